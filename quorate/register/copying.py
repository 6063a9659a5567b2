"""Copies a whole register, as it stands at one moment, into another database."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, MetaData, Table, insert, select, text

from quorate.register.door import Register, RegisterMissing, exists
from quorate.register.migration import migrate

ROWS_AT_ONCE = 500
SCHEMA = "alembic_version"


class NotEmpty(ValueError):
    """A register would be copied over another one."""


def copy(source: Register, target: Register) -> int:
    """Copy every row of one register into an empty one, and bring that up to date.

    Everything is read in one transaction, so that writers who go on meanwhile are in the copy whole
    or not at all. The two may be of different kinds (SQLite, PostgreSQL). Gives how many rows were
    copied. Raises RegisterMissing where the source has no register, NotEmpty where the target has.
    """
    if source.is_empty():
        raise RegisterMissing(f"There is no register in {source.url}.")
    if exists(target.url) and not target.is_empty():
        raise NotEmpty(f"{target.url} holds a register already")
    with _snapshot(source) as reading:
        tables = MetaData()
        tables.reflect(reading)
        migrate(target, _revision(reading))
        with target.engine.begin() as writing:
            copied = sum(
                _copy_table(reading, writing, table)
                for table in tables.sorted_tables
                if table.name != SCHEMA
            )
            _number_on(writing, tables)
    migrate(target)
    return copied


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
    found = reading.execution_options(yield_per=ROWS_AT_ONCE).execute(
        select(table).order_by(*table.primary_key.columns)
    )
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
