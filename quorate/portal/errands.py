"""Does what a visitor need not wait for, a few things at once, after the answer is given.

Cases go on in threads of their own, and their runs are woken in another: Prefect, which is slow
where many decide at once, holds up neither the letters for which a visitor waits nor other cases.
"""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Lock, Timer

from quorate.engine.advancing import advance_of
from quorate.engine.wake import wake

log = logging.getLogger(__name__)

AT_ONCE = 3
ADVANCED_AT_ONCE = 2
WOKEN_AT_ONCE = 1
SECONDS_UNTIL_TRIED_AGAIN = 15.0

_runner = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="portal-errand")


def soon(errand: Callable[[], object]) -> None:
    """Do this in a moment, in a thread of the portal's own. What goes wrong is logged.

    An errand that is lost with its process must do no harm: letters that were queued are sent
    by the next round, and who gets none asks again.
    """
    _runner.submit(_done, errand)


def go_on(run_id: str) -> None:
    """Take the case that a run carries as far as it can go, in a moment, and then wake the run."""
    _cases.add(run_id)


def wake_no_more() -> None:
    """Forget the runs that are still to be woken, as the portal stops: others will wake them."""
    _advanced.clear()
    _runs.forget()


class Line:
    """Does one kind of work for one run after another; a run that waits already is there once."""

    def __init__(self, work: Callable[[str], object], at_once: int, name: str) -> None:
        self._work = work
        self._doers = ThreadPoolExecutor(at_once, thread_name_prefix=name)
        self._waiting: set[str] = set()
        self._turn = Lock()

    def add(self, run_id: str) -> None:
        """Have the work done for a run, after those that wait already."""
        with self._turn:
            if run_id in self._waiting:
                return
            self._waiting.add(run_id)
        self._doers.submit(self._do, run_id)

    def has_somebody(self) -> bool:
        """Whether somebody waits whose turn has not come."""
        with self._turn:
            return bool(self._waiting)

    def forget(self) -> None:
        """Do nothing more for those that wait."""
        with self._turn:
            self._waiting.clear()

    def _do(self, run_id: str) -> None:
        with self._turn:
            if run_id not in self._waiting:
                return
            self._waiting.remove(run_id)  # whatever is asked from now on is asked anew
        _done(lambda: self._work(run_id))


def _advance_first(run_id: str) -> None:
    """Runs are woken when no case waits any more: each takes ten times what its case has taken."""
    advance_of(run_id)
    _advanced.append(run_id)
    if _cases.has_somebody():
        return
    with suppress(IndexError):
        while True:
            _runs.add(_advanced.popleft())


def _wake(run_id: str) -> None:
    """Wake a run; one that Prefect does not take comes again after a while, when others have."""
    wake(run_id, or_else=_wake_later)


def _wake_later(run_id: str) -> None:
    later = Timer(SECONDS_UNTIL_TRIED_AGAIN, _runs.add, (run_id,))
    later.daemon = True  # the portal does not wait for it as it stops: the rounds wake the run
    later.start()


def _done(errand: Callable[[], object]) -> None:
    try:
        errand()
    except Exception:
        log.exception("An errand of the portal failed")


_advanced: deque[str] = deque()
_cases = Line(_advance_first, ADVANCED_AT_ONCE, "portal-case")
_runs = Line(_wake, WOKEN_AT_ONCE, "portal-wake")
