"""Mends what is stuck where that can be done, and keeps in mind what cannot, for the operator."""

import logging
from datetime import timedelta

from quorate import logs
from quorate.business import runs, watching
from quorate.business.runs import Carried
from quorate.business.watching import LASTED, Trouble
from quorate.engine.lost_runs import states_of_runs
from quorate.engine.rest import ask
from quorate.engine.starting import start_case
from quorate.engine.stuck import SAYS, Kind, Stuck, what_is_stuck
from quorate.engine.wake import set_going, wake

log = logging.getLogger(__name__)

NOTED = timedelta(minutes=1)  # what is younger may be on its way between two states


def mend_what_is_stuck() -> int:
    """Look at every open case, and mend what was stuck at the look before too. Gives how many.

    What is stuck is noted first, then mended once, and told to the operator if it is still so; what
    goes on again is forgotten. A run that somebody cancelled is told and not started anew. Raises
    httpx.HTTPError where Prefect cannot be reached.
    """
    known = watching.troubles()
    mended, stuck = 0, set()
    for case, found in what_is_stuck(states_of_runs(runs.of_open_cases())):
        if found:
            stuck.add(case.reference)
            with logs.about(case.reference):
                mended += _noted_or_mended(case, found, known.get(case.reference))
    for reference, _ in runs.without_run():
        stuck.add(reference)
        watching.is_wrong(reference, SAYS["no-run"])
    for name in known.keys() - stuck - set(watching.PARTS):
        watching.is_well(name)
    return mended


def _noted_or_mended(case: Carried, found: Stuck, before: Trouble | None) -> bool:
    is_same = before is not None and before.says == found.says
    watching.is_wrong(case.reference, found.says, detail=_what_prefect_says(case, found.kind))
    if before is None or not is_same or not NOTED <= before.age < LASTED:
        return False
    try:
        return _mend(case, found.kind)
    except Exception:
        log.warning("This could not be mended: %s", found.says, exc_info=True)
        return False


def _mend(case: Carried, kind: Kind) -> bool:
    log.warning("Stuck, and to be mended: %s", SAYS[kind])
    match kind:
        case "lost" | "ended" | "stands-still":
            return start_case(case.reference, case.procedure, in_place_of=case.run_id)
        case "asleep":
            return wake(case.run_id)
        case "left":
            return set_going(case.run_id, force=True)
    return False


def _what_prefect_says(case: Carried, kind: Kind) -> str:
    """Why a run ended, in the words of its last state."""
    if kind not in ("ended", "stands-still"):
        return ""
    try:
        return str((ask("GET", f"/flow_runs/{case.run_id}").get("state") or {}).get("message", ""))
    except Exception:
        log.info("Prefect does not say why run %s has ended", case.run_id)
        return ""
