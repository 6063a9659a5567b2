"""What whoever holds a run does for it: beats while it goes, lets go of it, tells its story.

A process that is killed leaves its runs Running for ever, and nothing in Prefect's server puts them
back. So it keeps a row of the register beating for each, and who falls silent is known by that.
"""

import logging
from collections.abc import Sequence

from quorate.business import runs
from quorate.engine import story
from quorate.engine.recovery import GOING
from quorate.engine.rest import ask
from quorate.register import RegisterUnavailable

log = logging.getLogger(__name__)

SECONDS_BETWEEN_BEATS = 3.0


def take_hold(run_id: str, worker: str) -> None:
    """Say in the register that a run is held. Never raises: it is put back if it stays unsaid."""
    try:
        runs.take_hold(run_id, worker)
    except Exception:
        log.warning("Run %s could not be entered as held", run_id, exc_info=True)


def beat(run_ids: Sequence[str], worker: str) -> None:
    """Say in the register that these runs are held still. Never raises: the next comes soon."""
    try:
        runs.beat(run_ids, worker)
    except Exception:
        log.warning("No heartbeat for runs %s", ", ".join(run_ids), exc_info=True)


def let_go_if_left_well(run_id: str) -> None:
    """Give a run up, unless Prefect still thinks it is going: then recovery puts it back."""
    try:
        if ask("GET", f"/flow_runs/{run_id}")["state_type"] not in GOING:
            runs.let_go(run_id)
    except Exception:
        log.warning("Run %s is left for recovery", run_id, exc_info=True)


def tell_its_story(run_id: str) -> None:
    """Bring up to date what Prefect's pages tell of the case that a run carries. Never raises."""
    try:
        reference = runs.case_of(run_id)
    except RegisterUnavailable:
        return
    if reference:
        story.tell(reference, run_id)
