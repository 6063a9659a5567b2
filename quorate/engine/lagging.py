"""Wakes runs that still sleep where their case has long been: a process died before it woke them.

The case itself does not wait for that. But Prefect's pages would show for ever what is over.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from quorate import clock
from quorate.business import runs
from quorate.engine.lost_runs import ASKED_AT_ONCE, ASLEEP
from quorate.engine.rest import ask
from quorate.engine.wake import wake

# An alarm comes up to three quarters of a minute after its moment, and a busy worker later still.
TIME_TO_FOLLOW = timedelta(minutes=2)


def wake_what_lags_behind() -> int:
    """Wake each run that fell asleep before its case came to where it is; says how many.

    Under the replay clock the moments of the two cannot be compared: the player wakes the runs.
    Raises httpx.HTTPError where Prefect cannot be reached.
    """
    if clock.is_replay():
        return 0
    moved_on = runs.moved_on(clock.real_now() - TIME_TO_FOLLOW)
    lagging = [run for run, at in _fell_asleep(list(moved_on)) if at < moved_on[run]]
    return sum(map(wake, lagging))


def _fell_asleep(run_ids: Sequence[str]) -> list[tuple[str, datetime]]:
    """The runs that sleep, and since when."""
    found: list[tuple[str, datetime]] = []
    for first in range(0, len(run_ids), ASKED_AT_ONCE):
        wanted = {
            "flow_runs": {
                "id": {"any_": run_ids[first : first + ASKED_AT_ONCE]},
                "state": {"type": {"any_": ASLEEP}},
            },
            "limit": ASKED_AT_ONCE,
        }
        answer: list[dict[str, Any]] = ask("POST", "/flow_runs/filter", wanted)
        found += [(run["id"], _moment(run["state"]["timestamp"])) for run in answer]
    return found


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).astimezone(UTC)
