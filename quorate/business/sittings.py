"""The clerk records a meeting: roll call, quorum, motions, and what the Board decided."""

from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change
from quorate.business.meetings import meeting_for
from quorate.business.motions import Result, put_to_the_vote
from quorate.business.refusal import Refused
from quorate.business.reviews import terms
from quorate.business.room import Room, room_of
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.constitution.notice import rule_on_notice
from quorate.partnership.sitting_file import MotionPut, Sitting
from quorate.register import Transaction, journal, meetings, structure
from quorate.register.tables.meetings import Meeting, RollCall

PRESIDED = {
    "chair": "The Chair presided",
    "deputy_chair": "The Deputy Chair presided in the Chair's absence",
    "elected": "The members present elected who presided",
}


def record_sitting(case: Case, purpose: str, sitting: Sitting, *, by: str) -> str:
    """Record a meeting that was held: attendance, quorum, motions, votes. Gives the outcome.

    Refuses a meeting before its day or recorded already, unknown people, votes of those who were
    not members present (7.3, 9.3), motions put without a quorum (13.1) or without lawful notice
    (12.3), and a casting vote without a tie (9.4). A refused record leaves nothing behind.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        meeting = meeting_for(tx, case, purpose)
        _refuse_untimely(meeting)
        _refuse_without_notice(meeting, sitting)
        room = room_of(tx, meeting, sitting)
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


def _refuse_without_notice(meeting: Meeting, sitting: Sitting) -> None:
    """A meeting without lawful notice decides nothing; what was talked about may be recorded."""
    if not sitting.motions:
        return
    house, day = partnership.current(), clock.date_of(meeting.starts_at)
    ruling = rule_on_notice(
        day, house.calendar, house.articles, given_on=meeting.notice_given_on or day
    )
    if not ruling.is_lawful:
        raise Refused(
            f"Notice of the meeting of {short_date(day)} was not lawful: it should have gone by "
            f"{short_date(ruling.latest_notice_on)}. It can decide nothing",
            clause=ruling.clause,
            way_out="Postpone it with `quorate review postpone`, for a fresh notice.",
        )


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
