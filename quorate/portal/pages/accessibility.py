"""The accessibility statement: what was tested, what is known to be wrong, whom to tell."""

from starlette.responses import Response

from quorate import partnership
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """The statement, with the partnership's own address for those who cannot use a page."""
    return visit.page(
        "accessibility.html.j2", contact=partnership.current().standing.sender.contact
    )


ROUTES = [get("/accessibility", show, who=ANYBODY)]
