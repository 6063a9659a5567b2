"""Many cases due at once, until all have acted: on SQLite, on PostgreSQL, under `serve()`."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import groups
import morning
from processes import until
from sqlalchemy import URL, create_engine, func, select, text
from stacks import Before, Place, Stack, all_asleep, ours, place, prefect_alone, states, with_groups

from quorate import clock, register
from quorate.register import cases
from quorate.register.tables.post import Letter
from tasks.gates import LATEST_ALARM
from tests.register import postgres_server

MANY, SERVED = 500, 10
LETTER = "MembershipReviewDue"
TRIED, MARGIN = 10, 1.5  # runs that show how long one takes to create, and how much longer it may
TO_START = 25  # seconds for the workers
LOOK_EVERY = 0.5  # the time is that of the last letter, so nothing is lost by looking seldom
BADLY = {"FAILED", "CRASHED"}


class Started(Protocol):
    """How a stack is started."""

    def __call__(self, at: Place, *, before: Before) -> AbstractContextManager[Stack]:
        """Start it at a place."""


def rows() -> Iterator[tuple[str, str, str]]:
    """The lives of groups come to a yearly review; its letter is the act."""
    with place() as at:
        served = SERVED / _took(at, SERVED, prefect_alone, timedelta(0))
    beside = f"serve(): {served:.2f} a second of {SERVED}"
    with place() as at:
        yield _row("SQLite", MANY / _took(at, MANY, ours), served)
    try:
        with postgres_server.server() as server:
            yield _row("PostgreSQL", MANY / _took_on(server), served)
    except postgres_server.NoServer as reason:
        yield f"{MANY} timers due at once, PostgreSQL", f"not measured: {reason}", beside


def _row(database: str, rate: float, served: float) -> tuple[str, str, str]:
    return (
        f"{MANY} timers due at once, until all have acted, {database}",
        f"{rate:.0f} a second, no run failed",
        f"serve(): {served:.2f} a second of {SERVED} ({rate / served:.0f} times)",
    )


def _took_on(server: URL) -> float:
    """Register and Prefect both on PostgreSQL."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for name in ("bench_register", "bench_prefect"):
            connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
            connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    theirs = server.set(drivername="postgresql+asyncpg", database="bench_prefect")
    prefect = theirs.render_as_string(hide_password=False)
    address = server.set(database="bench_register").render_as_string(hide_password=False)
    with place(address) as at:
        return _took(at, MANY, partial(ours, prefect_database=prefect))


def _took(at: Place, number: int, started: Started, spread: timedelta = LATEST_ALARM) -> float:
    """Seconds from the instant at which all are due until the last letter is queued."""
    with_groups(at)
    morning.comes_at(clock.end_of(clock.today()))
    lives = groups.groups_to_be_reviewed(number + TRIED)
    due_at = list[datetime]()

    def before() -> Mapping[str, str]:
        due_at.append(_all_put_to_sleep(lives, spread))
        return morning.comes_at(due_at[0])

    with started(at, before=before):
        if clock.now() > due_at[0]:
            raise SystemExit("The workers were not there in time: this machine is too slow.")
        until(lambda: _queued()[0] >= number, every=LOOK_EVERY)
        until(lambda: clock.now() > due_at[0] + spread, every=LOOK_EVERY)  # the runs' alarms too
        if bad := BADLY & set(states()):
            raise SystemExit(f"Runs have ended as {bad}.")
    queued, last = _queued()
    if queued != number or last is None:
        raise SystemExit(f"{queued} letters for {number} cases.")
    return (last - due_at[0]).total_seconds()


def _all_put_to_sleep(lives: Sequence[str], spread: timedelta) -> datetime:
    """Choose the moment at which all are due, and give each its run, asleep until then or so.

    The first show how long one takes to create, and are left out.
    """
    tried, kept = lives[:TRIED], lives[TRIED:]
    began = clock.now()
    all_asleep(groups.LIFE, dict.fromkeys(tried, began + timedelta(days=1)))
    each = (clock.now() - began) / TRIED
    due_at = clock.now() + each * len(kept) * MARGIN + timedelta(seconds=TO_START)
    with register.current().transaction() as tx:
        for wait, case in cases.open_waits(tx):
            wait.opens_at = due_at
            case.closed_at = due_at if case.reference in tried else None
    apart = spread / len(kept)
    all_asleep(groups.LIFE, {life: due_at + apart * place for place, life in enumerate(kept)})
    return due_at


def _queued() -> tuple[int, datetime | None]:
    """How many letters of the milestone there are, and when the last was queued."""
    query = select(func.count(), func.max(Letter.queued_at)).where(Letter.name == LETTER)
    with register.current().reading() as tx:
        number, last = tx.execute(query).one()
        return int(number), last
