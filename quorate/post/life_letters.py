"""The letters about a group that has been endorsed: its beginning, its end, and 22.72's."""

from dataclasses import dataclass
from datetime import date

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class InvitedToGroup(Letter):
    """Asks an organisation to name its members of a group; `seats` are its seats with levels."""

    group: str
    purpose: str
    organisation: str
    seats: tuple[str, ...]
    duration: str
    reports_to: str
    sponsor: str
    conditions: tuple[str, ...]
    is_new: bool


@dataclass(frozen=True, kw_only=True)
class GroupEstablished(Letter):
    """Tells the Board and the group's parent that a group stands, or stands on new terms."""

    group: str
    kind: str
    purpose: str
    value_added: str
    size: int
    duration: str
    from_on: date
    organisations: tuple[str, ...]
    conditions: tuple[str, ...]
    decided_by: str
    is_new: bool


@dataclass(frozen=True, kw_only=True)
class TermEnds(Letter):
    """Asks a group's sponsor whether it closes, is extended or is changed."""

    group: str
    ends_on: date
    working_days_left: int


@dataclass(frozen=True, kw_only=True)
class MembershipReviewDue(Letter):
    """Reminds a group's sponsor of the yearly review of its membership (Handbook 22.73)."""

    group: str
    due_on: date
    members: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class GroupPastItsEnd(Letter):
    """Tells the officer and the chair that a group's term is over and nobody has answered."""

    group: str
    ended_on: date
    sponsor: str


@dataclass(frozen=True, kw_only=True)
class GroupClosed(Letter):
    """Tells the Board and the group's own people that a group has closed, and what it did."""

    group: str
    closed_on: date
    reason: str
    final_report: str


@dataclass(frozen=True, kw_only=True)
class RepresentationMade(Letter):
    """Puts a representation for a new reference group to the Chair (Handbook 22.72)."""

    group: str
    proposer: str
    purpose: str
    value_added: str
    next_meeting_on: date | None


@dataclass(frozen=True, kw_only=True)
class RepresentationAnswered(Letter):
    """Tells the proposer of a reference group what became of it; `outcome` is a sentence."""

    group: str
    outcome: str
    reason: str
    board_on: date | None = None
