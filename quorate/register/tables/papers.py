"""Papers by version, and approvals from outside."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quorate.register.tables.foundation import Table


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


class Approval(Table):
    """An approval from outside that the constitution asks for, such as the Council's (20.1)."""

    __tablename__ = "approval"
    __table_args__ = (UniqueConstraint("case_reference", "approver"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    approver: Mapped[str]
    approved_on: Mapped[date]
    recorded_at: Mapped[datetime]
