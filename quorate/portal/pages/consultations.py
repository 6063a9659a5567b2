"""Consultations as everybody may read them: the list, and one with its paper and its dates."""

from starlette.responses import Response

from quorate.business.consulting import consultation_view
from quorate.business.working_over import outcome_page
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def everything(visit: Visit) -> Response:
    """Every consultation that has opened, those that are open first."""
    return visit.page("consultations.html.j2", lines=consultation_view.consultations())


def show(visit: Visit) -> Response:
    """One consultation: what is asked, until when, the paper, how to answer, what comes next."""
    reference = visit.path["reference"]
    page = consultation_view.public_view(reference)
    return visit.page(
        "consultation_page.html.j2",
        page=page,
        is_consulted=reference in visit.roles.consulted_in,
        outcome=outcome_page.is_published(reference),
    )


ROUTES = [
    get("/consultations", everything, who=ANYBODY),
    get("/consultations/{reference}", show, who=ANYBODY),
]
