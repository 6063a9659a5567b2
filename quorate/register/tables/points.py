"""Responses worked over: points, themes and what became of each; what was redacted, kept apart."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.responses import Response


class Theme(Table):
    """What several points are about, in the officer's words; `keywords` is its code frame."""

    __tablename__ = "theme"
    __table_args__ = (UniqueConstraint("case_reference", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    name: Mapped[str]
    keywords: Mapped[list[str]] = mapped_column(default=list)
    place: Mapped[int] = mapped_column(default=0)


class Point(Table):
    """One thing that a response says, its theme, and what became of it (17.1).

    A change names the paragraph, from 1, and the version of the paper of `changed_kind` that it
    stands in. `quote_cleared` says that its words may stand in what is published.
    """

    __tablename__ = "point"
    __table_args__ = (
        UniqueConstraint("response_id", "number"),
        CheckConstraint(
            "disposition IN ('changed', 'not-changed', 'noted', 'out-of-scope')",
            name="known_disposition",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    response_id: Mapped[int] = mapped_column(ForeignKey("response.id"), index=True)
    part_id: Mapped[int | None] = mapped_column(ForeignKey("response_part.id"))
    number: Mapped[int]
    text: Mapped[str]
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"))
    disposition: Mapped[str | None]
    reason: Mapped[str | None]
    changed_kind: Mapped[str | None]
    changed_paragraph: Mapped[int | None]
    changed_version: Mapped[int | None]
    quote_cleared: Mapped[bool] = mapped_column(default=False)
    disposed_by: Mapped[str | None]
    disposed_at: Mapped[datetime | None]

    response: Mapped[Response] = relationship()
    theme: Mapped[Theme | None] = relationship()


class SealedText(Table):
    """What a response said before words were taken out of it; read only through `OriginalRead`.

    `words` are those that were taken out, `stands_for` what stands in their place, `original` the
    whole text as it came.
    """

    __tablename__ = "sealed_text"
    __table_args__ = (
        CheckConstraint("kind IN ('personal', 'offensive', 'other')", name="known_kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    response_id: Mapped[int] = mapped_column(ForeignKey("response.id"), index=True)
    kind: Mapped[str]
    words: Mapped[str]
    stands_for: Mapped[str]
    reason: Mapped[str]
    original: Mapped[str]
    sealed_by: Mapped[str]
    sealed_at: Mapped[datetime]


class OriginalRead(Table):
    """Somebody read the original of a response that words were taken out of, and why."""

    __tablename__ = "original_read"

    id: Mapped[int] = mapped_column(primary_key=True)
    response_id: Mapped[int] = mapped_column(ForeignKey("response.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    because: Mapped[str]
    read_at: Mapped[datetime]


class PaperDraft(Table):
    """A paper that the officer is still writing, such as the write-up, before it is lodged.

    `facts` holds what goes with the text, as the lists of feedback and the structure proposed.
    """

    __tablename__ = "paper_draft"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    text: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    kept_by: Mapped[str]
    kept_at: Mapped[datetime]
