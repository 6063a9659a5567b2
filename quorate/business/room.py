"""Who is in the room at a meeting, and what follows: members, quorum and chair."""

from dataclasses import dataclass, field
from datetime import date

from quorate import clock, partnership
from quorate.business.meetings import seats_on_the_day
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.chairing import ChairRuling, who_takes_the_chair
from quorate.constitution.quorum import QuorumRuling, rule_on_quorum
from quorate.constitution.roll_call import RollCallRuling, appointed, who_counts
from quorate.partnership.sitting_file import Sitting
from quorate.register import Transaction, people, structure
from quorate.register.tables.meetings import Meeting
from quorate.register.tables.people import Person


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


def room_of(tx: Transaction, meeting: Meeting, sitting: Sitting) -> Room:
    """The room as the clerk's roll call fills it.

    Refuses a name that the register does not know, and an elected chair who is not a member
    present (7.3, 13.1, 22.30).
    """
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
