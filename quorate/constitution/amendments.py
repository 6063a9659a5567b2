"""Amendments of the constitution: major ones need the Council first, then two thirds."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.days import long_date
from quorate.constitution.quorum import QuorumRuling, rule_on_quorum
from quorate.constitution.ruling import Ruling
from quorate.constitution.voting import Count, Side, VoteRuling, rule_on_vote

Status = Literal["confirmed", "not_confirmed", "recommendation_only", "inquorate"]


@dataclass(frozen=True, kw_only=True)
class AmendmentRuling(Ruling):
    """Whether an amendment stands, from when, and whether the Board must be asked again.

    `must_be_put_again` is True where the Board has not yet decided with effect: it had no quorum,
    or it voted before the Council had approved.
    """

    is_confirmed: bool
    status: Status
    must_be_put_again: bool
    effective_from: date | None


def rule_on_amendment(
    count: Count,
    *,
    appointed: int,
    board_on: date,
    council_approved_on: date | None,
    articles: Articles,
) -> AmendmentRuling:
    """A major amendment needs the Council's approval first, then two thirds of those present.

    The Council must have approved on or before the Board's day. Two thirds voted earlier than that
    are a recommendation only and must be put again; too few votes are not confirmed, whatever the
    Council did. The Board must be quorate; the casting vote plays no part. What is confirmed takes
    effect on the Board's day. Raises ValueError where more voted than are appointed.

    Governance Handbook, clause 20.1, with the quorum of 13.1.
    """
    quorum = rule_on_quorum(appointed, count.present, articles)
    if not quorum.may_decide:
        return _inquorate(quorum)
    vote = rule_on_vote(count, articles, majority="two_thirds")
    if vote.result == "not_carried":
        return _decided(vote, board_on, "not_confirmed", (quorum.in_words, *vote.because))
    first = articles.amendments.council_approves_first
    is_in_order = _council_came_first(council_approved_on, board_on) or not first.value
    because = (quorum.in_words, *vote.because, *first.caveat)
    if first.value:
        because = (*because, *_what_the_council_did(council_approved_on, board_on, is_in_order))
    return _decided(vote, board_on, "confirmed" if is_in_order else "recommendation_only", because)


def rule_on_minor_change(
    count: Count,
    *,
    appointed: int,
    board_on: date,
    articles: Articles,
    casting: Side | None = None,
) -> AmendmentRuling:
    """A change that is not major needs the agreement of a quorate Board: a simple majority.

    Whether a change is major is for people to say, with their reason; no document defines it.
    Raises CastingVoteRefused and ValueError as rule_on_vote and rule_on_quorum do.

    Governance Handbook, clause 10.5.
    """
    quorum = rule_on_quorum(appointed, count.present, articles)
    if not quorum.may_decide:
        return _inquorate(quorum)
    vote = rule_on_vote(count, articles, casting=casting)
    status: Status = "confirmed" if vote.result == "carried" else "not_confirmed"
    return _decided(vote, board_on, status, (quorum.in_words, *vote.because), clause="10.5")


def _inquorate(quorum: QuorumRuling) -> AmendmentRuling:
    return AmendmentRuling(
        clause=quorum.clause,
        because=(*quorum.because, "The amendment must be put to a quorate Board."),
        is_confirmed=False,
        status="inquorate",
        must_be_put_again=True,
        effective_from=None,
    )


def _decided(
    vote: VoteRuling,
    board_on: date,
    status: Status,
    because: tuple[str, ...],
    *,
    clause: str | None = None,
) -> AmendmentRuling:
    is_confirmed = status == "confirmed"
    last = f"It takes effect on {long_date(board_on)}." if is_confirmed else "It has no effect."
    return AmendmentRuling(
        clause=clause or vote.clause,
        because=(*because, last),
        is_confirmed=is_confirmed,
        status=status,
        must_be_put_again=status == "recommendation_only",
        effective_from=board_on if is_confirmed else None,
    )


def _council_came_first(council_approved_on: date | None, board_on: date) -> bool:
    return council_approved_on is not None and council_approved_on <= board_on


def _what_the_council_did(
    council_approved_on: date | None, board_on: date, is_in_order: bool
) -> tuple[str, ...]:
    if council_approved_on is None:
        council = "The Council has not approved it"
    else:
        council = f"The Council approved it on {long_date(council_approved_on)}"
    if is_in_order:
        return (f"{council}, not later than the Board of {long_date(board_on)}.",)
    return (
        f"{council}, and the Board met on {long_date(board_on)}: the Council must come first.",
        (
            "The Board's vote is a recommendation only. "
            "Put it again at the first Board after the Council's approval."
        ),
    )
