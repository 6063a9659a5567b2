"""A database that is locked, full, read-only or away: it is told, and nothing is half written."""

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from psycopg import errors as postgres_errors
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from quorate.register import (
    Register,
    RegisterDamaged,
    RegisterUnavailable,
    cases,
    journal,
    patiently,
)
from quorate.register.trouble import state_in, translated
from tests.faults import troubles
from tests.register.rows import CASE, furnish

LONG = "A sentence that needs room. " * 4000


@pytest.fixture
def postgres_furnished(postgres_register: Register) -> Register:
    """A register on PostgreSQL, furnished."""
    with postgres_register.transaction() as tx:
        furnish(tx)
    return postgres_register


def write(opened: Register) -> None:
    """Take a step and tell of it at length, in one transaction."""
    with opened.transaction() as tx:
        cases.take_step(tx, CASE, 1, "a-step")
        journal.add(tx, "StepTaken", LONG, case=CASE)


def what_stands(opened: Register) -> tuple[int, bool]:
    """How many entries the journal has, and whether the step is taken."""
    with opened.reading() as tx:
        return len(list(journal.entries(tx))), cases.is_taken(tx, CASE, 1, "a-step")


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (troubles.locked, "locked"),
        (troubles.full, "full"),
        (troubles.read_only, "read-only"),
    ],
)
def test_what_cannot_be_written_is_told_and_undone_whole(
    furnished: Register, trouble: troubles.Trouble, state: str
) -> None:
    with troubles.impatient(furnished) as opened:
        with trouble(opened):
            with pytest.raises(RegisterUnavailable) as told:
                write(opened)
            assert what_stands(opened) == (0, False)
        write(opened)

        assert told.value.state == state
        assert what_stands(opened) == (1, True)


def test_a_writer_waits_until_another_has_written(furnished: Register) -> None:
    is_held = Event()

    def hold() -> None:
        with troubles.locked(furnished):
            is_held.set()
            time.sleep(0.5)

    other = Thread(target=hold)
    other.start()
    is_held.wait()

    write(furnished)

    other.join()
    assert what_stands(furnished) == (1, True)


def test_trouble_is_logged_as_it_begins_and_as_it_ends(
    furnished: Register, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="quorate.register"):
        with troubles.read_only(furnished):
            for _ in range(3):
                with pytest.raises(RegisterUnavailable):
                    write(furnished)
        write(furnished)

    begun, over = (record.getMessage() for record in caplog.records)
    assert begun.startswith("The register can be read only (")
    assert over == "The register, which was read-only, can be worked on again."


@pytest.mark.postgres
def test_a_connection_that_is_cut_takes_its_transaction_with_it(
    postgres_furnished: Register,
) -> None:
    def write_while_it_is_cut() -> None:
        with troubles.cutting(postgres_furnished) as cut, postgres_furnished.transaction() as tx:
            cases.take_step(tx, CASE, 1, "a-step")
            cut(tx)
            journal.add(tx, "StepTaken", LONG, case=CASE)

    with pytest.raises(RegisterUnavailable) as told:
        write_while_it_is_cut()

    assert told.value.state == "away"
    assert what_stands(postgres_furnished) == (0, False)


@pytest.mark.postgres
def test_a_connection_cut_between_two_transactions_is_made_anew(
    postgres_furnished: Register,
) -> None:
    with troubles.cutting(postgres_furnished) as cut, postgres_furnished.reading() as tx:
        cut(tx)

    write(postgres_furnished)

    assert what_stands(postgres_furnished) == (1, True)


def test_nobody_writes_into_a_file_that_was_moved_away(sqlite_furnished: Register) -> None:
    file = Path(str(sqlite_furnished.url.database))
    with troubles.impatient(sqlite_furnished) as opened:
        assert what_stands(opened) == (0, False)  # it has a connection, which it keeps
        with troubles.moved_away(opened):
            with pytest.raises(RegisterUnavailable) as told:
                write(opened)
            assert not file.exists()
        assert what_stands(opened) == (0, False)
        write(opened)

        assert told.value.state == "away"
        assert what_stands(opened) == (1, True)


