"""Quorum: how many members must be present before anything can be decided."""

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.ruling import Ruling, whole_count

DECISION_SUBGROUP = "DECISION_SUBGROUP"

Mode = Literal["meeting", "informal_discussion"]


class NobodyAppointed(ValueError):
    """A body to which nobody is appointed has no quorum that could be met."""


@dataclass(frozen=True, kw_only=True)
class QuorumRuling(Ruling):
    """The quorum of a body and, once the members present are counted, what kind of gathering it is.

    `present`, `is_quorate` and `mode` are None until somebody has counted. `may_meet_virtually`
    says whether those present may be present at a distance.
    """

    appointed: int
    quorum: int
    present: int | None
    is_quorate: bool | None
    mode: Mode | None
    may_meet_virtually: bool
    in_words: str

    @property
    def may_decide(self) -> bool:
        """True only for a quorate meeting: no vote, no approval, no delegation without a quorum."""
        return self.is_quorate is True


def quorum_of(appointed: int, articles: Articles, body_kind: str = "BOARD") -> int:
    """The quorum is a third of the appointed members, rounded up; four in the decision sub-group.

    `appointed` counts filled voting seats: vacant seats, advisers and observers are left out. A
    third of 16 is 6 whole members, because five are less than a third. Raises NobodyAppointed for
    0 and ValueError for a negative number.

    Governance Handbook, clauses 13.1 and 22.37.
    """
    share = share_of(appointed, articles.quorum.share.value)
    return articles.quorum.decision_subgroup.value if body_kind == DECISION_SUBGROUP else share


def share_of(appointed: int, share: Fraction) -> int:
    """The whole members that make up a share of the appointed ones, rounded up.

    Raises NobodyAppointed for 0 appointed and ValueError for a negative number.

    Governance Handbook, clause 13.1.
    """
    if whole_count("The number appointed", appointed) == 0:
        raise NobodyAppointed(
            "Nobody is appointed to this body, so it can have no quorum (13.1). "
            "Fill its seats first: ask the nominating bodies for their representatives (7.3)."
        )
    return math.ceil(appointed * share)


def rule_on_quorum(
    appointed: int,
    present: int | None,
    articles: Articles,
    *,
    body_kind: str = "BOARD",
) -> QuorumRuling:
    """A meeting below its quorum is an informal discussion and decides nothing.

    `present` counts members in their seats (representatives and their substitutes), or is None
    before the count. Test at the opening and again for every decision. Raises ValueError where
    more are present than appointed: observers do not count.

    Governance Handbook, clauses 13.1, 22.36 (virtual meetings) and 22.37 (decision sub-group).
    """
    quorum = quorum_of(appointed, articles, body_kind)
    if present is not None and whole_count("The number present", present) > appointed:
        raise ValueError(
            f"{present} members cannot be present where {appointed} are appointed (13.1): "
            "count those sitting for a seat, and leave observers and advisers out."
        )
    is_quorate = None if present is None else present >= quorum
    clause = _clause(articles, body_kind)
    return QuorumRuling(
        clause=clause,
        because=(
            _why_this_quorum(appointed, quorum, articles, body_kind),
            *_what_follows(present, quorum),
        ),
        appointed=appointed,
        quorum=quorum,
        present=present,
        is_quorate=is_quorate,
        mode=None if is_quorate is None else "meeting" if is_quorate else "informal_discussion",
        may_meet_virtually=body_kind in articles.meetings.virtual_bodies.value,
        in_words=f"{appointed} appointed, quorum {quorum}.{_counted_out(present, quorum, clause)}",
    )


def _clause(articles: Articles, body_kind: str) -> str:
    is_subgroup = body_kind == DECISION_SUBGROUP
    return articles.quorum.decision_subgroup.clause if is_subgroup else articles.quorum.share.clause


def _why_this_quorum(appointed: int, quorum: int, articles: Articles, body_kind: str) -> str:
    if body_kind == DECISION_SUBGROUP:
        return f"The decision sub-group needs {quorum} members present, whatever its size."
    share = articles.quorum.share.value
    return (
        f"The quorum is {share} of the {appointed} appointed members, "
        f"rounded up to whole members: {quorum}."
    )


def _what_follows(present: int | None, quorum: int) -> tuple[str, ...]:
    if present is None:
        return ()
    if present >= quorum:
        return (f"{present} are present, so the meeting is quorate and may decide.",)
    return (
        f"{present} are present, {quorum - present} short of the quorum, so there is no meeting.",
        (
            "An informal discussion may be held. Nothing can be decided, voted on or approved in "
            "it, and every item for decision is carried to the next or a special meeting."
        ),
    )


def _counted_out(present: int | None, quorum: int, clause: str) -> str:
    if present is None:
        return ""
    if present >= quorum:
        return f" {present} present: quorate ({clause})."
    return f" {present} present: not quorate, an informal discussion only ({clause})."
