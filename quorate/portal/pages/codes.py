"""A member asks for a new one-time code for Prefect's page; it comes by letter."""

from starlette.responses import Response

from quorate.business.access import codes
from quorate.business.cases import find
from quorate.business.groups.proposal_view import view_of
from quorate.portal.access import ENDORSERS
from quorate.portal.routing import post
from quorate.portal.visit import Visit


def renew(visit: Visit) -> Response:
    """Send a new code; the earlier ones no longer count."""
    case, who = find(visit.path["reference"]), visit.who
    view_of(case, who.person_id, visit.roles)
    codes.renew(case, who.person_id, address=visit.client)
    return visit.go(
        f"/proposals/{case.reference}",
        "We have sent you a new code. The ones that you had no longer work.",
    )


ROUTES = [post("/proposals/{reference}/code", renew, who=ENDORSERS)]
