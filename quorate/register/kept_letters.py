"""Reads of letters that were queued: page by page, one person's, and those for the paper post."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import defer, joinedload

from quorate.register.door import Transaction
from quorate.register.tables.post import Letter


def newest(tx: Transaction, reference: str, *, first: int, most: int) -> Sequence[Letter]:
    """A page of the letters of a case, the newest first, without what stands in them."""
    query = select(Letter).where(Letter.case_reference == reference)
    return tx.scalars(
        query.options(joinedload(Letter.person), defer(Letter.text), defer(Letter.fields))
        .order_by(Letter.id.desc())
        .offset(first)
        .limit(most)
    ).all()


def one(tx: Transaction, reference: str, id: int) -> Letter | None:
    """A letter of a case with its person; None for one of another case."""
    query = select(Letter).where(Letter.case_reference == reference, Letter.id == id)
    return tx.scalar(query.options(joinedload(Letter.person)))


def of_person(tx: Transaction, reference: str, round: int, person: str) -> Sequence[Letter]:
    """The letters of a case's round to somebody, in the order in which they were queued."""
    query = select(Letter).where(
        Letter.case_reference == reference, Letter.round == round, Letter.person_id == person
    )
    return tx.scalars(query.order_by(Letter.id)).all()


def to_print(tx: Transaction, reference: str, up_to: int | None = None) -> Sequence[Letter]:
    """The letters of a case that are still to be put on paper, to the last of them or to `up_to`.

    In the order in which they were queued, with their people.
    """
    query = select(Letter).where(*_to_print(reference, up_to))
    return tx.scalars(query.options(joinedload(Letter.person)).order_by(Letter.id)).all()


def mark_printed(tx: Transaction, ids: Iterable[int], at: datetime) -> int:
    """Enter that letters were put on paper, those that were not before. Gives how many."""
    rows = [{"id": id, "printed_at": at} for id in ids]
    if rows:
        tx.execute(update(Letter), rows)
    return len(rows)


def requeue(tx: Transaction, ids: Iterable[int]) -> int:
    """Queue letters again as they are, which waited to be put on paper. Gives how many."""
    rows = [
        {"id": id, "state": "queued", "reason": None, "attempts": 0, "try_again_at": None}
        for id in ids
    ]
    if rows:
        tx.execute(update(Letter), rows)
    return len(rows)


def _to_print(reference: str, up_to: int | None) -> list[ColumnElement[bool]]:
    wanted = [
        Letter.case_reference == reference,
        Letter.state == "to-print",
        Letter.printed_at.is_(None),
    ]
    return wanted if up_to is None else [*wanted, Letter.id <= up_to]
