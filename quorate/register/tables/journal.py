"""The journal, to which rows are only added, and the replay clock's moment."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from quorate.register.tables.foundation import Table


class JournalEntry(Table):
    """One thing that happened, in a sentence and in facts, chained to the entry before by hash."""

    __tablename__ = "journal"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str]
    event: Mapped[str]
    case_reference: Mapped[str | None] = mapped_column(ForeignKey("case.reference"), index=True)
    sentence: Mapped[str]
    facts: Mapped[dict[str, Any]]
    previous_hash: Mapped[str]
    hash: Mapped[str]


class ReplayMoment(Table):
    """The moment at which a replayed register stands; a register in real use has none."""

    __tablename__ = "replay_moment"

    id: Mapped[int] = mapped_column(primary_key=True)
    moment: Mapped[datetime]
