"""The timeline of a case: what happened when, what comes, under which clause and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from quorate import clock, register
from quorate.business import case_file, waits
from quorate.business.case_file import CaseFile, Dated
from quorate.constitution.days import short_date
from quorate.register import drafts

State = Literal["done", "now", "ahead", "overdue"]
# What a case waits for at a gate, by how the gate's name begins: the date of the timeline.
AWAITED = {
    "consultation-": "Consultation closes",
    "workshop-": "Workshop",
    "write-up-lodged": "Write-up by",
    "comments-closed": "Comments close",
    "final-paper-lodged": "Final paper by",
    "authority-apologies": "Apologies by",
    "authority-meeting": "The Board gives authority to consult",
    "board-apologies": "Apologies by",
    "board-meeting": "The Board decides",
    "endorsement-": "Answers by",
}


@dataclass(frozen=True)
class Point:
    """A day of a case's timeline: what it is for, its clause, the reason, and where it stands."""

    round: int
    on: date
    what: str
    clause: str
    because: str
    state: State


def timeline_of(reference: str) -> list[Point]:
    """Every date of a case with clause and reason, the earliest first. Raises NotFound.

    'now' is the day that the case waits for, or else the next that comes; 'overdue' is a day gone
    by for which something is still awaited. Of a case that is over, what would have come after its
    end is left out.
    """
    file = case_file.read(reference, name_people=False)
    moved = _why_moved(reference)
    awaited = _awaited(file)
    ended_on = clock.date_of(file.closed_at) if file.closed_at else None
    dates = [dated for dated in file.dates if ended_on is None or dated.on <= ended_on]
    today = clock.today()
    late = [dated for dated in awaited if dated.on < today]
    coming = [dated for dated in [*awaited, *dates] if dated.on >= today]
    following = coming[0] if coming else None
    return [
        Point(
            dated.round,
            dated.on,
            dated.what,
            dated.clause,
            " ".join([*moved.get((dated.round, dated.what), []), dated.because]).strip(),
            _state(dated, today, late, following if ended_on is None else None),
        )
        for dated in dates
    ]


def _state(dated: Dated, today: date, late: Iterable[Dated], following: Dated | None) -> State:
    if dated in late:
        return "overdue"
    if dated is following:
        return "now"
    return "ahead" if dated.on > today else "done"


def _awaited(file: CaseFile) -> list[Dated]:
    """The dates of what the case waits for."""
    wanted = {
        (wait.round, what)
        for wait in waits.open_waits(file.reference)
        for gate, what in AWAITED.items()
        if wait.gate.startswith(gate)
    }
    return [dated for dated in file.dates if (dated.round, dated.what) in wanted]


def _why_moved(reference: str) -> dict[tuple[int, str], list[str]]:
    """Why a consultation closes on another day than was planned."""
    told: dict[tuple[int, str], list[str]] = {}
    with register.current().reading() as tx:
        for moved in drafts.moved_closes(tx, reference):
            sentence = (
                f"Moved from {short_date(moved.was_on)} to {short_date(moved.closes_on)} "
                f"by {moved.moved_by}: {moved.reason}"
            )
            told.setdefault((moved.round, "Consultation closes"), []).append(sentence)
    return told
