"""A throw-away register with a toy case, whose procedure is of an older release or of a newer."""

from collections.abc import Iterator

import pytest

from quorate import register
from quorate.business.cases import Case
from tests.engine.toy_cases import open_case


@pytest.fixture
def case() -> Iterator[Case]:
    """A case that has just been opened."""
    with register.opened("sqlite://") as fresh:
        fresh.make_tables()
        yield open_case("R-1")
