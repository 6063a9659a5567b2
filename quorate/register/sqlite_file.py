"""Prepares connections to SQLite: a durable file, patience with other writers, the same file."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, event
from sqlalchemy.exc import DisconnectionError

WHICH = "the file as it was opened"


class FileAway(sqlite3.OperationalError):
    """The register's file is not where it was; a new one in its place would be an empty record."""

    sqlite_errorname = "SQLITE_CANTOPEN"


def prepare(engine: Engine, wait_seconds: int) -> None:
    """WAL, foreign keys, patience, and transactions that take the write lock as they begin."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy says BEGIN itself, below
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={wait_seconds * 1000}")  # first: the next may wait
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")  # a lawful record survives a power cut
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        reads_only = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "checkin")
    def _on_checkin(connection: Any, _record: Any) -> None:
        # After a COMMIT that failed SQLAlchemy rolls nothing back, and SQLite may not have either.
        if connection is not None and connection.in_transaction:
            connection.rollback()


def opener(address: URL) -> Callable[[], sqlite3.Connection]:
    """Opens connections to a register's file; makes none where one was before, but for the first.

    In its place a new file would be an empty record.
    """
    file = file_of(address)
    words, options = address.get_dialect()().create_connect_args(address)
    was_there = file is not None and file.exists()
    open_now: Callable[..., sqlite3.Connection] = sqlite3.connect

    def connect() -> sqlite3.Connection:
        nonlocal was_there
        if was_there and file and not file.exists():
            raise FileAway(f"there is no file {file} any more")
        opened = open_now(*words, **options)
        was_there = True
        return opened

    return connect


def hold_to_its_file(engine: Engine) -> None:
    """Have a connection that is kept not go on in a file that was moved away or replaced.

    What it wrote there would be found by nobody.
    """
    file = file_of(engine.url)
    if file is None:
        return

    @event.listens_for(engine, "connect")
    def _on_connect(_connection: Any, record: Any) -> None:
        record.info[WHICH] = _identity(file)

    @event.listens_for(engine, "checkout")
    def _on_checkout(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info[WHICH] != _identity(file):
            raise DisconnectionError(f"{file} is another file now, or gone")


def file_of(address: URL) -> Path | None:
    """The file at an address; None for a register in memory, or one named as SQLite's own URI."""
    in_memory = address.database in (None, "", ":memory:")
    return None if in_memory or "uri" in address.query else Path(str(address.database))


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
