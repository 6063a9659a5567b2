"""The one place where a procedure waits, for a date or for people."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn
from uuid import UUID
from zlib import crc32

from quorate import clock, logs
from quorate.business import runs, steps, waits
from quorate.business.cases import Case
from quorate.business.gate import Gate
from quorate.business.refusal import Withdrawn
from tasks.steps import current_run_id

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State

log = logging.getLogger(__name__)

# Under the replay clock the player wakes the run, so Prefect is shown a date it will not reach.
OUT_OF_REACH = timedelta(days=3650)

# A worker's own look at the clock takes a case further on time. Prefect's alarm comes after it, at
# a moment of the case's own: so a run finds the work done, and five hundred do not start at once.
LATEST_ALARM = timedelta(seconds=45)

# How soon a run starts again that met a register on which nobody can work.
AGAIN_AFTER = timedelta(seconds=30)


class Waiting(Exception):
    """A procedure run as plain Python has come to a gate that is still shut."""

    def __init__(self, gate: str, opens_at: datetime | None = None) -> None:
        self.gate = gate
        self.opens_at = opens_at
        until = f" until {plain_moment(opens_at)}" if opens_at else ""
        super().__init__(f"waiting at the gate {gate!r}{until}")


def hold_until(gate: Gate, case: Case) -> None:
    """Go on when the gate is met; until then leave the run asleep, holding no process.

    Where the gate's moment is known Prefect wakes the run then; else the run sleeps until a
    decision wakes it. A gate with a form offers it on Prefect's page of the run, whatever moment is
    known: then the worker's patrol wakes the run at its moment. What is filled in there goes
    through the form's use case as the run starts again (`tasks.forms`); whether the gate is met is
    read from the register only. The wait stands in the procedure's own body: never in a step, never
    in a flow called by another.

    Raises Withdrawn if the case was withdrawn, and Waiting when run as plain Python (see
    `meanwhile`).
    """
    if waits.is_over(case, gate.name) or steps.has_passed(case, gate.added_before):
        return
    waits.refuse_if_withdrawn(case)
    with logs.about(case.reference):
        _wait_at(gate, case)


def _wait_at(gate: Gate, case: Case) -> None:
    run_id = current_run_id()
    while not gate.is_met(case):
        opens_at, waiting_for = gate.opens_at(case), gate.waiting_for(case)
        if not waits.begin(
            case, gate.name, opens_at=opens_at, waiting_for=waiting_for, unless=gate.is_met
        ):
            break  # another process has taken the case further in this very moment
        log.info("Waiting for %s (round %s)", waiting_for, case.round)
        if run_id is None:
            _in_plain_python(gate, opens_at)
            continue
        _take_over(case, run_id)
        # Comes back only if Prefect has seen this attempt's key before: then the next one is tried.
        _sleep(gate, case, run_id, _state(gate, case, run_id, waiting_for))
    waits.end(case, gate.name)


def _take_over(case: Case, run_id: str) -> None:
    """Carry the case from now on. Another run that sleeps for it ends: its form would lead nowhere.

    So it is where a case was started again, from the beginning, beside the run that it has.
    """
    former = runs.attach(case.reference, run_id)
    if former:
        from quorate.engine.lost_runs import retire  # its web client is slow to import

        retire(former, carried_on_by=run_id)


_meanwhile: Callable[[], None] | None = None


@contextmanager
def meanwhile(happens: Callable[[], None]) -> Iterator[None]:
    """Let this happen at each shut gate of a procedure run as plain Python, and look again.

    A rehearsal goes on in place this way; without it a shut gate raises Waiting, and whoever plays
    starts the procedure again at its first line, as Prefect does.
    """
    global _meanwhile
    former, _meanwhile = _meanwhile, happens
    try:
        yield
    finally:
        _meanwhile = former


def _in_plain_python(gate: Gate, opens_at: datetime | None) -> None:
    if _meanwhile is None:
        raise Waiting(gate.name, opens_at)
    _meanwhile()


def plain_moment(moment: datetime) -> str:
    """A moment as a secretary would write it: a midnight is the end of the day before."""
    local = moment.astimezone(clock.LONDON)
    if local.time() == time(0, 0):
        before = local - timedelta(days=1)
        return f"the end of {before.day} {before:%B %Y}"
    return f"{local.day} {local:%B %Y}, {local:%H:%M}"


def _state(gate: Gate, case: Case, run_id: str, waiting_for: str) -> "State[Any]":
    """The state to sleep in. A moment already past cannot wake the run: then a decision must."""
    what = waiting_for or gate.name.replace("-", " ")
    what = what[:1].upper() + what[1:]
    opens_at = gate.opens_at(case)
    if gate.form is None and opens_at is not None and opens_at > clock.now():
        return _until(opens_at, case, what)
    return _until_somebody_acts(gate, case, run_id, what)


def _until(opens_at: datetime, case: Case, what: str) -> "State[Any]":
    from prefect.states import Scheduled

    due = clock.real_now() + OUT_OF_REACH if clock.is_replay() else _alarm(opens_at, case)
    until = f"Asleep until {plain_moment(opens_at)} (round {case.round})."
    return Scheduled(scheduled_time=due, name=what, message=until)


def _alarm(opens_at: datetime, case: Case) -> datetime:
    """A moment soon after, the same for a case each time it is asked for."""
    return opens_at + LATEST_ALARM * (crc32(case.reference.encode()) / 2**32)


def _until_somebody_acts(gate: Gate, case: Case, run_id: str, what: str) -> "State[Any]":
    """Suspended, under a key of its own, with the form if the gate has one."""
    from prefect.states import Suspended

    attempt = waits.next_attempt(case, gate.name)
    state: State[Any] = Suspended(pause_key=f"{gate.name}-{case.round}-{attempt}")
    state.message = f"Waiting: {what} (round {case.round})."
    if gate.form:
        keys = _forms().keyset(gate.form, str(state.state_details.pause_key))
        _forms().offer(gate.form, case, run_id, keys)
        state.state_details.run_input_keyset = keys
    return state


def _forms() -> ModuleType:
    from tasks import forms  # its web client is slow to import

    return forms


def start_again_soon(why: str) -> NoReturn:
    """Have this run sleep for half a minute and start again from its first line, and leave.

    For what passes by itself and would else end the run as failed: a register that is locked, full,
    read-only or away. It needs no register.
    """
    from prefect.states import Scheduled

    run_id = current_run_id()
    if run_id is None:
        raise LookupError("only a run can start again soon")
    again_at = clock.real_now() + AGAIN_AFTER
    state: State[Any] = Scheduled(scheduled_time=again_at, name="Starts again soon", message=why)
    _leave(_fallen_asleep(run_id, state))


def _sleep(gate: Gate, case: Case, run_id: str, state: "State[Any]") -> None:
    """Put the run to sleep and leave; come back only if the run is still running."""
    accepted = _fallen_asleep(run_id, state)
    if accepted.is_running():
        return
    _wake_if_missed(gate, case, run_id)
    _leave(accepted)


def _fallen_asleep(run_id: str, state: "State[Any]") -> "State[Any]":
    """The state that Prefect has the run in, now that it was to fall asleep in this one."""
    from prefect.context import SyncClientContext
    from prefect.exceptions import Abort, Pause
    from prefect.utilities.engine import propose_state_sync

    try:
        with SyncClientContext.get_or_create() as context:
            return propose_state_sync(context.client, state, flow_run_id=UUID(run_id))
    except Abort as refused:
        raise RuntimeError(f"'{state.name}' cannot put this run to sleep: {refused}") from None
    except Pause as already:
        return already.state or state


def _leave(state: "State[Any]") -> NoReturn:
    from prefect.exceptions import Pause

    raise Pause(state=state)


def _wake_if_missed(gate: Gate, case: Case, run_id: str) -> None:
    """Look once more: a decision taken while the run fell asleep found it running, and left it."""
    from quorate.engine.wake import wake  # its web client is slow to import

    try:
        waits.refuse_if_withdrawn(case)
        may_go_on = gate.is_met(case)
    except Withdrawn:
        may_go_on = True
    except Exception:
        # The run is asleep already; it must leave in good order, and `rounds` looks again.
        log.exception("Could not look again at the gate %s of %s", gate.name, case.reference)
        return
    if may_go_on:
        wake(run_id)
