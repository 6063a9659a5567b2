"""A meeting while it sits, held for one act: its item, its sitting, and who is in the room now."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quorate import clock, register
from quorate.business.cases import Case, open_for_change
from quorate.business.meeting.motions import Item, item_for, put_so_far
from quorate.business.meeting.room import Attendance, Room, room_of
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.days import short_date
from quorate.register import Transaction, journal, meetings, people, sittings
from quorate.register.tables.meetings import Motion
from quorate.register.tables.people import Person
from quorate.register.tables.sittings import Sitting

IN_THE_ROOM = ("present", "arrived")


@dataclass(frozen=True)
class Live:
    """One act at a meeting that sits. Acts of a case come one after the other."""

    tx: Transaction
    item: Item
    sitting: Sitting
    run_id: str | None = None

    def room(self) -> Room:
        """Who is in the room at this moment, for the case's item."""
        return room_now(self.tx, self.item)

    def motion(self, number: int) -> Motion:
        """A motion of this meeting. Raises NotFound."""
        put = meetings.motions(self.tx, self.item.meeting.id)
        motion = next((row for row in put if row.number == number), None)
        if motion is None:
            raise NotFound(f"No motion {number} has been put to this meeting")
        return motion

    def open_motions(self) -> list[Motion]:
        """The motions that members can vote on, or that wait for others to be voted on first."""
        return [row for row in put_so_far(self.tx, self.item) if row.result == "open"]

    def tell(self, event: str, sentence: str, *, by: str, **facts: Any) -> None:
        """Add to the journal what was done."""
        case = self.item.case.reference
        journal.add(self.tx, event, sentence, case=case, actor=by, facts=facts)


@contextmanager
def live(case: Case, purpose: str) -> Iterator[Live]:
    """Hold a meeting that sits for one act, kept whole or not at all.

    Refuses one that the clerk has not opened, and one that is closed, with the time.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        item = item_for(tx, case, purpose)
        sitting = sittings.sitting_of(tx, item.meeting.id)
        if sitting is None:
            raise Refused(
                f"The meeting of {short_date(clock.date_of(item.meeting.starts_at))} has not been "
                "opened",
                way_out="The clerk opens it on the day.",
            )
        if sitting.closed_at or item.meeting.outcome:
            when = f" at {time_of(sitting.closed_at)}" if sitting.closed_at else ""
            raise Refused(
                f"The meeting was closed{when}: {item.meeting.outcome}",
                way_out="What was recorded wrongly is put right in the minutes, by the next "
                "meeting.",
            )
        yield Live(tx, item, sitting, row.run_id)


def end_votes_of_the_gone(now: Live, room: Room, *, by: str) -> None:
    """End the votes on open motions of those who are no longer members present."""
    for motion in now.open_motions():
        standing = sittings.standing_ballots(now.tx, motion.id)
        gone = [ballot for id, ballot in standing.items() if id not in room.members]
        sittings.end_ballots(now.tx, gone, clock.now(), "no longer present as a member")
        for ballot in gone:
            now.tell(
                "VoteEnded",
                f"The vote of {ballot.person.name} on motion {motion.number} ended: no longer "
                "present as a member.",
                by=by,
                motion=motion.number,
            )


def room_now(tx: Transaction, item: Item) -> Room:
    """The room of a meeting that sits, from the roll call, the arrivals and the departures."""
    sitting = sittings.sitting_of(tx, item.meeting.id)
    here, seat_of = whereabouts(tx, item.meeting.id)
    elected = sitting.elected_chair if sitting else None
    return room_of(tx, item.case, item.meeting, Attendance(here, elected, seat_of))


def whereabouts(tx: Transaction, meeting: int) -> tuple[list[str], dict[str, int]]:
    """Who is in the room by the newest record of each, and the seat that a substitute came for."""
    newest = {row.person_id: row for row in sittings.movements(tx, meeting)}
    here = [row for row in newest.values() if row.what in IN_THE_ROOM]
    return [row.person_id for row in here], {
        row.person_id: row.seat_id for row in here if row.seat_id is not None
    }


def somebody(tx: Transaction, person_id: str) -> Person:
    """A person of the register. Raises NotFound."""
    person = people.person(tx, person_id)
    if person is None:
        raise NotFound(f"'{person_id}' is not in the register")
    return person


def time_of(moment: datetime) -> str:
    """The time of day in London: '15:04'."""
    return f"{moment.astimezone(clock.LONDON):%H:%M}"
