"""The roll of a meeting that sat: everybody who was in the room at any time, and as what."""

from itertools import groupby

from quorate import clock
from quorate.business.board.live import IN_THE_ROOM
from quorate.business.meeting.meetings import seats_on_the_day
from quorate.business.meeting.motions import Item
from quorate.business.meeting.room import as_they_came
from quorate.constitution.roll_call import Sitting, who_counts
from quorate.register import Transaction, meetings, sittings
from quorate.register.tables.meetings import RollCall


def enter_roll_of_the_day(tx: Transaction, item: Item) -> None:
    """Enter who sat for which seat while the meeting lasted, and who only looked on.

    Somebody who sat for a time, and looked on for another, is entered as having sat.
    """
    ever = _everybody(tx, item)
    rows = [
        RollCall(
            meeting_id=item.meeting.id,
            person_id=person,
            seat_id=int(place.seat) if place else None,
            capacity=place.capacity if place else "observer",
        )
        for person, place in ever.items()
    ]
    meetings.call_roll(tx, rows)


def _everybody(tx: Transaction, item: Item) -> dict[str, Sitting | None]:
    """The place of each person who was there after any act of the clerk; None: they looked on."""
    meeting = item.meeting
    seats = seats_on_the_day(tx, meeting.body_id, clock.date_of(meeting.starts_at))
    here: dict[str, int | None] = {}
    ever: dict[str, Sitting | None] = {}
    for _, act in groupby(sittings.movements(tx, meeting.id), key=lambda row: row.act):
        for row in act:
            here.pop(row.person_id, None)
            if row.what in IN_THE_ROOM:
                here[row.person_id] = row.seat_id
        seat_of = {person: seat for person, seat in here.items() if seat is not None}
        roll = who_counts(as_they_came(seats, seat_of), list(here))
        ever |= {person: ever.get(person) for person in roll.observers}
        ever |= {place.person: place for place in roll.sitting}
    return ever
