"""Every case, the newest first: what it is, where it stands, and what it waits for."""

from starlette.responses import Response

from quorate.business import case_list, watching
from quorate.portal.access import OFFICERS_AND_CLERKS
from quorate.portal.routing import get
from quorate.portal.visit import Visit

ON_A_PAGE = 25


def show(visit: Visit) -> Response:
    """A page of the cases."""
    everything = case_list.cases_listed()
    number = visit.query.get("page", "1")
    pages = max(1, -(-len(everything) // ON_A_PAGE))
    page = min(int(number), pages) if number.isascii() and number.isdigit() else 1
    page = max(page, 1)
    shown = everything[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    return visit.page(
        "cases.html.j2", cases=shown, page=page, pages=pages,
        may_launch=visit.roles.is_officer, stuck=_stuck(visit),
    )  # fmt: skip


def _stuck(visit: Visit) -> set[str]:
    """The cases with a trouble that has lasted until the operator was told, for officers."""
    if not visit.roles.is_officer:
        return set()
    return {name for name, trouble in watching.troubles().items() if trouble.told_at}


ROUTES = [get("/cases", show, who=OFFICERS_AND_CLERKS)]
