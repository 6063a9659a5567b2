"""The people consulted in a case, and what they asked about what is held of them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Consultee(Table):
    """Somebody consulted in a case, for which organisation, and where they come from.

    `kind` is the kind of respondent, in the officer's words ('council', 'voluntary sector').
    Whoever unsubscribed gets no reminders, and every letter that the law or the constitution asks.
    """

    __tablename__ = "consultee"
    __table_args__ = (
        CheckConstraint("source IN ('seat', 'entry', 'file', 'public')", name="known_source"),
    )

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    organisation: Mapped[str | None]
    kind: Mapped[str | None]
    source: Mapped[str] = mapped_column(default="entry", server_default="entry")
    added_at: Mapped[datetime | None]
    unsubscribed_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()


class CorrectionAsked(Table):
    """What somebody asked to be corrected of what is held about them, and what was done."""

    __tablename__ = "correction_asked"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    asks: Mapped[str]
    asked_at: Mapped[datetime]
    answer: Mapped[str | None]
    answered_by: Mapped[str | None]
    answered_at: Mapped[datetime | None]
