"""What those consulted answered, part by part, with their drafts and their files."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Response(Table):
    """What a consultee answered: in the consultation, or in comments on the write-up.

    `text` is the whole of it in words, and `parts` the same by question and paragraph. Whoever
    answers again before the close replaces the former answer, which stays in the record. What was
    redacted stands in neither (see `SealedText`). `door` is how it came.
    """

    __tablename__ = "response"
    __table_args__ = (
        CheckConstraint("stage IN ('consultation', 'circulation')", name="known_stage"),
        CheckConstraint("door IN ('officer', 'link', 'mail', 'public')", name="known_door"),
        CheckConstraint("speaks_for IN ('organisation', 'self')", name="known_speaker"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    stage: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    received_at: Mapped[datetime]
    door: Mapped[str] = mapped_column(default="officer", server_default="officer")
    speaks_for: Mapped[str] = mapped_column(default="organisation", server_default="organisation")
    members_asked: Mapped[str | None]
    may_publish: Mapped[bool] = mapped_column(default=True, server_default=true())
    published_as: Mapped[str | None]
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("response.id"))

    person: Mapped[Person] = relationship()
    parts: Mapped[list["ResponsePart"]] = relationship(order_by="ResponsePart.number")


class ResponsePart(Table):
    """One part of a response: a general comment, an answer to a question, or about a paragraph.

    `subject` is the number of the question or paragraph, from 1; none for a general comment.
    """

    __tablename__ = "response_part"
    __table_args__ = (
        UniqueConstraint("response_id", "number"),
        CheckConstraint("kind IN ('general', 'question', 'paragraph')", name="known_kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    response_id: Mapped[int] = mapped_column(ForeignKey("response.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str]
    subject: Mapped[int | None]
    text: Mapped[str]


class AnswerDraft(Table):
    """An answer that a consultee is still writing: kept for them only, thrown away once sent."""

    __tablename__ = "answer_draft"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    stage: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    fields: Mapped[dict[str, Any]]
    kept_at: Mapped[datetime]


class KeptFile(Table):
    """A file that came with an answer or a message, kept in the record and shown nowhere by itself.

    It belongs to a draft's writer until the answer is sent (`response_id` is then set), or to the
    message that brought it.
    """

    __tablename__ = "kept_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str | None] = mapped_column(ForeignKey("case.reference"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    response_id: Mapped[int | None] = mapped_column(ForeignKey("response.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("incoming_message.id"), index=True)
    name: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    kept_at: Mapped[datetime]


class PublicAnswer(Table):
    """An answer from the public, which counts once its sender has confirmed their address.

    The letter that asks for it carries a link of the kind consultation. What was typed is held in
    `fields` until it is confirmed or deleted, and no longer.
    """

    __tablename__ = "public_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str]
    organisation: Mapped[str | None]
    fields: Mapped[dict[str, Any]]
    sent_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    response_id: Mapped[int | None] = mapped_column(ForeignKey("response.id"))
