"""Wakes the run that carries a case, once a decision stands in the register."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from quorate import clock
from quorate.engine.rest import ask

log = logging.getLogger(__name__)

FORM_NOT_YET_STORED = "schema not found"
PAUSES_FOR_THE_FORM = (0.2, 0.5, 1.0)
SOON = timedelta(seconds=1)


def wake(run_id: str | None, *, or_else: Callable[[str], object] | None = None) -> bool:
    """Have a sleeping run look again, now; True if this call set it going.

    A paused or suspended run is resumed, one scheduled for later is scheduled for now, and one that
    is going, due or ended is left alone. Never raises: the decision stands in the register, and
    `rounds` wakes what was missed. `or_else` is given a run that Prefect, away or busy, did not
    take for three seconds: whoever has the time tries it again sooner than the rounds do.
    """
    if run_id is None:
        return False
    try:
        state = ask("GET", f"/flow_runs/{run_id}").get("state") or {}
        if state.get("type") == "PAUSED":
            return _resume(run_id)
        if state.get("type") == "SCHEDULED" and _is_for_later(state):
            return set_going(run_id)
    except httpx.HTTPError as away:
        log.warning("Run %s could not be woken now (%s); that is tried again", run_id, away)
        if or_else:
            or_else(run_id)
    except Exception as fault:
        log.warning("Run %s could not be woken (%s)", run_id, fault)
    return False


def set_going(run_id: str, *, force: bool = False) -> bool:
    """Schedule a run for this moment; True if Prefect took it. `force` overrides its rules."""
    moment = clock.real_now().isoformat()
    state = {"type": "SCHEDULED", "name": "Resuming", "state_details": {"scheduled_time": moment}}
    answer = ask("POST", f"/flow_runs/{run_id}/set_state", {"state": state, "force": force})
    return bool(answer["status"] == "ACCEPT")


def _resume(run_id: str) -> bool:
    """Resume; a run caught between falling asleep and storing its form is tried again."""
    for pause in (*PAUSES_FOR_THE_FORM, None):
        answer = ask("POST", f"/flow_runs/{run_id}/resume", {})
        if answer["status"] == "ACCEPT":
            return True
        reason = str((answer.get("details") or {}).get("reason", ""))
        if FORM_NOT_YET_STORED not in reason or pause is None:
            log.info("Run %s was not resumed: %s", run_id, reason)
            return False
        time.sleep(pause)
    return False


def _is_for_later(state: dict[str, Any]) -> bool:
    scheduled = (state.get("state_details") or {}).get("scheduled_time")
    if scheduled is None:
        return False
    moment = datetime.fromisoformat(scheduled).astimezone(UTC)
    return moment > clock.real_now() + SOON
