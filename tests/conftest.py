"""What every test process does to be quick: SQLite statements are put into words once for all."""

import gc
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite as SQLite

from quorate.register import door


def pytest_configure() -> None:
    """Before anything is opened.

    A register of its own for each test means an engine of its own, which knows no statement yet:
    writing them out anew was a quarter of what many tests do. So all engines for SQLite share what
    they have compiled, in which a statement is found by its dialect; one is as good as another.
    Collecting garbage less often saves another tenth.
    """
    gc.set_threshold(50_000, 20, 50)
    patch = pytest.MonkeyPatch()
    patch.setattr(SQLite, "__eq__", lambda self, other: type(self) is type(other))
    patch.setattr(SQLite, "__hash__", lambda self: hash(type(self)))
    known = create_engine("sqlite://", query_cache_size=5_000)._compiled_cache

    def with_known_statements(url: Any, **options: Any) -> Engine:
        engine = create_engine(url, **options)
        if type(engine.dialect) is SQLite:
            engine._compiled_cache = known
        return engine

    patch.setattr(door, "create_engine", with_known_statements)
