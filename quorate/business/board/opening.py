"""The clerk opens a meeting on its day, takes its items, and closes it with its outcome."""

from quorate import clock, register
from quorate.business.board.live import IN_THE_ROOM, Live, live, time_of
from quorate.business.board.roll_of_the_day import enter_roll_of_the_day
from quorate.business.cases import Case, open_for_change
from quorate.business.meeting.concluding import Given, conclude
from quorate.business.meeting.motions import OPEN, SET_ASIDE, item_for, put_so_far
from quorate.business.meeting.outcomes import Result, decides, outcome_of_item
from quorate.business.meeting.room import Room
from quorate.business.meeting.sittings import informal
from quorate.business.refusal import NotFound, Refused
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.register import AlreadyRecorded, journal, sittings
from quorate.register.tables.meetings import Meeting
from quorate.register.tables.sittings import ItemTaken, Sitting


def open_sitting(case: Case, purpose: str, *, by: str) -> None:
    """Open a meeting on its day. Refuses another day, and a meeting that is open or over."""
    try:
        with register.current().transaction() as tx:
            open_for_change(tx, case)
            item = item_for(tx, case, purpose)
            _refuse_another_day(item.meeting)
            sitting = Sitting(meeting_id=item.meeting.id, opened_at=clock.now(), opened_by=by)
            sitting.item = 0
            sittings.open_sitting(tx, sitting)
            journal.add(
                tx,
                "MeetingOpened",
                f"{by} opened the meeting of {short_date(clock.today())} at "
                f"{time_of(clock.now())}.",
                case=case.reference,
                actor=by,
            )
    except AlreadyRecorded:
        raise Refused("The meeting is open already", way_out="Go on on its page.") from None


def take_item(case: Case, purpose: str, number: int, *, by: str) -> str:
    """Take an item of the agenda: the quorum is counted for it (13.1). Gives the sum in words.

    Without a quorum the item is talked about and nothing is decided.
    """
    with live(case, purpose) as now:
        if not 1 <= number <= len(now.item.meeting.agenda):
            raise NotFound(f"The agenda has no item {number}")
        return take(now, number, by=by)


def take(now: Live, number: int, *, by: str) -> str:
    """As `take_item`, within a larger act."""
    room, title = now.room(), now.item.meeting.agenda[number - 1]
    words = room.quorum.in_words
    sittings.take_item(
        now.tx,
        ItemTaken(
            meeting_id=now.item.meeting.id,
            number=number,
            title=title,
            taken_at=clock.now(),
            appointed=room.quorum.appointed,
            quorum=room.quorum.quorum,
            present=room.roll.present,
            presided_by=room.presiding,
            in_words=words,
        ),
    )
    now.sitting.item = number
    presides = f" {room.name_of(room.presiding)} presides." if room.presiding else ""
    now.tell("ItemTaken", f"Item {number}, {title}: {words}{presides}", by=by, item=number)
    return words


def close_sitting(case: Case, purpose: str, *, given: Given | None = None, by: str) -> str:
    """Close the meeting: its outcome is recorded and the case goes on. Gives the outcome.

    What was decided while there was a quorum stands; without a quorum the rest was an informal
    discussion (13.1). Refuses a meeting whose roll was not called, one with a motion still open,
    and a quorate one that decided nothing.
    """
    with live(case, purpose) as now:
        movements = sittings.movements(now.tx, now.item.meeting.id)
        if not any(row.what in IN_THE_ROOM for row in movements):
            raise Refused("The roll has not been called", way_out="Call it, then close.")
        room = now.room()
        result = _result(now, room)
        enter_roll_of_the_day(now.tx, now.item)
        conclude(now.tx, now.item, room, result, given or Given(), by=by)
        now.sitting.closed_at = clock.now()
    wake_case(now.run_id)
    return result.outcome


def _result(now: Live, room: Room) -> Result:
    put = put_so_far(now.tx, now.item)
    is_decided = any(row.result != OPEN and decides(row) for row in put)
    if room.quorum.is_quorate or is_decided:
        return outcome_of_item(now.tx, now.item)
    for row in now.open_motions():
        row.result, row.in_words = SET_ASIDE, "Not voted on: the quorum was lost (13.1)."
    return informal(now.item, room)


def _refuse_another_day(meeting: Meeting) -> None:
    day = clock.date_of(meeting.starts_at)
    if meeting.outcome:
        raise Refused(
            f"The meeting of {short_date(day)} is over: {meeting.outcome}",
            way_out="What was recorded wrongly is put right in the minutes, by the next meeting.",
        )
    if clock.today() < day:
        raise Refused(f"The meeting is on {short_date(day)}", way_out="Open it on that day.")
