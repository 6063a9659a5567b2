"""Takes a case as far as it can go now, in this process, ahead of the run that carries it.

A procedure's body runs outside Prefect too, and every step of it happens once. So the process that
records a decision need not wait until Prefect has started the run: the run that is woken afterwards
finds the work done, sends the letters and falls asleep anew.
"""

import importlib
import logging

from quorate import logs
from quorate.business import runs
from quorate.business.refusal import Withdrawn
from quorate.business.runs import Carried
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
    with logs.about(reference), letters_left_queued():
        try:
            _body_of(procedure)(reference=reference)
        except (Waiting, Withdrawn) as stop:
            log.debug("%s: %s", reference, stop)


def advance_what_was_left() -> int:
    """Advance every open case that waits for nothing and that no worker holds; says how many.

    A process that died between a gate and the next step left it so. Their runs are woken after it.
    """
    left = [case for case in runs.at_no_gate() if not runs.is_held(case.run_id)]
    advanced = [case for case in left if _advanced(case)]
    for case in advanced:
        wake(case.run_id)
    return len(advanced)


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
