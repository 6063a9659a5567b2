"""Reads and writes of a meeting while it sits: movements, items taken, the room, ballots."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Row, and_, bindparam, func, select
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.tables.cases import Round
from quorate.register.tables.meetings import Meeting, Motion, Vote
from quorate.register.tables.people import Person
from quorate.register.tables.sittings import Ballot, InTheRoom, ItemTaken, Movement, Sitting

# Asked for every vote: to build them takes longer than to ask.
_PLACE = (
    select(
        Meeting.case_reference, Meeting.round, Round.first_stage, Meeting.purpose, Meeting.body_id
    )
    .join(
        Round,
        and_(Round.case_reference == Meeting.case_reference, Round.number == Meeting.round),
    )
    .where(Meeting.id == bindparam("meeting"))
)
_STANDING_OF = select(Ballot).where(
    Ballot.motion_id == bindparam("motion"),
    Ballot.person_id == bindparam("person"),
    Ballot.ended_at.is_(None),
)

_BALLOTS = (
    select(
        Ballot.person_id,
        Person.name,
        Ballot.choice,
        Ballot.cast_at,
        Ballot.paper_version,
        Ballot.ended_at,
        Ballot.ended_because,
    )
    .join(Person, Person.id == Ballot.person_id)
    .where(Ballot.motion_id == bindparam("motion"))
    .order_by(Ballot.id)
)


class CastVote(NamedTuple):
    """A vote as it was cast, with the voter's name; it stands while it has not ended."""

    person_id: str
    name: str
    choice: str
    cast_at: datetime
    paper_version: int | None
    ended_at: datetime | None
    ended_because: str | None


def open_sitting(tx: Transaction, sitting: Sitting) -> Sitting:
    """Enter that a meeting sits: one sitting for each meeting."""
    tx.add(sitting)
    tx.flush()
    return sitting


def sitting_of(tx: Transaction, meeting: int) -> Sitting | None:
    """The sitting of a meeting; None before the clerk opens it."""
    return tx.get(Sitting, meeting)


def meeting(tx: Transaction, id: int) -> Meeting | None:
    """The meeting of an id."""
    return tx.get(Meeting, id)


def place(tx: Transaction, meeting: int) -> Row[tuple[str, int, str, str, str]] | None:
    """Of a meeting its case, round and where that begins, its purpose, and the body that meets."""
    return tx.execute(_PLACE, {"meeting": meeting}).first()


def under_way(tx: Transaction) -> Sequence[Meeting]:
    """The meetings that sit at this moment, the oldest first."""
    return tx.scalars(
        select(Meeting)
        .join(Sitting, Sitting.meeting_id == Meeting.id)
        .where(Sitting.closed_at.is_(None))
        .order_by(Sitting.opened_at)
    ).all()


def ahead(tx: Transaction) -> Sequence[Meeting]:
    """Every meeting that has no outcome yet, the earliest first."""
    return tx.scalars(
        select(Meeting).where(Meeting.outcome.is_(None)).order_by(Meeting.starts_at)
    ).all()


def record_movement(tx: Transaction, movement: Movement) -> Movement:
    """Enter what was recorded of somebody."""
    tx.add(movement)
    tx.flush()
    return movement


def movements(tx: Transaction, meeting: int, *, with_struck: bool = False) -> Sequence[Movement]:
    """The movements of a meeting in the order they were recorded."""
    query = select(Movement).where(Movement.meeting_id == meeting)
    if not with_struck:
        query = query.where(Movement.struck_at.is_(None))
    return tx.scalars(query.options(joinedload(Movement.person)).order_by(Movement.id)).all()


def next_act(tx: Transaction, meeting: int) -> int:
    """The number of the clerk's next act that says who came or went."""
    last = tx.scalar(select(func.max(Movement.act)).where(Movement.meeting_id == meeting))
    return (last or 0) + 1


def take_item(tx: Transaction, item: ItemTaken) -> ItemTaken:
    """Enter that an item of the agenda was taken."""
    tx.add(item)
    tx.flush()
    return item


def items_taken(tx: Transaction, meeting: int) -> Sequence[ItemTaken]:
    """The items taken, in their order."""
    return tx.scalars(
        select(ItemTaken).where(ItemTaken.meeting_id == meeting).order_by(ItemTaken.id)
    ).all()


def next_number(tx: Transaction, meeting: int) -> int:
    """The number of the next motion of a meeting."""
    last = tx.scalar(select(func.max(Motion.number)).where(Motion.meeting_id == meeting))
    return (last or 0) + 1


def fill_the_room(tx: Transaction, rows: Iterable[InTheRoom]) -> None:
    """Enter who was in the room for a motion."""
    tx.add_all(rows)
    tx.flush()


def room_for(tx: Transaction, motion: int) -> Sequence[InTheRoom]:
    """Who was in the room when a motion was counted, in the order of the seats."""
    return tx.scalars(
        select(InTheRoom)
        .where(InTheRoom.motion_id == motion)
        .options(joinedload(InTheRoom.person))
        .order_by(InTheRoom.seat_id)
    ).all()


def cast(tx: Transaction, ballot: Ballot) -> Ballot:
    """Enter a vote."""
    tx.add(ballot)
    tx.flush()
    return ballot


def ballots(tx: Transaction, motion: int) -> list[CastVote]:
    """Every vote cast on a motion on people's screens, those that ended too, as they came."""
    return [CastVote(*row) for row in tx.execute(_BALLOTS, {"motion": motion})]


def standing_ballots(tx: Transaction, motion: int) -> dict[str, Ballot]:
    """The vote of each person that stands on a motion."""
    rows = tx.scalars(
        select(Ballot)
        .where(Ballot.motion_id == motion, Ballot.ended_at.is_(None))
        .options(joinedload(Ballot.person))
        .order_by(Ballot.id)
    )
    return {ballot.person_id: ballot for ballot in rows}


def standing_ballot_of(tx: Transaction, motion: int, person: str) -> Ballot | None:
    """The vote of one person that stands on a motion."""
    return tx.scalar(_STANDING_OF, {"motion": motion, "person": person})


def end_ballots(tx: Transaction, ended: Iterable[Ballot], at: datetime, because: str) -> None:
    """Mark votes as over, with the reason."""
    for ballot in ended:
        ballot.ended_at, ballot.ended_because = at, because
    tx.flush()


def counted_votes_of(tx: Transaction, person: str) -> Sequence[tuple[Vote, Motion, Meeting]]:
    """Every vote of a person counted by name, with its motion and meeting, the newest first."""
    found = tx.execute(
        select(Vote, Motion, Meeting)
        .join(Motion, Motion.id == Vote.motion_id)
        .join(Meeting, Meeting.id == Motion.meeting_id)
        .where(Vote.person_id == person)
        .order_by(Meeting.starts_at.desc(), Motion.id.desc())
    )
    return [(vote, motion, meeting) for vote, motion, meeting in found]
