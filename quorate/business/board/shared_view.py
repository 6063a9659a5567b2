"""A meeting that sits, read once for all who look at it, or vote, at the same time.

When a motion is put, every member opens the same page. What it shows is the same for all and
changes only with an entry in the journal, so it is read once for each entry; and while votes come
in, which change nothing but the motions, only those are read again.
"""

import time
from dataclasses import dataclass, field
from threading import Lock
from weakref import WeakKeyDictionary

from quorate import register
from quorate.business.board.view import BesideMotions, MeetingView, beside_motions, with_motions
from quorate.register import Register, Transaction, journal

OLDEST_SECONDS = 2.0  # should anything ever change without an entry
A_VOTE = "VoteCast"


@dataclass(frozen=True)
class _Kept:
    """A view with the number of the journal's last entry before it was read, and when that was."""

    view: MeetingView
    entry: int
    read_at: float


@dataclass(frozen=True)
class _Beside:
    """Meetings without their motions, and the journal's last entry but votes as they were read."""

    last: str
    read_at: float = field(default_factory=time.monotonic)
    meetings: dict[int, BesideMotions] = field(default_factory=dict)


_kept: WeakKeyDictionary[Register, dict[int, _Kept]] = WeakKeyDictionary()
_beside: WeakKeyDictionary[Register, _Beside] = WeakKeyDictionary()
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
        with opened.reading() as tx:
            view = with_motions(tx, beside_votes(tx, meeting_id))
        if view.state == "sitting":
            meetings[meeting_id] = _Kept(view, entry, read_at)
        else:
            meetings.pop(meeting_id, None)
        return view


def beside_votes(tx: Transaction, meeting_id: int) -> BesideMotions:
    """As `beside_motions`; while a meeting sits, read anew only where more than votes were told.

    A transaction must not ask it between what it changes and the journal's entry on that.
    """
    opened, last = register.current(), journal.last_hash_but(tx, A_VOTE)
    kept = _beside.get(opened)
    if kept is None or kept.last != last or time.monotonic() - kept.read_at > OLDEST_SECONDS:
        kept = _beside[opened] = _Beside(last)
    found = kept.meetings.get(meeting_id)
    if found is None:
        found = beside_motions(tx, meeting_id)
        if found.view.state == "sitting":
            kept.meetings[meeting_id] = found
    return found
