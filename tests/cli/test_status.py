"""`quorate status`: what works, what waits, what is overdue or stuck, on one screen."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from quorate import clock
from quorate.business import runs, waits, watching
from quorate.business.cases import Case
from quorate.engine import lost_runs, standing, workers
from tests.cli.desk import REFERENCE, Desk, quorate

DeskAt = Callable[[str], Desk]
NOT_WELL = 1
RUN = "run-1"


class Prefect:
    """A Prefect that knows one run by its state, and has heard of a worker."""

    def __init__(self) -> None:
        self.state: str | None = "PAUSED"
        self.workers = ["harrow 4711"]

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Answer as Prefect's API does."""
        if path == "/work_pools/filter":
            return [{"name": "quorate"}]
        if path.endswith("/workers/filter"):
            heard = (clock.real_now() - timedelta(seconds=5)).isoformat()
            return [{"name": name, "last_heartbeat_time": heard} for name in self.workers]
        return [{"id": RUN, "state_type": self.state}] if self.state else []


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Prefect:
    fake = Prefect()
    monkeypatch.setattr(lost_runs, "ask", fake.ask)
    monkeypatch.setattr(workers, "ask", fake.ask)
    monkeypatch.setattr(standing, "SECONDS_TO_SETTLE", 0.0)
    return fake


@pytest.fixture
def desk_with_run(desk_at: DeskAt) -> DeskAt:
    """A desk whose review is carried by a run."""

    def at(stage: str) -> Desk:
        desk = desk_at(stage)
        with desk.open():
            runs.attach(REFERENCE, RUN)
        return desk

    return at


def status() -> tuple[int, str]:
    """The exit code, and the screen as one line."""
    said = quorate("status")
    return said.code, " ".join(said.out.split())


def test_all_is_well_where_a_case_waits_and_a_worker_lives(
    desk_with_run: DeskAt, prefect: Prefect
) -> None:
    desk_with_run("board-meeting")

    code, screen = status()

    assert code == 0
    assert "Prefect answers" in screen
    assert "Workers: harrow 4711 (quorate), 5 s ago." in screen
    assert "the Board's meeting of 12 July 2011" in screen


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (None, "Prefect does not know its run: the rounds give it a new one."),
        ("FAILED", "Its run has ended and the case has not"),
        ("CANCELLED", "Its run was cancelled on Prefect's pages"),
        ("RUNNING", "no worker holds it"),
    ],
)
def test_the_status_tells_what_is_stuck_and_what_mends_it(
    desk_with_run: DeskAt, prefect: Prefect, state: str | None, told: str
) -> None:
    desk_with_run("board-meeting")
    prefect.state = state

    code, screen = status()

    assert (code, told in screen, "1 stuck" in screen) == (NOT_WELL, True, True)


def test_a_case_without_a_run_is_not_said_to_be_at_work(desk_at: DeskAt, prefect: Prefect) -> None:
    with desk_at("board-meeting").open():
        waits.end(Case(REFERENCE), "board-meeting")

    screen = status()[1]

    assert ("It has no run yet" in screen, "at work" in screen) == (True, False)
    assert "1 open case, 1 stuck, 0 closed" in screen


def test_a_run_that_a_worker_holds_is_not_stuck(desk_with_run: DeskAt, prefect: Prefect) -> None:
    with desk_with_run("board-meeting").open():
        runs.take_hold(RUN, "harrow 4711")
    prefect.state = "RUNNING"

    assert status()[0] == 0


def test_what_is_stuck_for_an_instant_is_not_told(
    desk_with_run: DeskAt, prefect: Prefect, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_with_run("board-meeting")
    prefect.state = "RUNNING"

    def falls_asleep(_: float) -> None:
        prefect.state = "PAUSED"

    monkeypatch.setattr(standing.time, "sleep", falls_asleep)

    assert status()[0] == 0


def test_what_prefect_said_of_an_end_is_shown_once_the_rounds_know(
    desk_with_run: DeskAt, prefect: Prefect
) -> None:
    prefect.state = "FAILED"
    with desk_with_run("board-meeting").open():
        from quorate.engine.stuck import SAYS

        watching.is_wrong(REFERENCE, SAYS["ended"], detail="OSError: the disk is full")

    assert "(OSError: the disk is full)" in status()[1]


def test_work_whose_day_has_gone_by_is_overdue_and_no_fault_of_the_house(
    desk_with_run: DeskAt, prefect: Prefect
) -> None:
    desk = desk_with_run("write-up-lodged")
    with desk.open():
        late = clock.now() + timedelta(days=30)
    desk.move_clock(late)

    code, screen = status()

    assert code == 0
    assert "1 overdue" in screen
    assert "OVERDUE: The write-up, of Imogen Bhattarai by " in screen


def test_a_house_without_a_worker_is_not_well(desk_with_run: DeskAt, prefect: Prefect) -> None:
    desk_with_run("board-meeting")
    prefect.workers = []

    code, screen = status()

    assert code == NOT_WELL
    assert "Workers: none heard of." in screen


def test_the_status_says_when_prefect_does_not_answer(desk_with_run: DeskAt) -> None:
    desk_with_run("board-meeting")

    code, screen = status()

    assert code == NOT_WELL
    assert "Prefect does not answer" in screen
    assert "the Board's meeting of 12 July 2011" in screen


def test_a_mailbox_that_cannot_be_read_is_on_the_screen(
    desk_with_run: DeskAt, prefect: Prefect
) -> None:
    with desk_with_run("board-meeting").open():
        watching.is_wrong(watching.MAILBOX, "It cannot be read.", detail="wrong password")

    code, screen = status()

    assert code == NOT_WELL
    assert "Mailbox: It cannot be read. (wrong password) Since " in screen


def test_letters_that_wait_are_told_with_the_oldest(
    desk_with_run: DeskAt, prefect: Prefect
) -> None:
    desk_with_run("board-meeting")

    screen = status()[1]

    assert "waiting to be sent" in screen
    assert "The oldest that is not sent has waited since " in screen


def test_the_status_tells_the_last_backup(
    desk_at: DeskAt, prefect: Prefect, tmp_path: Path
) -> None:
    desk_at("closed")
    before = status()[1]
    quorate("backup", tmp_path / "monday.sqlite")

    after = status()[1]

    assert "Last backup: never." in before
    assert "Last backup: never." not in after
    assert "0 open cases, 1 closed" in after
