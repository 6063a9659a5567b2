"""The desk's queue: the responses to a case, and how much of what they say has been dealt with."""

from urllib.parse import urlencode

from starlette.responses import Response

from quorate.business.working_over.responses_desk import DOORS, ON_A_PAGE, STAGES, queue_of
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import case_seen
from quorate.portal.point_fields import page_of, whole_number
from quorate.portal.routing import get
from quorate.portal.visit import Visit
from quorate.register.desk import Sought


def show(visit: Visit) -> Response:
    """A page of the queue, narrowed by what is asked for in the address."""
    seen = case_seen(visit)
    stage, words = visit.query.get("stage", ""), visit.query.get("words", "").strip()[:200]
    show_all = visit.query.get("show", "") == "all"
    sought = Sought(stage if stage in STAGES else None, to_do=not show_all, words=words)
    asked = whole_number(visit.query.get("page", "1")) or 1
    queue = queue_of(seen.case.reference, sought, max(asked, 1))
    page, pages = page_of(visit, queue.found, ON_A_PAGE)
    again = {"stage": stage, "words": words, "show": "all" if show_all else ""}
    return visit.page(
        "desk_queue.html.j2",
        seen=seen,
        queue=queue,
        doors=DOORS,
        stages=STAGES,
        stage=stage,
        words=words,
        show_all=show_all,
        page=page,
        pages=pages,
        address=f"{seen.path}/responses?{urlencode(again)}&page=",
    )


ROUTES = [get("/cases/{reference}/responses", show, who=OFFICERS)]
