"""Wakes runs that still sleep where their case has long been: a process died before it woke them.

The case itself does not wait for that. But Prefect's pages would show for ever what is over.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from quorate import clock
from quorate.business import runs
from quorate.engine.lost_runs import ASLEEP, known_to_prefect
from quorate.engine.turns import A_WHOLE_LOOK, has_its_turn
from quorate.engine.wake import wake

# An alarm comes up to three quarters of a minute after its moment, and a busy worker later still.
TIME_TO_FOLLOW = timedelta(minutes=2)


def wake_what_lags_behind() -> int:
    """Wake each run that fell asleep before its case came to where it is; says how many.

    Asked for are the runs of cases that moved in the last hour, and of others when they have their
    turn: to ask Prefect for a thousand that sleep costs it half a second.

    Under the replay clock the moments of the two cannot be compared: the player wakes the runs.
    Raises httpx.HTTPError where Prefect cannot be reached.
    """
    if clock.is_replay():
        return 0
    now = clock.real_now()
    moved_on = runs.moved_on(now - TIME_TO_FOLLOW)
    asked = [run for run, at in moved_on.items() if now - at < A_WHOLE_LOOK or has_its_turn(run)]
    asleep = (run for run in known_to_prefect(asked) if run["state_type"] in ASLEEP)
    return sum(wake(run["id"]) for run in asleep if _fell_asleep_at(run) < moved_on[run["id"]])


def _fell_asleep_at(run: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(run["state"]["timestamp"]).astimezone(UTC)
