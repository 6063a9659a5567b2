"""What became of the forms that people fill in on Prefect's pages, and the codes they sign with."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class FormRefused(Table):
    """Why what was last filled in at a form of a case was not accepted."""

    __tablename__ = "form_refused"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    at: Mapped[datetime]


class Code(Table):
    """A one-time code: one person's, for one answer in one round of a case; only its hash is kept.

    `ended_at` is when it was used, locked or followed by another, which `ended_because` says.
    """

    __tablename__ = "one_time_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    salt: Mapped[str]
    digest: Mapped[str]
    minted_at: Mapped[datetime]
    wrong_tries: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]
    ended_because: Mapped[str | None]

    person: Mapped[Person] = relationship()
