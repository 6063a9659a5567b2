"""Readings within readings, on a register in memory as in a file."""

from pathlib import Path

import pytest
from sqlalchemy import text

from quorate.register import Register


@pytest.mark.parametrize("url", ["sqlite://", "a file"])
def test_one_reading_stands_within_another(url: str, tmp_path: Path) -> None:
    opened = Register(url if url == "sqlite://" else f"sqlite:///{tmp_path / 'r.sqlite'}")
    opened.make_tables()

    with opened.reading() as outer, opened.reading() as inner:
        assert outer.scalar(text("SELECT 1")) == inner.scalar(text("SELECT 1")) == 1


def test_one_within_another_takes_no_second_connection(tmp_path: Path) -> None:
    opened = Register(f"sqlite:///{tmp_path / 'r.sqlite'}")
    opened.make_tables()

    with opened.reading(), opened.reading():
        taken = opened.engine.pool.checkedout()  # type: ignore[attr-defined]
    with opened.reading():
        later = opened.engine.pool.checkedout()  # type: ignore[attr-defined]

    assert (taken, later) == (1, 1)
