"""Takes one case further in several threads at the same instant, jostled at every transaction."""

import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

import pytest
from sqlalchemy import URL, create_engine, text

from quorate import clock, partnership, register
from quorate.business.correspondence import delivery
from quorate.business.correspondence.carriers import Ready
from quorate.business.founding import found
from quorate.post.compose import Attachment
from quorate.register import Register
from quorate.register.migration import migrate
from quorate.register.tables.papers import Paper
from quorate.replay.plain import HandClock
from tests.register.postgres_server import NoServer, server

SEED = int(os.environ.get("QUORATE_TEST_SEED", random.randrange(1_000_000)))
LONGEST_PAUSE = 0.004
Make = Callable[[], str]


class Sink:
    """Where letters end: counts how often each message came."""

    def __init__(self) -> None:
        self.came: Counter[str] = Counter()
        self._counting = Lock()

    def carry(self, ready: Ready, composed: object) -> None:
        """Take one letter."""
        with self._counting:
            self.came[ready.letter.message_id] += 1


@contextmanager
def jostled() -> Iterator[None]:
    """Hold threads up for a moment before and after what they read and write, as chance has it."""
    chance = random.Random(SEED)

    def pause(how_often: float) -> None:
        if chance.random() < how_often:
            time.sleep(chance.uniform(0, LONGEST_PAUSE))

    def with_pauses(whole: Callable[[Register], Any], how_often: float) -> Callable[..., Any]:
        @contextmanager
        def opened(it: Register) -> Iterator[Any]:
            pause(how_often)
            with whole(it) as tx:
                yield tx
            pause(how_often)

        return opened

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Register, "transaction", with_pauses(Register.transaction, 0.5))
        patch.setattr(Register, "reading", with_pauses(Register.reading, 0.05))
        yield


@contextmanager
def harrow(url: str, moment: datetime) -> Iterator[tuple[HandClock, Sink]]:
    """A migrated register, founded as Harrow on a hand clock; its letters end in a sink."""
    hand, sink = HandClock(moment), Sink()
    clock.set_source(hand)
    try:
        with (
            register.opened(url),
            delivery.carried_by(lambda case: _delivered(case, sink)),
            pytest.MonkeyPatch.context() as patch,
        ):
            patch.setattr(delivery, "attachment_of", _paper_that_costs_nothing)
            found(partnership.current())
            yield hand, sink
    finally:
        clock.set_source(None)


def _paper_that_costs_nothing(paper: Paper) -> Attachment:
    return Attachment(f"{paper.kind}.txt", "text/plain", b"")


def _delivered(case: str | None, sink: Sink) -> None:
    delivery.deliver(case, carrier=sink)


@contextmanager
def sqlite_registers(folder: Path) -> Iterator[Make]:
    """Makes registers, each a migrated file."""
    template = folder / "template.sqlite"
    _migrated(f"sqlite:///{template}")

    def make() -> str:
        file = folder / f"{len(list(folder.iterdir()))}.sqlite"
        shutil.copy(template, file)
        return f"sqlite:///{file}"

    yield make


@contextmanager
def postgres_registers() -> Iterator[Make]:
    """Makes registers, each a migrated database of a server; skips where there is none."""
    try:
        with server() as address:
            yield _databases_of(address)
    except NoServer as missing:
        pytest.skip(f"no PostgreSQL: {missing}")


def _databases_of(address: URL) -> Make:
    admin = create_engine(address, isolation_level="AUTOCOMMIT")
    prefix = f"quorate_doubles_{os.getpid()}"
    made: list[str] = []

    def make() -> str:
        source = f" TEMPLATE {made[0]}" if made else ""
        made.append(f"{prefix}_{len(made)}")
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {made[-1]}{source}"))
        admin.dispose()
        return address.set(database=made[-1]).render_as_string(hide_password=False)

    _migrated(make())
    return make


def _migrated(url: str) -> None:
    made = Register(url)
    migrate(made)
    made.close()
