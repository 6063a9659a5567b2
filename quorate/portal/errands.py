"""Does what a visitor need not wait for, a few things at once, after the answer is given."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

AT_ONCE = 3

_runner = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="portal-errand")


def soon(errand: Callable[[], object]) -> None:
    """Do this in a moment, in a thread of the portal's own. What goes wrong is logged.

    An errand that is lost with its process must do no harm: letters that were queued are sent
    by the next round, and who gets none asks again.
    """
    _runner.submit(_done, errand)


def _done(errand: Callable[[], object]) -> None:
    try:
        errand()
    except Exception:
        log.exception("An errand of the portal failed")
