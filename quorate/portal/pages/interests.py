"""A member declares an interest in a proposal; it stands beside their name from then on."""

from typing import Any, cast

from starlette.responses import Response

from quorate import partnership
from quorate.business.cases import find
from quorate.business.groups.answer_desk import Desk, declare_interest, desk_of
from quorate.business.meeting.interests import Declared
from quorate.business.refusal import Refused
from quorate.constitution.interests import STEP_IN_WORDS, Step
from quorate.portal.access import ENDORSERS
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PAGE = "interest.html.j2"
LONGEST = 1000


def show(visit: Visit) -> Response:
    """The form, with what was declared before."""
    return visit.page(PAGE, **_values(_desk(visit)))


def act(visit: Visit) -> Response:
    """Declare what was typed, in place of what stood before."""
    desk = _desk(visit)
    nature, step = visit.typed("nature"), visit.typed("step")
    missing = _what_is_missing(nature, step)
    if missing:
        return visit.refused(PAGE, missing, **_values(desk))
    case, who = find(visit.path["reference"]), visit.who
    try:
        said = Declared(nature=nature, step=cast(Step, step))
        declare_interest(case, who.person_id, said, by=who.name)
    except Refused as refused:
        return visit.refused(PAGE, {"": str(refused)}, **_values(_desk(visit)))
    return visit.go(f"/proposals/{case.reference}", "Your interest stands beside your name now.")


def _what_is_missing(nature: str, step: str) -> dict[str, str]:
    missing = {}
    if not nature:
        missing["nature"] = "Say what the interest is."
    if len(nature) > LONGEST:
        missing["nature"] = f"Shorten this to {LONGEST:,} characters at most."
    if step not in STEP_IN_WORDS:
        missing["step"] = "Choose what you will do."
    return missing


def _desk(visit: Visit) -> Desk:
    return desk_of(find(visit.path["reference"]), visit.who.person_id)


def _values(desk: Desk) -> dict[str, Any]:
    bar = partnership.current().articles.interests.bar
    return {
        "desk": desk,
        "bars_voting": bar.value == "voting",
        "is_ours": bool(bar.caveat),
        "clause": bar.clause,
    }


ROUTES = [
    get("/proposals/{reference}/interest", show, who=ENDORSERS),
    post("/proposals/{reference}/interest", act, who=ENDORSERS),
]
