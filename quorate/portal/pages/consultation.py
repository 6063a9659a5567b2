"""Extending a consultation, or closing it early: what follows is shown before it is done."""

from datetime import date
from typing import Any

from starlette.responses import Response

from quorate.business.consulting import extending
from quorate.business.refusal import Refused
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.questions import read_day
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

NO_DAY = "Enter the new closing day"
NO_REASON = "Say why: everybody consulted is told"


def show(visit: Visit) -> Response:
    """The closing day as it stands, and the form to move it."""
    return visit.page("consultation.html.j2", **_values(case_seen(visit)))


def check(visit: Visit) -> Response:
    """What would follow from the new day, with a button that does it."""
    seen, (day, errors) = case_seen(visit), _typed(visit)
    if errors or day is None:
        return visit.refused("consultation.html.j2", errors, **_values(seen))
    try:
        dates = extending.new_dates(seen.case, day)
    except Refused as refused:
        return visit.refused("consultation.html.j2", {"to-day": str(refused)}, **_values(seen))
    return visit.page(
        "consultation_check.html.j2", seen=seen, dates=dates, reason=visit.typed("reason"), day=day
    )


def act(visit: Visit) -> Response:
    """Move the closing day. A second post of the same finds it done."""
    seen, (day, errors) = case_seen(visit), _typed(visit)
    if errors or day is None:
        return visit.refused("consultation.html.j2", errors, **_values(seen))
    if day == extending.open_until(seen.case):
        return visit.go(seen.path, "The consultation closes on that day already.")
    try:
        dates = extending.move_close(
            seen.case, day, reason=visit.typed("reason"), by=visit.who.name
        )
    except Refused as refused:
        return visit.refused("consultation.html.j2", {"to-day": str(refused)}, **_values(seen))
    word = "extended" if dates.is_longer else "shortened"
    return visit.go(seen.path, f"The consultation was {word}. Everybody consulted is told.")


def _values(seen: Seen) -> dict[str, Any]:
    return {"seen": seen, "open_until": extending.open_until(seen.case)}


def _typed(visit: Visit) -> tuple[date | None, dict[str, str]]:
    day, errors = read_day(visit, "to"), {}
    if not isinstance(day, date):
        errors["to-day"] = day or NO_DAY
    if not visit.typed("reason"):
        errors["reason"] = NO_REASON
    return (day if isinstance(day, date) else None), errors


PATH = "/cases/{reference}/consultation"
ROUTES = [
    get(PATH, show, who=OFFICERS),
    post(PATH, check, who=OFFICERS),
    post(f"{PATH}/confirm", act, who=OFFICERS),
]
