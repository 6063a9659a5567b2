"""A program of an older release keeps its hands off a register of a later one."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from quorate.register import Register, RegisterMissing
from quorate.register.migration import migrate


@pytest.fixture
def later(tmp_path: Path) -> Register:
    """A register that a release to come has upgraded."""
    made = Register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    migrate(made)
    with made.transaction() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    return made


def test_a_register_of_a_later_release_is_refused_in_words(later: Register) -> None:
    with closing(later), pytest.raises(RegisterMissing, match=r"later release \(9999\)"):
        migrate(later)


def test_a_copy_of_a_later_release_is_refused_in_words(tmp_path: Path) -> None:
    with (
        closing(Register(f"sqlite:///{tmp_path / 'target.sqlite'}")) as target,
        pytest.raises(RegisterMissing, match=r"later release \(9999\)"),
    ):
        migrate(target, "9999")
