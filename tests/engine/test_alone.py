"""A process that Prefect's own worker started opens the register there is, and never makes one."""

import atexit
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quorate import clock, logs, register
from quorate.business import runs
from quorate.engine import alone, holding
from quorate.engine.alone import make_ready_for
from quorate.register import Register, RegisterMissing
from quorate.register.migration import migrate
from quorate.settings import settings

RUN = "run-1"


class Process:
    """A process in its own data folder, whose end a test brings about."""

    def __init__(self, data: Path) -> None:
        self.register = f"sqlite:///{data / 'register.sqlite'}"
        self.at_its_end: list[Callable[[], None]] = []
        self.state = "SCHEDULED"
        self.told: list[str] = []

    def end(self) -> None:
        """Do what was to be done at the end."""
        for work in self.at_its_end:
            work()


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Process]:
    fresh = Process(tmp_path)
    monkeypatch.setenv("QUORATE_DATA", str(tmp_path))
    monkeypatch.setattr(logs, "write_to_standard_error", lambda *_: None)
    monkeypatch.setattr(atexit, "register", fresh.at_its_end.append)
    monkeypatch.setattr(holding, "ask", lambda *_: {"state_type": fresh.state})
    monkeypatch.setattr(holding, "tell_its_story", fresh.told.append)
    settings.cache_clear()
    register.use(None)
    yield fresh
    fresh.end()
    register.use(None)
    clock.set_source(None)
    settings.cache_clear()


@pytest.fixture
def made(process: Process) -> Process:
    opened = Register(process.register)
    migrate(opened)
    opened.close()
    return process


def test_no_register_is_refused_with_what_to_set(process: Process, tmp_path: Path) -> None:
    with pytest.raises(RegisterMissing, match="QUORATE_REGISTER_URL"):
        make_ready_for(RUN)

    assert not list(tmp_path.iterdir())


def test_an_empty_database_is_no_register(process: Process) -> None:
    Register(process.register).engine.connect().close()

    with pytest.raises(RegisterMissing, match="quorate deploy"):
        make_ready_for(RUN)


def test_its_run_is_held_until_it_ends_well(made: Process) -> None:
    make_ready_for(RUN)
    assert runs.is_held(RUN)

    made.end()
    assert not runs.is_held(RUN)
    assert made.told == [RUN]


def test_a_run_that_prefect_thinks_going_stays_held_and_goes_silent(made: Process) -> None:
    make_ready_for(RUN)
    made.state = "RUNNING"

    made.end()
    assert runs.is_held(RUN)


def test_a_process_that_has_opened_its_register_is_left_as_it_is(made: Process) -> None:
    with register.opened(made.register) as opened:
        make_ready_for(RUN)

        assert register.current() is opened
        assert not runs.is_held(RUN)
        assert alone.register.current() is opened
