"""Harrow with the structure of July 2011, on a day in September, and proposals put to it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from quorate import clock, partnership, register
from quorate.business import structure
from quorate.business.founding import found
from quorate.replay.plain import HandClock
from tests.business.groups.proposed import SUBMITTED, Proposed
from tests.business.stages import in_memory

STANDS_FROM = date(2011, 7, 12)


@pytest.fixture(scope="session")
def after_the_review(harrow: partnership.Partnership) -> bytes:
    """The register as it stands after the review of 2011, with no case in it."""
    partnership.use(harrow)
    clock.set_source(HandClock(clock.at_nine(STANDS_FROM)))
    with register.opened("sqlite://") as opened:
        opened.make_tables()
        found(harrow)
        with opened.transaction() as tx:
            structure.put_in(tx, "final-2011-07", STANDS_FROM)
        kept: bytes = in_memory(opened).serialize()
    clock.set_source(None)
    return kept


@pytest.fixture
def chief_executives(after_the_review: bytes, tmp_path: Path) -> Iterator[Callable[..., Proposed]]:
    """Opens a copy of that register, in memory or in a file for use by threads."""
    with ExitStack() as until_the_end:

        def open_copy(*, in_file: bool = False) -> Proposed:
            file = tmp_path / "register.sqlite"
            if in_file:
                file.write_bytes(after_the_review)
            url = f"sqlite:///{file}" if in_file else "sqlite://"
            opened = until_the_end.enter_context(register.opened(url))
            if not in_file:
                in_memory(opened).deserialize(after_the_review)
            hand = HandClock(clock.at_nine(SUBMITTED))
            clock.set_source(hand)
            return Proposed(hand)

        yield open_copy
    clock.set_source(None)


@pytest.fixture
def proposal(chief_executives: Callable[..., Any]) -> Proposed:
    """A proposal still to be submitted."""
    return chief_executives()


@pytest.fixture
def circulated(proposal: Proposed) -> Proposed:
    """A proposal that is before the members."""
    return proposal.circulate()
