"""Letters for those without an email address: one file to print, and the button that says it is."""

from starlette.responses import Response

from quorate.business.correspondence import printing
from quorate.business.refusal import NotFound
from quorate.papers.pdf import is_available, why_not
from quorate.portal.access import OFFICERS_AND_CLERKS
from quorate.portal.case_desk import case_seen
from quorate.portal.numbers import number_of
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

FORMS = ("pdf", "html")

BATCH = "batch of letters"


def show(visit: Visit) -> Response:
    """What waits to be printed, and what goes into the envelopes."""
    seen = case_seen(visit)
    return visit.page(
        "printing.html.j2",
        seen=seen,
        batch=printing.waiting(seen.case.reference),
        why_no_pdf="" if is_available() else why_not(),
    )


def file(visit: Visit) -> Response:
    """The letters up to one of them, in one file. Nothing is marked by looking at it."""
    seen, up_to, form = case_seen(visit), number_of(visit.path["up_to"], BATCH), visit.path["form"]
    if form not in FORMS or (form == "pdf" and not is_available()):
        raise NotFound("There is no such file")
    name = f"{seen.case.reference}-to-{up_to}.{form}"
    if form == "html":
        page = printing.batch_html(seen.case.reference, up_to).encode()
        return visit.file(name, "text/html; charset=utf-8", page)
    content = printing.batch_pdf(seen.case.reference, up_to)
    return visit.file(name, "application/pdf", content)


def mark(visit: Visit) -> Response:
    """Enter that the letters of the file were printed and posted. A second post finds it done."""
    seen = case_seen(visit)
    printed = printing.mark_printed(
        seen.case, number_of(visit.typed("up_to"), BATCH), by=visit.who.name
    )
    words = {0: "They were marked already.", 1: "One letter is marked as printed and posted."}
    told = words.get(printed, f"{printed} letters are marked as printed and posted.")
    return visit.go(f"{seen.path}/printing", told)


PATH = "/cases/{reference}/printing"
ROUTES = [
    get(PATH, show, who=OFFICERS_AND_CLERKS),
    post(PATH, mark, who=OFFICERS_AND_CLERKS),
    get(f"{PATH}/{{up_to}}/{{form}}", file, who=OFFICERS_AND_CLERKS),
]
