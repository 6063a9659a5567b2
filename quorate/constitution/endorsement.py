"""Endorsement: what Harrow Chief Executives' answers to a proposal come to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.ruling import Ruling
from quorate.constitution.tally import (
    CONDITIONALLY,
    ONE_VOTE_EACH,
    Answer,
    Asked,
    Tally,
    tally_of,
)
from quorate.constitution.voting import CastingVoteRefused, Count, VoteRuling, rule_on_vote
from quorate.constitution.wording import counted

__all__ = ["Answer", "Asked", "CastingVote", "EndorsementRuling", "Status", "rule_on_endorsement"]

Status = Literal["open", "short", "tied", "endorsed", "sent-back", "refused"]
CastingVote = Literal["for", "against", "declined"]

OUTCOME_IN_WORDS: dict[Status, str] = {
    "endorsed": "Endorsed",
    "sent-back": "Sent back",
    "refused": "Refused",
}
AGREEMENT = "22.47"


@dataclass(frozen=True, kw_only=True)
class EndorsementRuling(Ruling):
    """What the answers come to.

    `status` is 'open' while members may still answer, 'short' where the reply date is past and too
    few answered (it is put off), 'tied' while the Chair may cast; the other three are outcomes.
    `silent` are the seats that may answer and have not.
    """

    status: Status
    appointed: int
    quorum: int
    answered: int
    votes_for: int
    votes_against: int
    with_conditions: int
    refusing: int
    is_agreed: bool
    conditions_bind: bool
    casting_used: bool
    silent: tuple[str, ...]
    in_words: str

    @property
    def is_closed(self) -> bool:
        """True once there is an outcome: no answer counts after that."""
        return self.status in OUTCOME_IN_WORDS

    @property
    def is_carried(self) -> bool:
        """True where the group was endorsed."""
        return self.status == "endorsed"

    @property
    def may_still_cast(self) -> bool:
        """True where the votes are equal and the Chair may still cast or decline to."""
        return self.status == "tied"


def rule_on_endorsement(
    answers: Sequence[Answer],
    asked: Asked,
    articles: Articles,
    *,
    is_over: bool,
    casting: CastingVote | None = None,
) -> EndorsementRuling:
    """HCE endorses by agreement of those who answered, by vote if necessary, one vote a member.

    It closes when every seat that may answer has answered, or when the reply date is past
    (`is_over`). Fewer answers than the quorum, a third of the appointed, decide nothing: the reply
    date is put off. The same answer from all is agreement; otherwise more for than against endorse,
    and on a tie the Chair may cast or decline to. Silence is no answer, and the proposer's own seat
    has no vote. Conditions bind when most of those for set some. What is not endorsed is refused
    when most of those against refused it, and sent back otherwise. An answer from a seat that may
    not answer is left out and said to be. Raises ValueError for two answers of one seat,
    NobodyAppointed for a body without seats, CastingVoteRefused where there is nothing to break or
    nobody to break it.

    Governance Handbook, clauses 22.47, 22.48 and 22.49, with the quorum of 13.1.
    """
    tally = tally_of(answers, asked, articles, is_over)
    is_waiting = bool(tally.silent) and not is_over
    if is_waiting or tally.answered < tally.quorum:
        if casting is not None:
            raise CastingVoteRefused(
                f"The casting vote is refused ({articles.endorsement.chair_has_casting_vote.clause}"
                "): the answers are not all in, so there is no tie yet. Wait until they are."
            )
        return _undecided(tally, "open" if is_waiting else "short", articles)
    vote = _vote(tally, asked, articles, casting)
    if vote.may_still_cast and casting is None:
        return _undecided(tally, "tied", articles)
    return _decided(tally, vote, articles, casting)


def _vote(
    tally: Tally, asked: Asked, articles: Articles, casting: CastingVote | None
) -> VoteRuling:
    """Count as 9.1 does, with the casting vote of HCE's own Chair."""
    breaker = articles.endorsement.chair_has_casting_vote
    ours = replace(articles, voting=replace(articles.voting, chair_has_casting_vote=breaker))
    count = Count(tally.votes_for, tally.votes_against, 0)
    if casting == "declined" and not count.is_tied:
        raise CastingVoteRefused(
            f"There is no tie, so there is no casting vote to decline ({breaker.clause}): "
            f"{count.votes_for} for, {count.votes_against} against."
        )
    return rule_on_vote(
        count,
        ours,
        casting=None if casting == "declined" else casting,
        chair_is_present=asked.chair_may_cast,
    )


