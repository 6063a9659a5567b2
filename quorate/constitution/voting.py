"""Voting: counts, the simple majority, the casting vote and the two-thirds majority."""

import math
from dataclasses import dataclass
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.ruling import Ruling, whole_count

Side = Literal["for", "against"]
Majority = Literal["simple", "two_thirds"]
Result = Literal["carried", "not_carried"]

RESULT_IN_WORDS: dict[Result, str] = {"carried": "carried", "not_carried": "not carried"}


class CastingVoteRefused(ValueError):
    """A casting vote was given where the constitution allows none."""


@dataclass(frozen=True)
class Count:
    """The votes of the members present: whole numbers, the Chair's own vote among them.

    Raises TypeError for anything but whole numbers, ValueError for a negative one.
    """

    votes_for: int
    votes_against: int
    abstained: int

    def __post_init__(self) -> None:
        """Refuse what cannot be a number of votes."""
        whole_count("Votes for", self.votes_for)
        whole_count("Votes against", self.votes_against)
        whole_count("Abstentions", self.abstained)

    @property
    def cast(self) -> int:
        """The votes for and against; an abstention is not a vote cast."""
        return self.votes_for + self.votes_against

    @property
    def present(self) -> int:
        """The voting members present, abstainers included."""
        return self.cast + self.abstained

    @property
    def is_tied(self) -> bool:
        """True where as many voted for as against. Where nobody voted there is no tie."""
        return self.votes_for == self.votes_against and self.cast > 0

    @property
    def in_words(self) -> str:
        """The count as a clerk reads it out: '6 for, 3 against, 1 abstained'."""
        return f"{self.votes_for} for, {self.votes_against} against, {self.abstained} abstained"


@dataclass(frozen=True, kw_only=True)
class VoteRuling(Ruling):
    """The result of a vote. `needed` is the votes for that carry it, before any casting vote.

    `may_still_cast` is True for an open tie: the person in the chair may give the casting vote.
    """

    result: Result
    casting_vote_used: bool
    needed: int
    may_still_cast: bool
    in_words: str


def rule_on_vote(
    count: Count,
    articles: Articles,
    *,
    casting: Side | None = None,
    majority: Majority = "simple",
    chair_is_present: bool = True,
) -> VoteRuling:
    """More votes for than against carry a motion; the chair may break a tie with a casting vote.

    The casting vote is a right, not a duty, comes on top of the chair's own vote, and may differ
    from it: a tie it does not break is not carried. `chair_is_present` says whether anybody
    entitled to cast is in the chair (see chairing.who_takes_the_chair). `majority='two_thirds'`
    asks instead for two thirds of all members present; abstaining then works as voting against.
    Raises CastingVoteRefused where there is nothing to break or nobody to break it, and ValueError
    for an unknown majority.

    Governance Handbook, clauses 9.1, 9.3, 9.4 and 14.2; two thirds: clause 20.1.
    """
    if majority not in ("simple", "two_thirds"):
        raise ValueError(f"no majority is called {majority!r}: use 'simple' or 'two_thirds'")
    if casting not in (None, "for", "against"):
        raise ValueError(f"a casting vote is 'for' or 'against', not {casting!r}")
    if majority == "two_thirds":
        return _two_thirds(count, articles, casting)
    if casting is not None:
        _refuse_a_casting_vote_out_of_place(count, articles, chair_is_present)
    return _simple(count, articles, casting, chair_is_present)


def _simple(
    count: Count, articles: Articles, casting: Side | None, chair_is_present: bool
) -> VoteRuling:
    majority = articles.voting.simple_majority
    needed = math.floor(count.cast * majority.value) + 1
    open_to_casting = casting is None and _may_cast(count, articles, chair_is_present)
    result: Result = "carried" if count.votes_for >= needed or casting == "for" else "not_carried"
    because = [
        f"{count.in_words}.",
        f"More than {majority.value} of the {count.cast} votes cast: {needed} for are needed.",
        *majority.caveat,
    ]
    if count.cast == 0:
        because += articles.voting.casting_vote_when_nobody_voted.caveat
    tie = _what_became_of_the_tie(count, articles, casting, chair_is_present)
    if tie:
        because.append(f"{tie[0].upper()}{tie[1:]}.")
    because.append(f"The motion is {RESULT_IN_WORDS[result]}.")
    breaker = articles.voting.chair_has_casting_vote
    clause = breaker.clause if count.is_tied or casting else majority.clause
    told = f"{count.in_words}{', ' if tie else ''}{tie}"
    return VoteRuling(
        clause=clause,
        because=tuple(because),
        result=result,
        casting_vote_used=casting is not None,
        needed=needed,
        may_still_cast=open_to_casting,
        in_words=f"{told}: {RESULT_IN_WORDS[result]} ({clause}).",
    )


def _two_thirds(count: Count, articles: Articles, casting: Side | None) -> VoteRuling:
    majority = articles.amendments.majority
    if casting is not None:
        raise CastingVoteRefused(
            f"A casting vote has no place in a majority of {majority.value} of those present "
            f"({majority.clause}): record the votes of the members present and nothing more."
        )
    # With nobody present any share would be met, so one vote for is the least there is.
    needed = max(1, math.ceil(count.present * majority.value))
    result: Result = "carried" if count.votes_for >= needed else "not_carried"
    return VoteRuling(
        clause=majority.clause,
        because=(
            f"{count.in_words}: {count.present} members present.",
            f"{majority.value} of those present, abstainers included: {needed} for are needed.",
            *majority.caveat,
            f"{count.votes_for} are for, so the motion is {RESULT_IN_WORDS[result]}.",
        ),
        result=result,
        casting_vote_used=False,
        needed=needed,
        may_still_cast=False,
        in_words=f"{count.in_words}, {needed} for needed: "
        f"{RESULT_IN_WORDS[result]} ({majority.clause}).",
    )


def _may_cast(count: Count, articles: Articles, chair_is_present: bool) -> bool:
    voting = articles.voting
    nobody_voted = count.cast == 0 and voting.casting_vote_when_nobody_voted.value
    can_be_broken = count.is_tied or nobody_voted
    return can_be_broken and chair_is_present and voting.chair_has_casting_vote.value


def _refuse_a_casting_vote_out_of_place(
    count: Count, articles: Articles, chair_is_present: bool
) -> None:
    if _may_cast(count, articles, chair_is_present):
        return
    breaker = articles.voting.chair_has_casting_vote
    if not breaker.value:
        reason = "the chair of this partnership has no casting vote"
    elif not chair_is_present:
        reason = "nobody who may cast one is in the chair: settle first who takes the chair"
    elif count.cast == 0:
        reason = "nobody voted, so there is no tie to break (our default, shown as ours)"
    else:
        reason = f"there is no tie to break ({count.in_words}): record the vote without it"
    raise CastingVoteRefused(f"The casting vote is refused ({breaker.clause}): {reason}.")


def _what_became_of_the_tie(
    count: Count, articles: Articles, casting: Side | None, chair_is_present: bool
) -> str:
    if casting is not None:
        return f"tied, casting vote {casting}"
    if not count.is_tied:
        return ""
    if not articles.voting.chair_has_casting_vote.value:
        return "tied, no casting vote in this partnership"
    return "tied, casting vote not used" if chair_is_present else "tied, no chair present"
