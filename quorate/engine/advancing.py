"""Takes a case as far as it can go now, in this process, ahead of the run that carries it.

A procedure's body runs outside Prefect too, and every step of it happens once. So the process that
records a decision need not wait until Prefect has started the run: the run that is woken afterwards
finds the work done, sends the letters and falls asleep anew.
"""

import importlib
import logging
import random
from collections.abc import Callable
from datetime import datetime

from quorate import logs
from quorate.business import cases, gates, runs, waits
from quorate.business.refusal import Withdrawn
from quorate.business.runs import Carried
from quorate.business.waits import Wait
from quorate.engine.starting import PROCEDURES
from quorate.engine.wake import wake
from tasks.gates import Waiting
from tasks.post import letters_left_queued
from tasks.procedure import Procedure

log = logging.getLogger(__name__)

_tried: set[tuple[str, str, datetime | None]] = set()


def advance_and_wake(run_id: str) -> None:
    """Take the case that a run carries as far as it can go, then wake the run. Never raises."""
    advance_of(run_id)
    wake(run_id)


def load_procedures() -> None:
    """Load every procedure now, so that the first case that goes on need not wait for it."""
    for procedure in PROCEDURES:
        _body_of(procedure)


def advance_of(run_id: str) -> None:
    """Take the case that a run carries as far as it can go. Never raises: its run meets it too."""
    try:
        carried = runs.carried_by(run_id)
        if carried:
            advance(carried.reference, carried.procedure)
    except Exception:
        log.exception("The case of run %s could not be taken further here", run_id)


def advance(reference: str, procedure: str) -> None:
    """Run a case's procedure from its first line until it waits or ends; letters stay queued.

    All of it is one transaction, so that it costs the database little. What goes wrong is raised,
    and is then met by the run too, on whose page it shows; the steps before it stand.
    """
    with logs.about(reference), letters_left_queued(), cases.taken_further(reference):
        try:
            _body_of(procedure)(reference=reference)
        except (Waiting, Withdrawn) as stop:
            log.debug("%s: %s", reference, stop)


def advance_what_is_due(wake_later: Callable[[str], object] | None = None) -> int:
    """Advance every case whose moment has come; says how many. Their letters stay queued.

    A run that sleeps until somebody wakes it is given to `wake_later`; without that it is woken.

    In no order, so that several workers seldom come to the same case; where they do, each step
    still happens once. A moment is tried once here: a gate that stays shut, or a fault, is left to
    the run. A case that a worker holds is left to that.
    """
    global _tried
    due = {(wait.reference, wait.gate, wait.opens_at): wait for wait in waits.due()}
    fresh = [wait for moment, wait in due.items() if moment not in _tried]
    _tried = set(due)
    random.shuffle(fresh)
    return sum(_advanced_at_its_moment(wait, wake_later or wake) for wait in fresh)


def advance_what_was_left() -> int:
    """Advance every open case that waits for nothing and that no worker holds; says how many.

    A process that died between a gate and the next step left it so. Their runs are woken after it.
    """
    left = [case for case in runs.at_no_gate() if not runs.is_held(case.run_id)]
    advanced = [case for case in left if _advanced(case)]
    for case in advanced:
        wake(case.run_id)
    return len(advanced)


def _advanced_at_its_moment(wait: Wait, awaken: Callable[[str], object]) -> bool:
    if wait.run_id is None or runs.is_held(wait.run_id) or not waits.is_open(wait):
        return False
    if not _advanced(wait):
        return False
    if not gates.is_known(wait.gate) or gates.named(wait.gate).form:
        awaken(wait.run_id)  # it sleeps until somebody acts; others have an alarm of their own
    return True


def _advanced(case: Carried | Wait) -> bool:
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
