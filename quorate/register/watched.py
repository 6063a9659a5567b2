"""Reads and writes of what is kept an eye on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.watched import Watched


def look(tx: Transaction, name: str, trouble: str | None, detail: str | None = None) -> None:
    """Enter what a look at something found: a trouble, or None where it is well.

    The same trouble goes on since it was first found; another one begins now, and nobody has been
    told of it.
    """
    row = tx.get(Watched, name)
    if row is None:
        row = Watched(name=name)
        tx.add(row)
    row.looked_at = clock.real_now()
    if trouble != row.trouble:
        row.trouble, row.told_at = trouble, None
        row.since = row.looked_at if trouble else None
    row.detail = detail
    tx.flush()


def find(tx: Transaction, name: str) -> Watched | None:
    """What is known of something."""
    return tx.get(Watched, name)


def in_trouble(tx: Transaction) -> Sequence[Watched]:
    """Everything with which something is wrong, the longest trouble first."""
    return tx.scalars(
        select(Watched).where(Watched.trouble.is_not(None)).order_by(Watched.since, Watched.name)
    ).all()


def to_be_told(
    tx: Transaction, *, since_before: datetime, told_before: datetime
) -> Sequence[Watched]:
    """The troubles that have lasted and of which nobody was told lately, held for change."""
    return tx.scalars(
        select(Watched)
        .where(
            Watched.trouble.is_not(None),
            Watched.since <= since_before,
            or_(Watched.told_at.is_(None), Watched.told_at <= told_before),
        )
        .order_by(Watched.since, Watched.name)
        .with_for_update()
    ).all()
