"""Starts the run of a case that has none: launched while Prefect was away, or just now."""

import logging

import httpx

from quorate.business import runs
from quorate.engine.rest import PrefectRefused
from quorate.engine.running import NoSuchProcedure, start_run

log = logging.getLogger(__name__)
PROCEDURES = {
    "structural-review": "structural_review",
    "group-proposal": "group_proposal",
    "group-life": "group_life",
}


def start_case(reference: str, procedure: str, *, in_place_of: str | None = None) -> bool:
    """Have Prefect run the flow of a case; True if it does. The same case is never run twice.

    `in_place_of` is a run that is lost or has ended too early: the same one is replaced once, and
    only while it is still the case's. Where Prefect cannot be reached the case stands all the same,
    and the rounds start it later.
    """
    key = f"{reference} after {in_place_of}" if in_place_of else reference
    try:
        run_id = start_run(PROCEDURES[procedure], {"reference": reference}, key=key)
    except (httpx.HTTPError, PrefectRefused, NoSuchProcedure) as away:
        log.warning("The run of %s could not be started yet: %s", reference, away)
        return False
    return runs.put_in_place_of(in_place_of, reference, run_id)


def start_what_was_never_started() -> int:
    """Start the runs of open cases that have none; says how many."""
    return sum(start_case(reference, procedure) for reference, procedure in runs.without_run())
