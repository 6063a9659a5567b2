"""Alembic's entrance: runs the migrations on the engine that quorate.register hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from quorate.register.tables import Table
from quorate.register.tables.foundation import Moment


def _render(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """A migration stands by itself: it names no type of ours that may change later."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    return False


def _keep_references(connection: Connection, *, kept: bool) -> None:
    """SQLite changes a table by making it anew: what points to it must not go with the old one.

    The setting holds outside transactions only, so the driver is told.
    """
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.execute(f"PRAGMA foreign_keys={'ON' if kept else 'OFF'}")


def _refuse_lost_references(connection: Connection) -> None:
    """Undo a migration that left a row pointing nowhere."""
    if connection.dialect.name == "sqlite":
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if lost:
            raise RuntimeError(f"the migration would leave rows that point nowhere: {lost}")


with context.config.attributes["engine"].connect() as connection:
    _keep_references(connection, kept=False)
    try:
        context.configure(
            connection=connection,
            target_metadata=Table.metadata,
            render_as_batch=True,
            render_item=_render,
        )
        with context.begin_transaction():
            context.run_migrations()
            _refuse_lost_references(connection)
        connection.commit()
    finally:
        connection.rollback()
        _keep_references(connection, kept=True)
