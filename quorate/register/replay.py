"""The replay clock's moment, kept in the register so that every process reads the same time."""

from datetime import datetime

from quorate.register.door import Transaction
from quorate.register.tables.journal import ReplayMoment

_ONLY = 1


def moment(tx: Transaction) -> datetime | None:
    """The moment at which a replayed register stands; None for a register in real use."""
    row = tx.get(ReplayMoment, _ONLY, populate_existing=True)
    return row.moment if row else None


def stand_at(tx: Transaction, moment: datetime) -> None:
    """Move the replay clock. It never goes back."""
    row = tx.get(ReplayMoment, _ONLY)
    if row is None:
        tx.add(ReplayMoment(id=_ONLY, moment=moment))
    elif moment >= row.moment:
        row.moment = moment
    else:
        raise ValueError(f"the replay clock stands at {row.moment} and cannot go back to {moment}")
    tx.flush()
