"""Meetings: notice, apologies, the roll call, motions and votes."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Meeting(Table):
    """A meeting of a body, for one item of a case, and the sums of the day.

    `mode` is 'meeting' or, when no quorum came, 'informal_discussion' (13.1).
    """

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("case_reference", "round", "purpose"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    purpose: Mapped[str]
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    starts_at: Mapped[datetime]
    venue: Mapped[str]
    agenda: Mapped[list[str]]
    notice_given_on: Mapped[date | None]
    moved_because: Mapped[str | None]
    held_at: Mapped[datetime | None]
    mode: Mapped[str | None]
    appointed: Mapped[int | None]
    quorum: Mapped[int | None]
    present: Mapped[int | None]
    presided_by: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    presided_as: Mapped[str | None]
    sum_in_words: Mapped[str | None]
    outcome: Mapped[str | None]
    outcome_facts: Mapped[dict[str, Any]] = mapped_column(default=dict)


class Apology(Table):
    """An apology for absence, and whether it came in time (12.8)."""

    __tablename__ = "apology"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    received_on: Mapped[date]
    is_in_time: Mapped[bool]
    substitute_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))

    person: Mapped[Person] = relationship(foreign_keys=[person_id])


class RollCall(Table):
    """Who was in the room, for which seat and in what capacity."""

    __tablename__ = "roll_call"
    __table_args__ = (
        CheckConstraint(
            "capacity IN ('representative', 'substitute', 'observer')", name="known_capacity"
        ),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    seat_id: Mapped[int | None] = mapped_column(ForeignKey("seat.id"))
    capacity: Mapped[str]

    person: Mapped[Person] = relationship()


class Motion(Table):
    """A motion put to a meeting, its count and its result with the sum in words.

    While it is before the meeting its result is 'open', and 'tied' while the casting vote is
    awaited. `facts` holds the changes and the structure of an amendment, or the stage of a
    reference back; the paper is the one whose exact text the votes are on.
    """

    __tablename__ = "motion"
    __table_args__ = (UniqueConstraint("meeting_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    majority: Mapped[str]
    votes_for: Mapped[int]
    votes_against: Mapped[int]
    abstained: Mapped[int]
    casting_vote: Mapped[str | None]
    result: Mapped[str]
    clause: Mapped[str]
    in_words: Mapped[str]
    facts: Mapped[dict[str, Any] | None]
    way: Mapped[str | None]
    put_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    appointed: Mapped[int | None]
    quorum: Mapped[int | None]
    present: Mapped[int | None]
    withdrew: Mapped[int | None]
    barred: Mapped[int | None]
    presided_by: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    presided_as: Mapped[str | None]
    paper_version: Mapped[int | None]
    paper_sha256: Mapped[str | None]


class Vote(Table):
    """One member's vote on a motion: one for each person (9.3)."""

    __tablename__ = "vote"
    __table_args__ = (
        CheckConstraint("choice IN ('for', 'against', 'abstain')", name="known_choice"),
    )

    motion_id: Mapped[int] = mapped_column(ForeignKey("motion.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    choice: Mapped[str]
