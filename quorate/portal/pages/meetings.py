"""The list of the meetings that the visitor may look at."""

from starlette.responses import Response

from quorate.business.board.listed import meetings_for
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """The meetings of the visitor's own bodies; of all for officers and clerks."""
    sees_all = visit.roles.is_officer or visit.roles.is_clerk
    return visit.page(
        "meetings.html.j2", meetings=meetings_for(None if sees_all else visit.roles.bodies)
    )


ROUTES = [get("/meetings", show, who=SIGNED_IN)]
