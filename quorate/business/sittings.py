"""The clerk records a meeting: roll call, quorum, motions, and what the Board decided."""

from dataclasses import dataclass, field
from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change
from quorate.business.meetings import meeting_for, seats_on_the_day
from quorate.business.motions import Result, put_to_the_vote
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviews import terms
from quorate.business.waking import wake_case
from quorate.constitution.chairing import ChairRuling, who_takes_the_chair
from quorate.constitution.days import short_date
from quorate.constitution.quorum import QuorumRuling, rule_on_quorum
from quorate.constitution.roll_call import RollCallRuling, appointed, who_counts
from quorate.partnership.sitting_file import MotionPut, Sitting
from quorate.register import Transaction, journal, meetings, people, structure
from quorate.register.tables.meetings import Meeting, RollCall
from quorate.register.tables.people import Person

PRESIDED = {
    "chair": "The Chair presided",
    "deputy_chair": "The Deputy Chair presided in the Chair's absence",
    "elected": "The members present elected who presided",
}


@dataclass(frozen=True)
class Room:
    """Who was in the room, and what follows for quorum and chair."""

    meeting: Meeting
    roll: RollCallRuling
    quorum: QuorumRuling
    chair: ChairRuling
    presiding: str | None
    names: dict[str, str] = field(default_factory=dict)

    @property
    def members(self) -> list[str]:
        """The people who sit for a seat, each with one vote."""
        return [sitting.person for sitting in self.roll.sitting]

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return clock.date_of(self.meeting.starts_at)


def record_sitting(case: Case, purpose: str, sitting: Sitting, *, by: str) -> str:
    """Record a meeting that was held: attendance, quorum, motions, votes. Gives the outcome.

    Refuses a meeting before its day or recorded already, unknown people, votes of those who were
    not members present (7.3, 9.3), motions put without a quorum (13.1), and a casting vote without
    a tie (9.4). A refused record leaves nothing behind.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        meeting = meeting_for(tx, case, purpose)
        _refuse_untimely(meeting)
        room = _room(tx, meeting, sitting)
        _call_roll(tx, room)
        result = _decide(tx, case, purpose, room, sitting.motions)
        _enter(meeting, room, result)
        journal.add(
            tx,
            "MeetingHeld",
            f"{_body_name(tx, meeting, room.day)}, {short_date(room.day)}: {result.sum_in_words} "
            f"Outcome: {result.outcome}.",
            case=case.reference,
            actor=by,
            facts={"outcome": result.outcome, "present": room.roll.present, **result.facts},
        )
        run_id = row.run_id
    wake_case(run_id)
    return result.outcome


def _refuse_untimely(meeting: Meeting) -> None:
    day = clock.date_of(meeting.starts_at)
    if meeting.outcome:
        raise Refused(
            f"The meeting of {short_date(day)} is recorded already: {meeting.outcome}",
            way_out="What was recorded wrongly is put right in the minutes, by the next meeting.",
        )
    if clock.now() < meeting.starts_at:
        raise Refused(
            f"The meeting is on {short_date(day)} and has not begun",
            way_out="Record it when it has been held.",
        )


def _room(tx: Transaction, meeting: Meeting, sitting: Sitting) -> Room:
    day, articles = clock.date_of(meeting.starts_at), partnership.current().articles
    attended = {id: _known(tx, id) for id in sitting.attended}
    seats = seats_on_the_day(tx, meeting.body_id, day)
    body = structure.body_on(tx, meeting.body_id, day)
    kind = body.kind if body else "BOARD"
    roll = who_counts(seats, list(attended))
    members = {seated.person for seated in roll.sitting}
    quorum = rule_on_quorum(appointed(seats), roll.present, articles, body_kind=kind)
    chair = structure.officer_of(tx, meeting.body_id, "chair", day)
    deputy = structure.officer_of(tx, meeting.body_id, "deputy_chair", day)
    ruling = who_takes_the_chair(
        chair_is_present=bool(chair and chair.id in members),
        deputy_is_present=bool(deputy and deputy.id in members),
        elected=_elected(sitting, members),
        body_kind=kind,
    )
    in_the_chair = {
        "chair": chair.id if chair else None,
        "deputy_chair": deputy.id if deputy else None,
        "elected": sitting.elected_chair,
    }
    return Room(
        meeting,
        roll,
        quorum,
        ruling,
        in_the_chair.get(ruling.taken_by or ""),
        {id: person.name for id, person in attended.items()},
    )


def _known(tx: Transaction, id: str) -> Person:
    person = people.person(tx, id)
    if person is None:
        raise NotFound(
            f"The roll call names '{id}', who is not in the register",
            way_out="Correct the id; guests without a seat need not be listed.",
        )
    return person


def _elected(sitting: Sitting, members: set[str]) -> str | None:
    if sitting.elected_chair and sitting.elected_chair not in members:
        raise Refused(
            f"'{sitting.elected_chair}' was elected to preside but is not a member present",
            clause="22.30",
            way_out="The members present elect one of themselves.",
        )
    return sitting.elected_chair


def _call_roll(tx: Transaction, room: Room) -> None:
    seated = [
        RollCall(
            meeting_id=room.meeting.id,
            person_id=place.person,
            seat_id=int(place.seat),
            capacity=place.capacity,
        )
        for place in room.roll.sitting
    ]
    looking_on = [
        RollCall(meeting_id=room.meeting.id, person_id=person, seat_id=None, capacity="observer")
        for person in room.roll.observers
    ]
    meetings.call_roll(tx, [*seated, *looking_on])


def _decide(
    tx: Transaction, case: Case, purpose: str, room: Room, motions: tuple[MotionPut, ...]
) -> Result:
    if not room.quorum.is_quorate:
        if motions:
            raise Refused(
                f"{room.quorum.in_words} No motion can be put without a quorum",
                clause=room.quorum.clause,
                way_out="Record the meeting without motions: it is an informal discussion.",
            )
        said = f"{room.quorum.in_words} An informal discussion was held instead."
        return Result("inquorate", said, {})
    if not motions:
        raise Refused(
            "A quorate meeting is recorded with the motion that was put",
            way_out="Add [[motions]] with its text, and its votes if it was not agreed by all.",
        )
    result = put_to_the_vote(tx, case, purpose, room, motions, terms(tx, case))
    presided = PRESIDED.get(room.chair.taken_by or "", "Nobody presided")
    return Result(
        result.outcome,
        f"{room.quorum.in_words} {presided} ({room.chair.clause}). {result.sum_in_words}",
        result.facts,
    )


def _enter(meeting: Meeting, room: Room, result: Result) -> None:
    meeting.held_at, meeting.mode = clock.now(), room.quorum.mode
    meeting.appointed, meeting.quorum = room.quorum.appointed, room.quorum.quorum
    meeting.present = room.roll.present
    meeting.presided_by, meeting.presided_as = room.presiding, room.chair.taken_by
    meeting.sum_in_words = result.sum_in_words
    meeting.outcome, meeting.outcome_facts = result.outcome, result.facts


def _body_name(tx: Transaction, meeting: Meeting, on: date) -> str:
    body = structure.body_on(tx, meeting.body_id, on)
    return body.name if body else meeting.body_id