def _undecided(tally: Tally, status: Status, articles: Articles) -> EndorsementRuling:
    endorsement = articles.endorsement
    if status == "open":
        still = counted(len(tally.silent), "member")
        said, clauses = f"Open: {still} may still answer", AGREEMENT
    elif status == "tied":
        clause = endorsement.chair_has_casting_vote.clause
        said, clauses = "Tied: the Chair may cast", clause
    else:
        who = "answered" if tally.silent else "may answer"
        said = f"Too few {who}, so nothing is decided and the reply date is put off"
        clauses = endorsement.quorum_share.clause
    return _ruling(tally, status, articles, f"{said} ({clauses}).", clauses)


def _decided(
    tally: Tally, vote: VoteRuling, articles: Articles, casting: CastingVote | None
) -> EndorsementRuling:
    is_carried = vote.result == "carried"
    status: Status = "endorsed" if is_carried else _how_it_failed(tally, articles)
    clauses = [AGREEMENT] if tally.is_agreed else [AGREEMENT, ONE_VOTE_EACH]
    said = ""
    if tally.votes_for == tally.votes_against:
        clauses.append(articles.endorsement.chair_has_casting_vote.clause)
        said = _what_the_chair_did(casting)
    outcome = OUTCOME_IN_WORDS[status]
    if is_carried and _conditions_bind(tally, articles):
        outcome += " with conditions"
    if tally.is_agreed:
        outcome += " by agreement"
    in_words = f"{said}{outcome} ({', '.join(clauses)})."
    return _ruling(tally, status, articles, in_words, AGREEMENT, casting in ("for", "against"))


def _what_the_chair_did(casting: CastingVote | None) -> str:
    if casting is None:
        return "Tied, and nobody may cast. "
    if casting == "declined":
        return "Tied, and the Chair gave no casting vote. "
    return f"The Chair cast {casting}. "


def _how_it_failed(tally: Tally, articles: Articles) -> Status:
    refusing = tally.choices.count("refuse")
    share = articles.endorsement.refused_share.value
    return "refused" if refusing > tally.votes_against * share else "sent-back"


def _conditions_bind(tally: Tally, articles: Articles) -> bool:
    share = articles.endorsement.conditions_bind_share.value
    return tally.choices.count(CONDITIONALLY) > tally.votes_for * share


def _ruling(
    tally: Tally,
    status: Status,
    articles: Articles,
    outcome: str,
    clause: str,
    casting_used: bool = False,
) -> EndorsementRuling:
    is_carried = status == "endorsed"
    return EndorsementRuling(
        clause=clause,
        because=(tally.in_words, *_reasons(tally, status, articles), outcome),
        status=status,
        appointed=tally.appointed,
        quorum=tally.quorum,
        answered=tally.answered,
        votes_for=tally.votes_for,
        votes_against=tally.votes_against,
        with_conditions=tally.choices.count(CONDITIONALLY),
        refusing=tally.choices.count("refuse"),
        is_agreed=status in OUTCOME_IN_WORDS and tally.is_agreed,
        conditions_bind=is_carried and _conditions_bind(tally, articles),
        casting_used=casting_used,
        silent=tally.silent,
        in_words=f"{tally.in_words} {outcome}",
    )


def _reasons(tally: Tally, status: Status, articles: Articles) -> tuple[str, ...]:
    """The sentences that a reader of the sum is owed, defaults among them."""
    endorsement = articles.endorsement
    said: list[str] = [*endorsement.quorum_share.caveat, *endorsement.silence_counts.caveat]
    if tally.left_out:
        said.append(f"{counted(tally.left_out, 'answer')} left out, of seats that have no vote.")
    if len(tally.choices) + len(tally.silent) < tally.appointed:
        said += endorsement.proposer_votes.caveat
    if status == "short" and not tally.silent:
        said.append("All who may answer have, so the quorum cannot be met: fill the vacant seats.")
    if status == "endorsed" and CONDITIONALLY in tally.choices:
        binds = _conditions_bind(tally, articles)
        said.append(
            "The conditions bind the group." if binds else "The conditions are passed on as advice."
        )
        said += endorsement.conditions_bind_share.caveat
    if status in ("refused", "sent-back"):
        said += endorsement.refused_share.caveat
    return tuple(said)
