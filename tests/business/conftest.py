"""A review of Harrow at any stage of its life, on a register in memory and a hand clock."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.partnership.lodging_file import Lodging
from quorate.partnership.review_file import ReviewForm
from quorate.partnership.sitting_file import MotionPut
from quorate.replay.plain import HandClock
from tests.business.at_once import at_once
from tests.business.stages import (
    HARROW,
    Review,
    Stages,
    a_motion,
    a_paper,
    in_memory,
    record,
    the_review,
)


@pytest.fixture(scope="session")
def stages() -> Stages:
    """The stages reached in this session."""
    return Stages()


@pytest.fixture(scope="session")
def harrow() -> partnership.Partnership:
    """Harrow's folder, read once."""
    return partnership.load(HARROW)


@pytest.fixture(autouse=True)
def _house(harrow: partnership.Partnership) -> Iterator[None]:
    """Every test serves Harrow."""
    partnership.use(harrow)
    yield
    partnership.use(None)


@pytest.fixture
def review_at(stages: Stages, tmp_path: Path) -> Iterator[Callable[..., Review]]:
    """Opens a copy of the record after a stage: in memory, or in a file for use by threads."""
    with ExitStack() as until_the_end:

        def open_at(name: str, *, in_file: bool = False) -> Review:
            kept, moment = stages.reach(name)
            file = tmp_path / "register.sqlite"
            if in_file:
                file.write_bytes(kept)
            url = f"sqlite:///{file}" if in_file else "sqlite://"
            opened = until_the_end.enter_context(register.opened(url))
            if not in_file:
                in_memory(opened).deserialize(kept)
            hand = HandClock(moment)
            clock.set_source(hand)
            return Review(Case("REV-2011-01"), hand)

        yield open_at
    clock.set_source(None)


@pytest.fixture
def review_of_2011() -> Callable[..., ReviewForm]:
    """Writes the terms of the review of 2011, with changes."""
    return the_review


@pytest.fixture
def paper() -> Callable[..., Lodging]:
    """Writes a paper that has all that any paper needs, with changes."""
    return a_paper


@pytest.fixture
def motion() -> Callable[..., MotionPut]:
    """Writes a motion, agreed by all unless votes are given."""
    return a_motion


@pytest.fixture
def everything_recorded() -> Callable[[], list[str]]:
    """Reads everything the register holds."""
    return record


@pytest.fixture(name="at_once")
def all_at_once() -> Callable[..., list[Any]]:
    """Does things at the same moment, each in a thread of its own, and gives what came of each."""
    return at_once
