"""A meeting: agenda, paper, who is expected, apologies, interests, and what it came to."""

from collections.abc import Callable
from datetime import date
from typing import Any

from starlette.responses import Response

from quorate.business.board.declaring import declare_for_meeting
from quorate.business.board.expected import SeatLine
from quorate.business.board.view import MeetingView
from quorate.business.meeting import meetings
from quorate.business.meeting.interests import STEPS, Declared
from quorate.business.reviewing import decisions
from quorate.portal.access import OFFICERS_AND_CLERKS, SIGNED_IN, Access
from quorate.portal.meeting_desk import Missing, done_or_shown_again, meeting_of
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

MEMBERS_AND_CLERKS = Access(
    "Members of a body, their substitutes, and democratic services.",
    lambda roles: bool(roles.bodies) or roles.is_clerk,
)
NOBODY_ELSE = "nobody"


def show(visit: Visit) -> Response:
    """The meeting as it stands."""
    return _page(visit, meeting_of(visit))


def apologise(visit: Visit) -> Response:
    """A member sends apologies, with the substitute who comes instead; the clerk for anybody."""
    view = meeting_of(visit)

    def do() -> str:
        person = _whose(visit, "apologising")
        substitute = visit.typed("substitute")
        instead = None if substitute in ("", NOBODY_ELSE) else substitute
        in_time = meetings.apologise(view.case, view.purpose, person, substitute=instead)
        return "Apologies are recorded." if in_time else "Apologies are recorded, as late (12.8)."

    return done_or_shown_again(visit, do, then=view.path, again=_again(visit))


def declare(visit: Visit) -> Response:
    """A member declares an interest, or that there is none; the clerk records it for anybody."""
    view = meeting_of(visit)

    def do() -> str:
        person, step = _whose(visit, "declaring"), visit.typed("step") or "stays"
        if visit.typed("has") not in ("yes", "no"):
            raise Missing(has="Say whether you have an interest")
        is_nil = visit.typed("has") == "no"
        if not is_nil and not visit.typed("nature"):
            raise Missing(nature="Say what the interest is")
        if step not in STEPS:
            raise Missing(step="Choose what you do")
        declared = Declared() if is_nil else Declared(visit.typed("nature"), step)  # type: ignore[arg-type]
        declare_for_meeting(view.case, view.purpose, person, declared, by=visit.who.name)
        return "The declaration is recorded."

    return done_or_shown_again(visit, do, then=view.path, again=_again(visit))


def approve(visit: Visit) -> Response:
    """Record the Council's approval, which must come before the meeting confirms (20.1)."""
    view = meeting_of(visit)

    def do() -> str:
        on = _date(visit, "approved")
        decisions.record_approval(view.case, view.council, on, by=visit.who.name)
        return f"The approval of {view.council} is recorded."

    return done_or_shown_again(visit, do, then=view.path, again=_again(visit))


def _again(visit: Visit) -> Callable[[dict[str, str]], Response]:
    return lambda errors: _page(visit, meeting_of(visit), errors)


def _page(visit: Visit, view: MeetingView, errors: dict[str, str] | None = None) -> Response:
    me = visit.who.person_id
    values: dict[str, Any] = {
        "view": view,
        "me": me,
        "mine": _seat_of(view, me),
        "is_clerk": visit.roles.is_clerk,
        "may_record": visit.roles.is_clerk or visit.roles.is_officer,
        "sits": view.body_id in visit.roles.bodies,
        "people": _people(view),
        "steps": [(step, words.capitalize()) for step, words in STEPS.items()],
    }
    if errors:
        return visit.refused("meeting.html.j2", errors, **values)
    return visit.page("meeting.html.j2", **values)


def _seat_of(view: MeetingView, person: str) -> SeatLine | None:
    """The seat for which somebody is the named member."""
    return next((line for line in view.seats if line.member[0] == person), None)


def _people(view: MeetingView) -> list[tuple[str, str]]:
    """The members and substitutes, for the clerk to choose from."""
    known = {id: name for line in view.seats for id, name in (line.member, *line.substitutes)}
    return sorted(known.items(), key=lambda one: one[1])


def _whose(visit: Visit, field: str) -> str:
    """Whose act it is: the visitor's own, or the person whom the clerk names."""
    if not visit.roles.is_clerk:
        return visit.who.person_id
    if not visit.typed(field):
        raise Missing(**{field: "Choose who it is"})
    return visit.typed(field)


def _date(visit: Visit, name: str) -> date:
    parts = [visit.typed(f"{name}-{part}") for part in ("year", "month", "day")]
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        raise Missing(**{f"{name}-day": "Enter a date, such as 7 7 2011"}) from None


ROUTES = [
    get("/meetings/{meeting}", show, who=SIGNED_IN),
    post("/meetings/{meeting}/apologies", apologise, who=MEMBERS_AND_CLERKS),
    post("/meetings/{meeting}/interest", declare, who=MEMBERS_AND_CLERKS),
    post("/meetings/{meeting}/approval", approve, who=OFFICERS_AND_CLERKS),
]
