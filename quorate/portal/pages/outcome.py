"""We asked, you said, we did: what became of a consultation, for everybody to read."""

from markupsafe import Markup
from starlette.responses import Response

from quorate.business.working_over.outcome_page import outcome
from quorate.papers.heard import Heard
from quorate.papers.respondents_chart import respondents_chart
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """What became of it, or by when that is published."""
    found = outcome(visit.path["reference"])
    return visit.page("outcome.html.j2", outcome=found, chart=_chart(found.heard))


def _chart(heard: Heard | None) -> Markup:
    if heard is None or not heard.kinds:
        return Markup("")
    rows = [(kind.name, (kind.asked, kind.answered)) for kind in heard.kinds]
    return respondents_chart(("Asked", "Answered"), rows, prefix="who-answered")


ROUTES = [get("/consultations/{reference}/outcome", show, who=ANYBODY)]
