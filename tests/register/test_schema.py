"""The register's tables: made by migration, as the code has them, on both databases."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, inspect, text

from quorate import register
from quorate.register import Register, RegisterMissing, door
from quorate.register.door import exists
from quorate.register.migration import configured, migrate
from quorate.register.tables import Table


def test_the_migrations_make_exactly_the_tables_of_the_code(fresh_register):
    with fresh_register.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Table.metadata)

    assert differences == []


def test_the_migrations_make_every_check_of_the_code(fresh_register):
    made = inspect(fresh_register.engine)
    for table in Table.metadata.sorted_tables:
        stated = {str(c.name) for c in table.constraints if isinstance(c, CheckConstraint)}
        assert {check["name"] for check in made.get_check_constraints(table.name)} == stated


def test_the_schema_can_be_taken_down_and_made_again(fresh_register):
    command.downgrade(configured(fresh_register), "base")
    left = set(inspect(fresh_register.engine).get_table_names())
    migrate(fresh_register)

    assert left == {"alembic_version"}
    assert set(Table.metadata.tables) <= set(inspect(fresh_register.engine).get_table_names())


def test_migrating_twice_changes_nothing(fresh_register):
    migrate(fresh_register)

    assert not fresh_register.is_empty()


def test_a_register_without_tables_is_empty(tmp_path):
    new = Register(f"sqlite:///{tmp_path / 'new.sqlite'}")

    assert new.is_empty()


def test_migrating_makes_the_folder_of_a_new_register(tmp_path):
    file = tmp_path / "data" / "live" / "register.sqlite"

    migrate(Register(f"sqlite:///{file}"))

    assert exists(f"sqlite:///{file}")
    assert not exists(f"sqlite:///{file}.other")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 10_000), ("synchronous", 2)],
)
def test_every_connection_to_sqlite_is_made_safe(sqlite_register, pragma, value):
    with sqlite_register.reading() as first, sqlite_register.reading() as second:
        said = {tx.scalar(text(f"PRAGMA {pragma}")) for tx in (first, second)}

    assert said == {value}


def test_a_reader_of_sqlite_sees_the_record_while_another_writes(sqlite_register):
    def bodies_seen() -> int:
        with sqlite_register.reading() as reader:
            return reader.scalar(text("SELECT count(*) FROM body"))

    with sqlite_register.transaction() as tx, ThreadPoolExecutor(1) as somebody_else:
        tx.execute(text("INSERT INTO body (id) VALUES ('board')"))
        seen = somebody_else.submit(bodies_seen).result()

    assert seen == 0


def test_who_reads_within_a_transaction_sees_what_it_has_written(sqlite_register):
    with sqlite_register.transaction() as tx:
        tx.execute(text("INSERT INTO body (id) VALUES ('board')"))
        with sqlite_register.reading() as reader:
            seen = reader.scalar(text("SELECT count(*) FROM body"))

    assert seen == 1


def test_a_process_without_a_register_is_refused(monkeypatch):
    monkeypatch.setattr(door, "_current", None)

    with pytest.raises(RegisterMissing, match="No register has been opened"):
        register.current()


def test_the_former_register_is_put_back_at_the_end(tmp_path):
    with register.opened(f"sqlite:///{tmp_path / 'one.sqlite'}") as one:
        with register.opened("sqlite://") as other:
            assert register.current() is other
        assert register.current() is one


def test_only_a_register_in_memory_is_thrown_away(tmp_path):
    assert Register("sqlite://").is_throw_away
    assert not Register(f"sqlite:///{tmp_path / 'kept.sqlite'}").is_throw_away
