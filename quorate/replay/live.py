"""Plays scenarios through the real stack on the replay clock.

The clock is a moment in the register. It stands still while any run is working; when everything
waits it jumps to what comes next, and what is due is woken.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import httpx

from quorate import register
from quorate.business import gates, runs, waits
from quorate.business.correspondence import delivery
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
    """What is replayed cannot go on."""


@dataclass(frozen=True)
class Act:
    """Something that is done when the clock comes to its moment."""

    at: datetime
    do: Callable[[], object]


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
    past by the register's clock are taken to have happened. Raises ReplayFailed where a run fails
    or nothing is left to happen.
    """
    acts = [
        Act(moment_of(event), partial(do, reference, event, folder)) for event in scenario.events
    ]
    play_out(acts, is_done=lambda left: is_closed(reference), look=look)


def play_out(
    acts: Sequence[Act],
    *,
    is_done: Callable[[int], bool],
    look: Callable[[], None] = lambda: None,
) -> None:
    """Play acts on all open cases at once, from the register's moment on, until all is done.

    `is_done` is asked whenever everything waits, and told how many acts are left. Raises
    ReplayFailed where a run fails or nothing is left to happen.
    """
    left = [act for act in acts if act.at > _stands_at()]
    _wait_until_quiet(look)
    while not is_done(len(left)):
        gates_ahead = [wait.opens_at for wait in waits.open_waits() if wait.opens_at]
        coming = [*gates_ahead, *(act.at for act in left[:1])]
        ahead = [moment for moment in coming if moment > _stands_at()]
        if not ahead:
            raise ReplayFailed(f"Nothing more happens, and {_who_is_awaited()}.")
        _jump_to(min(ahead))
        while left and left[0].at <= _stands_at():
            left.pop(0).do()
        wake_what_was_missed(gates.has_opened)
        _wait_until_quiet(look)


def _wait_until_quiet(look: Callable[[], None]) -> None:
    began_at = asked_at = time.monotonic()
    busy = _a_busy_case()
    while busy:
        look()
        if time.monotonic() - began_at > PATIENCE:
            raise ReplayFailed(f"{busy} has been at work for too long; is a worker running?")
        time.sleep(LOOK_EVERY)
        if time.monotonic() - asked_at > ASK_PREFECT_EVERY:
            _refuse_a_dead_run(busy)
            asked_at = time.monotonic()
        if _is_quiet(busy):
            busy = _a_busy_case()
    look()


def _a_busy_case() -> str | None:
    return next((case for case in _open_cases() if not _is_quiet(case)), None)


def _open_cases() -> list[str]:
    with register.current().reading() as tx:
        return [case.reference for case in cases.all_cases(tx) if case.closed_at is None]


def _is_quiet(reference: str) -> bool:
    """Whether nothing works on a case: it waits at a shut gate, held by nobody, its post sent."""
    run_id = runs.run_of(reference)
    if run_id is None or runs.is_held(run_id):
        return is_closed(reference)
    if delivery.has_post(reference):
        return False
    waiting = waits.open_waits(reference)
    return bool(waiting) and not any(map(gates.has_opened, waiting)) or is_closed(reference)


def _refuse_a_dead_run(reference: str) -> None:
    run_id = runs.run_of(reference)
    try:
        state = run_state(run_id) if run_id else None
    except httpx.HTTPError:
        return  # Prefect is away, which is not the run's end
    if state in ENDED_BADLY:
        raise ReplayFailed(f"The run of {reference} ended as {state}; see Prefect's page of it.")


def is_closed(reference: str) -> bool:
    """Whether a case is closed, by the register."""
    with register.current().reading() as tx:
        case = cases.find(tx, reference)
        return bool(case and case.closed_at)


def _who_is_awaited() -> str:
    awaited = [
        f"{wait.reference} still waits for {wait.waiting_for}" for wait in waits.open_waits()
    ]
    return "; ".join(awaited) or "no case is open"


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
