"""Moving the workshop: those invited are told, and it moves in their diaries."""

from datetime import date, time
from typing import Any

from starlette.responses import Response

from quorate.business.consulting import moving_workshop
from quorate.business.consulting.moving_workshop import Place
from quorate.business.refusal import Refused
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.questions import read_day
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

NO_REASON = "Say why: those invited are told"
NO_TIME = "Enter a time, such as 10:00"


def show(visit: Visit) -> Response:
    """The workshop as it stands, and the form to move it."""
    return visit.page("workshop.html.j2", **_values(case_seen(visit)))


def act(visit: Visit) -> Response:
    """Move the workshop, or say why not."""
    seen, (to, errors) = case_seen(visit), _typed(visit)
    if errors:
        return visit.refused("workshop.html.j2", errors, **_values(seen))
    try:
        moving_workshop.move_workshop(
            seen.case, to, reason=visit.typed("reason"), by=visit.who.name
        )
    except Refused as refused:
        return visit.refused("workshop.html.j2", {"to-day": str(refused)}, **_values(seen))
    return visit.go(seen.path, "The workshop was moved. Everybody invited is told.")


def _values(seen: Seen) -> dict[str, Any]:
    return {"seen": seen, "held": moving_workshop.standing(seen.case)}


def _typed(visit: Visit) -> tuple[Place, dict[str, str]]:
    day, errors = read_day(visit, "to"), {}
    if isinstance(day, str):
        errors["to-day"] = day
    times: dict[str, time | None] = {"starts": None, "ends": None}
    for name in times:
        try:
            typed = visit.typed(name).replace(".", ":")
            times[name] = time.fromisoformat(typed.zfill(5)) if typed else None
        except ValueError:
            errors[name] = NO_TIME
    if not visit.typed("reason"):
        errors["reason"] = NO_REASON
    on = day if isinstance(day, date) else None
    return Place(on, times["starts"], times["ends"], visit.typed("place")), errors


PATH = "/cases/{reference}/workshop"
ROUTES = [get(PATH, show, who=OFFICERS), post(PATH, act, who=OFFICERS)]
