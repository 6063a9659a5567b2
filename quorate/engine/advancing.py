"""Takes a case as far as it can go now, in this process, ahead of the run that carries it.

A procedure's body runs outside Prefect too, and every step of it happens once. So the process that
records a decision, or sees that a date has come, need not wait until Prefect has started the run:
the run that is woken afterwards finds the work done, sends the letters and falls asleep anew.
"""

import importlib
import logging
import random

from quorate.business import gates, runs, waits
from quorate.business.refusal import Withdrawn
from quorate.business.waits import Wait
from quorate.engine.starting import PROCEDURES
from quorate.engine.wake import wake
from tasks.gates import Waiting
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
    with letters_left_queued():
        try:
            _body_of(procedure)(reference=reference)
        except (Waiting, Withdrawn) as stop:
            log.debug("%s: %s", reference, stop)


def advance_what_is_due() -> int:
    """Advance every case whose moment has come by the register; says how many.

    Runs are not woken: Prefect does that at the same moment. In any order, so that two workers
    seldom take the same case.
    """
    due = [wait for wait in waits.due() if wait.run_id and not runs.is_held(wait.run_id)]
    random.shuffle(due)
    return sum(map(_advanced, due))


def _advanced(wait: Wait) -> bool:
    carried = runs.carried_by(str(wait.run_id))
    try:
        if carried is None or not gates.has_opened(wait):
            return False
        advance(carried.reference, carried.procedure)
    except Exception:
        log.exception("%s could not be taken further here", wait.reference)
        return False
    return True


def _body_of(procedure: str) -> Procedure[..., str]:
    name = PROCEDURES[procedure]
    body: Procedure[..., str] = getattr(importlib.import_module(f"flows.{name}"), name)
    return body
