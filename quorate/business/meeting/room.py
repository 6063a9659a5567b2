"""Who is in the room at a meeting, and what follows: members, quorum and chair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from quorate import clock, partnership
from quorate.business.cases import Case
from quorate.business.meeting.interests import ruling_on_members
from quorate.business.meeting.meetings import seats_on_the_day
from quorate.business.refusal import NotFound
from quorate.constitution.chairing import ChairRuling, who_takes_the_chair
from quorate.constitution.quorum import QuorumRuling, rule_on_quorum
from quorate.constitution.roll_call import RollCallRuling, SeatOnTheDay, appointed, who_counts
from quorate.register import Transaction, people, structure
from quorate.register.tables.meetings import Meeting
from quorate.register.tables.people import Person

NOT_PRESENT = "You are not recorded as present in the room. Ask the clerk."


@dataclass(frozen=True)
class Attendance:
    """Who is in the room, whom they elected to preside, and the seat a substitute came for."""

    attended: Sequence[str]
    elected_chair: str | None = None
    seat_of: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Room:
    """Who is in the room for an item, and what follows for quorum and chair.

    Who has withdrawn for the item sits in a seat but is not present for quorum and vote (R093);
    who is barred by the partnership's own setting is present and has no vote.
    """

    meeting: Meeting
    roll: RollCallRuling
    quorum: QuorumRuling
    chair: ChairRuling
    presiding: str | None
    names: dict[str, str] = field(default_factory=dict)
    withdrew: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()

    @property
    def members(self) -> list[str]:
        """The people present who have a vote on the item, one each."""
        without = {*self.withdrew, *self.barred}
        return [place.person for place in self.roll.sitting if place.person not in without]

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return clock.date_of(self.meeting.starts_at)

    def name_of(self, person: str) -> str:
        """The name of somebody in the room, or else the id."""
        return self.names.get(person, person)


def room_of(tx: Transaction, case: Case, meeting: Meeting, attendance: Attendance) -> Room:
    """The room as the clerk's roll call fills it, without those who withdrew for the item.

    Refuses a name that the register does not know. Who was elected to preside does so only while
    they are a member present and neither Chair nor Deputy Chair is (7.3, 13.1, 22.30).
    """
    day, articles = clock.date_of(meeting.starts_at), partnership.current().articles
    attended = _known(tx, attendance.attended)
    seats = as_they_came(seats_on_the_day(tx, meeting.body_id, day), attendance.seat_of)
    body = structure.body_on(tx, meeting.body_id, day)
    kind = body.kind if body else "BOARD"
    roll = who_counts(seats, list(attended))
    sitting = [seated.person for seated in roll.sitting]
    affected = ruling_on_members(tx, case, meeting.purpose, sitting)
    quorum = rule_on_quorum(
        appointed(seats), len(sitting) - len(affected.withdrew), articles, body_kind=kind
    )
    members = set(sitting) - set(affected.withdrew)
    chair, presiding = _who_presides(tx, meeting, members, attendance.elected_chair, kind)
    return Room(
        meeting,
        roll,
        quorum,
        chair,
        presiding,
        {id: person.name for id, person in attended.items()},
        tuple(affected.withdrew),
        tuple(affected.barred),
    )


def why_no_vote(room: Room, person_id: str) -> str | None:
    """Why somebody has no vote on the item now, as a sentence; None where they have one."""
    if person_id in room.members:
        return None
    if person_id in room.withdrew:
        return "You have withdrawn for this item."
    if person_id in room.barred:
        return "You declared an interest, which bars a vote in this partnership."
    if person_id in room.names:
        return "You are in the room without a seat: only representatives vote, or substitutes."
    return NOT_PRESENT


def _who_presides(
    tx: Transaction, meeting: Meeting, members: set[str], elected: str | None, kind: str
) -> tuple[ChairRuling, str | None]:
    day = clock.date_of(meeting.starts_at)
    chair = structure.officer_of(tx, meeting.body_id, "chair", day)
    deputy = structure.officer_of(tx, meeting.body_id, "deputy_chair", day)
    elected = elected if elected in members else None
    ruling = who_takes_the_chair(
        chair_is_present=bool(chair and chair.id in members),
        deputy_is_present=bool(deputy and deputy.id in members),
        elected=elected,
        body_kind=kind,
    )
    in_the_chair = {
        "chair": chair.id if chair else None,
        "deputy_chair": deputy.id if deputy else None,
        "elected": elected,
    }
    return ruling, in_the_chair.get(ruling.taken_by or "")


def as_they_came(seats: Sequence[SeatOnTheDay], seat_of: Mapping[str, int]) -> list[SeatOnTheDay]:
    """The seats, with a substitute for whom the clerk named a seat left to that seat alone."""
    return [
        replace(
            seat,
            substitutes=tuple(
                person
                for person in seat.substitutes
                if str(seat_of.get(person, seat.seat)) == seat.seat
            ),
        )
        for seat in seats
    ]


def _known(tx: Transaction, ids: Sequence[str]) -> dict[str, Person]:
    found = people.people_of(tx, ids)
    for id in ids:
        if id not in found:
            raise NotFound(
                f"The roll call names '{id}', who is not in the register",
                way_out="Correct the id; guests without a seat need not be listed.",
            )
    return {id: found[id] for id in ids}
