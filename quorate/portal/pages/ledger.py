"""The ledger of a case: how far each letter came, and the same as evidence of service."""

from starlette.responses import Response

from quorate.business.consulting import ledger
from quorate.business.consulting.ledger import STATES, Part
from quorate.portal.access import OFFICERS_AND_CLERKS
from quorate.portal.case_desk import case_seen
from quorate.portal.list_pages import ON_A_PAGE, address_of, first_of, number_of_page, pages_of
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit
from quorate.post.titles import title_of


def show(visit: Visit) -> Response:
    """The lines asked for, the newest first, and how many letters came how far."""
    seen = case_seen(visit)
    state, about = visit.query.get("state", ""), visit.query.get("about", "").strip()
    state = state if state in STATES else ""
    asked = number_of_page(visit)
    part = Part(state=state, about=about, first=first_of(asked), most=ON_A_PAGE)
    lines, total = ledger.page(seen.case.reference, part)
    return visit.page(
        "ledger.html.j2",
        seen=seen,
        lines=lines,
        total=total,
        counts=ledger.counts(seen.case.reference),
        states=STATES,
        title_of=title_of,
        state=state,
        about=about,
        page=asked,
        pages=pages_of(total),
        address=address_of(f"{seen.path}/ledger", state=state, about=about),
    )


def evidence(visit: Visit) -> Response:
    """The whole ledger as a CSV file; the journal keeps its fingerprint."""
    seen = case_seen(visit)
    kept = ledger.evidence(seen.case.reference, by=visit.who.name)
    return visit.file(kept.file_name, "text/csv; charset=utf-8", kept.content)


PATH = "/cases/{reference}/ledger"
ROUTES = [
    get(PATH, show, who=OFFICERS_AND_CLERKS),
    post(f"{PATH}/evidence", evidence, who=OFFICERS_AND_CLERKS),
]
