"""Recording that a condition of an endorsement has been met."""

from datetime import date
from typing import Any

from starlette.responses import Response

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups.conditions import conditions_of, mark_condition_met
from quorate.business.refusal import NotFound, Refused
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import case_seen
from quorate.portal.questions import read_day
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """The condition, and the form."""
    return visit.page("condition.html.j2", **_values(visit))


def act(visit: Visit) -> Response:
    """Record the day on which it was met."""
    values, day = _values(visit), read_day(visit, "on")
    if isinstance(day, str):
        return visit.refused("condition.html.j2", {"on-day": day}, **values)
    case: Case = values["seen"].case
    on: date | None = day
    try:
        mark_condition_met(
            case, values["condition"].number, by=visit.who.name, note=visit.typed("note"), on=on
        )
    except Refused as refused:
        return visit.refused("condition.html.j2", {"on-day": str(refused)}, **values)
    return visit.go(values["seen"].path, "The condition is recorded as met.")


def _values(visit: Visit) -> dict[str, Any]:
    seen = case_seen(visit)
    with register.current().reading() as tx:
        for condition in conditions_of(tx, seen.case.reference):
            if str(condition.number) == visit.path["number"]:
                return {"seen": seen, "condition": condition}
    raise NotFound("There is no such condition")


PATH = "/cases/{reference}/conditions/{number}"
ROUTES = [get(PATH, show, who=OFFICERS), post(PATH, act, who=OFFICERS)]
