"""Your account: who you are to the partnership today, and the way to sign out everywhere."""

from starlette.responses import Response

from quorate.business.access.account import account_of
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """Name, address and roles of today."""
    return visit.page("account.html.j2", me=account_of(visit.who.person_id))


ROUTES = [get("/account", show, who=SIGNED_IN)]
