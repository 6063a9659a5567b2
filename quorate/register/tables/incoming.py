"""Mail that came in, what it was taken for, and what the officer made of it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from quorate.register.tables.foundation import Table


class IncomingMessage(Table):
    """A message that was taken in once, whole, by the SHA-256 of its bytes.

    Kinds: response (a consultee's reply), bounce (a delivery report), auto-reply, stranger (from
    somebody who is not known in a case, or about none), unreadable. `settled_at` is when it needed
    nobody any more: at once for what sorted itself, else when the officer dealt with it. `own_id`
    is its sender's Message-ID: the same message may come by two ways, with other bytes.
    """

    __tablename__ = "incoming_message"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('response', 'bounce', 'auto-reply', 'stranger', 'unreadable')",
            name="known_kind",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    own_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    case_reference: Mapped[str | None] = mapped_column(ForeignKey("case.reference"), index=True)
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    response_id: Mapped[int | None] = mapped_column(ForeignKey("response.id"))
    from_address: Mapped[str]
    from_name: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    why: Mapped[str]
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    received_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str | None]
    settled_as: Mapped[str | None]
