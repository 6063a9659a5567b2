"""What a worker looks after beside its runs: cases whose moment has come, and runs left behind."""

import asyncio
import logging
from collections.abc import Callable

from quorate.business import gates
from quorate.engine import recovery
from quorate.engine.advancing import advance_what_is_due

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK = 2.0
SECONDS_BETWEEN_LOOKS_AT_THE_RUNS = 15.0


async def patrol() -> None:
    """Go round until cancelled. What goes wrong is logged, and looked at again the next time."""
    await asyncio.gather(
        _every(SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK, advance_what_is_due),
        _every(SECONDS_BETWEEN_LOOKS_AT_THE_RUNS, look_after_runs),
    )


def look_after_runs() -> None:
    """Put back runs that a dead worker left behind, and wake those that sleep at an open gate.

    Prefect itself wakes a run at a moment only if the run offers no form meanwhile.
    """
    recovery.put_back_what_died()
    recovery.wake_what_was_missed(gates.has_opened)


async def _every(seconds: float, look: Callable[[], object]) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await asyncio.to_thread(look)
        except Exception:
            log.warning("The patrol could not look after the cases", exc_info=True)
