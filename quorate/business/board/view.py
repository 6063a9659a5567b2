"""A meeting as its pages show it: plain values, read in one go."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from quorate import partnership, register
from quorate.business.board.expected import SeatLine, expected_present, seat_lines
from quorate.business.board.live import IN_THE_ROOM, room_now
from quorate.business.board.motion_lines import MotionLine, motion_lines
from quorate.business.board.roll import PRESIDES
from quorate.business.cases import Case
from quorate.business.meeting.apologies_due import apologies_due_on
from quorate.business.meeting.concluding import body_name
from quorate.business.meeting.interests import in_words, standing
from quorate.business.meeting.motions import Item, item_for
from quorate.business.meeting.room import Room, why_no_vote
from quorate.business.refusal import NotFound
from quorate.papers.differences import readable_diff
from quorate.register import Transaction, cases, meetings, papers, sittings
from quorate.register.tables.meetings import Meeting


@dataclass(frozen=True)
class PaperLine:
    """The paper that is before the meeting, in its newest version."""

    kind: str
    title: str
    version: int
    sha256: str
    text: str


@dataclass(frozen=True)
class RoomLine:
    """Somebody in the room, and in what capacity."""

    person: str
    name: str
    capacity: str


@dataclass(frozen=True)
class Moved:
    """A line of the roll: who came or went, when, at which item."""

    id: int
    name: str
    what: str
    at: datetime
    item: int


@dataclass(frozen=True)
class MeetingView:
    """Everything that a meeting's pages show."""

    id: int
    case: Case
    purpose: str
    title: str
    body: str
    body_id: str
    starts_at: datetime
    venue: str
    agenda: tuple[str, ...]
    item: int
    state: str
    notice_given_on: date | None
    apologies_by: date
    appointed: int
    quorum: int
    expected: int
    seats: tuple[SeatLine, ...]
    paper: PaperLine | None
    council: str
    needs_the_council: bool
    council_approved_on: date | None
    interests: dict[str, str]
    named_interests: tuple[str, ...]
    room: tuple[RoomLine, ...]
    attended: tuple[RoomLine, ...]
    outside: tuple[tuple[str, str], ...]
    room_in_words: str
    is_quorate: bool
    presiding: str | None
    presiding_name: str
    presiding_as: str
    moved: tuple[Moved, ...]
    motions: tuple[MotionLine, ...]
    outcome: str | None
    sum_in_words: str
    no_vote: dict[str, str | None]

    @property
    def now(self) -> MotionLine | None:
        """The motion that is before the meeting."""
        return next((motion for motion in self.motions if motion.is_now), None)

    @property
    def path(self) -> str:
        """The address of the meeting's page."""
        return f"/meetings/{self.id}"

    def is_here(self, person: str) -> bool:
        """Whether somebody is in the room."""
        return any(line.person == person for line in self.room)


@dataclass(frozen=True)
class BesideMotions:
    """A meeting's view while it has no motions, and what they are read with."""

    view: MeetingView
    item: Item
    room: Room


def view_of(meeting_id: int) -> MeetingView:
    """A meeting by its id. Raises NotFound."""
    with register.current().reading() as tx:
        return with_motions(tx, beside_motions(tx, meeting_id))


def beside_motions(tx: Transaction, meeting_id: int) -> BesideMotions:
    """All that a meeting's pages show but its motions. Raises NotFound."""
    meeting = _meeting(tx, meeting_id)
    item = item_for(tx, case_of(tx, meeting), meeting.purpose)
    room = room_now(tx, item)
    return BesideMotions(_view(tx, item, room), item, room)


def with_motions(tx: Transaction, beside: BesideMotions) -> MeetingView:
    """A meeting with its motions and their votes as they stand at this moment."""
    return replace(beside.view, motions=tuple(motion_lines(tx, beside.item, beside.room)))


def _meeting(tx: Transaction, meeting_id: int) -> Meeting:
    meeting = sittings.meeting(tx, meeting_id)
    if meeting is None:
        raise NotFound(f"There is no meeting {meeting_id}")
    return meeting


def what_changed(view: MeetingView, since: int) -> tuple[str, ...]:
    """What differs between a version of the paper and the one before the meeting now, by line."""
    if view.paper is None:
        return ()
    with register.current().reading() as tx:
        former = papers.version(tx, view.case.reference, view.paper.kind, since)
    return readable_diff(former.text, view.paper.text) if former else ()


def case_of(tx: Transaction, meeting: Meeting) -> Case:
    """The case of a meeting, in the round of the meeting."""
    rounds = cases.rounds(tx, meeting.case_reference)
    first = next(row.first_stage for row in rounds if row.number == meeting.round)
    return Case(meeting.case_reference, meeting.round, first)


