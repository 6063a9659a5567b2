"""Breaks a register's database on purpose, as disks, networks and operators do, and mends it."""

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, text

from quorate.register import Register
from quorate.register.tables import Table

Trouble = Callable[[Register], AbstractContextManager[None]]
GUARD = "quorate_full"


def address_of(opened: Register) -> str:
    """The address of a register, for another one at the same database."""
    return opened.url.render_as_string(hide_password=False)


@contextmanager
def impatient(opened: Register) -> Iterator[Register]:
    """The same register, opened by somebody who waits for a second only."""
    other = Register(address_of(opened), wait_seconds=1)
    yield other
    other.close()


@contextmanager
def locked(opened: Register) -> Iterator[None]:
    """Somebody else writes, and takes very long."""
    other = Register(address_of(opened))
    with other.transaction() as tx:
        if not opened.is_sqlite:
            names = ", ".join(f'"{name}"' for name in Table.metadata.tables)
            tx.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))
        yield
    other.close()


@contextmanager
def full(opened: Register) -> Iterator[None]:
    """The disk takes no more: really so for SQLite's file, as PostgreSQL says it for the other."""
    with _sqlite_full(opened) if opened.is_sqlite else _postgres_full(opened):
        yield


@contextmanager
def _sqlite_full(opened: Register) -> Iterator[None]:
    """No file of this process grows beyond what was written to SQLite's log so far."""
    with opened.transaction() as tx:
        tx.execute(text("PRAGMA user_version = 1"))
    size = Path(f"{opened.url.database}-wal").stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _postgres_full(opened: Register) -> Iterator[None]:
    raising = f"""CREATE FUNCTION {GUARD}() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$"""
    with _as_admin(opened) as run:
        run(raising)
        for table in Table.metadata.tables:
            run(
                f'CREATE TRIGGER {GUARD} BEFORE INSERT OR UPDATE ON "{table}" '
                f"FOR EACH STATEMENT EXECUTE FUNCTION {GUARD}()"
            )
        try:
            yield
        finally:
            run(f"DROP FUNCTION {GUARD} CASCADE")


@contextmanager
def read_only(opened: Register) -> Iterator[None]:
    """The database lets itself be read and nothing more, as on a disk that has become so."""
    statement = (
        "PRAGMA query_only = ON" if opened.is_sqlite else "SET default_transaction_read_only = on"
    )

    def on_connect(connection: Any, _record: Any) -> None:
        connection.cursor().execute(statement)
        connection.commit()

    event.listen(opened.engine, "connect", on_connect)
    opened.engine.dispose()
    yield
    event.remove(opened.engine, "connect", on_connect)
    opened.engine.dispose()


@contextmanager
def moved_away(opened: Register) -> Iterator[None]:
    """SQLite's file has been moved to another folder, with what stands beside it."""
    file = Path(str(opened.url.database))
    elsewhere = file.parent / "elsewhere"
    elsewhere.mkdir()
    beside = list(file.parent.glob(f"{file.name}*"))
    for each in beside:
        each.rename(elsewhere / each.name)
    yield
    for each in beside:
        (elsewhere / each.name).rename(each)


@contextmanager
def _as_admin(opened: Register) -> Iterator[Callable[[str], Any]]:
    """Runs statements over a connection of its own, each by itself."""
    engine = create_engine(opened.url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield lambda statement: connection.execute(text(statement))
    engine.dispose()


@contextmanager
def cutting(opened: Register) -> Iterator[Callable[[Any], None]]:
    """Gives a function that cuts a transaction's connection to PostgreSQL, as a network does."""
    with _as_admin(opened) as run:

        def cut(tx: Any) -> None:
            process = tx.connection().connection.driver_connection.info.backend_pid
            run(f"SELECT pg_terminate_backend({process}, 5000)")

        yield cut
