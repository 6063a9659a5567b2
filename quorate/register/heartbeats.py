"""Which flow runs a worker holds, and when it was last heard of by the machine's clock."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import delete, select, update

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.cases import Heartbeat

SILENT_AFTER = timedelta(seconds=15)  # a worker beats every three seconds


def take_hold(tx: Transaction, run_id: str, worker: str) -> None:
    """Enter that a worker holds a run from now on."""
    tx.merge(Heartbeat(run_id=run_id, worker=worker, beat_at=clock.real_now()))


def beat(tx: Transaction, run_ids: Sequence[str], worker: str) -> None:
    """Enter that a worker lives, for those of these runs that it still holds.

    One that it has let go, or that was put back, stays so: a beat may come a moment too late.
    """
    held = update(Heartbeat).where(Heartbeat.run_id.in_(run_ids), Heartbeat.worker == worker)
    tx.execute(held.values(beat_at=clock.real_now()))


def let_go(tx: Transaction, run_id: str) -> None:
    """Enter that a run has left its worker in good order."""
    tx.execute(delete(Heartbeat).where(Heartbeat.run_id == run_id))


def is_held(tx: Transaction, run_id: str) -> bool:
    """Whether a worker holds a run, and has been heard of lately."""
    found = tx.get(Heartbeat, run_id)
    return found is not None and found.beat_at > clock.real_now() - SILENT_AFTER


def silent_for(tx: Transaction, seconds: float) -> Sequence[str]:
    """The runs whose worker has not been heard of for this long."""
    before = clock.real_now() - timedelta(seconds=seconds)
    return tx.scalars(
        select(Heartbeat.run_id).where(Heartbeat.beat_at < before).order_by(Heartbeat.run_id)
    ).all()
