"""Copies a whole register, as it stands at one moment, into another database."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, insert, inspect, select, text

from quorate.register.door import Register, RegisterMissing, exists
from quorate.register.migration import migrate
from quorate.register.sqlite_file import file_of
from quorate.register.trouble import translated

ROWS_AT_ONCE = 500
SCHEMA = "alembic_version"
THE_COPY = "The copy"


class NotEmpty(ValueError):
    """A register would be copied over another one."""


def copy(source: Register, target: Register) -> int:
    """Copy every row of one register into an empty one, and bring that up to date.

    Everything is read in one transaction, so that writers who go on meanwhile are in the copy whole
    or not at all. The two may be of different kinds (SQLite, PostgreSQL). Gives how many rows were
    copied. A target that was left without a row, as by a copy that broke off, counts as empty.
    Raises RegisterMissing where the source has no register, NotEmpty where the target has, and
    RegisterUnavailable where either cannot be worked on: a copy that was begun is then undone.
    """
    with translated():
        if source.is_empty():
            raise RegisterMissing(f"There is no register in {source.url}.")
        if exists(target.url) and _holds_a_record(target):
            raise NotEmpty(f"{target.url} holds a register already")
        with _snapshot(source) as reading:
            copied = _copy_all(reading, target)
        with translated(THE_COPY):
            migrate(target)
    return copied


def copy_into_file(source: Register, file: Path) -> int:
    """Copy a register into a new file of SQLite, which is there whole or not at all.

    Raises what `copy` does, NotEmpty where the file is there, OSError where it cannot be made.
    """
    unfinished = file.with_name(f"{file.name}.unfinished")
    _remove(unfinished)
    target = Register(f"sqlite:///{unfinished}")
    try:
        copied = copy(source, target)
        target.close()  # which leaves one file
        if file.exists():
            raise NotEmpty(f"{file} is there already")
        unfinished.rename(file)
    finally:
        target.close()
        _remove(unfinished)
    _make_lasting(file.parent)
    return copied


def copy_back(source: Register, target: Register) -> int:
    """Copy a backup to where a register belongs. As `copy`; a file is there whole or not at all."""
    file = file_of(target.url) if target.is_sqlite else None
    if file is None:
        return copy(source, target)
    if exists(target.url):
        raise NotEmpty(f"{target.url} holds a register already")
    return copy_into_file(source, file)


def _holds_a_record(target: Register) -> bool:
    if target.is_empty():
        return False
    with target.engine.connect() as looking:
        names = set(inspect(looking).get_table_names()) - {SCHEMA}
        tables = [Table(name, MetaData(), autoload_with=looking) for name in names]
        return any(looking.execute(select(table).limit(1)).first() for table in tables)


def _copy_all(reading: Connection, target: Register) -> int:
    tables = MetaData()
    tables.reflect(reading)
    with translated(THE_COPY):
        migrate(target, _revision(reading))
    with translated(THE_COPY), target.engine.begin() as writing:
        copied = sum(
            _copy_table(reading, writing, table)
            for table in tables.sorted_tables
            if table.name != SCHEMA
        )
        _number_on(writing, tables)
    return copied


def _remove(unfinished: Path) -> None:
    """Take away a file of SQLite with what SQLite keeps beside it."""
    for beside in ("", "-wal", "-shm", "-journal"):
        unfinished.with_name(unfinished.name + beside).unlink(missing_ok=True)


def _make_lasting(folder: Path) -> None:
    """Have the entry of a new file in its folder survive a power cut."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _snapshot(source: Register) -> Connection:
    if source.is_sqlite:
        return source.engine.execution_options(reads_only=True).connect()
    return source.engine.connect().execution_options(isolation_level="REPEATABLE READ")


def _revision(reading: Connection) -> str:
    return str(reading.scalar(text(f"SELECT version_num FROM {SCHEMA}")))


def _copy_table(reading: Connection, writing: Connection, table: Table) -> int:
    like = Table(table.name, MetaData(), autoload_with=writing)
    copied = 0
    for rows in _batches(reading, table):
        writing.execute(insert(like), [_as_stored(row, writing) for row in rows])
        copied += len(rows)
    return copied


def _batches(reading: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    wanted = select(table).order_by(*table.primary_key.columns)
    with translated():
        found = reading.execution_options(yield_per=ROWS_AT_ONCE).execute(wanted)
        for rows in found.mappings().partitions():
            yield [dict(row) for row in rows]


def _as_stored(row: dict[str, Any], writing: Connection) -> dict[str, Any]:
    """A row as the target keeps it: SQLite holds moments in UTC without saying so."""
    keeps_zone = writing.dialect.name != "sqlite"

    def stored(value: Any) -> Any:
        if not isinstance(value, datetime):
            return value
        moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment if keeps_zone else moment.replace(tzinfo=None)

    return {name: stored(value) for name, value in row.items()}


def _number_on(writing: Connection, tables: MetaData) -> None:
    """Have PostgreSQL number new rows on from those that were copied."""
    if writing.dialect.name != "postgresql":
        return
    for table in tables.sorted_tables:
        if [column.name for column in table.primary_key] != ["id"]:
            continue
        sequence = writing.scalar(
            text("SELECT pg_get_serial_sequence(:table, 'id')"), {"table": f'"{table.name}"'}
        )
        if sequence:
            highest = f'SELECT setval(:sequence, (SELECT max(id) FROM "{table.name}"))'
            writing.execute(text(highest), {"sequence": sequence})
