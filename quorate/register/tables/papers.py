"""Papers by version, the people consulted, and what they answered."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Paper(Table):
    """A version of a paper: its exact text and the SHA-256 of it.

    `facts` holds what goes with the text: the structure that it proposes, its changes.
    """

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("case_reference", "kind", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    kind: Mapped[str]
    version: Mapped[int]
    title: Mapped[str]
    text: Mapped[str]
    sha256: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    lodged_by: Mapped[str]
    lodged_at: Mapped[datetime]


class Consultee(Table):
    """Somebody consulted in a case, and for which organisation."""

    __tablename__ = "consultee"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    organisation: Mapped[str | None]

    person: Mapped[Person] = relationship()


class Response(Table):
    """What a consultee answered: in the consultation, or in comments on the write-up."""

    __tablename__ = "response"
    __table_args__ = (
        CheckConstraint("stage IN ('consultation', 'circulation')", name="known_stage"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    stage: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    received_at: Mapped[datetime]

    person: Mapped[Person] = relationship()


class Approval(Table):
    """An approval from outside that the constitution asks for, such as the Council's (20.1)."""

    __tablename__ = "approval"
    __table_args__ = (UniqueConstraint("case_reference", "approver"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    approver: Mapped[str]
    approved_on: Mapped[date]
    recorded_at: Mapped[datetime]
