"""What is held about a consultee, for themselves: to read, to take away, to have corrected."""

from starlette.responses import Response

from quorate.business.consulting import correcting, held
from quorate.business.refusal import NotFound, Refused
from quorate.portal.access import CONSULTED
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PATH = "/consultations/{reference}/held"
ASKED = "We have your request. We answer within a month, by email or post."


def show(visit: Visit) -> Response:
    """Everything that is held about the visitor in this consultation."""
    about = held.held_about(_reference(visit), visit.who.person_id)
    return visit.page("held.html.j2", held=about)


def take_away(visit: Visit) -> Response:
    """The same as a file, with the content of files and what was taken out of answers."""
    reference = _reference(visit)
    content = held.take_away(reference, visit.who.person_id)
    return visit.file(f"held-{reference.lower()}.json", "application/json", content)


def ask(visit: Visit) -> Response:
    """Ask that something be corrected."""
    reference = _reference(visit)
    try:
        correcting.ask(reference, visit.who.person_id, visit.typed("asks"))
    except NotFound:
        raise
    except Refused as refused:
        about = held.held_about(reference, visit.who.person_id)
        return visit.refused("held.html.j2", {"asks": str(refused)}, held=about)
    return visit.go(PATH.format(reference=reference), ASKED)


def _reference(visit: Visit) -> str:
    reference = visit.path["reference"]
    if reference not in visit.roles.consulted_in:
        raise NotFound("You are not consulted in this case")
    return reference


ROUTES = [
    get(PATH, show, who=CONSULTED),
    post(f"{PATH}/file", take_away, who=CONSULTED),
    post(f"{PATH}/correction", ask, who=CONSULTED),
]
