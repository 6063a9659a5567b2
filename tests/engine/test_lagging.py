"""A run that still sleeps where its case has long been is woken by the rounds."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from quorate import clock, register
from quorate.business import runs, waits
from quorate.business.cases import Case
from quorate.engine import lagging, lost_runs
from quorate.engine.turns import BETWEEN_ROUNDS, TURNS
from quorate.register import cases
from tests.engine.toy_cases import open_case

RUN = "6a1f0e8c-0000-4000-8000-000000000003"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CAME_AT = NOW - timedelta(minutes=10)


class PrefectWithOneRun:
    """Prefect, with one run that is in its state since a moment."""

    def __init__(self, since: datetime, state: str) -> None:
        self.since, self.state = since, state

    def ask(self, method: str, path: str, wanted: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer with the run if it is asked for."""
        if RUN not in wanted["flow_runs"]["id"]["any_"]:
            return []
        state = {"timestamp": self.since.isoformat()}
        return [{"id": RUN, "state_type": self.state, "state": state}]


@pytest.fixture
def case(monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """A case that came to a gate ten minutes ago, on the real clock."""
    with register.opened("sqlite://") as opened:
        opened.make_tables()
        monkeypatch.setattr(clock, "_real_moment", lambda: CAME_AT)
        monkeypatch.setattr(clock, "_source", lambda: clock._real_moment())
        monkeypatch.setattr(clock, "is_replay", lambda: False)
        case = open_case("TOY-1")
        runs.attach(case.reference, RUN)
        waits.begin(case, "second-gate", opens_at=None, waiting_for="people")
        monkeypatch.setattr(clock, "_real_moment", lambda: NOW)
        yield case


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The runs that were woken."""
    calls: list[str] = []
    monkeypatch.setattr(lagging, "wake", lambda run: calls.append(run) or True)
    return calls


def asleep_since(
    monkeypatch: pytest.MonkeyPatch, since: datetime, *, state: str = "PAUSED"
) -> None:
    monkeypatch.setattr(lost_runs, "ask", PrefectWithOneRun(since, state).ask)


@pytest.mark.parametrize(("minutes", "is_woken"), [(-60, True), (-1, True), (0, False), (5, False)])
def test_a_run_that_fell_asleep_before_its_case_came_here_is_woken(
    case: Case,
    woken: list[str],
    monkeypatch: pytest.MonkeyPatch,
    minutes: int,
    is_woken: bool,
) -> None:
    asleep_since(monkeypatch, CAME_AT + timedelta(minutes=minutes))

    assert lagging.wake_what_lags_behind() == int(is_woken)
    assert woken == [RUN] * is_woken


@pytest.mark.parametrize("state", ["RUNNING", "PENDING", "CANCELLED"])
def test_a_run_that_does_not_sleep_is_not_woken(
    case: Case, woken: list[str], monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    asleep_since(monkeypatch, CAME_AT - timedelta(days=20), state=state)

    assert lagging.wake_what_lags_behind() == 0


def test_prefect_is_asked_for_no_more_runs_than_it_answers_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    def ask(method: str, path: str, wanted: dict[str, Any]) -> list[dict[str, Any]]:
        ids = wanted["flow_runs"]["id"]["any_"]
        asked.append(len(ids))
        return [{"id": id} for id in ids[: wanted["limit"]]]

    monkeypatch.setattr(lost_runs, "ask", ask)
    known = [run["id"] for run in lost_runs.known_to_prefect([str(n) for n in range(450)])]

    assert known == [str(n) for n in range(450)]
    assert asked == [200, 200, 50]


def test_a_run_has_two_minutes_to_follow(
    case: Case, woken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asleep_since(monkeypatch, CAME_AT - timedelta(days=20))
    monkeypatch.setattr(clock, "_real_moment", lambda: CAME_AT + timedelta(seconds=119))

    assert lagging.wake_what_lags_behind() == 0


def test_a_run_whose_case_moved_long_ago_has_its_turn_once_in_an_hour(
    case: Case, woken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asleep_since(monkeypatch, CAME_AT - timedelta(days=20))
    for turn in range(TURNS):
        moment = CAME_AT + timedelta(days=3) + turn * BETWEEN_ROUNDS
        monkeypatch.setattr(clock, "_real_moment", lambda moment=moment: moment)
        lagging.wake_what_lags_behind()

    assert woken == [RUN]


@pytest.mark.parametrize(("minutes", "is_woken"), [(59, True), (30 * 60, False)])
def test_the_run_of_a_closed_case_is_woken_to_its_end_within_a_day(
    case: Case, woken: list[str], monkeypatch: pytest.MonkeyPatch, minutes: int, is_woken: bool
) -> None:
    with register.current().transaction() as tx:
        row = cases.find_for_change(tx, case.reference)
        assert row
        cases.end_all_waits(tx, case.reference, NOW)
        row.closed_at = NOW - timedelta(minutes=minutes)
    asleep_since(monkeypatch, NOW - timedelta(days=20))

    assert lagging.wake_what_lags_behind() == int(is_woken)


def test_under_the_replay_clock_nobody_is_woken(
    case: Case, woken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asleep_since(monkeypatch, CAME_AT - timedelta(days=20))
    monkeypatch.setattr(clock, "is_replay", lambda: True)

    assert lagging.wake_what_lags_behind() == 0
