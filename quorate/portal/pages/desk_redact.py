"""Taking words out of a response, and reading its sealed original for a reason."""

from typing import Any

from starlette.responses import Response

from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over import originals, redacting
from quorate.business.working_over.redacting import KINDS, Redaction
from quorate.business.working_over.responses_desk import DeskResponse, response_of
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.point_fields import marked, whole_number
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PATH = "/cases/{reference}/responses/{response}"


def show(visit: Visit) -> Response:
    """The response with what may be personal data marked, and the form for what is to go."""
    seen, response = case_seen(visit), _response(visit)
    return visit.page("desk_redact.html.j2", **_values(seen, response, visit))


def act(visit: Visit) -> Response:
    """Take the words out, and show what is left."""
    seen, response = case_seen(visit), _response(visit)
    redaction = Redaction(
        words=visit.typed("words"), kind=visit.typed("kind"), reason=visit.typed("reason")
    )
    errors = _missing(redaction)
    if not errors:
        try:
            done = redacting.redact(seen.case, response.id, redaction, by=visit.who.name)
        except Refused as refused:
            errors = {"words": str(refused)}
    if errors:
        return visit.refused("desk_redact.html.j2", errors, **_values(seen, response, visit))
    said = "The words were taken out; the original is sealed."
    if done.still_in:
        said += f" They still stand in {', '.join(done.still_in)}: lodge it anew without them."
    return visit.go(f"{seen.path}/responses/{response.id}/redact", said)


def ask(visit: Visit) -> Response:
    """Who reads the original says why, before it is shown."""
    seen, response = case_seen(visit), _response(visit)
    if not response.taken_out:
        raise NotFound("Nothing was taken out of this response")
    return visit.page("desk_original.html.j2", seen=seen, response=response, original=None)


def read(visit: Visit) -> Response:
    """The original, once the reading is recorded."""
    seen, response = case_seen(visit), _response(visit)
    try:
        original = originals.read(
            seen.case, response.id, reader=visit.who.person_id, because=visit.typed("because")
        )
    except NotFound:
        raise
    except Refused as refused:
        values = {"seen": seen, "response": response, "original": None}
        return visit.refused("desk_original.html.j2", {"because": str(refused)}, **values)
    return visit.page("desk_original.html.j2", seen=seen, response=response, original=original)


def _missing(redaction: Redaction) -> dict[str, str]:
    asked = {
        "words": redaction.words or "Copy the words that are to go from the response",
        "kind": redaction.kind if redaction.kind in KINDS else "Choose what they are",
        "reason": redaction.reason or "Say why: it is recorded",
    }
    given = {"words": redaction.words, "kind": redaction.kind, "reason": redaction.reason}
    return {name: said for name, said in asked.items() if said != given[name]}


def _values(seen: Seen, response: DeskResponse, visit: Visit) -> dict[str, Any]:
    asked = whole_number(visit.query.get("mark", "")) if "mark" in visit.query else None
    marks = response.marks
    chosen = marks[asked] if asked is not None and asked < len(marks) else None
    return {
        "seen": seen,
        "response": response,
        "pieces": marked(response.text),
        "kinds": list(KINDS.items()),
        "chosen": chosen,
    }


def _response(visit: Visit) -> DeskResponse:
    number = whole_number(visit.path["response"])
    if number is None:
        raise NotFound("There is no such response")
    return response_of(case_seen(visit).case, number)


ROUTES = [
    get(f"{PATH}/redact", show, who=OFFICERS),
    post(f"{PATH}/redact", act, who=OFFICERS),
    get(f"{PATH}/original", ask, who=OFFICERS),
    post(f"{PATH}/original", read, who=OFFICERS),
]
