"""Reads and writes of letters: queued once, claimed by one sender, their outcome recorded."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func, insert, or_, select, update
from sqlalchemy.orm import joinedload

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter

CLAIM = timedelta(seconds=60)


def queue(tx: Transaction, rows: Sequence[dict[str, Any]]) -> None:
    """Enter letters in one statement. A letter that stands already violates its key."""
    if rows:
        tx.execute(insert(Letter), list(rows))


def claim_next(
    tx: Transaction, reference: str | None = None, *, without_case: bool = False
) -> Letter | None:
    """Claim the next letter that may be sent now, so that no other sender takes it too.

    A claim left by a sender that died lapses after a minute of the machine's clock. Letters whose
    attempt failed wait until their next moment by the same clock. `without_case` takes only those
    that belong to no case.
    """
    moment = clock.real_now()
    free = select(Letter.id).where(
        or_(
            (Letter.state == "queued")
            & (Letter.try_again_at.is_(None) | (Letter.try_again_at <= moment)),
            (Letter.state == "sending") & (Letter.claimed_until < moment),
        )
    )
    if reference:
        free = free.where(Letter.case_reference == reference)
    if without_case:
        free = free.where(Letter.case_reference.is_(None))
    first = free.order_by(Letter.id).limit(1).with_for_update(skip_locked=True).scalar_subquery()
    letter = tx.scalar(
        update(Letter)
        .where(Letter.id == first)
        .values(state="sending", claimed_until=moment + CLAIM, attempts=Letter.attempts + 1)
        .returning(Letter)
        .execution_options(populate_existing=True, synchronize_session=False)
    )
    if letter:
        tx.refresh(letter, ["person"])  # the letter is read after its transaction
    return letter


def record_outcome(tx: Transaction, letter: int, state: str, **facts: Any) -> None:
    """Enter what became of a claimed letter."""
    tx.execute(
        update(Letter).where(Letter.id == letter).values(state=state, claimed_until=None, **facts)
    )


def queued(tx: Transaction, reference: str) -> Sequence[Letter]:
    """The letters of a case that are queued."""
    return tx.scalars(
        select(Letter)
        .where(Letter.case_reference == reference, Letter.state == "queued")
        .options(joinedload(Letter.person))
        .order_by(Letter.id)
    ).all()


def counts(tx: Transaction, reference: str) -> list[tuple[str, str, int]]:
    """How many letters of each name are in each state, in the order they were first queued."""
    rows = tx.execute(
        select(Letter.name, Letter.state, func.count())
        .where(Letter.case_reference == reference)
        .group_by(Letter.name, Letter.state)
        .order_by(func.min(Letter.id))
    )
    return [(name, state, count) for name, state, count in rows]


def states(tx: Transaction) -> dict[str, int]:
    """How many letters of all cases are in each state."""
    rows = tx.execute(select(Letter.state, func.count()).group_by(Letter.state))
    return {str(state): int(count) for state, count in rows}


def letters_of(tx: Transaction, reference: str) -> Sequence[Letter]:
    """Every letter of a case in the order it was queued."""
    return tx.scalars(
        select(Letter)
        .where(Letter.case_reference == reference)
        .options(joinedload(Letter.person))
        .order_by(Letter.id)
    ).all()


def people_written_to(tx: Transaction, reference: str) -> Sequence[Person]:
    """Everybody to whom a letter of a case has gone, or may have; the officer's own left out."""
    return tx.scalars(
        select(Person)
        .where(
            Person.id.in_(
                select(Letter.person_id).where(
                    Letter.case_reference == reference,
                    or_(
                        Letter.state.in_(("sent", "to-print", "sending")),
                        Letter.state.in_(("queued", "failed")) & (Letter.attempts > 0),
                    ),
                    Letter.name != "WorkOverdue",
                )
            )
        )
        .order_by(Person.id)
    ).all()


def recipients(tx: Transaction, reference: str, round: int, name: str, occasion: str) -> set[str]:
    """The people for whom a letter of an occasion has been queued."""
    return set(
        tx.scalars(
            select(Letter.person_id).where(
                Letter.case_reference == reference,
                Letter.round == round,
                Letter.name == name,
                Letter.occasion == occasion,
            )
        )
    )


def stop_unsent(tx: Transaction, reference: str) -> int:
    """Stop the letters of a case that are queued and not on their way. Gives how many."""
    stopped = tx.scalars(
        update(Letter)
        .where(Letter.case_reference == reference, Letter.state == "queued")
        .values(state="failed", reason="stopped: the case was withdrawn")
        .returning(Letter.id)
        .execution_options(synchronize_session=False)
    )
    return len(stopped.all())
