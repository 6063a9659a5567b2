"""Registers to test on: a file of SQLite and a database of PostgreSQL, each fresh and migrated."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, create_engine, make_url, text

from quorate import clock, register
from quorate.register import Register, letters
from quorate.register.migration import migrate
from quorate.register.tables import Table
from quorate.register.tables.cases import Case
from tests.register.postgres_server import GIVEN, NoServer, server
from tests.register.rows import LAUNCHED_AT, a_case, a_letter, furnish

_told: dict[str, str] = {}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly whether the register's tests were run on PostgreSQL, and if not why."""
    reason = _told.get("reason") or "none of those tests was chosen in this session"
    on = _told.get("server")
    words = f"were run on {on}" if on else f"were NOT run on PostgreSQL: {reason}"
    terminalreporter.write_line(f"The register's tests {words}.", yellow=not on, green=bool(on))


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """A server of PostgreSQL with a migrated template database, or a skip that says why not."""
    try:
        with server() as address:
            _told["reason"] = "the server could not be used: see the errors above"
            yield address
    except NoServer as missing:
        _told["reason"] = str(missing)
        pytest.skip(f"no PostgreSQL: {missing}")


@pytest.fixture(scope="session")
def new_database(postgres: URL) -> Iterator[Callable[[], URL]]:
    """Makes databases from a migrated template. On a server that was given they are dropped."""
    admin = create_engine(postgres, isolation_level="AUTOCOMMIT")
    prefix = f"quorate_test_{uuid4().hex[:8]}"
    made: list[str] = []

    def make(template: str = f"{prefix}_0") -> URL:
        name = f"{prefix}_{len(made)}"
        with admin.connect() as connection:
            source = f" TEMPLATE {template}" if made else ""
            connection.execute(text(f"CREATE DATABASE {name}{source}"))
        made.append(name)
        return postgres.set(database=name)

    _migrated(make())
    with admin.connect() as connection:
        _told["server"] = f"PostgreSQL {connection.scalar(text('SHOW server_version'))}"
    yield make
    if os.environ.get(GIVEN):
        with admin.connect() as connection:
            for name in reversed(made):
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file of SQLite, to copy."""
    file = tmp_path_factory.mktemp("template") / "register.sqlite"
    _migrated(make_url(f"sqlite:///{file}"))
    return file


def _migrated(address: URL) -> None:
    made = Register(_written(address))
    migrate(made)
    made.close()


def _written(address: URL) -> str:
    return address.render_as_string(hide_password=False)


@pytest.fixture
def sqlite_register(sqlite_template: Path, tmp_path: Path) -> Iterator[Register]:
    """A fresh register in a file of SQLite, made the current one."""
    file = tmp_path / "register.sqlite"
    shutil.copy(sqlite_template, file)
    with register.opened(f"sqlite:///{file}", wait_seconds=10) as opened:
        yield opened


@pytest.fixture(scope="session")
def emptied_databases() -> list[URL]:
    """Databases that a test has left: emptied they are as fresh as new ones, and much sooner."""
    return []


@pytest.fixture
def postgres_register(
    new_database: Callable[[], URL], emptied_databases: list[URL]
) -> Iterator[Register]:
    """A fresh register on PostgreSQL, made the current one."""
    address = emptied_databases.pop() if emptied_databases else new_database()
    with register.opened(_written(address)) as opened:
        yield opened
        _empty(opened)
    emptied_databases.append(address)


def _empty(opened: Register) -> None:
    with opened.engine.begin() as connection:
        connection.execute(text("ALTER TABLE journal DISABLE TRIGGER USER"))
        for table in reversed(Table.metadata.sorted_tables):
            connection.execute(table.delete())
        connection.execute(text("ALTER TABLE journal ENABLE TRIGGER USER"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def fresh_register(request: pytest.FixtureRequest) -> Register:
    """A fresh, migrated register on each kind of database."""
    name = "sqlite_register" if request.param == "sqlite" else "postgres_register"
    return request.getfixturevalue(name)


@pytest.fixture
def fresh_address(
    request: pytest.FixtureRequest, fresh_register: Register, tmp_path: Path
) -> Callable[[], str]:
    """Gives the address of an empty database of the same kind as the register's."""
    if fresh_register.is_sqlite:
        return lambda: f"sqlite:///{tmp_path / 'back.sqlite'}"
    make = request.getfixturevalue("new_database")
    return lambda: _written(make("template1"))


@pytest.fixture
def furnished(fresh_register: Register) -> Register:
    """A register with the Board and its chief executives, three people and a case."""
    with fresh_register.transaction() as tx:
        furnish(tx)
    return fresh_register


@pytest.fixture
def sqlite_furnished(sqlite_register: Register) -> Register:
    """The same in a file of SQLite."""
    with sqlite_register.transaction() as tx:
        furnish(tx)
    return sqlite_register


@pytest.fixture
def new_case() -> Callable[..., Case]:
    """Writes the row of an open case of a reference, and perhaps of a run."""
    return a_case


@pytest.fixture
def queue_letters(furnished: Register) -> Callable[..., None]:
    """Queues letters of the case to these people, on an occasion."""

    def queue(*to: str, **facts: object) -> None:
        with furnished.transaction() as tx:
            letters.queue(tx, [a_letter(person, **facts) for person in to])

    return queue


@pytest.fixture
def rows_in() -> Callable[[Register, str], int]:
    """Counts the rows of a table."""

    def count(opened: Register, table: str) -> int:
        with opened.reading() as tx:
            return tx.connection().scalar(
                text(f"SELECT count(*) FROM {Table.metadata.tables[table].name}")
            )

    return count


@pytest.fixture
def real_moment(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Sets what the machine's clock says."""
    return lambda moment: monkeypatch.setattr(clock, "_real_moment", lambda: moment)


@pytest.fixture(autouse=True)
def _house_clock() -> Iterator[None]:
    """The house clock stands at the launch, and is the real one again afterwards."""
    clock.set_source(lambda: LAUNCHED_AT)
    yield
    clock.set_source(None)
