"""Reads and writes of themes: what several points of a case are about."""

from collections.abc import Sequence

from sqlalchemy import func, select, update

from quorate.register.door import Transaction
from quorate.register.tables.points import Point, Theme


def add(tx: Transaction, reference: str, name: str, keywords: Sequence[str] = ()) -> Theme:
    """Enter a theme behind the others of its case; a name stands there once."""
    last = tx.scalar(select(func.max(Theme.place)).where(Theme.case_reference == reference))
    theme = Theme(
        case_reference=reference, name=name, keywords=list(keywords), place=(last or 0) + 1
    )
    tx.add(theme)
    tx.flush()
    return theme


def of_case(tx: Transaction, reference: str) -> Sequence[Theme]:
    """The themes of a case in their order."""
    return tx.scalars(
        select(Theme).where(Theme.case_reference == reference).order_by(Theme.place, Theme.id)
    ).all()


def find(tx: Transaction, reference: str, theme: int) -> Theme | None:
    """A theme of a case by its id."""
    return tx.scalar(select(Theme).where(Theme.case_reference == reference, Theme.id == theme))


def named(tx: Transaction, reference: str, name: str) -> Theme | None:
    """A theme of a case by its name, in whatever case it is written."""
    wanted = name.strip().casefold()
    return next((one for one in of_case(tx, reference) if one.name.casefold() == wanted), None)


def remove(tx: Transaction, theme: Theme, *, into: int | None = None) -> int:
    """Take a theme away; its points go to another theme, or stand without one. Gives how many."""
    moved = tx.execute(
        update(Point)
        .where(Point.theme_id == theme.id)
        .values(theme_id=into)
        .execution_options(synchronize_session="fetch")
    )
    tx.delete(theme)
    tx.flush()
    return int(getattr(moved, "rowcount", 0))
