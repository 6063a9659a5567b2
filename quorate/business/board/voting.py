"""A member votes on their own screen: one vote each, on the exact text that was on it (9.3)."""

from dataclasses import dataclass
from typing import Literal

from quorate import clock
from quorate.business.board.live import Live, live, somebody, time_of
from quorate.business.board.putting import before_the_meeting
from quorate.business.board.shared_view import beside_votes
from quorate.business.cases import Case
from quorate.business.meeting.amended_paper import follow_the_text
from quorate.business.meeting.interests import standing as interests_standing
from quorate.business.meeting.motions import OPEN
from quorate.business.meeting.room import Room, why_no_vote
from quorate.business.refusal import Refused
from quorate.register import sittings
from quorate.register.tables.meetings import Motion
from quorate.register.tables.sittings import Ballot

Choice = Literal["for", "against", "abstain"]
SAID: dict[str, str] = {
    "for": "voted for",
    "against": "voted against",
    "abstain": "abstained on",
}


@dataclass(frozen=True)
class Marked:
    """A vote as a member gives it: the choice, and the SHA-256 of the text that they saw."""

    choice: Choice
    seen: str | None
    door: str = "portal"


def vote(case: Case, purpose: str, number: int, person_id: str, marked: Marked) -> None:
    """Cast a member's vote on an open motion; a later one stands until the clerk closes the vote.

    Refuses a vote on a motion that is closed, with the time; on one that waits for an amendment;
    of anybody but a member present in the room (9.3); on a text that has changed since; and a vote
    other than the abstention that the member announced with their interest (16.1).
    """
    with live(case, purpose) as now:
        motion, person = now.motion(number), somebody(now.tx, person_id)
        _refuse_closed(now, motion)
        follow_the_text(now.tx, now.item.case, now.item.paper_kind, now.item.meeting)
        room = beside_votes(now.tx, now.item.meeting.id).room
        _refuse_who_has_no_vote(room, person_id, person.name)
        _refuse_against_what_was_declared(now, person_id, marked.choice)
        if marked.seen != motion.paper_sha256:
            raise Refused(
                f"The text has changed: version {motion.paper_version} is before the meeting now",
                way_out="Read what has changed, then vote on the new text.",
            )
        former = sittings.standing_ballot_of(now.tx, motion.id, person_id)
        if former:
            sittings.end_ballots(now.tx, [former], clock.now(), "replaced by a later vote")
        sittings.cast(now.tx, _ballot(motion, person_id, marked))
        instead = f", instead of {former.choice}" if former else ""
        now.tell(
            "VoteCast",
            f"{person.name} {SAID[marked.choice]} motion {number}{instead}.",
            by=person.name,
            motion=number,
            choice=marked.choice,
            door=marked.door,
            version=motion.paper_version,
            sha256=motion.paper_sha256,
        )


def _ballot(motion: Motion, person_id: str, marked: Marked) -> Ballot:
    return Ballot(
        motion_id=motion.id,
        person_id=person_id,
        choice=marked.choice,
        cast_at=clock.now(),
        door=marked.door,
        paper_version=motion.paper_version,
        paper_sha256=motion.paper_sha256,
    )


def _refuse_closed(now: Live, motion: Motion) -> None:
    if motion.result != OPEN:
        when = f"closed at {time_of(motion.closed_at)}" if motion.closed_at else "is over"
        raise Refused(
            f"The vote on motion {motion.number} {when}",
            way_out="A vote that comes later does not count.",
        )
    first = before_the_meeting(now)
    if first and first.id != motion.id:
        raise Refused(
            f"Motion {first.number} is voted on first",
            clause="9.2",
            way_out="Vote on that one; then this motion comes back.",
        )


def _refuse_who_has_no_vote(room: Room, person_id: str, name: str) -> None:
    if not room.quorum.is_quorate:
        raise Refused(
            f"{room.quorum.in_words} Nothing can be voted on without a quorum",
            clause=room.quorum.clause,
            way_out="The vote goes on when enough members are present again.",
        )
    if why := why_no_vote(room, person_id):
        raise Refused(f"{name} has no vote on this motion. {why.removesuffix('.')}", clause="9.3")


def _refuse_against_what_was_declared(now: Live, person_id: str, choice: str) -> None:
    entry = interests_standing(now.tx, now.item.case, now.item.purpose).get(person_id)
    if entry and entry.step == "abstains" and choice != "abstain":
        raise Refused(
            "You declared an interest and said that you abstain",
            clause="16.1",
            way_out="Change what you declared first, or abstain.",
        )
