"""One item at a meeting: who is there for it, what its vote comes to, and the sum in words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.chairing import TakenBy
from quorate.constitution.quorum import QuorumRuling, rule_on_quorum
from quorate.constitution.ruling import Ruling, whole_count
from quorate.constitution.voting import Count, Majority, Side, VoteRuling, rule_on_vote
from quorate.constitution.wording import short_date

Result = Literal["agreed", "carried", "not_carried", "recommendation_only", "not_quorate", "tied"]

WHO_CASTS: dict[TakenBy, str] = {
    "chair": "The Chair",
    "deputy_chair": "The Deputy Chair, presiding,",
    "elected": "The member elected to preside",
}
AGREED = "9.2"
TIE_IN_BOTH = "14.2"
WHO_PRESIDES = "22.30"


@dataclass(frozen=True, kw_only=True)
class ItemVote:
    """What was counted for one item.

    `present` are the members at the meeting when it was taken; of these `withdrew` left for the
    item and `barred` stayed without a vote. `count` is None where all agreed without a vote.
    `presiding` is None where nobody is in the chair.
    """

    appointed: int
    present: int
    withdrew: int = 0
    barred: int = 0
    count: Count | None = None
    casting: Side | None = None
    casting_declined: bool = False
    presiding: TakenBy | None = "chair"
    majority: Majority = "simple"
    body_kind: str = "BOARD"

    @property
    def present_for_it(self) -> int:
        """The members present for the item: its quorum and its two thirds count these."""
        return self.present - self.withdrew


@dataclass(frozen=True)
class Council:
    """Harrow Council's approval of a major amendment (None: not yet), and the day of the vote."""

    approved_on: date | None
    decided_on: date

    @property
    def came_first(self) -> bool:
        """True where the Council had approved by the day of the vote."""
        return self.approved_on is not None and self.approved_on <= self.decided_on


@dataclass(frozen=True, kw_only=True)
class ItemRuling(Ruling):
    """What one item came to. `tied` is open: whoever presides may still cast, or decline to."""

    result: Result
    quorum: QuorumRuling
    vote: VoteRuling | None
    in_words: str

    @property
    def may_decide(self) -> bool:
        """True where enough members were present for the item."""
        return self.quorum.may_decide

    @property
    def may_still_cast(self) -> bool:
        """True for an open tie."""
        return self.result == "tied"

    @property
    def is_carried(self) -> bool:
        """True where the item was decided in favour, with effect."""
        return self.result in ("agreed", "carried")


def rule_on_item(
    vote: ItemVote, articles: Articles, *, council: Council | None = None
) -> ItemRuling:
    """Each item needs its own quorum, then agreement, or a vote if necessary; here is the sum.

    A member who withdrew is present neither for the quorum nor for the vote of the item. A tie
    stays open until whoever presides has cast or declined. A major amendment (`council` given)
    needs two thirds and the Council's approval first; without it two thirds only recommend. Where
    an interest bars voting, the member is present, so two thirds count them, without a vote. Raises
    ValueError where the votes are not those of the members present for the item, and
    CastingVoteRefused as rule_on_vote does.

    Governance Handbook, clauses 9.1, 9.2, 9.4, 13.1, 14.2, 16.2, 20.1 and 22.30.
    """
    for what, number in (("withdrew", vote.withdrew), ("were barred", vote.barred)):
        whole_count(f"The members who {what}", number)
    if vote.withdrew > vote.present:
        raise ValueError(f"{vote.withdrew} cannot withdraw where {vote.present} are present (16.2)")
    quorum = rule_on_quorum(vote.appointed, vote.present_for_it, articles, body_kind=vote.body_kind)
    if not quorum.may_decide:
        return _ruling(vote, quorum, None, "not_quorate", _not_quorate(vote, quorum))
    if vote.count is None:
        return _agreed_by_all(vote, quorum, articles, council)
    _refuse_a_wrong_count(vote, vote.count)
    ruled = rule_on_vote(
        _counted(vote, vote.count),
        articles,
        casting=vote.casting,
        majority=vote.majority,
        chair_is_present=vote.presiding is not None,
    )
    if vote.majority == "two_thirds":
        return _two_thirds(vote, vote.count, quorum, ruled, council)
    return _simple(vote, vote.count, quorum, ruled)


def _agreed_by_all(
    vote: ItemVote, quorum: QuorumRuling, articles: Articles, council: Council | None
) -> ItemRuling:
    """All of those present are two thirds of them; the Council must come first all the same."""
    said, major = f"Agreed by all without a vote ({AGREED})", articles.amendments.majority.clause
    if council is None:
        return _ruling(vote, quorum, None, "agreed", f"{said}.")
    if not council.came_first:
        said = f"{said}. {_recommendation_only(major)}"
        return _ruling(vote, quorum, None, "recommendation_only", said)
    return _ruling(vote, quorum, None, "agreed", f"{said}, {_council_first(council)} ({major}).")


