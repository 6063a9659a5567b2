"""Organisations that would sit in a new management group and in a standing body both."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from quorate.constitution.articles import Articles
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import listed

MANAGEMENT = "management"


@dataclass(frozen=True, kw_only=True)
class SharedMembershipRuling(Ruling):
    """The organisations that a proposed group shares with each body; empty where it shares none."""

    shared: Mapping[str, tuple[str, ...]]
    in_words: str


def rule_on_shared_membership(
    kind: str,
    organisations: Collection[str],
    members: Mapping[str, Collection[str]],
    articles: Articles,
) -> SharedMembershipRuling:
    """Say which organisations of a proposed management group sit in a compared body already.

    `members` holds, by the name of each body that the setting compares with and that stands today,
    the organisations with a seat in it. The paper has the membership of Harrow Chief Executives
    considered alongside the health board's, so that it is not duplicated: whoever decides is told,
    and nothing is refused. Other kinds of group are made of those bodies' own organisations, and
    are not compared.

    Consultation paper of April 2011, Harrow Chief Executives.
    """
    compared = articles.groups.membership_compared_with
    found = {
        body: tuple(name for name in dict.fromkeys(organisations) if name in sitting)
        for body, sitting in members.items()
        if kind == MANAGEMENT
    }
    shared = {body: names for body, names in found.items() if names}
    in_words = " ".join(f"Also in {body}: {listed(names)}." for body, names in shared.items())
    return SharedMembershipRuling(
        clause=compared.clause,
        because=(compared.says, *compared.caveat),
        shared=shared,
        in_words=in_words,
    )
