"""A group's proposal before those who endorse it: their answers, hand-overs and conditions.

Answers are only ever added or marked: nothing that was answered is changed or taken out.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person, Seat


class Endorsement(Table):
    """One round of a proposal before the body that endorses it, and what came of it.

    `result` is 'tied' while the Chair may still cast, then the outcome. The paper is the version
    that was decided on. Substitutes may answer from a day on; members who owe an answer are
    reminded on the days listed, as ISO dates.
    """

    __tablename__ = "endorsement"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    opened_at: Mapped[datetime]
    put_off: Mapped[int] = mapped_column(default=0)
    substitutes_from_on: Mapped[date | None]
    reminders_on: Mapped[list[str]] = mapped_column(default=list)
    closed_at: Mapped[datetime | None]
    closed_because: Mapped[str | None]
    paper_version: Mapped[int | None]
    paper_sha256: Mapped[str | None]
    result: Mapped[str | None]
    in_words: Mapped[str | None]
    clause: Mapped[str | None]
    because: Mapped[list[str]] = mapped_column(default=list)


class Answer(Table):
    """What was answered for a seat, on which text. The later one stands; a lapsed one never."""

    __tablename__ = "endorsement_answer"
    __table_args__ = (
        CheckConstraint("role IN ('representative', 'substitute')", name="known_role"),
        CheckConstraint(
            "choice IN ('endorse', 'endorse-with-conditions', 'send-back', 'refuse')",
            name="known_choice",
        ),
        CheckConstraint("door IN ('portal', 'prefect', 'cli')", name="known_door"),
        Index("ix_endorsement_answer_case_round", "case_reference", "round"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    round: Mapped[int]
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str]
    choice: Mapped[str]
    criteria: Mapped[dict[str, Any]]
    reason: Mapped[str]
    conditions: Mapped[list[str]] = mapped_column(default=list)
    paper_version: Mapped[int]
    paper_sha256: Mapped[str]
    door: Mapped[str]
    given_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None]
    lapsed_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
    seat: Mapped[Seat] = relationship()

    @property
    def stands(self) -> bool:
        """Whether it counts: neither followed by a later one nor lapsed with its text."""
        return self.superseded_at is None and self.lapsed_at is None


class HandOver(Table):
    """A representative has handed a seat's answer in a round over to a substitute."""

    __tablename__ = "hand_over"
    __table_args__ = (Index("ix_hand_over_case_round", "case_reference", "round"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    round: Mapped[int]
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    to_person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    handed_at: Mapped[datetime]
    taken_back_at: Mapped[datetime | None]


class CastingVote(Table):
    """The Chair's casting vote on a tie, or that the Chair declined to use it (9.4)."""

    __tablename__ = "endorsement_casting_vote"
    __table_args__ = (
        CheckConstraint("side IN ('for', 'against', 'declined')", name="known_side"),
        CheckConstraint("door IN ('portal', 'prefect', 'cli')", name="known_door"),
    )

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    side: Mapped[str]
    reason: Mapped[str]
    door: Mapped[str]
    cast_at: Mapped[datetime]

    person: Mapped[Person] = relationship()


class Condition(Table):
    """A condition on which a group was endorsed, whether it binds, and when it was met."""

    __tablename__ = "group_condition"
    __table_args__ = (UniqueConstraint("case_reference", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    round: Mapped[int]
    number: Mapped[int]
    text: Mapped[str]
    asked_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    is_binding: Mapped[bool]
    met_on: Mapped[date | None]
    met_by: Mapped[str | None]
    note: Mapped[str | None]

    person: Mapped[Person] = relationship()
