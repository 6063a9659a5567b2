"""The inbox: what waits for the visitor, from which body, by when."""

from starlette.responses import Response

from quorate.business.inbox import waiting_for
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """What waits, with what is due first at the top."""
    return visit.page(
        "waiting.html.j2", name=visit.who.name, items=waiting_for(visit.who.person_id)
    )


ROUTES = [get("/", show, who=SIGNED_IN)]
