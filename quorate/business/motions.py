"""Motions put to a quorate meeting: amendments first, then the motion; what each vote comes to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from quorate import partnership
from quorate.business import structure as structures
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.business.room import Room
from quorate.constitution.amendments import rule_on_amendment
from quorate.constitution.voting import Count, VoteRuling, rule_on_vote
from quorate.partnership.review_file import ReviewForm
from quorate.partnership.sitting_file import MotionPut
from quorate.register import Transaction, meetings, papers
from quorate.register.tables.meetings import Motion

CARRIED = "carried"


@dataclass(frozen=True)
class Result:
    """What a meeting came to: the outcome, the sum in words, and what follows from it."""

    outcome: str
    sum_in_words: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Counted:
    """A motion with its count and the ruling on it."""

    motion: MotionPut
    votes: dict[str, str]
    count: Count
    ruling: VoteRuling

    @property
    def is_carried(self) -> bool:
        """Whether the motion was carried."""
        return self.ruling.result == CARRIED


def put_to_the_vote(
    tx: Transaction,
    case: Case,
    purpose: str,
    room: Room,
    motions: Sequence[MotionPut],
    review: ReviewForm,
) -> Result:
    """Count each motion in the order it was put and say what the meeting decided.

    A reference back that is carried ends the item. Amendments that are carried change what the
    substantive motion carries. A major amendment of the constitution needs Harrow Council's
    approval first and two thirds of those present (20.1); without the approval the Board has
    agreed in principle only and is asked again.
    """
    _refuse_disorder(motions)
    for motion in motions:
        if motion.structure:
            structures.ready(motion.structure)
    counted: list[Counted] = []
    for number, motion in enumerate(motions, 1):
        majority = _majority(purpose, motion, review)
        counted.append(_count(room, motion, majority))
        _enter(tx, room, number, counted[-1], majority)
        if motion.kind == "reference-back" and counted[-1].is_carried:
            if number < len(motions):
                raise Refused("The item was referred back: no further motion can be put on it")
            break
    return _outcome(tx, case, purpose, room, counted, review)


def _refuse_disorder(motions: Sequence[MotionPut]) -> None:
    kinds = [motion.kind for motion in motions]
    if kinds.count("substantive") > 1:
        raise Refused("Only one substantive motion is put on an item")
    if "substantive" in kinds and "amendment" in kinds[kinds.index("substantive") :]:
        raise Refused(
            "An amendment was put after the motion that it amends",
            way_out="List the amendments before the substantive motion.",
        )


def _majority(purpose: str, motion: MotionPut, review: ReviewForm) -> str:
    is_decision = purpose == "board" and motion.kind == "substantive"
    return review.majority if is_decision else "simple"


def _count(room: Room, motion: MotionPut, majority: str) -> Counted:
    members = room.members
    votes = motion.votes.by_person() if motion.votes else dict.fromkeys(members, "for")
    strangers = [room.names.get(id, id) for id in votes if id not in members]
    if strangers:
        raise Refused(
            f"Votes of people who were not members present cannot count: {', '.join(strangers)}",
            clause="9.3",
            way_out="Only representatives vote, or the named substitutes of absent ones.",
        )
    silent = [room.names.get(id, id) for id in members if id not in votes]
    if silent:
        raise Refused(
            f"Members present are in none of the lists of '{motion.text}': {', '.join(silent)}",
            clause="9.3",
            way_out="Enter them under abstain; somebody who had left is no longer present.",
        )
    choices = list(votes.values())
    count = Count(choices.count("for"), choices.count("against"), choices.count("abstain"))
    ruling = rule_on_vote(
        count,
        partnership.current().articles,
        casting=motion.casting,
        majority="two_thirds" if majority == "two-thirds" else "simple",
        chair_is_present=room.chair.may_cast,
    )
    return Counted(motion, votes, count, ruling)


def _enter(tx: Transaction, room: Room, number: int, counted: Counted, majority: str) -> None:
    motion = Motion(
        meeting_id=room.meeting.id,
        number=number,
        kind=counted.motion.kind,
        text=counted.motion.text,
        majority=majority,
        votes_for=counted.count.votes_for,
        votes_against=counted.count.votes_against,
        abstained=counted.count.abstained,
        casting_vote=counted.motion.casting,
        result=counted.ruling.result,
        clause=counted.ruling.clause,
        in_words=_in_words(counted),
    )
    meetings.put(tx, motion, counted.votes)


def _in_words(counted: Counted) -> str:
    if counted.motion.votes is None:
        return f"Agreed by all {counted.count.votes_for} present without a vote (9.2)."
    return counted.ruling.in_words


def _outcome(
    tx: Transaction,
    case: Case,
    purpose: str,
    room: Room,
    counted: Sequence[Counted],
    review: ReviewForm,
) -> Result:
    last = counted[-1]
    words = _in_words(last)
    if last.motion.kind == "reference-back" and last.is_carried and purpose == "board":
        return Result("referred back", words, {"back_to": last.motion.back_to})
    if last.motion.kind != "substantive":
        raise Refused(
            "The item was left without a decision",
            way_out="Record the substantive motion, or a reference back that was carried.",
        )
    if purpose == "authority":
        return Result("authorised" if last.is_carried else "not authorised", words)
    if not last.is_carried:
        return Result("not agreed", words)
    amendments = [entry for entry in counted if entry.motion.kind == "amendment"]
    facts = _what_was_agreed(tx, case, [entry.motion for entry in amendments if entry.is_carried])
    words = " ".join([*(f"Amendment '{e.motion.text}': {_in_words(e)}" for e in amendments), words])
    if _is_only_in_principle(tx, case, room, last.count, review):
        words += f" {partnership.current().standing.council} had not approved: in principle only."
        return Result("agreed in principle", words, facts)
    return Result("agreed with changes" if facts["changes"] else "agreed", words, facts)


def _what_was_agreed(tx: Transaction, case: Case, carried: Sequence[MotionPut]) -> dict[str, Any]:
    paper = papers.latest(tx, case.reference, "final-paper")
    proposed = paper.facts.get("structure") if paper else None
    amended = [motion.structure for motion in carried if motion.structure]
    return {
        "structure": amended[-1] if amended else proposed,
        "changes": [change for motion in carried for change in motion.changes],
    }


def _is_only_in_principle(
    tx: Transaction, case: Case, room: Room, count: Count, review: ReviewForm
) -> bool:
    if review.majority != "two-thirds" or not review.council_approval:
        return False
    council = partnership.current().standing.council
    ruling = rule_on_amendment(
        count,
        appointed=room.quorum.appointed,
        board_on=room.day,
        council_approved_on=papers.approval(tx, case.reference, council),
        articles=partnership.current().articles,
    )
    return not ruling.is_confirmed
