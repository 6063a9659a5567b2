"""The officer answers what people asked to be corrected of what is held about them."""

from starlette.responses import Response

from quorate.business.consulting import correcting
from quorate.business.consulting.correcting import Corrected
from quorate.business.refusal import NotFound, Refused
from quorate.portal.access import OFFICERS
from quorate.portal.numbers import number_of
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PATH = "/cases/{reference}/corrections"


def show(visit: Visit) -> Response:
    """Every request of a case: what waits first."""
    reference = visit.path["reference"]
    asked = correcting.asked_in(reference)
    return visit.page("corrections.html.j2", reference=reference, asked=asked)


def answer(visit: Visit) -> Response:
    """Answer one, and write anew what was wrong."""
    reference, number = visit.path["reference"], visit.path["number"]
    request = number_of(number, "request")
    corrected = Corrected(
        visit.typed(f"name-{number}") or None, visit.typed(f"organisation-{number}") or None
    )
    words = visit.typed(f"answer-{number}")
    try:
        correcting.answer(reference, request, words, by=visit.who.name, corrected=corrected)
    except NotFound:
        raise
    except Refused as refused:
        asked = correcting.asked_in(reference)
        errors = {f"answer-{number}": str(refused)}
        return visit.refused("corrections.html.j2", errors, reference=reference, asked=asked)
    return visit.go(PATH.format(reference=reference), "Answered. The person is written to.")


ROUTES = [
    get(PATH, show, who=OFFICERS),
    post(f"{PATH}/{{number}}", answer, who=OFFICERS),
]
