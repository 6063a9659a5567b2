"""The motions of a meeting as its pages show them, with the votes cast on people's screens."""

from dataclasses import dataclass
from datetime import datetime

from quorate.business.meeting.motions import OPEN, TIED, Item
from quorate.business.meeting.room import Room
from quorate.register import Transaction, meetings, people, sittings
from quorate.register.sittings import CastVote
from quorate.register.tables.meetings import Motion

CALLED = {
    "amendment": "Amendment",
    "substantive": "Substantive motion",
    "reference-back": "Reference back",
}
STATES = {
    "open": "Open for votes",
    "tied": "Tied: casting vote awaited",
    "carried": "Carried",
    "not_carried": "Not carried",
    "recommendation_only": "A recommendation only",
    "set aside": "Set aside",
}


@dataclass(frozen=True)
class BallotLine:
    """A vote as somebody cast it, and why it no longer stands, if it does not."""

    person: str
    name: str
    choice: str
    at: datetime
    version: int | None
    ended_because: str


@dataclass(frozen=True)
class MotionLine:
    """A motion as it stands. `is_now` marks the one that is voted on at this moment."""

    number: int
    called: str
    kind: str
    text: str
    changes: tuple[str, ...]
    structure: str
    back_to: str
    majority: str
    result: str
    state: str
    in_words: str
    closed_at: datetime | None
    version: int | None
    sha256: str | None
    way: str
    presided_by: str | None
    presided_name: str
    is_now: bool
    ballots: tuple[BallotLine, ...]
    silent: tuple[str, ...]
    votes: tuple[tuple[str, str], ...]

    def standing_vote(self, person: str) -> BallotLine | None:
        """The vote of somebody that stands."""
        return next((b for b in self.ballots if b.person == person and not b.ended_because), None)

    def lapsed_vote(self, person: str) -> BallotLine | None:
        """The last vote of somebody that ended, where none stands in its place."""
        if self.standing_vote(person):
            return None
        ended = [b for b in self.ballots if b.person == person and b.ended_because]
        return ended[-1] if ended else None


def motion_lines(tx: Transaction, item: Item, room: Room) -> list[MotionLine]:
    """The motions in the order they were put."""
    rows = list(meetings.motions(tx, item.meeting.id))
    waiting = [row for row in rows if row.result in (OPEN, TIED)]
    first = next(iter([*[r for r in waiting if r.kind != "substantive"], *waiting]), None)
    return [_line(tx, row, room, is_now=row is first) for row in rows]


def _line(tx: Transaction, row: Motion, room: Room, *, is_now: bool) -> MotionLine:
    facts = row.facts or {}
    ballots = sittings.ballots(tx, row.id)
    voted = {ballot.person_id for ballot in ballots if ballot.ended_at is None}
    silent = [room.name_of(id) for id in room.members if id not in voted]
    chair = people.person(tx, row.presided_by) if row.presided_by else None
    votes = meetings.votes(tx, row.id) if row.way == "names" else {}
    seated = {place.person_id: place.person.name for place in sittings.room_for(tx, row.id)}
    return MotionLine(
        number=row.number,
        called=CALLED[row.kind],
        kind=row.kind,
        text=row.text,
        changes=tuple(facts.get("changes", [])),
        structure=facts.get("structure") or "",
        back_to=facts.get("back_to") or "",
        majority=row.majority,
        result=row.result,
        state=STATES[row.result],
        in_words=row.in_words,
        closed_at=row.closed_at,
        version=row.paper_version,
        sha256=row.paper_sha256,
        way=row.way or "",
        presided_by=row.presided_by,
        presided_name=chair.name if chair else "",
        is_now=is_now,
        ballots=tuple(_ballot(ballot) for ballot in ballots),
        silent=tuple(silent) if row.result == OPEN else (),
        votes=tuple((seated.get(id, id), choice) for id, choice in votes.items()),
    )


def _ballot(ballot: CastVote) -> BallotLine:
    return BallotLine(
        ballot.person_id,
        ballot.name,
        ballot.choice,
        ballot.cast_at,
        ballot.paper_version,
        ballot.ended_because or "",
    )
