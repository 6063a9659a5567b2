"""A meeting while it sits: who came and went, the items taken, the votes cast on people's screens.

Rows are only added, or marked as over; what a meeting came to stands in `meetings`.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Sitting(Table):
    """A meeting that the clerk conducts act by act, from its opening to its close.

    `item` is the number on the agenda of the item before the meeting, 0 before the first.
    """

    __tablename__ = "sitting"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    opened_at: Mapped[datetime]
    opened_by: Mapped[str]
    item: Mapped[int] = mapped_column(default=0)
    elected_chair: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime | None]


class Movement(Table):
    """What the clerk recorded of somebody at a moment: at the roll call, on arrival, on leaving.

    The newest of a person that is not struck out says where they are. `act` counts the acts of the
    clerk: a roll call is one, whoever it names. `seat_id` is the seat a substitute came for.
    """

    __tablename__ = "movement"
    __table_args__ = (
        CheckConstraint(
            "what IN ('present', 'apology', 'absent', 'arrived', 'left')", name="known_movement"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    act: Mapped[int]
    what: Mapped[str]
    seat_id: Mapped[int | None] = mapped_column(ForeignKey("seat.id"))
    item: Mapped[int]
    at: Mapped[datetime]
    recorded_by: Mapped[str]
    struck_at: Mapped[datetime | None]
    struck_by: Mapped[str | None]

    person: Mapped[Person] = relationship()


class ItemTaken(Table):
    """An item of the agenda as it was taken, with the quorum as it stood then (13.1)."""

    __tablename__ = "item_taken"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    taken_at: Mapped[datetime]
    appointed: Mapped[int]
    quorum: Mapped[int]
    present: Mapped[int]
    presided_by: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    in_words: Mapped[str]


class InTheRoom(Table):
    """Who sat for which seat when a motion was counted, and who had withdrawn for it."""

    __tablename__ = "in_the_room"

    motion_id: Mapped[int] = mapped_column(ForeignKey("motion.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    capacity: Mapped[str]
    withdrew: Mapped[bool]

    person: Mapped[Person] = relationship()


class Ballot(Table):
    """A vote as a member cast it on their own screen, on the exact text that they saw.

    It stands until the clerk closes the vote, unless it has ended before: replaced by a later one,
    lapsed because the text changed, or because the member left or withdrew.
    """

    __tablename__ = "ballot"
    __table_args__ = (
        CheckConstraint("choice IN ('for', 'against', 'abstain')", name="known_ballot_choice"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    motion_id: Mapped[int] = mapped_column(ForeignKey("motion.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    choice: Mapped[str]
    cast_at: Mapped[datetime]
    door: Mapped[str]
    paper_version: Mapped[int | None]
    paper_sha256: Mapped[str | None]
    ended_at: Mapped[datetime | None]
    ended_because: Mapped[str | None]

    person: Mapped[Person] = relationship()
