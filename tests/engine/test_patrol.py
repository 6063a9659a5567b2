"""What is due comes first: while cases keep a worker busy it begins no run and sends no letter."""

import asyncio
from collections.abc import Callable
from queue import SimpleQueue

import pytest

from quorate import clock
from quorate.engine import patrol

RUN = "6a1f0e8c-0000-4000-8000-000000000004"
SHORT, LONG = 0.1, 5.0


class Look:
    """A look at the clock that finds cases due; how long it goes on is told, not waited for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds, self.meanwhile = LONG, list[bool]()
        self._moment = 1000.0
        monkeypatch.setattr(patrol, "monotonic", lambda: self._moment)
        monkeypatch.setattr(patrol, "advance_what_is_due", self._advance)

    def _advance(self, wake_later: Callable[[str], object]) -> int:
        self._moment += self.seconds
        self.meanwhile.append(patrol.is_behind())
        wake_later(RUN)
        return 1


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Look:
    return Look(monkeypatch)


@pytest.mark.parametrize(
    ("seconds", "is_behind"),
    [(SHORT, False), (LONG, True), (patrol.SECONDS_TO_GO_FIRST + 1, False)],
)
def test_a_worker_is_behind_in_a_long_look_for_a_minute_at_most(
    look: Look, seconds: float, is_behind: bool
) -> None:
    look.seconds = seconds

    patrol.look_at_the_clock(list[str]().append)

    assert look.meanwhile == [is_behind]
    assert not patrol.is_behind()


def test_a_look_that_fails_leaves_nobody_waiting(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.seconds = LONG
    monkeypatch.setattr(patrol, "advance_what_is_due", lambda _: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        patrol.look_at_the_clock(list[str]().append)

    assert patrol._began_to_look is None


def test_nobody_looks_at_a_clock_that_stands(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "is_replay", lambda: True)

    assert patrol.look_at_the_clock(list[str]().append) == 0
    assert look.meanwhile == []


def test_runs_are_woken_beside_the_look_not_in_it(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken = list[str]()
    to_wake: SimpleQueue[str] = SimpleQueue()
    monkeypatch.setattr(patrol, "wake", lambda run, or_else: woken.append(run))

    patrol.look_at_the_clock(to_wake.put)
    assert woken == []

    patrol.wake_all(to_wake)
    assert woken == [RUN]


def test_a_run_that_prefect_does_not_take_is_woken_at_the_next_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    to_wake: SimpleQueue[str] = SimpleQueue()
    to_wake.put(RUN)
    monkeypatch.setattr(patrol, "wake", lambda run, or_else: or_else(run))

    patrol.wake_all(to_wake)
    assert to_wake.qsize() == 1


def test_a_worker_takes_no_run_while_it_is_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.workers.base import BaseWorker  # loads Prefect, which takes seconds

    from quorate.engine.worker import InProcessWorker

    async def what_is_due(worker: object) -> list[str]:
        raise AssertionError("asked Prefect what is due")

    monkeypatch.setattr(BaseWorker, "_get_scheduled_flow_runs", what_is_due)
    monkeypatch.setattr(InProcessWorker, "_is_anything_due", what_is_due)
    worker = InProcessWorker(work_pool_name="quorate", name="behind", limit=6)

    worker.is_behind = lambda: True
    assert asyncio.run(worker._get_scheduled_flow_runs()) == []

    worker.is_behind = lambda: False
    with pytest.raises(AssertionError, match="asked Prefect"):
        asyncio.run(worker._get_scheduled_flow_runs())
