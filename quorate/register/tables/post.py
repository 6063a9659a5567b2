"""Letters: what is to be sent, to whom, and what became of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Letter(Table):
    """One letter to one person: once for each case, round, letter and occasion.

    A letter without a case is about getting in; what keeps it single is its Message-ID.

    States: queued (to be sent, perhaps after `try_again_at`), sending (claimed by a sender until
    `claimed_until`), sent, refused (by the mail server, for good), failed (could not be written,
    or stopped with its case), to-print (the person has no email address). `sent_to` is the address
    it went to; `bounced_at` when a report said that it did not arrive, `printed_at` when it was put
    on paper, `opened_at` when a person (no scanner) first used its link.
    """

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("case_reference", "round", "name", "occasion", "person_id"),
        CheckConstraint(
            "state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'to-print')",
            name="known_state",
        ),
        Index("ix_letter_case_state", "case_reference", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str | None] = mapped_column(ForeignKey("case.reference"))
    round: Mapped[int]
    name: Mapped[str]
    occasion: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    fields: Mapped[dict[str, Any]]
    paper_ids: Mapped[list[int]] = mapped_column(default=list)
    invitation: Mapped[dict[str, Any] | None]
    message_id: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[datetime | None]
    try_again_at: Mapped[datetime | None]
    queued_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    sent_to: Mapped[str | None]
    bounced_at: Mapped[datetime | None]
    printed_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    subject: Mapped[str | None]
    text: Mapped[str | None]

    person: Mapped[Person] = relationship()
