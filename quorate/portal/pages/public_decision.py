"""A decision as anybody may read it, and the form where anybody may check a file against it."""

from starlette.responses import Response

from quorate.business.access import attempts
from quorate.business.published import published, which_text
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PAGE = "public_decision.html.j2"
LARGEST_FILE = 2_000_000
FILE_CHECK = attempts.Limit("file-check", by_person=60, by_address=60, within=attempts.LONGEST)


def show(visit: Visit) -> Response:
    """The notices of the case's decisions, each with the hash of the text decided."""
    decision = published(visit.path["reference"])
    return visit.page(PAGE, decision=decision, checked=None, found=None)


def check(visit: Visit) -> Response:
    """Say which version a file is, or that it is none. The file is kept nowhere."""
    decision = published(visit.path["reference"])
    attempts.count(FILE_CHECK, person=f"anybody at {visit.client}", address=visit.client)
    file = visit.files.get("file")
    if file is None or not file.content:
        says = {"file": "Choose the file that you want to check."}
        return visit.refused(PAGE, says, decision=decision, checked=None, found=None)
    found = which_text(decision.reference, file.content)
    return visit.page(PAGE, decision=decision, checked=file.name or "The file", found=found)


ROUTES = [
    get("/decisions/{reference}", show, who=ANYBODY),
    post("/decisions/{reference}", check, who=ANYBODY, largest=LARGEST_FILE),
]
