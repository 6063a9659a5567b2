"""Reads and writes of the people consulted in a case."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.people import Person
from quorate.register.tables.responses import Response


def add(tx: Transaction, reference: str, people: Iterable[tuple[str, str | None]]) -> None:
    """Enter the people consulted in a case, as (person's id, organisation's name)."""
    tx.add_all(
        Consultee(case_reference=reference, person_id=person, organisation=organisation)
        for person, organisation in people
    )
    tx.flush()


def of_case(tx: Transaction, reference: str) -> Sequence[Person]:
    """Everybody consulted in a case."""
    return tx.scalars(
        select(Person)
        .join(Consultee, Consultee.person_id == Person.id)
        .where(Consultee.case_reference == reference)
        .order_by(Person.id)
    ).all()


def is_consulted(tx: Transaction, reference: str, person: str) -> bool:
    """Whether a person is consulted in a case."""
    return tx.get(Consultee, (reference, person)) is not None


def who_owe(tx: Transaction, reference: str, round: int, stage: str) -> Sequence[Person]:
    """The consultees from whom nothing has come at a stage of a round."""
    answered = select(Response.person_id).where(
        Response.case_reference == reference, Response.round == round, Response.stage == stage
    )
    return tx.scalars(
        select(Person)
        .join(Consultee, Consultee.person_id == Person.id)
        .where(Consultee.case_reference == reference, Person.id.not_in(answered))
        .order_by(Person.id)
    ).all()