def test_a_file_that_comes_back_in_time_is_waited_for(sqlite_furnished: Register) -> None:
    is_away = Event()

    def move_away_for_a_while() -> None:
        with troubles.moved_away(sqlite_furnished):
            is_away.set()
            time.sleep(0.5)

    what_stands(sqlite_furnished)
    operator = Thread(target=move_away_for_a_while)
    operator.start()
    is_away.wait()

    write(sqlite_furnished)

    operator.join()
    assert what_stands(sqlite_furnished) == (1, True)


def test_another_file_in_its_place_is_the_one_that_is_read(sqlite_furnished: Register) -> None:
    file = Path(str(sqlite_furnished.url.database))
    sqlite_furnished.close()  # all of it is in the one file then
    before = file.read_bytes()
    write(sqlite_furnished)
    with troubles.moved_away(sqlite_furnished):
        file.write_bytes(before)
        assert what_stands(sqlite_furnished) == (0, False)
        sqlite_furnished.close()
        for left in file.parent.glob(f"{file.name}*"):
            left.unlink()


def test_a_damaged_file_is_told_as_one_to_restore(sqlite_furnished: Register) -> None:
    file = Path(str(sqlite_furnished.url.database))
    write(sqlite_furnished)
    sqlite_furnished.close()
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (file.stat().st_size - 8192))

    with pytest.raises(RegisterDamaged, match="Restore the last backup"):
        what_stands(sqlite_furnished)


def of_sqlite(name: str) -> sqlite3.Error:
    """A fault as SQLite's library raises it."""
    fault = sqlite3.OperationalError(name)
    fault.sqlite_errorname = name  # type: ignore[misc]
    return fault


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (of_sqlite("SQLITE_BUSY"), "locked"),
        (of_sqlite("SQLITE_BUSY_SNAPSHOT"), "locked"),
        (of_sqlite("SQLITE_FULL"), "full"),
        (of_sqlite("SQLITE_IOERR_WRITE"), "full"),
        (of_sqlite("SQLITE_READONLY_DBMOVED"), "away"),
        (of_sqlite("SQLITE_READONLY"), "read-only"),
        (of_sqlite("SQLITE_CANTOPEN"), "away"),
        (of_sqlite("SQLITE_ERROR"), None),
        (of_sqlite("SQLITE_CONSTRAINT_UNIQUE"), None),
        (postgres_errors.DeadlockDetected(), "locked"),
        (postgres_errors.LockNotAvailable(), "locked"),
        (postgres_errors.DiskFull(), "full"),
        (postgres_errors.ReadOnlySqlTransaction(), "read-only"),
        (postgres_errors.AdminShutdown(), "away"),
        (postgres_errors.CannotConnectNow(), "away"),
        (postgres_errors.TooManyConnections(), "away"),
        (postgres_errors.OperationalError("connection refused"), "away"),
        (postgres_errors.UndefinedTable(), None),
        (postgres_errors.UniqueViolation(), None),
    ],
    ids=lambda value: getattr(value, "sqlite_errorname", None) or str(value or type(value)),
)
def test_a_database_is_understood_by_its_own_code(fault: Any, state: str | None) -> None:
    assert state_in(DBAPIError("SELECT 1", None, fault)) == state


def test_that_no_connection_is_free_is_a_register_that_is_held() -> None:
    with pytest.raises(RegisterUnavailable, match="is held by somebody else"), translated():
        raise NoConnectionFree("QueuePool limit reached")


@pytest.fixture
def no_time(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The clock of who waits goes as fast as they wait; gives how long each pause was."""
    pauses: list[float] = []
    monkeypatch.setattr(time, "monotonic", lambda: sum(pauses))
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def after(failures: int) -> Callable[[], str]:
    """Work that the database takes after so many failures."""
    left = [RegisterUnavailable("locked", "busy")] * failures

    def work() -> str:
        if left:
            raise left.pop()
        return "done"

    return work


def test_patient_work_is_done_as_soon_as_the_database_takes_it(no_time: list[float]) -> None:
    assert patiently(after(4), seconds=60) == "done"
    assert len(no_time) == 4


def test_patience_comes_to_an_end(no_time: list[float]) -> None:
    with pytest.raises(RegisterUnavailable):
        patiently(after(1000), seconds=60)

    assert 50 < sum(no_time) <= 60
