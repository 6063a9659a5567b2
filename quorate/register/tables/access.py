"""Who is signed in, the links that let people in, and what was tried: nothing secret is kept raw.

Everything here goes by the machine's clock, also while a register is being replayed.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class PortalSession(Table):
    """Somebody signed in on one browser, from the button of a link until it ends.

    `id_hash` is the SHA-256 of what the cookie holds; `csrf` goes into every form. One that was
    opened by a consultation's link lets in to that case only (`only_case`), as a consultee.
    """

    __tablename__ = "portal_session"

    id_hash: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    csrf: Mapped[str]
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    only_case: Mapped[str | None] = mapped_column(ForeignKey("case.reference"))
    notice: Mapped[str | None]

    person: Mapped[Person] = relationship()


class AccessLink(Table):
    """A link that was minted for one person, redeemed once, and where it leads.

    Kinds: sign-in (asked for, minutes), letter (in a letter about a case, days), operator (made
    by an operator), consultation (a consultee's own, good any number of times until its end).
    `token_hash` is the SHA-256 of the token in the address.
    """

    __tablename__ = "access_link"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('sign-in', 'letter', 'operator', 'consultation')", name="known_kind"
        ),
    )

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    path: Mapped[str]
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"))
    minted_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    redeemed_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()


class UnsubscribeLink(Table):
    """A link that stops a consultee's reminders, and can do nothing else. Its token is hashed."""

    __tablename__ = "unsubscribe_link"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    minted_at: Mapped[datetime]


class AccessAttempt(Table):
    """One try at something that is limited, by a hash of who tried; kept for the limit's period."""

    __tablename__ = "access_attempt"
    __table_args__ = (Index("ix_access_attempt_key_at", "key", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    at: Mapped[datetime]
