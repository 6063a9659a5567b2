"""Reads and writes of the people consulted in a case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, insert, select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.people import Person
from quorate.register.tables.responses import Response

PUBLIC = "public"  # they get word of what became of their points, and nothing else


@dataclass(frozen=True)
class Entry:
    """Somebody to enter: the person's id, for whom they speak, of which kind, and from where."""

    person: str
    organisation: str | None = None
    kind: str | None = None
    source: str = "entry"


def enter(tx: Transaction, reference: str, entries: Iterable[Entry]) -> None:
    """Enter many people consulted in a case in one statement. None may be entered already."""
    rows = [
        {
            "case_reference": reference,
            "person_id": entry.person,
            "organisation": entry.organisation,
            "kind": entry.kind,
            "source": entry.source,
            "added_at": clock.now(),
        }
        for entry in entries
    ]
    tx.flush()  # the people must stand first
    if rows:
        tx.execute(insert(Consultee), rows)


def add(tx: Transaction, reference: str, people: Iterable[tuple[str, str | None]]) -> None:
    """Enter the people consulted in a case, as (person's id, organisation's name)."""
    enter(tx, reference, [Entry(person, organisation) for person, organisation in people])


def known(tx: Transaction, reference: str) -> list[tuple[str, str, str | None, str | None]]:
    """Everybody consulted in a case as (id, name, email, postal address), without their rows."""
    found = tx.execute(
        select(Person.id, Person.name, Person.email, Person.postal_address)
        .join(Consultee, Consultee.person_id == Person.id)
        .where(Consultee.case_reference == reference)
    )
    return [(id, name, email, address) for id, name, email, address in found]


def number_of(tx: Transaction, reference: str) -> int:
    """How many people were asked in a case; the public, who were not, do not count."""
    query = select(func.count()).where(
        Consultee.case_reference == reference, Consultee.source != PUBLIC
    )
    return tx.scalar(query) or 0


def of_case(tx: Transaction, reference: str) -> Sequence[Person]:
    """Everybody who was asked in a case; not the public, who answer of their own accord."""
    return tx.scalars(
        select(Person)
        .join(Consultee, Consultee.person_id == Person.id)
        .where(Consultee.case_reference == reference, Consultee.source != PUBLIC)
        .order_by(Person.id)
    ).all()


def find(tx: Transaction, reference: str, person: str) -> Consultee | None:
    """Somebody as consulted in a case; None where they are not."""
    return tx.get(Consultee, (reference, person))


def cases_of(tx: Transaction, person: str) -> Sequence[str]:
    """The references of the cases in which a person is consulted."""
    return tx.scalars(select(Consultee.case_reference).where(Consultee.person_id == person)).all()


def is_consulted(tx: Transaction, reference: str, person: str) -> bool:
    """Whether a person is consulted in a case."""
    return tx.get(Consultee, (reference, person)) is not None


def owing(
    tx: Transaction, case: tuple[str, int], stage: str, most: int
) -> tuple[int, Sequence[str]]:
    """How many of those consulted have said nothing at a stage, and the first names of them."""
    reference, round = case
    answered = select(Response.person_id).where(
        Response.case_reference == reference, Response.round == round, Response.stage == stage
    )
    owe = (Consultee.case_reference == reference, Consultee.person_id.not_in(answered))
    number = tx.scalar(select(func.count()).select_from(Consultee).where(*owe)) or 0
    names = select(Person.name).join(Consultee, Consultee.person_id == Person.id).where(*owe)
    return number, tx.scalars(names.order_by(Person.name).limit(most)).all()


def who_owe(tx: Transaction, reference: str, round: int, stage: str) -> Sequence[Person]:
    """Those who were asked and from whom nothing has come at a stage of a round."""
    answered = select(Response.person_id).where(
        Response.case_reference == reference, Response.round == round, Response.stage == stage
    )
    return tx.scalars(
        select(Person)
        .join(Consultee, Consultee.person_id == Person.id)
        .where(
            Consultee.case_reference == reference,
            Consultee.source != PUBLIC,
            Person.id.not_in(answered),
        )
        .order_by(Person.id)
    ).all()


def to_remind(tx: Transaction, reference: str, round: int, stage: str) -> Sequence[Person]:
    """Of those who owe an answer, whom a reminder may reach.

    Left out are those who asked for none, and those whose mail comes back until another address
    is given.
    """
    unsubscribed = select(Consultee.person_id).where(
        Consultee.case_reference == reference, Consultee.unsubscribed_at.is_not(None)
    )
    silent = set(tx.scalars(unsubscribed))
    return [
        person
        for person in who_owe(tx, reference, round, stage)
        if person.id not in silent and person.undeliverable_at is None
    ]
