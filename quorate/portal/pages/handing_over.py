"""A member hands the answer over to the substitute, or takes it back."""

from typing import Any

from starlette.responses import Response

from quorate.business.cases import find
from quorate.business.groups import handing_over
from quorate.business.groups.answer_desk import desk_of
from quorate.business.refusal import NotFound, Refused
from quorate.portal.access import ENDORSERS
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PAGE = "hand_over.html.j2"


def show(visit: Visit) -> Response:
    """Who the substitutes are, and whether the answer is with one of them."""
    return visit.page(PAGE, **_values(visit))


def hand_over(visit: Visit) -> Response:
    """Hand over to the substitute who was chosen; they are asked by letter."""
    values = _values(visit)
    to = visit.typed("to")
    if not to:
        return visit.refused(PAGE, {"to": "Choose to whom you hand over."}, **values)
    case = find(visit.path["reference"])
    try:
        if values["seat"].handed_over_to != to:  # a double post asks the substitute once
            handing_over.hand_over(case, visit.who.person_id, to=to)
    except Refused as refused:
        return visit.refused(PAGE, {"": str(refused)}, **_values(visit))
    return visit.go(
        f"/proposals/{case.reference}", "You have handed the answer over. We have asked them."
    )


def take_back(visit: Visit) -> Response:
    """Take the answer back, as long as the substitute has not given it."""
    case = find(visit.path["reference"])
    _values(visit)
    try:
        handing_over.take_back(case, visit.who.person_id)
    except Refused as refused:
        return visit.refused(PAGE, {"": str(refused)}, **_values(visit))
    return visit.go(f"/proposals/{case.reference}/answer", "The answer is with you again.")


def _values(visit: Visit) -> dict[str, Any]:
    """The member's own seat; a substitute has nothing to hand over, and sees no such page."""
    desk = desk_of(find(visit.path["reference"]), visit.who.person_id)
    place = next((place for place in desk.places if place.is_represented), None)
    if place is None:
        raise NotFound(f"There is no case {desk.standing.reference}")
    return {"desk": desk, "seat": place.seat}


ROUTES = [
    get("/proposals/{reference}/hand-over", show, who=ENDORSERS),
    post("/proposals/{reference}/hand-over", hand_over, who=ENDORSERS),
    post("/proposals/{reference}/take-back", take_back, who=ENDORSERS),
]
