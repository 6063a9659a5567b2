"""Takes a case as far as it can go now, in this process, ahead of the run that carries it.

A procedure's body runs outside Prefect too, and every step of it happens once. So the process that
records a decision, or sees that a date has come, need not wait until Prefect has started the run:
the run that is woken afterwards finds the work done, sends the letters and falls asleep anew.
"""

import importlib
import logging
import random

import httpx

from quorate import logs
from quorate.business import gates, runs, waits
from quorate.business.refusal import Withdrawn
from quorate.business.runs import Carried
from quorate.business.waits import Wait
from quorate.engine.rest import PrefectRefused
from quorate.engine.starting import PROCEDURES
from quorate.engine.wake import sleep_on, wake
from tasks.gates import Waiting, alarm, name_of_sleep
from tasks.post import letters_left_queued
from tasks.procedure import Procedure

log = logging.getLogger(__name__)


def advance_and_wake(run_id: str) -> None:
    """Take the case that a run carries as far as it can go, then wake the run. Never raises."""
    try:
        carried = runs.carried_by(run_id)
        if carried:
            advance(carried.reference, carried.procedure)
    except Exception:
        log.exception("The case of run %s could not be taken further here", run_id)
    wake(run_id)


def advance(reference: str, procedure: str) -> None:
    """Run a case's procedure from its first line until it waits or ends; letters stay queued.

    What goes wrong is raised, and is then met by the run too, on whose page it shows.
    """
    with logs.about(reference), letters_left_queued():
        try:
            _body_of(procedure)(reference=reference)
        except (Waiting, Withdrawn) as stop:
            log.debug("%s: %s", reference, stop)


def advance_what_may_go_on() -> int:
    """Advance every case whose moment has come, and those that wait for nothing; says how many.

    A case that waits for nothing and that no worker holds was left by a process that died between
    a gate and the next step. Runs are woken after all that. In any order, so that two workers
    seldom take the same case.
    """
    ready = {wait.reference for wait in waits.due() if _has_opened(wait)}
    waiting = [case for case in runs.of_open_cases() if case.reference in ready] if ready else []
    free = [case for case in [*waiting, *runs.at_no_gate()] if not runs.is_held(case.run_id)]
    random.shuffle(free)
    advanced = [case for case in free if _advanced(case)]
    for case in advanced:
        _let_the_run_follow(case)
    return len(advanced)


def _let_the_run_follow(case: Carried) -> None:
    """Move the alarm clock of a case that only waits for its next date; else wake its run."""
    try:
        sleeps = _is_put_off(case)
    except (httpx.HTTPError, PrefectRefused, LookupError) as fault:
        log.info("The run of %s was not put off (%s)", case.reference, fault)
        sleeps = False
    if not sleeps:
        wake(case.run_id)


def _is_put_off(case: Carried) -> bool:
    wait = next(iter(waits.open_waits(case.reference)), None)
    if wait is None or wait.opens_at is None or gates.named(wait.gate).form:
        return False
    return sleep_on(case.run_id, alarm(wait.opens_at), name_of_sleep(wait.waiting_for))


def _has_opened(wait: Wait) -> bool:
    try:
        return gates.has_opened(wait)
    except Exception:
        log.exception("The gate %s of %s could not be looked at", wait.gate, wait.reference)
        return False


def _advanced(case: Carried) -> bool:
    try:
        advance(case.reference, case.procedure)
    except Exception:
        log.exception("%s could not be taken further here", case.reference)
        return False
    return True


def _body_of(procedure: str) -> Procedure[..., str]:
    name = PROCEDURES[procedure]
    body: Procedure[..., str] = getattr(importlib.import_module(f"flows.{name}"), name)
    return body
