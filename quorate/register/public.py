"""Reads and writes of answers from the public, which wait for their sender's confirmation."""

from collections.abc import Sequence

from sqlalchemy import select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.people import Person
from quorate.register.tables.responses import PublicAnswer


def add(tx: Transaction, answer: PublicAnswer) -> None:
    """Enter an answer that waits to be confirmed."""
    tx.add(answer)
    tx.flush()


def find(tx: Transaction, id: int) -> PublicAnswer | None:
    """The answer of an id, confirmed or not."""
    return tx.get(PublicAnswer, id)


def find_for_change(tx: Transaction, id: int) -> PublicAnswer | None:
    """The answer of an id, held until the transaction ends."""
    return tx.get(PublicAnswer, id, with_for_update=True)


def unconfirmed(tx: Transaction, case: tuple[str, int]) -> Sequence[PublicAnswer]:
    """The answers to a round of a case that wait to be confirmed."""
    reference, round = case
    return tx.scalars(
        select(PublicAnswer).where(
            PublicAnswer.case_reference == reference,
            PublicAnswer.round == round,
            PublicAnswer.confirmed_at.is_(None),
        )
    ).all()


def drop(tx: Transaction, answer: PublicAnswer) -> None:
    """Delete an answer, and the address of its sender where nothing else is known of them."""
    person = tx.get(Person, answer.person_id)
    tx.delete(answer)
    tx.flush()
    if person and person.id.startswith("public-") and not _is_known(tx, person.id):
        person.email = None
        tx.flush()


def make_consultee(tx: Transaction, answer: PublicAnswer, *, kind: str) -> None:
    """Enter who sent an answer as consulted in its case."""
    tx.add(
        Consultee(
            case_reference=answer.case_reference,
            person_id=answer.person_id,
            organisation=answer.organisation,
            kind=kind,
            source="public",
            added_at=clock.now(),
        )
    )
    tx.flush()


def _is_known(tx: Transaction, person: str) -> bool:
    consulted = select(Consultee.person_id).where(Consultee.person_id == person)
    waiting = select(PublicAnswer.id).where(PublicAnswer.person_id == person)
    return tx.scalar(consulted.limit(1)) is not None or tx.scalar(waiting.limit(1)) is not None
