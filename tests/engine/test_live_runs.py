"""Procedures through the real stack: they sleep, wake, survive, and do each thing once."""

import subprocess
import sys
from datetime import datetime, timedelta

import pytest

from quorate import clock
from quorate.business.cases import Case
from quorate.business.waits import open_waits
from quorate.engine.recovery import wake_what_was_missed
from quorate.engine.rest import PrefectRefused, ask
from quorate.engine.running import NoSuchProcedure, run_state, start_run
from quorate.engine.wake import wake
from tests.engine import toy_procedures as toy
from tests.engine.toy_cases import ROOT, LiveStack, until, withdraw
from tests.engine.toy_traces import traces

pytestmark = pytest.mark.live


def ask_the_board(case: Case) -> str:
    """Start the toy procedure and wait until it sleeps."""
    run = start_run("ask_the_board", {"question": {"reference": case.reference}})
    until(lambda: run_state(run) == "PAUSED")
    return run


def lines(case: Case) -> list[str]:
    return traces(case).read_text().splitlines()


def state(run: str) -> dict[str, object]:
    found: dict[str, object] = ask("GET", f"/flow_runs/{run}")["state"]
    return found


def task_runs(run: str) -> list[str]:
    found = ask("POST", "/task_runs/filter", {"flow_runs": {"id": {"any_": [run]}}})
    return sorted(task["name"] for task in found)


def test_a_decision_wakes_the_run_that_waits_for_it(live_case: Case) -> None:
    run = ask_the_board(live_case)
    toy.decision_of_the_board(live_case)

    assert wake(run)

    until(lambda: run_state(run) == "COMPLETED")
    assert lines(live_case) == ["asked", "carried out"]


def test_a_run_says_which_case_it_carries_and_what_it_waits_for(live_case: Case) -> None:
    run = ask_the_board(live_case)

    (wait,) = open_waits(live_case.reference)
    assert wait.run_id == run
    assert ask("GET", f"/flow_runs/{run}")["name"] == f"Ask the Board: {live_case.reference}"[:120]
    assert state(run)["message"] == "Waiting: The Board's decision (round 1)."


def test_a_stray_resume_only_puts_the_run_to_sleep_again(live_case: Case) -> None:
    run = ask_the_board(live_case)
    asleep = state(run)["id"]

    ask("POST", f"/flow_runs/{run}/resume", {})

    until(lambda: state(run)["type"] == "PAUSED" and state(run)["id"] != asleep)
    assert lines(live_case) == ["asked"]


def test_a_step_that_is_done_costs_no_task_run(live_case: Case) -> None:
    run = ask_the_board(live_case)
    toy.decision_of_the_board(live_case)
    wake(run)

    until(lambda: run_state(run) == "COMPLETED")
    until(lambda: task_runs(run) == ["Ask (round 1)", "Carry out (round 1)"])


def asleep(run: str, what: str) -> bool:
    """Whether the run sleeps, and says what it waits for."""
    found = state(run)
    return found["type"] == "SCHEDULED" and found["name"] == what


def test_a_known_moment_wakes_the_run_by_itself(live_case: Case) -> None:
    opens_at = clock.now() + timedelta(seconds=15)  # a slow machine takes some to begin
    parameters = {"reference": live_case.reference, "opens_at": opens_at.isoformat()}
    run = start_run("wait_for_a_moment", parameters)

    until(lambda: asleep(run, "Notice of the meeting"))
    until(lambda: run_state(run) == "COMPLETED", seconds=60)
    assert clock.now() >= opens_at
    assert lines(live_case) == ["asked", "carried out"]


def test_a_moment_far_ahead_is_brought_forward_by_waking(live_case: Case) -> None:
    opens_at = clock.now() + timedelta(days=28)
    parameters = {"reference": live_case.reference, "opens_at": opens_at.isoformat()}
    run = start_run("wait_for_a_moment", parameters)
    until(lambda: asleep(run, "Notice of the meeting"))
    before = state(run)["id"]

    assert wake(run)

    until(lambda: state(run)["id"] != before and asleep(run, "Notice of the meeting"))
    assert lines(live_case) == ["asked"]


