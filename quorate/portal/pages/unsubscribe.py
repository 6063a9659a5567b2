"""Stopping reminders: a button for people, and one click for mail programs (RFC 8058)."""

from starlette.responses import Response

from quorate.business.correspondence import unsubscribing
from quorate.business.correspondence.unsubscribing import Reminded
from quorate.business.refusal import NotFound
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get, post_from_anywhere
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """Whose reminders the link stops, and the button. Opening it changes nothing."""
    token = visit.path["token"]
    return _page(visit, unsubscribing.look_at(token))


def act(visit: Visit) -> Response:
    """Stop the reminders. Once or twice comes to the same, and no page is gone on to."""
    return _page(visit, unsubscribing.use(visit.path["token"]))


def _page(visit: Visit, reminded: Reminded | None) -> Response:
    if reminded is None:
        raise NotFound("There is no such link", way_out="Open it as it stands in the letter.")
    return visit.page("unsubscribe.html.j2", reminded=reminded)


PATH = "/unsubscribe/{token}"
ROUTES = [get(PATH, show, who=ANYBODY), post_from_anywhere(PATH, act, who=ANYBODY)]