def _recommendation_only(clause: str) -> str:
    return (
        f"A recommendation only, to be put again: the Council had not approved it first ({clause})."
    )


def _council_first(council: Council) -> str:
    return f"the Council having approved on {short_date(council.approved_on or council.decided_on)}"


def _refuse_a_wrong_count(vote: ItemVote, count: Count) -> None:
    voting = vote.present_for_it - vote.barred
    if count.present != voting:
        raise ValueError(
            f"{count.in_words} are {count.present} votes, but {voting} members are present for the "
            "item with a vote (9.3): count again, abstentions too, and leave out who withdrew."
        )


def _counted(vote: ItemVote, count: Count) -> Count:
    """Two thirds are taken of all present, so a barred member counts as present there."""
    if vote.majority != "two_thirds":
        return count
    return Count(count.votes_for, count.votes_against, count.abstained + vote.barred)


def _simple(vote: ItemVote, count: Count, quorum: QuorumRuling, ruled: VoteRuling) -> ItemRuling:
    votes = _votes_in_words(vote, count)
    if ruled.may_still_cast and not vote.casting_declined:
        said = f"{votes} Tied: whoever presides may cast ({ruled.clause})."
        return _ruling(vote, quorum, ruled, "tied", said)
    clauses, cast = [ruled.clause], ""
    if ruled.casting_vote_used and vote.presiding is not None:
        cast = f" {WHO_CASTS[vote.presiding]} cast {vote.casting}."
        clauses.append(TIE_IN_BOTH)
        if vote.presiding != "chair":
            clauses.append(WHO_PRESIDES)
    elif count.is_tied:
        nobody = "Nobody was in the chair to cast."
        cast = " Tied, no casting vote given." if vote.presiding is not None else f" {nobody}"
        clauses.append(TIE_IN_BOTH)
    result: Result = "carried" if ruled.result == "carried" else "not_carried"
    outcome = "Carried" if result == "carried" else "Not carried"
    said = f"{votes}{cast} {outcome} ({', '.join(clauses)})."
    return _ruling(vote, quorum, ruled, result, said)


def _two_thirds(
    vote: ItemVote,
    count: Count,
    quorum: QuorumRuling,
    ruled: VoteRuling,
    council: Council | None,
) -> ItemRuling:
    votes = (
        f"{_votes_in_words(vote, count)} {ruled.needed} of the {vote.present_for_it} present for "
        "it were needed."
    )
    if ruled.result != "carried":
        return _ruling(vote, quorum, ruled, "not_carried", f"{votes} Not carried ({ruled.clause}).")
    if council is None:
        return _ruling(vote, quorum, ruled, "carried", f"{votes} Carried ({ruled.clause}).")
    if not council.came_first:
        said = f"{votes} {_recommendation_only(ruled.clause)}"
        return _ruling(vote, quorum, ruled, "recommendation_only", said)
    said = f"{votes} Carried, {_council_first(council)} ({ruled.clause})."
    return _ruling(vote, quorum, ruled, "carried", said)


def _ruling(
    vote: ItemVote, quorum: QuorumRuling, ruled: VoteRuling | None, result: Result, said: str
) -> ItemRuling:
    clause = ruled.clause if ruled else AGREED if quorum.may_decide else quorum.clause
    return ItemRuling(
        clause=clause,
        because=(*quorum.because, *(ruled.because if ruled else (said,))),
        result=result,
        quorum=quorum,
        vote=ruled,
        in_words=f"{_room_in_words(vote, quorum)} {said}",
    )


def _room_in_words(vote: ItemVote, quorum: QuorumRuling) -> str:
    withdrew = f", {vote.withdrew} withdrew" if vote.withdrew else ""
    return (
        f"{quorum.appointed} appointed, quorum {quorum.quorum}. {vote.present} present{withdrew}."
    )


def _votes_in_words(vote: ItemVote, count: Count) -> str:
    abstained = f", {count.abstained} abstained" if count.abstained else ""
    barred = f", {vote.barred} without a vote for an interest" if vote.barred else ""
    return f"For {count.votes_for}, against {count.votes_against}{abstained}{barred}."


def _not_quorate(vote: ItemVote, quorum: QuorumRuling) -> str:
    short = quorum.quorum - vote.present_for_it
    which = "Not quorate for this item" if vote.withdrew else "Not quorate"
    return f"{which}, {short} short: an informal discussion, nothing decided ({quorum.clause})."