def _view(tx: Transaction, item: Item, room: Room) -> MeetingView:
    meeting = item.meeting
    sitting = sittings.sitting_of(tx, meeting.id)
    seats = _as_called(tx, meeting, seat_lines(tx, meeting))
    return MeetingView(
        id=meeting.id,
        case=item.case,
        purpose=item.purpose,
        title=item.terms.title,
        body=body_name(tx, meeting),
        body_id=meeting.body_id,
        starts_at=meeting.starts_at,
        venue=meeting.venue,
        agenda=tuple(meeting.agenda),
        item=sitting.item if sitting else 0,
        state="over" if meeting.outcome else "sitting" if sitting else "ahead",
        notice_given_on=meeting.notice_given_on,
        paper=_paper(tx, item),
        motions=(),
        attended=tuple(
            RoomLine(row.person_id, row.person.name, row.capacity)
            for row in meetings.roll(tx, meeting.id)
        ),
        outcome=meeting.outcome,
        sum_in_words=meeting.sum_in_words or "",
        **_beforehand(tx, item, seats),
        **_in_the_house(tx, item, room, seats),
    )


def _beforehand(tx: Transaction, item: Item, seats: list[SeatLine]) -> dict[str, Any]:
    """What is known before the day: seats, apologies, the Council's approval, interests."""
    meeting, house = item.meeting, partnership.current()
    declared = standing(tx, item.case, item.purpose)
    return {
        "seats": tuple(seats),
        "expected": expected_present(seats),
        "apologies_by": apologies_due_on(tx, meeting),
        "council": house.standing.council,
        "needs_the_council": item.terms.needs_the_council(item.purpose),
        "council_approved_on": papers.approval(tx, item.case.reference, house.standing.council),
        "interests": {person: in_words(entry) for person, entry in declared.items()},
        "named_interests": tuple(
            f"{entry.person.name}: {in_words(entry)}" for entry in declared.values()
        ),
    }


def _in_the_house(tx: Transaction, item: Item, room: Room, seats: list[SeatLine]) -> dict[str, Any]:
    """Who is there now, who may still come, and what follows for quorum and chair."""
    here, chair = _in_the_room(room), room.chair.taken_by or ""
    return {
        "appointed": room.quorum.appointed,
        "quorum": room.quorum.quorum,
        "room": here,
        "outside": _outside(seats, room),
        "room_in_words": room.quorum.in_words,
        "is_quorate": bool(room.quorum.is_quorate),
        "presiding": room.presiding,
        "presiding_name": room.name_of(room.presiding) if room.presiding else "",
        "presiding_as": PRESIDES.get(chair, ""),
        "moved": tuple(
            Moved(row.id, row.person.name, row.what, row.at, row.item)
            for row in sittings.movements(tx, item.meeting.id)
        ),
        "no_vote": {line.person: why_no_vote(room, line.person) for line in here},
    }


def _paper(tx: Transaction, item: Item) -> PaperLine | None:
    paper = papers.latest(tx, item.case.reference, item.paper_kind)
    if paper is None:
        return None
    return PaperLine(paper.kind, paper.title, paper.version, paper.sha256, paper.text)


def _as_called(tx: Transaction, meeting: Meeting, seats: list[SeatLine]) -> list[SeatLine]:
    """The seats with what the clerk's newest record says of each; None before the roll call."""
    newest = {row.person_id: row for row in sittings.movements(tx, meeting.id)}
    if not newest:
        return seats

    def said(line: SeatLine) -> str:
        stands_in = [
            id
            for id, _ in line.substitutes
            if id in newest and newest[id].what in IN_THE_ROOM and newest[id].seat_id == line.seat
        ]
        member = newest.get(line.member[0])
        if member and member.what in IN_THE_ROOM:
            return "present"
        if stands_in:
            return stands_in[0]
        return "apology" if member and member.what == "apology" else "absent"

    return [replace(line, said=said(line)) for line in seats]


def _in_the_room(room: Room) -> tuple[RoomLine, ...]:
    places = {place.person: place.capacity for place in room.roll.sitting}
    lines = [
        RoomLine(
            person,
            name,
            "withdrew for this item" if person in room.withdrew else places.get(person, "observer"),
        )
        for person, name in room.names.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.capacity == "observer", line.name)))


def _outside(seats: list[SeatLine], room: Room) -> tuple[tuple[str, str], ...]:
    """The members and substitutes who may still come in."""
    known = {person: name for line in seats for person, name in (line.member, *line.substitutes)}
    away = [(person, name) for person, name in known.items() if person not in room.names]
    return tuple(sorted(away, key=lambda one: one[1]))
