"""Puts back runs whose worker died, and wakes runs whose waking was missed."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import httpx

from quorate import clock
from quorate.business import runs, waits
from quorate.business.waits import Wait
from quorate.engine.rest import PrefectRefused, ask
from quorate.engine.running import POOL
from quorate.engine.wake import set_going, wake

log = logging.getLogger(__name__)

SECONDS_WITHOUT_A_BEAT = 15
GOING = ("RUNNING", "PENDING")
# Crashed is what Prefect's own worker calls a run whose process was killed.
LEFT_BEHIND = (*GOING, "CRASHED")
NEVER_TAKEN_UP = timedelta(minutes=1)


def put_back_what_died(older_than_seconds: float = SECONDS_WITHOUT_A_BEAT) -> int:
    """Schedule for now the runs that Prefect thinks are going and no worker holds; says how many.

    A run counts as left behind when its worker has not beaten for so many seconds of real time, or
    when it has been Pending for a minute, or Running with a case, and has never beaten: its worker
    died between taking it and the first beat. So does one that crashed, as Prefect says, and
    carries an open case: the fault is the machine's. A run that failed is left: there the fault is
    in what it did.
    """
    put_back = 0
    for run in runs.left_behind(older_than_seconds):
        if _is_left_behind(run):
            if not _put_back(run):
                continue
            put_back += 1
        runs.let_go(run)
    return put_back + sum(map(_put_back, _never_taken_up()))


def wake_what_was_missed(
    is_met: Callable[[Wait], bool], waiting: Callable[[], list[Wait]] = waits.that_may_be_over
) -> int:
    """Wake each run that still sleeps at a gate which, by the register, is open; says how many.

    `waiting` gives the waits to look at. A gate that cannot be looked at keeps nobody else asleep.
    """
    return sum(wake(wait.run_id) for wait in waiting() if may_go_on(wait, is_met))


def may_go_on(wait: Wait, is_met: Callable[[Wait], bool]) -> bool:
    """Whether a wait has a run and its gate is open; one that cannot be looked at is not."""
    if wait.run_id is None:
        return False
    try:
        return is_met(wait)
    except Exception:
        log.warning(
            "The gate %s of %s could not be looked at", wait.gate, wait.reference, exc_info=True
        )
        return False


def _is_left_behind(run_id: str) -> bool:
    """Whether Prefect thinks it going or crashed; a run that it does not know any more is not."""
    try:
        state = ask("GET", f"/flow_runs/{run_id}")["state_type"]
    except PrefectRefused as refused:
        if refused.status == 404:
            return False
        raise
    return state in LEFT_BEHIND and (state != "CRASHED" or runs.carried_by(run_id) is not None)


def _never_taken_up() -> list[str]:
    """Runs of our pool that have been Pending for longer than its workers need to begin.

    And those that are Running or Crashed for that long and never said a word here, if they carry a
    case. One that a worker holds is left to it: it asks a busy Prefect again and again.
    """
    wanted = {
        "flow_runs": {"state": {"type": {"any_": list(LEFT_BEHIND)}}},
        "work_pools": {"name": {"any_": [POOL]}},
        "sort": "EXPECTED_START_TIME_DESC",
    }
    before = clock.real_now() - NEVER_TAKEN_UP
    found: list[dict[str, Any]] = ask("POST", "/flow_runs/filter", wanted)
    return [
        str(run["id"])
        for run in found
        if datetime.fromisoformat(run["state"]["timestamp"]) < before
        and not runs.is_held(str(run["id"]))
        and (run["state_type"] == "PENDING" or runs.carried_by(str(run["id"])))
    ]


def _put_back(run_id: str) -> bool:
    try:
        going = set_going(run_id, force=True)
    except (PrefectRefused, httpx.HTTPError):
        log.warning("Run %s could not be put back", run_id, exc_info=True)
        return False
    log.info("Run %s was left behind by its worker and is put back", run_id)
    return going
