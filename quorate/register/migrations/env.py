"""Alembic's entrance: runs the migrations on the engine that quorate.register hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from quorate.register.tables import Table
from quorate.register.tables.foundation import Moment


def _render(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """A migration stands by itself: it names no type of ours that may change later."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    return False


with context.config.attributes["engine"].connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=True,
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
