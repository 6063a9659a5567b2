"""The meetings that somebody may look at, and what waits for them there."""

from dataclasses import dataclass
from datetime import datetime

from quorate import clock, register
from quorate.business.board.live import room_now
from quorate.business.board.motion_lines import motion_lines
from quorate.business.board.view import case_of
from quorate.business.meeting.concluding import body_name
from quorate.business.meeting.motions import OPEN, TIED, item_for
from quorate.register import Transaction, cases, meetings, people, sittings, structure
from quorate.register.tables.meetings import Meeting

STATES = {"ahead": "Ahead", "sitting": "Sitting now", "over": "Over"}


@dataclass(frozen=True)
class Listed:
    """A meeting as it stands in a list."""

    id: int
    body: str
    title: str
    starts_at: datetime
    state: str
    outcome: str


@dataclass(frozen=True)
class Called:
    """Something that waits for a person at a meeting that sits."""

    title: str
    what: str
    body: str
    starts_at: datetime
    path: str


def meetings_for(bodies: frozenset[str] | None) -> list[Listed]:
    """The meetings of these bodies, or of all for None, the newest first."""
    with register.current().reading() as tx:
        found = [
            _listed(tx, meeting, row.title)
            for row in cases.all_cases(tx)
            for meeting in meetings.meetings_of(tx, row.reference)
            if bodies is None or meeting.body_id in bodies
        ]
    return sorted(found, key=lambda line: line.starts_at, reverse=True)


def called_for(person_id: str) -> list[Called]:
    """The votes, and the casting votes, that wait for a person at the meetings that sit now."""
    with register.current().reading() as tx:
        found = [_call(tx, meeting, person_id) for meeting in sittings.under_way(tx)]
    return [call for call in found if call]


def _listed(tx: Transaction, meeting: Meeting, title: str) -> Listed:
    sits = sittings.sitting_of(tx, meeting.id) is not None
    state = "over" if meeting.outcome else "sitting" if sits else "ahead"
    return Listed(
        meeting.id,
        body_name(tx, meeting),
        title,
        meeting.starts_at,
        STATES[state],
        meeting.outcome or "",
    )


def _call(tx: Transaction, meeting: Meeting, person_id: str) -> Called | None:
    on, person = clock.date_of(meeting.starts_at), people.person(tx, person_id)
    holders = {row.person_id for row in structure.holdings_of(tx, meeting.body_id, on)}
    if person is None or meeting.outcome or person_id not in holders:
        return None
    item = item_for(tx, case_of(tx, meeting), meeting.purpose)
    room = room_now(tx, item)
    now = next((line for line in motion_lines(tx, item, room) if line.is_now), None)
    if now is None:
        return None
    what = ""
    if now.result == TIED and now.presided_by == person_id:
        what = f"Motion {now.number} is tied: give the casting vote, or decline"
    elif now.result == OPEN and person.name in now.silent:
        what = f"Vote on motion {now.number}"
    path = f"/meetings/{meeting.id}/motion"
    called = Called(item.terms.title, what, body_name(tx, meeting), meeting.starts_at, path)
    return called if what else None
