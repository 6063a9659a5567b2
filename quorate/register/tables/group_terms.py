"""The terms on which a group was endorsed, and what its sponsor answered as it came to its end."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person, ends_after_it_begins


class GroupTerms(Table):
    """The terms of a group between two dates: those of the proposal that was endorsed.

    `duration` is how long, in the proposal's words; `ends_on` is the last day of the term, or none
    where it lasts as long as its statutory basis. `organisations` lists who is represented, at what
    level and with how many seats. Other terms of the same group end these. `life_round` is the
    round of the group's life that follows them, once it has begun.
    """

    __tablename__ = "group_terms"
    __table_args__ = (UniqueConstraint("body_id", "from_on"), ends_after_it_begins())

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    paper_version: Mapped[int]
    sha256: Mapped[str]
    purpose: Mapped[str]
    value_added: Mapped[str]
    size: Mapped[int]
    duration: Mapped[str]
    ends_on: Mapped[date | None]
    sponsor_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    organisations: Mapped[dict[str, Any]]
    life_round: Mapped[int | None]
    from_on: Mapped[date]
    to_on: Mapped[date | None]

    sponsor: Mapped[Person] = relationship()


class SponsorAnswer(Table):
    """What the sponsor of a group wants to become of it: one answer for each term of its life."""

    __tablename__ = "sponsor_answer"
    __table_args__ = (
        UniqueConstraint("case_reference", "round"),
        CheckConstraint("choice IN ('close', 'extend', 'change')", name="known_choice"),
        CheckConstraint("door IN ('portal', 'prefect', 'cli')", name="known_door"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    choice: Mapped[str]
    reason: Mapped[str]
    final_report: Mapped[str | None]
    closes_on: Mapped[date | None]
    proposal_reference: Mapped[str | None] = mapped_column(ForeignKey("case.reference"))
    door: Mapped[str]
    given_at: Mapped[datetime]

    person: Mapped[Person] = relationship()


class ChairAnswer(Table):
    """What the Chair of the Board did with a representation: agenda, or declined (22.72)."""

    __tablename__ = "chair_answer"
    __table_args__ = (
        UniqueConstraint("case_reference", "round"),
        CheckConstraint("choice IN ('agenda', 'declined')", name="known_choice"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    choice: Mapped[str]
    reason: Mapped[str]
    paper_version: Mapped[int]
    sha256: Mapped[str]
    door: Mapped[str]
    given_at: Mapped[datetime]

    person: Mapped[Person] = relationship()
