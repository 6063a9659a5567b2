"""What a worker looks after beside its runs: whatever a dead process left behind."""

import asyncio
import logging

from quorate.business import gates
from quorate.business.correspondence import delivery
from quorate.engine import recovery
from quorate.engine.advancing import advance_what_was_left
from quorate.engine.starting import start_what_was_never_started

log = logging.getLogger(__name__)

SECONDS_BETWEEN_PATROLS = 15.0


async def patrol() -> None:
    """Go round until cancelled. What goes wrong is logged, and looked at again the next time."""
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_PATROLS)
        try:
            await asyncio.to_thread(look_after_runs)
        except Exception:
            log.warning("The patrol could not look after the cases", exc_info=True)


def look_after_runs() -> None:
    """Start, put back and wake what a dead process left behind, and send letters left with it.

    Prefect itself wakes a run at a moment only if the run offers no form meanwhile. The post goes
    first: it needs no Prefect.
    """
    delivery.deliver()
    start_what_was_never_started()
    recovery.put_back_what_died()
    advance_what_was_left()
    recovery.wake_what_was_missed(gates.has_opened)
