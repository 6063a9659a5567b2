"""Gives an open case a run again whose own Prefect has lost, or which ended before the case did."""

from collections.abc import Iterator, Sequence
from typing import Any

from quorate.business import runs
from quorate.business.runs import Carried
from quorate.engine.rest import ask
from quorate.engine.starting import start_case

ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
ASKED_AT_ONCE = 200  # Prefect answers with no more


def give_lost_cases_a_run() -> list[str]:
    """Start a run for each open case whose run Prefect does not know: its database was lost.

    Gives the references. The new run finds its place from the register. Raises httpx.HTTPError
    where Prefect cannot be reached.
    """
    return [
        case.reference
        for case, state in states_of_runs(runs.of_open_cases())
        if state is None and _again(case)
    ]


def recover() -> list[str]:
    """As `give_lost_cases_a_run`, and for runs that have failed, crashed or been cancelled too.

    For an operator who has mended what made them end. Gives the references.
    """
    return [
        case.reference
        for case, state in states_of_runs(runs.of_open_cases())
        if (state is None or state in ENDED) and _again(case)
    ]


def states_of_runs(carried: Sequence[Carried]) -> Iterator[tuple[Carried, str | None]]:
    """The type of the state of each case's run (RUNNING, PAUSED ...); None where it is lost.

    Raises httpx.HTTPError where Prefect cannot be reached.
    """
    for first in range(0, len(carried), ASKED_AT_ONCE):
        some = carried[first : first + ASKED_AT_ONCE]
        states = _states_of(some)
        yield from ((case, states.get(case.run_id)) for case in some)


def _again(case: Carried) -> bool:
    return start_case(case.reference, case.procedure, in_place_of=case.run_id)


def _states_of(some: Sequence[Carried]) -> dict[str, str]:
    wanted = {
        "flow_runs": {"id": {"any_": [case.run_id for case in some]}},
        "limit": ASKED_AT_ONCE,
    }
    known: list[dict[str, Any]] = ask("POST", "/flow_runs/filter", wanted)
    return {str(run["id"]): str(run["state_type"]) for run in known}
