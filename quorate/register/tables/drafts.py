"""What the policy team works on in the portal: forms not yet launched, closing days moved."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quorate.register.tables.foundation import Table


class FormDraft(Table):
    """A launch form as far as somebody has filled it in, and the case it became once launched.

    `kind` is 'review' or 'proposal'; `answers` holds what was typed, page by page.
    """

    __tablename__ = "form_draft"

    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    answers: Mapped[dict[str, Any]]
    begun_at: Mapped[datetime]
    kept_at: Mapped[datetime]
    thrown_away_at: Mapped[datetime | None]
    launched_as: Mapped[str | None] = mapped_column(ForeignKey("case.reference"))


class MovedClose(Table):
    """A consultation's closing day that was moved: from when to when, by whom and why."""

    __tablename__ = "moved_close"
    __table_args__ = (UniqueConstraint("case_reference", "round", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    number: Mapped[int]
    was_on: Mapped[date]
    closes_on: Mapped[date]
    reason: Mapped[str]
    moved_by: Mapped[str]
    moved_at: Mapped[datetime]
