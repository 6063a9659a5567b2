"""Gives an open case a run again whose own Prefect has lost, or which ended before the case did."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from quorate.business import runs
from quorate.business.runs import Carried
from quorate.engine.rest import ask
from quorate.engine.starting import start_case

log = logging.getLogger(__name__)

ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
ASLEEP = ("PAUSED", "SCHEDULED")
ASKED_AT_ONCE = 200  # Prefect answers with no more


def give_lost_cases_a_run() -> list[str]:
    """Start a run for each open case whose run Prefect does not know: its database was lost.

    Gives the references. The new run finds its place from the register. Raises httpx.HTTPError
    where Prefect cannot be reached.
    """
    return [case.reference for case in lost_cases() if again(case)]


def retire(run_id: str, *, carried_on_by: str) -> None:
    """Cancel a run that sleeps for a case which another run carries now. Never raises."""
    try:
        if ask("GET", f"/flow_runs/{run_id}")["state_type"] in ASLEEP:
            state = {"type": "CANCELLED", "message": f"Run {carried_on_by} carries the case now."}
            ask("POST", f"/flow_runs/{run_id}/set_state", {"state": state, "force": True})
    except Exception as fault:
        log.info("Run %s, which %s follows, is left as it is: %s", run_id, carried_on_by, fault)


def states_of_runs(carried: Sequence[Carried]) -> list[tuple[Carried, str | None]]:
    """The type of the state of each case's run (RUNNING, PAUSED ...); None where it is lost.

    Raises httpx.HTTPError where Prefect cannot be reached.
    """
    known = known_to_prefect([case.run_id for case in carried])
    states = {str(run["id"]): str(run["state_type"]) for run in known}
    return [(case, states.get(case.run_id)) for case in carried]


def known_to_prefect(run_ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """What Prefect tells of each of these runs that it knows, in no order.

    Raises httpx.HTTPError where Prefect cannot be reached.
    """
    for some in _in_parts(run_ids):
        wanted = {"flow_runs": {"id": {"any_": some}}, "limit": ASKED_AT_ONCE}
        yield from ask("POST", "/flow_runs/filter", wanted)


def _number_known(run_ids: Sequence[str]) -> int:
    return sum(
        ask("POST", "/flow_runs/count", {"flow_runs": {"id": {"any_": some}}})
        for some in _in_parts(run_ids)
    )


def _in_parts(run_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(run_ids), ASKED_AT_ONCE):
        yield run_ids[first : first + ASKED_AT_ONCE]


def again(case: Carried) -> bool:
    """Start a run in the place of the one a case has; True if Prefect has it."""
    return start_case(case.reference, case.procedure, in_place_of=case.run_id)


def lost_cases() -> list[Carried]:
    """The open cases whose run Prefect does not know.

    How many it knows is asked first, as that costs it little.
    """
    carried = runs.of_open_cases()
    if _number_known([case.run_id for case in carried]) == len(carried):
        return []
    return [case for case, state in states_of_runs(carried) if state is None]
