"""A database that breaks again and again while a review goes: the record is as if it had not."""

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import OperationalError

from quorate import clock, partnership, register
from quorate.business.correspondence.delivery import carried_by
from quorate.business.founding import found
from quorate.partnership.scenario_file import Scenario
from quorate.register import Register, RegisterUnavailable
from quorate.register.migration import migrate
from quorate.replay import plain, together
from quorate.replay.acts import moment_of_london
from quorate.replay.plain import HandClock
from tests.faults.played import REVIEW, launch, the_review
from tests.faults.record import Record, whats_recorded
from tests.live.conftest import HARROW
from tests.register.postgres_server import NoServer, server

SEED = int(os.environ.get("QUORATE_TEST_SEED", random.randrange(1_000_000)))
ONE_STATEMENT_IN = 80
AT_LEAST = 5


class Breaking:
    """Breaks the database at random statements and ends of transactions, while it is switched on.

    SQLite's disk is full or its file is held; PostgreSQL's connection is cut.
    """

    def __init__(self, engine: Engine, seed: int) -> None:
        self.is_on = False
        self.times = 0
        self._engine = engine
        self._chance = random.Random(seed)
        self._admin = None if engine.name == "sqlite" else create_engine(engine.url)
        for name in ("do_execute", "do_executemany"):
            event.listen(engine, name, self._at_a_statement)
        event.listen(engine, "commit", self._at_the_end)

    def _at_a_statement(self, cursor: Any, *_: Any) -> None:
        if self._is_time():
            self._break(cursor.connection)

    def _at_the_end(self, connection: Any) -> None:
        if self._is_time():
            try:
                self._break(connection.connection.driver_connection)
            except sqlite3.Error as fault:
                raise OperationalError("COMMIT", None, fault) from fault

    def _is_time(self) -> bool:
        return self.is_on and self._chance.randrange(ONE_STATEMENT_IN) == 0

    def _break(self, driver: Any) -> None:
        self.times += 1
        if self._admin is None:
            name = self._chance.choice(["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_BUSY"])
            fault = sqlite3.OperationalError(name)
            fault.sqlite_errorname = name  # type: ignore[misc]
            raise fault
        with self._admin.connect() as admin:
            cut = text("SELECT pg_terminate_backend(:process, 5000)")
            admin.execute(cut, {"process": driver.info.backend_pid})

    def close(self) -> None:
        """Break nothing more."""
        self.is_on = False
        if self._admin:
            self._admin.dispose()


@contextmanager
def house(address: str) -> Iterator[tuple[Register, Scenario, HandClock]]:
    """A founded register on a hand clock, on the day of the launch."""
    scenario = the_review()
    hand = HandClock(moment_of_london(scenario.launched_at))
    clock.set_source(hand)
    partnership.use(partnership.load(HARROW))
    with register.opened(address) as opened, carried_by(plain._keep):
        migrate(opened)
        found(partnership.current())
        yield opened, scenario, hand
    partnership.use(None)
    clock.set_source(None)


def play(scenario: Scenario, hand: HandClock) -> Record:
    """Play the review to its end as plain Python."""
    reference = launch(started=False)
    people = plain.by_scenario(reference, scenario, REVIEW.parent)
    together.play_until(hand, partial(_is_closed, reference), people)
    return whats_recorded()


def _is_closed(reference: str) -> bool:
    with register.current().reading() as tx:
        return bool(register.cases.find(tx, reference).closed_at)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """What the same inputs make of a register whose database never breaks."""
    file = tmp_path_factory.mktemp("undisturbed") / "register.sqlite"
    with house(f"sqlite:///{file}") as (_, scenario, hand):
        return play(scenario, hand)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a register may be made, on each kind of database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'register.sqlite'}"
        return
    try:
        with server() as there:
            yield there.render_as_string(hide_password=False)
    except NoServer as missing:
        pytest.skip(f"no PostgreSQL: {missing}")


def test_a_review_whose_database_breaks_leaves_the_same_record(
    address: str, undisturbed: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    print(f"QUORATE_TEST_SEED={SEED} repeats this play")  # noqa: T201 - to repeat it
    with house(address) as (opened, scenario, hand):
        breaking = Breaking(opened.engine, SEED)
        goes_on: Callable[..., None] = together._run

        def goes_on_when_it_can(*case: Any) -> None:
            """As a run does that starts again at its first line."""
            breaking.is_on = True
            for _ in range(1000):
                with suppress(RegisterUnavailable):
                    goes_on(*case)
                    break
            breaking.is_on = False

        monkeypatch.setattr(together, "_run", goes_on_when_it_can)
        record = play(scenario, hand)
        breaking.close()

    told = f"seed {SEED}, broken {breaking.times} times"
    assert breaking.times >= AT_LEAST, told
    assert record == undisturbed, told
