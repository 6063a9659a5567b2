"""Which runs are put back: those whose process died, and none that failed or fell asleep."""

from datetime import timedelta
from typing import Any

import pytest

from quorate import clock, register
from quorate.business import runs
from quorate.business.cases import Case
from quorate.engine import recovery
from quorate.engine.rest import PrefectRefused
from quorate.register.tables.cases import Heartbeat

RUN = "run-1"
LATELY, LONG_AGO = timedelta(seconds=20), timedelta(seconds=70)


class Prefect:
    """A Prefect that knows one run in a state, entered so long ago, and notes what is put back."""

    def __init__(self) -> None:
        self.state, self.ago = "RUNNING", LATELY
        self.put_back: list[str] = []

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Answer about the run, or about the runs in the states asked for."""
        if path == "/flow_runs/filter":
            asked = body["flow_runs"]["state"]["type"]["any_"]
            return [self._run()] if self.state in asked else []
        if self.state == "unknown":
            raise PrefectRefused(404, "no such run")
        return self._run()

    def _run(self) -> dict[str, Any]:
        moment = (clock.real_now() - self.ago).isoformat()
        return {"id": RUN, "state_type": self.state, "state": {"timestamp": moment}}

    def set_going(self, run_id: str, *, force: bool) -> bool:
        """Take the run as scheduled for now."""
        self.put_back.append(run_id)
        return force


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Prefect:
    fake = Prefect()
    monkeypatch.setattr(recovery, "ask", fake.ask)
    monkeypatch.setattr(recovery, "set_going", fake.set_going)
    return fake


def beat_was_heard(ago: timedelta) -> None:
    with register.current().transaction() as tx:
        tx.merge(Heartbeat(run_id=RUN, worker="a machine 1", beat_at=clock.real_now() - ago))


@pytest.mark.parametrize(
    ("state", "is_put_back"),
    [
        ("RUNNING", True),
        ("PENDING", True),
        ("CRASHED", True),
        ("FAILED", False),
        ("CANCELLED", False),
        ("SCHEDULED", False),
        ("PAUSED", False),
        ("COMPLETED", False),
        ("unknown", False),
    ],
)
def test_a_silent_run_is_put_back_where_its_process_died(
    case: Case, prefect: Prefect, state: str, is_put_back: bool
) -> None:
    runs.attach(case.reference, RUN)
    prefect.state = state
    beat_was_heard(LATELY)

    assert recovery.put_back_what_died() == is_put_back
    assert prefect.put_back == [RUN] * is_put_back
    assert not runs.is_held(RUN)


@pytest.mark.parametrize("state", ["PENDING", "RUNNING", "CRASHED"])
@pytest.mark.parametrize(("ago", "is_put_back"), [(LATELY, False), (LONG_AGO, True)])
def test_a_run_that_died_before_its_first_beat_is_put_back_after_a_minute(
    case: Case, prefect: Prefect, state: str, ago: timedelta, is_put_back: bool
) -> None:
    runs.attach(case.reference, RUN)
    prefect.state, prefect.ago = state, ago

    assert recovery.put_back_what_died() == is_put_back


def test_a_running_run_of_no_open_case_is_left_where_nothing_of_it_was_heard(
    case: Case, prefect: Prefect
) -> None:
    prefect.ago = LONG_AGO  # the rounds under Prefect's own worker

    assert recovery.put_back_what_died() == 0


def test_a_run_that_its_worker_cannot_begin_for_a_minute_is_left_to_it(
    case: Case, prefect: Prefect
) -> None:
    runs.attach(case.reference, RUN)
    prefect.state, prefect.ago = "PENDING", LONG_AGO
    beat_was_heard(timedelta(seconds=1))

    assert recovery.put_back_what_died() == 0


def test_a_crashed_run_of_no_open_case_is_left(case: Case, prefect: Prefect) -> None:
    prefect.state, prefect.ago = "CRASHED", LONG_AGO
    beat_was_heard(LATELY)

    assert recovery.put_back_what_died() == 0


def test_a_run_whose_worker_beats_is_left_alone(case: Case, prefect: Prefect) -> None:
    runs.attach(case.reference, RUN)
    beat_was_heard(timedelta(seconds=1))

    assert recovery.put_back_what_died() == 0
