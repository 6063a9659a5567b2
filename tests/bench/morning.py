"""Lets nine o'clock in the morning come at a moment that the bench chooses, in any process of it.

Every gate that waits for a day opens at nine. So that a crowd of them can be seen to open on the
real clock, the bench moves the hour, and nothing else.
"""

import os
from datetime import datetime, time

from quorate import clock

OPENS = "QUORATE_BENCH_OPENS"
USUALLY = clock.OFFICE_OPENS


def comes_at(moment: datetime) -> dict[str, str]:
    """Have the morning come at a moment of today here; gives what tells other processes of it."""
    hour = moment.astimezone(clock.LONDON).time()
    clock.OFFICE_OPENS = hour
    return {OPENS: hour.isoformat()}


def comes_as_usual() -> None:
    """Have it come at nine again, for the next row of the bench."""
    clock.OFFICE_OPENS = USUALLY
    os.environ.pop(OPENS, None)


def as_told() -> None:
    """Have it come in this process when its environment says so."""
    if told := os.environ.get(OPENS):
        clock.OFFICE_OPENS = time.fromisoformat(told)
