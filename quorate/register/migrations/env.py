"""Alembic's entrance: runs the migrations on the engine that quorate.register hands over."""

from alembic import context

from quorate.register.tables import Table

with context.config.attributes["engine"].connect() as connection:
    context.configure(
        connection=connection, target_metadata=Table.metadata, render_as_batch=True
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
