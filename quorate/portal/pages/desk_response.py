"""One response on the desk: read it, say what becomes of each point, cut it, go to the next."""

from typing import Any

from starlette.responses import Response

from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over import splitting
from quorate.business.working_over.responses_desk import (
    DOORS,
    STAGES,
    DeskPoint,
    DeskResponse,
    PointWork,
    response_of,
    work_over,
)
from quorate.business.working_over.suggested_themes import suggested
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.point_fields import (
    choices_of,
    marked,
    number,
    read_disposal,
    whole_number,
)
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PATH = "/cases/{reference}/responses/{response}"


def show(visit: Visit) -> Response:
    """A response with a form for all its points."""
    seen, response = case_seen(visit), _response(visit)
    return visit.page("desk_response.html.j2", **_values(seen, response))


def act(visit: Visit) -> Response:
    """Record what was said of the points, and go on to the next response with something to do."""
    seen, response = case_seen(visit), _response(visit)
    work, errors = _read(visit, response)
    if not errors:
        try:
            work_over(seen.case, response.id, work, by=visit.who.name)
        except Refused as refused:
            errors = {"": str(refused)}
    if errors:
        return visit.refused("desk_response.html.j2", errors, **_values(seen, response))
    if visit.typed("then") == "stay":
        return visit.go(f"{seen.path}/responses/{response.id}", "Saved.")
    following = response_of(seen.case, response.id).next_to_do
    if following is None:
        return visit.go(f"{seen.path}/responses", "Saved. Every point has been dealt with.")
    return visit.go(f"{seen.path}/responses/{following}", f"Saved: response {response.id}.")


def show_cut(visit: Visit) -> Response:
    """The words of a point, to put empty lines into."""
    seen, response = case_seen(visit), _response(visit)
    point = _point(visit, response)
    return visit.page("desk_cut.html.j2", seen=seen, response=response, point=point)


def cut(visit: Visit) -> Response:
    """Cut a point where empty lines stand now, or join it with the next."""
    seen, response = case_seen(visit), _response(visit)
    point = _point(visit, response)
    try:
        if visit.typed("join"):
            splitting.join_with_next(seen.case, point.id, by=visit.who.name)
            said = "The two are one point now."
        else:
            pieces = [piece for piece in visit.typed("text").split("\n\n") if piece.strip()]
            made = splitting.cut(seen.case, point.id, pieces, by=visit.who.name)
            said = f"Cut into {len(made)} points."
    except Refused as refused:
        values = {"seen": seen, "response": response, "point": point}
        return visit.refused("desk_cut.html.j2", {"text": str(refused)}, **values)
    return visit.go(f"{seen.path}/responses/{response.id}", said)


def _read(visit: Visit, response: DeskResponse) -> tuple[dict[int, PointWork], dict[str, str]]:
    work: dict[int, PointWork] = {}
    errors: dict[str, str] = {}
    for point in response.points:
        if f"theme-{point.id}" not in visit.form:
            continue  # cut off meanwhile by somebody else: nothing was said of it here
        disposal, wrong = read_disposal(visit, f"-{point.id}")
        errors |= wrong
        theme = number(visit, f"theme-{point.id}")
        may_quote = bool(visit.ticked(f"quote-{point.id}"))
        work[point.id] = PointWork(theme or None, disposal, may_quote)
    return work, errors


def _values(seen: Seen, response: DeskResponse) -> dict[str, Any]:
    choices = choices_of(seen.case)
    return {
        "seen": seen,
        "response": response,
        "doors": DOORS,
        "stages": STAGES,
        "choices": choices,
        "theme_options": [("", "No theme"), *((str(one.id), one.name) for one in choices.themes)],
        "words_of": {point.id: marked(point.text) for point in response.points},
        "suggestions": {
            point.id: suggested(point.text, choices.themes)[:3]
            for point in response.points
            if not point.theme
        },
    }


def _response(visit: Visit) -> DeskResponse:
    number = whole_number(visit.path["response"])
    if number is None:
        raise NotFound("There is no such response")
    return response_of(case_seen(visit).case, number)


def _point(visit: Visit, response: DeskResponse) -> DeskPoint:
    asked = whole_number(visit.path["point"])
    for point in response.points:
        if point.id == asked:
            return point
    raise NotFound("There is no such point")


ROUTES = [
    get(PATH, show, who=OFFICERS),
    post(PATH, act, who=OFFICERS),
    get(f"{PATH}/cut/{{point}}", show_cut, who=OFFICERS),
    post(f"{PATH}/cut/{{point}}", cut, who=OFFICERS),
]
