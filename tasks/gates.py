"""The one place where a procedure waits, for a date or for people."""

import logging
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NoReturn
from uuid import UUID

from quorate import clock
from quorate.business import runs, waits
from quorate.business.cases import Case
from quorate.business.refusal import Withdrawn
from quorate.engine.wake import wake
from tasks.steps import current_run_id, in_a_run

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State

log = logging.getLogger(__name__)
IsMet = Callable[[Case], bool]

# Under the replay clock the player wakes the run, so Prefect is shown a date it will not reach.
OUT_OF_REACH = timedelta(days=3650)


class Waiting(Exception):
    """A procedure run as plain Python has come to a gate that is still shut."""

    def __init__(self, gate: str, opens_at: datetime | None = None) -> None:
        self.gate = gate
        self.opens_at = opens_at
        until = f" until {plain_moment(opens_at)}" if opens_at else ""
        super().__init__(f"waiting at the gate {gate!r}{until}")


def hold_until(
    gate: str,
    is_met: IsMet,
    case: Case,
    *,
    opens_at: datetime | None = None,
    waiting_for: str = "",
) -> None:
    """Go on when `is_met(case)` holds; until then leave the run asleep, holding no process.

    With `opens_at` (UTC, ahead of now) Prefect wakes the run at that moment; without it the run
    sleeps until a decision wakes it. `is_met` must read the register only. It stands in the
    procedure's own body: never in a step, never in a flow called by another.

    Raises Withdrawn if the case was withdrawn, and Waiting when run as plain Python.
    """
    waits.refuse_if_withdrawn(case)
    while not is_met(case):
        waits.begin(case, gate, opens_at=opens_at, waiting_for=waiting_for)
        if not in_a_run():
            raise Waiting(gate, opens_at)
        runs.attach(case.reference, _run_id())
        # Comes back only if Prefect has seen this attempt's key before: then the next one is tried.
        _sleep(gate, is_met, case, _state(gate, case, opens_at, waiting_for))
    waits.end(case, gate)


def plain_moment(moment: datetime) -> str:
    """A moment as a secretary would write it: a midnight is the end of the day before."""
    local = moment.astimezone(clock.LONDON)
    if local.time() == time(0, 0):
        before = local - timedelta(days=1)
        return f"the end of {before.day} {before:%B %Y}"
    return f"{local.day} {local:%B %Y}, {local:%H:%M}"


def _run_id() -> str:
    found = current_run_id()
    if found is None:
        raise RuntimeError("hold_until found no flow run: wait in the procedure's own body.")
    return found


def _state(gate: str, case: Case, opens_at: datetime | None, waiting_for: str) -> "State[Any]":
    """The state to sleep in. A moment already past cannot wake the run: then a decision must."""
    from prefect.states import Scheduled, Suspended

    what = waiting_for or gate.replace("-", " ")
    what = what[:1].upper() + what[1:]
    if opens_at is not None and opens_at > clock.now():
        due = clock.real_now() + OUT_OF_REACH if clock.is_replay() else opens_at
        return Scheduled(
            scheduled_time=due,
            name=f"{what}, until {plain_moment(opens_at)}",
        )
    state: State[Any] = Suspended(pause_key=f"{gate}-{case.round}-{waits.next_attempt(case, gate)}")
    state.message = f"Waiting: {what} (round {case.round})."
    return state


def _sleep(gate: str, is_met: IsMet, case: Case, state: "State[Any]") -> None:
    """Put the run to sleep and leave; come back only if the run is still running."""
    from prefect.client.orchestration import get_client
    from prefect.exceptions import Abort, Pause
    from prefect.utilities.engine import propose_state_sync

    run_id = _run_id()
    try:
        with get_client(sync_client=True) as client:
            accepted = propose_state_sync(client, state, flow_run_id=UUID(run_id))
    except Abort as refused:
        raise RuntimeError(f"The wait {gate!r} cannot put this run to sleep: {refused}") from None
    except Pause as already:
        accepted = already.state or state
    if accepted.is_running():
        return
    _wake_if_missed(gate, is_met, case, run_id)
    _leave(accepted)


def _leave(state: "State[Any]") -> NoReturn:
    from prefect.exceptions import Pause

    raise Pause(state=state)


def _wake_if_missed(gate: str, is_met: IsMet, case: Case, run_id: str) -> None:
    """Look once more: a decision taken while the run fell asleep found it running, and left it."""
    try:
        waits.refuse_if_withdrawn(case)
        may_go_on = is_met(case)
    except Withdrawn:
        may_go_on = True
    except Exception:
        # The run is asleep already; it must leave in good order, and `rounds` looks again.
        log.exception("Could not look again at the gate %s of %s", gate, case.reference)
        return
    if may_go_on:
        wake(run_id)
