"""What is stuck is noted, then mended once, and told where it stays so; all else is left alone."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from quorate import register
from quorate.business import runs, waits, watching
from quorate.engine import keeping_watch, lost_runs, mending
from quorate.engine.stuck import SAYS
from quorate.register import RegisterUnavailable
from quorate.register.tables.watched import Watched
from tasks import rounds
from tests.flows.played_proposal import Proposal, september

RUN = "6a1f0e8c-0000-4000-8000-000000000003"


class Prefect:
    """A Prefect that knows one run in a state, and notes what it is asked to do."""

    def __init__(self) -> None:
        self.state: str | None = "PAUSED"
        self.asked: list[str] = []

    def runs_known(self, method: str, path: str, body: Any = None) -> Any:
        """Answer which runs are known, in what state."""
        return [{"id": RUN, "state_type": self.state}] if self.state else []

    def why(self, method: str, path: str) -> dict[str, Any]:
        """Answer why a run ended."""
        return {"state": {"message": "Flow run encountered an exception: OSError: disk full"}}

    def note(self, what: str) -> Any:
        """Something that Prefect takes and does."""
        return lambda *_, **__: self.asked.append(what) or True


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Prefect:
    fake = Prefect()
    monkeypatch.setattr(lost_runs, "ask", fake.runs_known)
    monkeypatch.setattr(mending, "ask", fake.why)
    monkeypatch.setattr(mending, "start_case", fake.note("new run"))
    monkeypatch.setattr(mending, "wake", fake.note("woken"))
    monkeypatch.setattr(mending, "set_going", fake.note("put back"))
    return fake


@pytest.fixture
def proposal(harrow: object) -> Iterator[Proposal]:
    """A complete proposal that waits for its answers, carried by a run."""
    with september() as proposal:
        proposal.submit()
        runs.attach(proposal.reference, RUN)
        yield proposal


def minutes_pass(number: int) -> None:
    with register.current().transaction() as tx:
        for row in tx.query(Watched):
            row.looked_at -= timedelta(minutes=number)
            row.since = row.since and row.since - timedelta(minutes=number)


def look_and_look_again() -> list[int]:
    """Three rounds, five minutes apart; how many cases each mended."""
    mended = []
    for _ in range(3):
        mended.append(mending.mend_what_is_stuck())
        minutes_pass(5)
    return mended


def stand_still(proposal: Proposal) -> None:
    """Leave the case as a process does that dies between a gate and the next step."""
    waits.end(proposal.case, proposal.wait.gate)


def trouble_of(proposal: Proposal) -> str:
    found = watching.troubles().get(proposal.reference)
    return found.in_full if found else ""


@pytest.mark.parametrize("state", ["PAUSED", "SCHEDULED"])
def test_a_case_that_waits_for_people_is_not_stuck(
    proposal: Proposal, prefect: Prefect, state: str
) -> None:
    prefect.state = state

    assert look_and_look_again() == [0, 0, 0]
    assert (prefect.asked, watching.troubles()) == ([], {})


@pytest.mark.parametrize(
    ("state", "kind", "asked"),
    [
        (None, "lost", ["new run"]),
        ("FAILED", "ended", ["new run"]),
        ("CRASHED", "ended", ["new run"]),
        ("COMPLETED", "ended", ["new run"]),
        ("CANCELLED", "cancelled", []),
        ("RUNNING", "left", ["put back"]),
        ("PENDING", "left", ["put back"]),
    ],
)
def test_a_run_that_does_not_go_is_noted_then_mended_once(
    proposal: Proposal, prefect: Prefect, state: str | None, kind: Any, asked: list[str]
) -> None:
    prefect.state = state

    assert look_and_look_again() == [0, len(asked), 0]
    assert prefect.asked == asked
    assert trouble_of(proposal).startswith(SAYS[kind])


def test_two_looks_within_a_minute_are_one(proposal: Proposal, prefect: Prefect) -> None:
    prefect.state = "FAILED"

    assert [mending.mend_what_is_stuck() for _ in range(2)] == [0, 0]
    assert prefect.asked == []


@pytest.mark.parametrize(
    ("state", "kind", "asked"),
    [("PAUSED", "asleep", ["woken"]), ("FAILED", "stands-still", ["new run"])],
)
def test_a_case_for_which_nothing_waits_nor_runs_is_stuck(
    proposal: Proposal, prefect: Prefect, state: str, kind: Any, asked: list[str]
) -> None:
    prefect.state = state
    stand_still(proposal)

    look_and_look_again()

    assert prefect.asked == asked
    assert trouble_of(proposal).startswith(SAYS[kind])


def test_a_gate_that_has_opened_is_nothing_that_is_waited_for(
    proposal: Proposal, prefect: Prefect
) -> None:
    opens_at = proposal.wait.opens_at
    assert opens_at
    proposal.hand.move_to(opens_at)

    look_and_look_again()

    assert prefect.asked == ["woken"]


@pytest.mark.parametrize("state", ["RUNNING", "PENDING", "PAUSED"])
def test_a_case_that_a_worker_holds_is_at_work_and_not_stuck(
    proposal: Proposal, prefect: Prefect, state: str
) -> None:
    prefect.state = state
    stand_still(proposal)
    runs.take_hold(RUN, "a worker")

    assert look_and_look_again() == [0, 0, 0]
    assert watching.troubles() == {}


def test_what_goes_on_again_is_forgotten(proposal: Proposal, prefect: Prefect) -> None:
    prefect.state = "FAILED"
    mending.mend_what_is_stuck()
    before = trouble_of(proposal)
    prefect.state = "PAUSED"

    mending.mend_what_is_stuck()

    assert "disk full" in before
    assert watching.troubles() == {}


def test_a_case_that_is_closed_meanwhile_is_forgotten(proposal: Proposal, prefect: Prefect) -> None:
    prefect.state = "FAILED"
    mending.mend_what_is_stuck()
    proposal.all_answer()
    proposal.run()

    mending.mend_what_is_stuck()

    assert proposal.reference not in watching.troubles()


def test_a_case_without_a_run_is_noted(proposal: Proposal, prefect: Prefect) -> None:
    with register.current().transaction() as tx:
        from quorate.register import cases

        row = cases.find(tx, proposal.reference)
        assert row
        row.run_id = None

    mending.mend_what_is_stuck()

    assert trouble_of(proposal) == SAYS["no-run"]


def test_what_cannot_be_mended_is_logged_and_keeps_no_round_from_its_end(
    proposal: Proposal, prefect: Prefect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mending, "start_case", _falls)
    prefect.state = "FAILED"

    assert look_and_look_again() == [0, 0, 0]


def _falls(*_: object, **__: object) -> None:
    raise httpx.ConnectError("gone")


def test_a_job_that_goes_wrong_keeps_no_other_from_being_done(proposal: Proposal) -> None:
    done: list[str] = []
    jobs = [
        rounds.Job("falling", _falls),
        rounds.Job("standing", lambda: done.append("standing")),
    ]

    assert rounds.do_each(jobs) == ["falling"]
    assert done == ["standing"]


@pytest.mark.parametrize(
    ("fault", "lines", "traced"),
    [
        (httpx.ConnectError("refused"), 1, False),
        (RegisterUnavailable("away", "connection refused"), 0, False),
        (KeyError("a fault of ours"), 1, True),
    ],
)
def test_what_is_away_for_an_hour_does_not_fill_the_log(
    caplog: pytest.LogCaptureFixture, fault: Exception, lines: int, traced: bool
) -> None:
    def falls() -> None:
        raise fault

    assert rounds.do_each([rounds.Job("falling", falls)]) == ["falling"]
    assert len(caplog.records) == lines
    assert any(record.exc_info for record in caplog.records) == traced


def test_rounds_that_went_wrong_say_so_and_are_in_trouble(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "OFTEN", (rounds.Job("falling", _falls),))
    monkeypatch.setattr(rounds, "SELDOM", ())

    with pytest.raises(rounds.WentWrong, match="falling"):
        rounds.go_round()
    said = watching.troubles()[watching.ROUNDS].says
    monkeypatch.setattr(rounds, "OFTEN", ())
    rounds.go_round()

    assert "falling" in said
    assert watching.troubles() == {}


def test_prefect_away_is_in_trouble_until_it_answers(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping_watch, "ask", _falls)
    keeping_watch.keep_watch()
    said = watching.troubles()[watching.PREFECT].in_full
    monkeypatch.setattr(keeping_watch, "ask", lambda *_: True)

    keeping_watch.keep_watch()

    assert "does not answer" in said
    assert watching.troubles() == {}
    assert watching.looked_at(watching.PATROL)


def test_rounds_that_do_not_go_are_missed_on_the_real_clock(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping_watch, "ask", lambda *_: True)
    monkeypatch.setattr(keeping_watch.clock, "is_replay", lambda: False)
    keeping_watch.keep_watch()
    minutes_pass(21)
    keeping_watch.keep_watch()
    missed = list(watching.troubles())
    rounds.watching.is_well(watching.ROUNDS)

    keeping_watch.keep_watch()

    assert missed == [watching.SCHEDULE]
    assert watching.troubles() == {}
