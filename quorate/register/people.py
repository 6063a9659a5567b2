"""Reads and writes of organisations and people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import insert, select

from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.people import (
    Organisation,
    Person,
    Seat,
    SeatHolding,
)
from quorate.register.within import holds_on

_ORGANISATION_NAMES = select(Organisation.id, Organisation.name)


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


def add_people(tx: Transaction, rows: Sequence[dict[str, Any]]) -> None:
    """Enter many people in one statement, each a row of columns by name. All must be new."""
    if rows:
        tx.execute(insert(Person), list(rows))


def ids_by_email(tx: Transaction) -> dict[str, str]:
    """The id of everybody who has an email address, by that address in small letters."""
    rows = tx.execute(select(Person.email, Person.id).where(Person.email.is_not(None)))
    return {str(email).casefold(): id for email, id in rows}


def ids_like(tx: Transaction, prefix: str) -> Sequence[str]:
    """The ids that begin with a prefix."""
    return tx.scalars(select(Person.id).where(Person.id.startswith(prefix, autoescape=True))).all()


def ids_of_organisations(tx: Transaction, organisations: Iterable[str]) -> dict[str, set[str]]:
    """The ids of those who belong to each of these organisations."""
    belong = select(Person.organisation_id, Person.id).where(
        Person.organisation_id.in_(list(organisations))
    )
    return _by_first(tx.execute(belong))


def person(tx: Transaction, id: str) -> Person | None:
    """The person of an id."""
    return tx.get(Person, id)


def people_of(tx: Transaction, ids: Iterable[str]) -> dict[str, Person]:
    """The people of these ids, by id; who is not in the register is left out."""
    rows = tx.scalars(select(Person).where(Person.id.in_(list(ids))))
    return {row.id: row for row in rows}


def person_by_email(tx: Transaction, email: str) -> Person | None:
    """The person who has an email address."""
    return tx.scalar(select(Person).where(Person.email == email))


@remembered(Organisation)
def organisation_names(tx: Transaction) -> Mapping[str, str]:
    """Every organisation's name by its id."""
    return dict(tx.execute(_ORGANISATION_NAMES).tuples().all())


def person_names(tx: Transaction) -> dict[str, str]:
    """Every person's name by their id."""
    return dict(tx.execute(select(Person.id, Person.name)).tuples().all())


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


def members_of_each(tx: Transaction, bodies: Iterable[str], on: date) -> dict[str, set[str]]:
    """The ids of the people who hold a seat on each of these bodies on a date."""
    hold = (
        select(Seat.body_id, SeatHolding.person_id)
        .join(SeatHolding, SeatHolding.seat_id == Seat.id)
        .where(
            Seat.body_id.in_(list(bodies)),
            SeatHolding.role == "representative",
            holds_on(Seat, on),
            holds_on(SeatHolding, on),
        )
    )
    return _by_first(tx.execute(hold))


def _by_first(rows: Iterable[Sequence[Any]]) -> dict[str, set[str]]:
    grouped: dict[str, set[str]] = defaultdict(set)
    for first, second in rows:
        grouped[first].add(second)
    return grouped


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


def who_speak_for(tx: Transaction, organisation: str, on: date) -> Sequence[Person]:
    """Whom to write to at an organisation: those who represent it in a seat of any body.

    Where nobody does, everybody known to be of it.
    """
    represent = (
        select(Person)
        .join(SeatHolding, SeatHolding.person_id == Person.id)
        .join(Seat, Seat.id == SeatHolding.seat_id)
        .where(
            Seat.organisation_id == organisation,
            SeatHolding.role == "representative",
            holds_on(Seat, on),
            holds_on(SeatHolding, on),
        )
        .order_by(Person.id)
    )
    of_it = select(Person).where(Person.organisation_id == organisation).order_by(Person.id)
    return list(dict.fromkeys(tx.scalars(represent))) or tx.scalars(of_it).all()
