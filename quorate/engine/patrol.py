"""What a worker looks after beside its runs: the clock, the post, and what a dead process left."""

import asyncio
import logging
from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic

from quorate import clock
from quorate.business.correspondence import delivery
from quorate.engine import lost_database
from quorate.engine.advancing import advance_what_is_due, advance_what_was_left
from quorate.engine.keeping_watch import keep_watch
from quorate.engine.lookout import Lookout
from quorate.engine.wake import wake
from quorate.register import RegisterUnavailable
from tasks.rounds import OFTEN, Job, do_each

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK = 1.0
SECONDS_BETWEEN_PATROLS = 15.0
SECONDS_OF_A_SHORT_LOOK = 0.25
SECONDS_TO_GO_FIRST = 60.0

_began_to_look: float | None = None  # by the process's own clock, while the look goes on


async def patrol() -> None:
    """Go round until cancelled. What goes wrong is logged, and looked at again the next time.

    Clock, post and runs each have a round of their own: no case is held up by a mail server that
    is slow, nor by a Prefect that does not answer.
    """
    something_to_send = asyncio.Event()
    to_wake: SimpleQueue[str] = SimpleQueue()
    lookout = Lookout()
    await asyncio.gather(
        _watch_the_clock(something_to_send, to_wake),
        _wake_runs(to_wake),
        _see_to_the_post(something_to_send),
        _look_after_runs(lookout),
    )


async def _watch_the_clock(something_to_send: asyncio.Event, to_wake: SimpleQueue[str]) -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK)
        if await _done(lambda: look_at_the_clock(to_wake.put)):
            something_to_send.set()


async def _wake_runs(to_wake: SimpleQueue[str]) -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK)
        await _done(lambda: wake_all(to_wake))


async def _see_to_the_post(something_to_send: asyncio.Event) -> None:
    while True:
        await _at_the_latest_after(SECONDS_BETWEEN_PATROLS, something_to_send)
        something_to_send.clear()
        if not is_behind():
            await _done(delivery.deliver)


async def _look_after_runs(lookout: Lookout) -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_PATROLS)
        await _done(lambda: look_after_runs(lookout))


def look_at_the_clock(wake_later: Callable[[str], object]) -> int:
    """Advance the cases whose moment has come, ahead of their runs; says how many.

    `wake_later` is given the runs that sleep until somebody wakes them, and must not take long.
    Under the replay clock nothing comes by itself: whoever plays wakes the runs.
    """
    global _began_to_look
    if clock.is_replay():
        return 0
    _began_to_look = monotonic()
    try:
        return advance_what_is_due(wake_later)
    finally:
        _began_to_look = None


def is_behind() -> bool:
    """Whether so many cases are due that this process should begin no run and send no letter now.

    Runs would only find that work done, but they take most of its time: with six going beside it,
    the look advances one case where it advances ten alone. After a minute nobody waits any more.
    """
    began = _began_to_look
    if began is None:
        return False
    return SECONDS_OF_A_SHORT_LOOK < monotonic() - began < SECONDS_TO_GO_FIRST


def wake_all(runs: SimpleQueue[str]) -> None:
    """Wake each run that is in the queue. One that Prefect does not take goes to its end."""
    for _ in range(runs.qsize()):
        wake(runs.get(), or_else=runs.put)


def look_after_runs(lookout: Lookout) -> None:
    """Start, put back and set going what a dead process left behind, and keep watch.

    Some jobs are those of the rounds too; the others need our own worker. What Prefect has lost
    with its database comes first: the rounds are lost with it.
    """
    do_each(
        (
            Job("looking for a lost database", lambda: lost_database.make_good_a_lost_database()),
            *OFTEN,
            Job("advancing what was left", lambda: advance_what_was_left()),
            Job("setting going what may go on", lookout.set_going_what_may_go_on),
            Job("keeping watch", keep_watch),
        )
    )


async def _done(work: Callable[[], object]) -> object:
    try:
        return await asyncio.to_thread(work)
    except RegisterUnavailable:
        return None  # the register's door has logged it, once
    except Exception:
        log.warning("A patrol went wrong", exc_info=True)
        return None


async def _at_the_latest_after(seconds: float, event: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
