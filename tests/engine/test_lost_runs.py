"""A case has one run: it is started once, given anew where it is lost, and a former one retires."""

from typing import Any

import httpx
import pytest

from quorate.business import runs
from quorate.business.cases import Case
from quorate.engine import holding, lost_database, lost_runs, starting

RUN, ANOTHER = "run-1", "run-2"


class Prefect:
    """A Prefect that makes one run for each key, and knows the state of one."""

    def __init__(self) -> None:
        self.keys: list[str | None] = []
        self.state = "PAUSED"
        self.is_away = False
        self.set_to: list[str] = []

    def start_run(self, name: str, parameters: dict[str, Any], *, key: str | None = None) -> str:
        """Start a run, or give the one that this key has started."""
        if self.is_away:
            raise httpx.ConnectError("away")
        if key is None or key not in self.keys:
            self.keys.append(key)
        return f"run-{self.keys.index(key) + 1}"

    def ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        """Tell the state of the run, or set it."""
        if self.is_away:
            raise httpx.ConnectError("away")
        if method == "POST":
            self.set_to.append(body["state"]["type"])
        return {"state_type": self.state}


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Prefect:
    fake = Prefect()
    monkeypatch.setattr(starting, "start_run", fake.start_run)
    for module in (lost_runs, holding):
        monkeypatch.setattr(module, "ask", fake.ask)
    return fake


def start(case: Case, **options: Any) -> bool:
    return starting.start_case(case.reference, "group-proposal", **options)


def test_a_case_that_is_started_twice_has_one_run(case: Case, prefect: Prefect) -> None:
    assert [start(case), start(case)] == [True, True]

    assert prefect.keys == [case.reference]
    assert runs.run_of(case.reference) == RUN


def test_a_run_that_is_lost_is_replaced_once(case: Case, prefect: Prefect) -> None:
    start(case)
    start(case, in_place_of=RUN)
    start(case, in_place_of=RUN)

    assert len(prefect.keys) == 2
    assert runs.run_of(case.reference) == ANOTHER


@pytest.mark.parametrize(
    ("state", "is_cancelled"),
    [("PAUSED", True), ("SCHEDULED", True), ("RUNNING", False), ("PENDING", False)],
)
def test_a_former_run_is_cancelled_if_it_sleeps(
    prefect: Prefect, state: str, is_cancelled: bool
) -> None:
    prefect.state = state

    lost_runs.retire(RUN, carried_on_by=ANOTHER)

    assert prefect.set_to == ["CANCELLED"] * is_cancelled


class PrefectThatCounts:
    """A Prefect that knows some runs: how many of those asked for, and which."""

    def __init__(self, *known: str) -> None:
        self.known = known
        self.asked: list[str] = []

    def ask(self, method: str, path: str, wanted: Any) -> Any:
        """Count the runs, or tell of each."""
        self.asked.append(path)
        found = [id for id in wanted["flow_runs"]["id"]["any_"] if id in self.known]
        if path.endswith("/count"):
            return len(found)
        return [{"id": id, "state_type": "PAUSED"} for id in found]


def test_the_cases_are_told_whose_run_prefect_has_lost(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs.attach(case.reference, RUN)
    monkeypatch.setattr(lost_runs, "ask", PrefectThatCounts(ANOTHER).ask)

    assert [lost.reference for lost in lost_runs.lost_cases()] == [case.reference]


def test_where_prefect_knows_every_run_it_is_not_asked_for_each(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs.attach(case.reference, RUN)
    prefect = PrefectThatCounts(RUN)
    monkeypatch.setattr(lost_runs, "ask", prefect.ask)

    assert lost_runs.lost_cases() == []
    assert prefect.asked == ["/flow_runs/count"]


def test_a_case_that_got_no_run_after_a_lost_database_is_tried_again(
    case: Case, prefect: Prefect, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries, deployed = iter([False, True]), iter([False, True])
    lost = [runs.Carried(case.reference, "group-proposal", RUN)]
    monkeypatch.setattr(lost_database, "is_deployed", lambda _: next(deployed))
    monkeypatch.setattr(lost_database, "_deploy_again", lambda: None)
    monkeypatch.setattr(lost_database, "lost_cases", lambda: lost)
    monkeypatch.setattr(lost_database, "again", lambda _: next(tries))

    given = [lost_database.make_good_a_lost_database() for _ in range(2)]

    assert given == [[], [case.reference]]


@pytest.mark.parametrize(
    ("state", "is_away", "is_held"),
    [
        ("PAUSED", False, False),
        ("COMPLETED", False, False),
        ("RUNNING", False, True),
        ("PENDING", False, True),
        ("PAUSED", True, True),
    ],
)
def test_a_run_is_let_go_only_where_prefect_has_it_asleep_or_ended(
    case: Case, prefect: Prefect, state: str, is_away: bool, is_held: bool
) -> None:
    runs.take_hold(RUN, "a machine 1")
    prefect.state, prefect.is_away = state, is_away

    holding.let_go_if_left_well(RUN)

    assert runs.is_held(RUN) == is_held