def test_a_run_that_a_worker_takes_too_late_looks_and_sleeps_again(
    live_case: Case, stack: LiveStack
) -> None:
    opens_at = clock.now() + timedelta(days=28)
    parameters = {"reference": live_case.reference, "opens_at": opens_at.isoformat()}
    run = start_run("wait_for_a_moment", parameters)
    until(lambda: asleep(run, "Notice of the meeting"))
    before = state(run)["id"]

    late = [sys.executable, "-m", "tests.engine.late_worker", str(stack.data), run]
    subprocess.run(late, cwd=ROOT, check=True, timeout=60)  # or it would sleep for four weeks

    assert state(run)["id"] != before
    assert asleep(run, "Notice of the meeting")


def test_a_replayed_wait_shows_its_own_date_and_is_left_to_the_player(live_case: Case) -> None:
    run = start_run("wait_in_a_replay", {"reference": live_case.reference})
    until(lambda: asleep(run, "Consultation"))
    assert state(run)["message"] == "Asleep until 16 May 2011, 09:00 (round 1)."

    details = state(run)["state_details"]
    assert isinstance(details, dict)
    due = datetime.fromisoformat(details["scheduled_time"])
    assert due > clock.now() + timedelta(days=3000)
    assert wake(run)


def test_a_decision_taken_as_the_run_falls_asleep_is_not_lost(live_case: Case) -> None:
    run = start_run("ask_in_passing", {"reference": live_case.reference})

    until(lambda: run_state(run) == "COMPLETED")
    assert lines(live_case) == ["carried out"]


def test_a_run_woken_before_its_old_thread_has_left_waits_for_it(
    live_case: Case, stack: LiveStack
) -> None:
    run = start_run("leave_slowly", {"reference": live_case.reference})

    until(lambda: run_state(run) == "COMPLETED")
    assert lines(live_case) == ["carried out"]
    assert "gave up" not in stack.complaints()


def test_waking_again_and_again_does_no_harm(live_case: Case) -> None:
    run = ask_the_board(live_case)
    toy.decision_of_the_board(live_case)

    woken = [wake(run) for _ in range(6)]
    until(lambda: run_state(run) == "COMPLETED")

    assert woken[0]
    assert not wake(run)
    assert lines(live_case) == ["asked", "carried out"]


def test_the_rounds_wake_what_was_missed(live_case: Case) -> None:
    run = ask_the_board(live_case)
    toy.decision_of_the_board(live_case)

    woken = wake_what_was_missed(lambda wait: wait.reference == live_case.reference, open_waits)

    until(lambda: run_state(run) == "COMPLETED")
    assert woken == 1


def test_a_withdrawn_case_ends_its_run_as_withdrawn(live_case: Case) -> None:
    run = start_run("be_withdrawn", {"reference": live_case.reference})
    until(lambda: run_state(run) == "PAUSED")

    withdraw(live_case)
    wake(run)

    until(lambda: state(run)["name"] == "Withdrawn")


def test_a_run_that_fails_leaves_the_worker_working(live_case: Case) -> None:
    failing = start_run("refuse", {"reference": live_case.reference})

    until(lambda: run_state(failing) == "FAILED")
    ask_the_board(live_case)


def test_the_form_of_a_procedure_is_checked_at_the_start(stack: LiveStack) -> None:
    with pytest.raises(PrefectRefused, match="reference"):
        start_run("ask_the_board", {"question": {}})


def test_the_same_key_starts_one_run_only(live_case: Case) -> None:
    parameters = {"question": {"reference": live_case.reference}}

    first = start_run("ask_the_board", parameters, key=live_case.reference)

    assert start_run("ask_the_board", parameters, key=live_case.reference) == first


def test_an_unknown_procedure_is_refused_with_a_way_out(stack: LiveStack) -> None:
    with pytest.raises(NoSuchProcedure, match="quorate up"):
        start_run("no_such_procedure", {})


def test_a_run_killed_in_the_middle_of_a_step_is_put_back(
    live_case: Case, stack: LiveStack
) -> None:
    run = start_run("work_long", {"reference": live_case.reference})
    until(lambda: "begun" in lines(live_case) if traces(live_case).exists() else False)

    stack.kill()
    stack.start()

    until(lambda: run_state(run) == "COMPLETED", seconds=40)
    assert lines(live_case) == ["asked", "begun", "begun", "finished", "carried out"]
