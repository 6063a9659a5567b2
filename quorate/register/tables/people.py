"""Organisations, people, bodies, seats and who holds them, each with its dates.

Every period runs from `from_on` (included) to `to_on` (the first day it no longer holds).
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table


def ends_after_it_begins() -> CheckConstraint:
    """A period holds for one day at least."""
    return CheckConstraint("to_on IS NULL OR to_on > from_on", name="ends_after_it_begins")


class Organisation(Table):
    """A member organisation, or a sector that is represented as one."""

    __tablename__ = "organisation"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    aliases: Mapped[list[str]] = mapped_column(default=list)


class Person(Table):
    """Somebody the partnership writes to; without an email address their letters are printed.

    `undeliverable_at` is when a letter to the email address came back for good, until another
    address is given.
    """

    __tablename__ = "person"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str | None] = mapped_column(unique=True)
    postal_address: Mapped[str | None]
    undeliverable_at: Mapped[datetime | None]
    undeliverable_because: Mapped[str | None]
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisation.id"))

    organisation: Mapped[Organisation | None] = relationship()


class Body(Table):
    """A body of the partnership, whatever it was called at a time."""

    __tablename__ = "body"

    id: Mapped[str] = mapped_column(primary_key=True)


class BodyVersion(Table):
    """A body's name, kind and place in the structure between two dates.

    The parent is a body, or a kind of body where a source leaves the group unnamed
    ('delivery groups', each under some management group). `seat_order` is the order in which the
    structure lists the body's seats, by the keys of `Seats`.
    """

    __tablename__ = "body_version"
    __table_args__ = (UniqueConstraint("body_id", "from_on"), ends_after_it_begins())

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    name: Mapped[str]
    kind: Mapped[str]
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("body.id"))
    parent_kind: Mapped[str | None]
    reports_to_id: Mapped[str | None] = mapped_column(ForeignKey("body.id"))
    reports_to_kind: Mapped[str | None]
    place: Mapped[int] = mapped_column(default=0)
    seat_order: Mapped[list[str]] = mapped_column(default=list)
    from_on: Mapped[date]
    to_on: Mapped[date | None]


class Seat(Table):
    """One seat on a body for an organisation, at a stated level."""

    __tablename__ = "seat"
    __table_args__ = (
        UniqueConstraint("body_id", "organisation_id", "level", "number", "from_on"),
        ends_after_it_begins(),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    level: Mapped[str | None]
    number: Mapped[int]
    place: Mapped[int] = mapped_column(default=0)
    from_on: Mapped[date]
    to_on: Mapped[date | None]

    holdings: Mapped[list["SeatHolding"]] = relationship(back_populates="seat")


class SeatHolding(Table):
    """Who sits in a seat, or stands in for it, between two dates (clause 7.3)."""

    __tablename__ = "seat_holding"
    __table_args__ = (
        CheckConstraint("role IN ('representative', 'substitute')", name="known_role"),
        UniqueConstraint("seat_id", "person_id", "role", "from_on"),
        ends_after_it_begins(),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date | None]

    seat: Mapped[Seat] = relationship(back_populates="holdings")
    person: Mapped[Person] = relationship()


class OfficeHolding(Table):
    """Who holds an office of a body: its chair, its deputy chair."""

    __tablename__ = "office_holding"
    __table_args__ = (
        UniqueConstraint("body_id", "office", "from_on"),
        ends_after_it_begins(),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    office: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    from_on: Mapped[date]
    to_on: Mapped[date | None]

    person: Mapped[Person] = relationship()
