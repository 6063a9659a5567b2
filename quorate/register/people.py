"""Reads and writes of organisations and people."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select

from quorate.register.door import Transaction
from quorate.register.tables.people import Organisation, Person, Seat, SeatHolding
from quorate.register.within import holds_on


def add_organisation(tx: Transaction, id: str, name: str, aliases: Iterable[str] = ()) -> None:
    """Enter an organisation. The id must be new."""
    tx.add(Organisation(id=id, name=name, aliases=list(aliases)))


def add_person(
    tx: Transaction,
    id: str,
    name: str,
    *,
    email: str | None = None,
    address: str | None = None,
    organisation: str | None = None,
) -> Person:
    """Enter a person. The id and the email address must be new."""
    person = Person(
        id=id, name=name, email=email, postal_address=address, organisation_id=organisation
    )
    tx.add(person)
    return person


def person(tx: Transaction, id: str) -> Person | None:
    """The person of an id."""
    return tx.get(Person, id)


def person_by_email(tx: Transaction, email: str) -> Person | None:
    """The person who has an email address."""
    return tx.scalar(select(Person).where(Person.email == email))


def organisation_names(tx: Transaction) -> dict[str, str]:
    """Every organisation's name by its id."""
    return {row.id: row.name for row in tx.scalars(select(Organisation))}


def members_of(tx: Transaction, body: str, on: date) -> Sequence[Person]:
    """The people who hold a seat on a body on a date, each once, in the order of the seats."""
    rows = tx.scalars(
        select(Person)
        .join(SeatHolding, SeatHolding.person_id == Person.id)
        .join(Seat, Seat.id == SeatHolding.seat_id)
        .where(
            Seat.body_id == body,
            SeatHolding.role == "representative",
            holds_on(Seat, on),
            holds_on(SeatHolding, on),
        )
        .order_by(Seat.place, Seat.number)
    )
    return list(dict.fromkeys(rows))


def substitutes_for(tx: Transaction, person_id: str, body: str, on: date) -> Sequence[Person]:
    """The named substitutes for a person's seats on a body on a date (7.3)."""
    held = (
        select(SeatHolding.seat_id)
        .join(Seat)
        .where(
            Seat.body_id == body,
            SeatHolding.person_id == person_id,
            SeatHolding.role == "representative",
            holds_on(SeatHolding, on),
            holds_on(Seat, on),
        )
    )
    return tx.scalars(
        select(Person)
        .join(SeatHolding, SeatHolding.person_id == Person.id)
        .where(
            SeatHolding.seat_id.in_(held),
            SeatHolding.role == "substitute",
            holds_on(SeatHolding, on),
        )
        .order_by(Person.id)
    ).all()
