"""A proposal's page: its text, where it stands, who is asked, and what the visitor may do."""

from starlette.responses import Response

from quorate.business.cases import find
from quorate.business.groups.proposal_view import view_of
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """How the proposal stands, as much of it as the visitor may see."""
    who = visit.who
    view = view_of(find(visit.path["reference"]), who.person_id, who.roles)
    return visit.page("proposal.html.j2", view=view)


ROUTES = [get("/proposals/{reference}", show, who=SIGNED_IN)]
