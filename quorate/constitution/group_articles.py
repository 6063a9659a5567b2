"""The articles on groups: what a proposal holds, how it is endorsed, and how a group lives."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quorate.constitution.provision import Provision, provision, words_from
from quorate.constitution.tables import (
    Tables,
    at_least_one,
    share,
    text,
    texts,
    whole_number,
    whole_numbers,
    yes_or_no,
)

Bar = Literal["nothing", "voting"]

KINDS = ("management", "sub", "delivery", "task-and-finish", "reference")
PARTS = (
    "purpose",
    "duration",
    "organisations",
    "level",
    "size",
    "terms_of_reference",
    "reports_to",
    "value_added",
)
CRITERIA = ("purpose", "duration", "organisations", "level", "value")
CHOICES = ("endorse", "endorse-with-conditions", "send-back", "refuse")
CHANGES = ("growth", "reduction", "terms", "extension", "shortening")


@dataclass(frozen=True)
class EndorsementArticle:
    """How Harrow Chief Executives endorse a group: the reply period in working days, the votes."""

    reply_working_days: Provision[int]
    reminders_working_days_before: Provision[tuple[int, ...]]
    substitute_acts_working_days_before: Provision[int]
    rest_working_days_at_least: Provision[int]
    quorum_share: Provision[Fraction]
    silence_counts: Provision[bool]
    proposer_votes: Provision[bool]
    conditions_bind_share: Provision[Fraction]
    refused_share: Provision[Fraction]
    chair_has_casting_vote: Provision[bool]
    criteria_that_must_be_met: Provision[tuple[str, ...]]
    reason_needed_for: Provision[tuple[str, ...]]


@dataclass(frozen=True)
class InterestsArticle:
    """What a declared interest bars: nothing, or voting (16.1)."""

    bar: Provision[Bar]


@dataclass(frozen=True)
class GroupsArticle:
    """What a proposal for a group holds, who decides on it, and what a group is asked later."""

    proposal_parts: Provision[tuple[str, ...]]
    reference_group_parts: Provision[tuple[str, ...]]
    kinds_that_end: Provision[tuple[str, ...]]
    endorsed_kinds: Provision[tuple[str, ...]]
    changes_endorsed: Provision[tuple[str, ...]]
    asks_before_end_working_days: Provision[tuple[int, ...]]
    membership_review_months: Provision[int]
    membership_compared_with: Provision[tuple[str, ...]]


def endorsement_article(tables: Tables) -> EndorsementArticle:
    """Take the provisions on endorsement out of the settings; raises ArticleError."""
    return EndorsementArticle(
        provision(tables, "endorsement.reply_working_days", at_least_one),
        provision(tables, "endorsement.reminders_working_days_before", whole_numbers),
        provision(tables, "endorsement.substitute_acts_working_days_before", whole_number),
        provision(tables, "endorsement.rest_working_days_at_least", whole_number),
        provision(tables, "endorsement.quorum_share", share),
        provision(tables, "endorsement.silence_counts", yes_or_no),
        provision(tables, "endorsement.proposer_votes", yes_or_no),
        provision(tables, "endorsement.conditions_bind_share", share),
        provision(tables, "endorsement.refused_share", share),
        provision(tables, "endorsement.chair_has_casting_vote", yes_or_no),
        provision(tables, "endorsement.criteria_that_must_be_met", words_from(CRITERIA)),
        provision(tables, "endorsement.reason_needed_for", words_from(CHOICES)),
    )


def interests_article(tables: Tables) -> InterestsArticle:
    """Take the provision on declared interests out of the settings; raises ArticleError."""
    return InterestsArticle(provision(tables, "interests.bar", _bar))


def groups_article(tables: Tables) -> GroupsArticle:
    """Take the provisions on proposals and groups out of the settings; raises ArticleError."""
    return GroupsArticle(
        provision(tables, "groups.proposal_parts", words_from(PARTS)),
        provision(tables, "groups.reference_group_parts", words_from(PARTS)),
        provision(tables, "groups.kinds_that_end", words_from(KINDS)),
        provision(tables, "groups.endorsed_kinds", words_from(KINDS)),
        provision(tables, "groups.changes_endorsed", words_from(CHANGES)),
        provision(tables, "groups.asks_before_end_working_days", whole_numbers),
        provision(tables, "groups.membership_review_months", at_least_one),
        provision(tables, "groups.membership_compared_with", texts),
    )


def _bar(value: object) -> Bar:
    if text(value) == "nothing":
        return "nothing"
    if value == "voting":
        return "voting"
    raise ValueError(f"must be 'nothing' or 'voting', not {value!r}")
