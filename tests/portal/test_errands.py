"""The portal's errands: cases go on and runs are woken one after the other, each once."""

from collections.abc import Callable
from threading import Event

import pytest

from quorate.portal import errands
from quorate.portal.errands import Line

LONG = 20.0  # seconds that nothing here takes


class Work:
    """Work that begins when it is let, and remembers for whom it was done."""

    def __init__(self) -> None:
        self.begun, self.may_go_on, self.done = Event(), Event(), list[str]()

    def __call__(self, run_id: str) -> None:
        self.begun.set()
        assert self.may_go_on.wait(LONG)
        self.done.append(run_id)

    def finished_by(self, line: Line) -> list[str]:
        """What was done when all that waited had its turn."""
        self.may_go_on.set()
        line._doers.shutdown()
        return self.done


@pytest.fixture
def work() -> Work:
    """Work that has not begun."""
    return Work()


@pytest.fixture
def line(work: Work) -> Line:
    """A line whose work for the run "first" goes on until the test lets it end."""
    line = Line(work, 1, "test")
    line.add("first")
    assert work.begun.wait(LONG)
    return line


def test_a_run_that_waits_already_is_done_once(line: Line, work: Work) -> None:
    for run in ("second", "second", "third", "second"):
        line.add(run)

    assert work.finished_by(line) == ["first", "second", "third"]


def test_a_run_that_is_asked_for_while_it_is_at_work_is_done_again(line: Line, work: Work) -> None:
    line.add("first")

    assert work.finished_by(line) == ["first", "first"]


def test_what_waits_is_forgotten_as_the_portal_stops(line: Line, work: Work) -> None:
    line.add("second")
    line.forget()

    assert work.finished_by(line) == ["first"]


def test_work_that_fails_keeps_no_other_from_its_turn() -> None:
    done = list[str]()

    def fail_at_first(run_id: str) -> None:
        done.append(run_id)
        raise OSError("away")

    line = Line(fail_at_first, 1, "test")
    line.add("first")
    line.add("second")
    line._doers.shutdown()

    assert done == ["first", "second"]


def test_a_case_goes_on_before_its_run_is_woken(monkeypatch: pytest.MonkeyPatch) -> None:
    told = list[str]()
    monkeypatch.setattr(errands, "advance_of", lambda run: told.append(f"advance {run}"))
    runs = Line(lambda run: told.append(f"wake {run}"), 1, "test")
    monkeypatch.setattr(errands, "_runs", runs)

    errands._advance_first("a run")
    runs._doers.shutdown()

    assert told == ["advance a run", "wake a run"]


def test_no_run_is_woken_while_another_case_waits_to_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told, last_was_asked_for = list[str](), Event()

    def advance(run: str) -> None:
        assert last_was_asked_for.wait(LONG)
        told.append(f"advance {run}")

    cases = Line(errands._advance_first, 1, "test")
    runs = Line(lambda run: told.append(f"wake {run}"), 1, "test")
    monkeypatch.setattr(errands, "advance_of", advance)
    monkeypatch.setattr(errands, "_cases", cases)
    monkeypatch.setattr(errands, "_runs", runs)

    errands.go_on("first")
    errands.go_on("second")
    last_was_asked_for.set()
    cases._doers.shutdown()
    runs._doers.shutdown()

    assert told == ["advance first", "advance second", "wake first", "wake second"]


def test_a_run_that_prefect_does_not_take_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tried, taken = list[str](), Event()

    def refuse_once(run: str, *, or_else: Callable[[str], object]) -> None:
        tried.append(run)
        if len(tried) == 1:
            or_else(run)
        else:
            taken.set()

    monkeypatch.setattr(errands, "wake", refuse_once)
    monkeypatch.setattr(errands, "SECONDS_UNTIL_TRIED_AGAIN", 0.01)
    monkeypatch.setattr(errands, "_runs", Line(errands._wake, 1, "test"))

    errands._runs.add("a run")

    assert taken.wait(LONG)
    assert tried == ["a run", "a run"]
