"""Plays a scenario through the real stack on the replay clock.

The clock is a moment in the register. It stands still while any run is working; when everything
waits it jumps to what comes next, and what is due is woken.
"""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from quorate import register
from quorate.business import gates, runs, waits
from quorate.engine.recovery import wake_what_was_missed
from quorate.engine.running import run_state
from quorate.partnership.scenario_file import Event, Scenario
from quorate.register import cases, replay
from quorate.replay.acts import act, moment_of

LOOK_EVERY = 0.05
ASK_PREFECT_EVERY = 2.0
PATIENCE = 300.0
ENDED_BADLY = ("FAILED", "CRASHED", "CANCELLED")


class ReplayFailed(Exception):
    """The replayed review cannot go on."""


def play(
    reference: str,
    scenario: Scenario,
    folder: Path,
    *,
    look: Callable[[], None] = lambda: None,
    do: Callable[[str, Event, Path], None] = act,
) -> None:
    """Play the scenario's events from the register's moment on until the case is closed.

    `look` is called while waiting, for a screen to keep up; `do` does each event. Events that are
    past by the register's clock are taken to have happened. Raises ReplayFailed where the run fails
    or nothing is left to happen.
    """
    left = [event for event in scenario.events if moment_of(event) > _stands_at()]
    _wait_until_quiet(reference, look)
    while not _is_closed(reference):
        gates_ahead = [wait.opens_at for wait in waits.open_waits() if wait.opens_at]
        coming = [*gates_ahead, *(moment_of(event) for event in left[:1])]
        if not coming:
            raise ReplayFailed(f"Nothing more happens, and {reference} still waits.")
        _jump_to(min(coming))
        while left and moment_of(left[0]) <= _stands_at():
            do(reference, left.pop(0), folder)
        wake_what_was_missed(gates.has_opened)
        _wait_until_quiet(reference, look)


def _wait_until_quiet(reference: str, look: Callable[[], None]) -> None:
    began_at = asked_at = time.monotonic()
    while not _is_quiet(reference):
        look()
        if time.monotonic() - began_at > PATIENCE:
            raise ReplayFailed(f"{reference} has been at work for too long; is a worker running?")
        time.sleep(LOOK_EVERY)
        if time.monotonic() - asked_at > ASK_PREFECT_EVERY:
            _refuse_a_dead_run(reference)
            asked_at = time.monotonic()
    look()


def _is_quiet(reference: str) -> bool:
    """Whether nothing works: the case is closed, or waits at a shut gate, held by nobody."""
    run_id = runs.run_of(reference)
    if run_id is None or runs.is_held(run_id):
        return _is_closed(reference)
    waiting = waits.open_waits(reference)
    return bool(waiting) and not any(map(gates.has_opened, waiting)) or _is_closed(reference)


def _refuse_a_dead_run(reference: str) -> None:
    run_id = runs.run_of(reference)
    state = run_state(run_id) if run_id else None
    if state in ENDED_BADLY:
        raise ReplayFailed(f"The run of {reference} ended as {state}; see Prefect's page of it.")


def _is_closed(reference: str) -> bool:
    with register.current().reading() as tx:
        case = cases.find(tx, reference)
        return bool(case and case.closed_at)


def _stands_at() -> datetime:
    with register.current().reading() as tx:
        moment = replay.moment(tx)
    if moment is None:
        raise ReplayFailed("This register is in real use: it has no replay clock.")
    return moment


def _jump_to(moment: datetime) -> None:
    if moment > _stands_at():
        with register.current().transaction() as tx:
            replay.stand_at(tx, moment)
