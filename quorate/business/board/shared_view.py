"""A meeting that sits, read once for all who look at it at the same time.

When a motion is put, every member opens the same page. What it shows is the same for all and
changes only with an entry in the journal, so it is read once for each entry.
"""

import time
from dataclasses import dataclass
from threading import Lock
from weakref import WeakKeyDictionary

from quorate import register
from quorate.business.board.view import MeetingView, view_of
from quorate.register import Register, journal

OLDEST_SECONDS = 2.0  # should anything ever change without an entry


@dataclass(frozen=True)
class _Kept:
    """A view with the number of the journal's last entry before it was read, and when that was."""

    view: MeetingView
    entry: int
    read_at: float


_kept: WeakKeyDictionary[Register, dict[int, _Kept]] = WeakKeyDictionary()
_reading = Lock()


def view_for_all(meeting_id: int) -> MeetingView:
    """As `view_of`; while the meeting sits, what another visitor's page has read may serve.

    It is never older than the journal's last entry at the time of the call. One reads at a time:
    fifty who ask at once wait for one reading, instead of for fifty.
    """
    opened = register.current()
    with opened.reading() as tx:
        entry = journal.last_number(tx)
    with _reading:
        meetings = _kept.setdefault(opened, {})
        kept = meetings.get(meeting_id)
        read_at = time.monotonic()
        if kept and kept.entry >= entry and read_at - kept.read_at < OLDEST_SECONDS:
            return kept.view
        view = view_of(meeting_id)
        if view.state == "sitting":
            meetings[meeting_id] = _Kept(view, entry, read_at)
        else:
            meetings.pop(meeting_id, None)
        return view
