"""What a worker looks after beside its runs: cases whose moment has come, and runs left behind."""

import asyncio
import logging
from collections.abc import Callable

from quorate.business import gates
from quorate.business.correspondence import delivery
from quorate.engine import recovery
from quorate.engine.advancing import advance_what_may_go_on
from quorate.engine.starting import start_what_was_never_started

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK = 2.0
SECONDS_BETWEEN_LOOKS_AT_THE_RUNS = 15.0


async def patrol() -> None:
    """Go round until cancelled. What goes wrong is logged, and looked at again the next time."""
    await asyncio.gather(
        _every(SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK, advance_what_may_go_on),
        _every(SECONDS_BETWEEN_LOOKS_AT_THE_RUNS, look_after_runs),
    )


def look_after_runs() -> None:
    """Start, put back and wake what a dead process left behind, and send letters left with it.

    Prefect itself wakes a run at a moment only if the run offers no form meanwhile. The post goes
    first: it needs no Prefect.
    """
    delivery.deliver()
    start_what_was_never_started()
    recovery.put_back_what_died()
    recovery.wake_what_was_missed(gates.has_opened)


async def _every(seconds: float, look: Callable[[], object]) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await asyncio.to_thread(look)
        except Exception:
            log.warning("The patrol could not look after the cases", exc_info=True)
