"""The Chair of the Board answers a representation for a reference group (22.72)."""

from typing import Any, cast

from starlette.responses import Response

from quorate.business.cases import Case, find
from quorate.business.groups import representation
from quorate.business.groups.answering import LONGEST
from quorate.business.groups.representation_view import representation_of
from quorate.business.refusal import Refused
from quorate.portal.access import BOARDS_CHAIR
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PAGE = "representation.html.j2"
CHOICES = ("agenda", "declined")


def show(visit: Visit) -> Response:
    """What is represented, and the two answers."""
    return visit.page(PAGE, **_values(_case(visit)))


def act(visit: Visit) -> Response:
    """Put it on the agenda, or decline with a reason."""
    case, choice, reason = _case(visit), visit.typed("choice"), visit.typed("reason")
    missing = {}
    if choice not in CHOICES:
        missing["choice"] = "Choose what becomes of it."
    if choice == "declined" and not reason:
        missing["reason"] = "Give a reason: the proposer reads it."
    if len(reason) > LONGEST:
        missing["reason"] = f"Shorten this to {LONGEST:,} characters at most."
    if missing:
        return visit.refused(PAGE, missing, **_values(case))
    try:
        representation.chair_answers(
            case,
            visit.who.person_id,
            cast(representation.Choice, choice),
            reason=reason,
            sha256=visit.typed("sha256"),
            door="portal",
        )
    except Refused as refused:
        return visit.refused(PAGE, {"": str(refused)}, **_values(case))
    done = "It is on the Board's agenda." if choice == "agenda" else "You have declined it."
    return visit.go("/", f"{done} The proposer is told.")


def _case(visit: Visit) -> Case:
    return find(visit.path["reference"])


def _values(case: Case) -> dict[str, Any]:
    return {"about": representation_of(case)}


ROUTES = [
    get("/reference-groups/{reference}/representation", show, who=BOARDS_CHAIR),
    post("/reference-groups/{reference}/representation", act, who=BOARDS_CHAIR),
]
