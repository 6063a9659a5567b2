"""Signing out, on this browser or on all."""

from starlette.responses import Response

from quorate.business.access import sessions
from quorate.portal import cookies
from quorate.portal.access import ANYBODY, SIGNED_IN, WITH_A_SESSION
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit


def sign_out(visit: Visit) -> Response:
    """End this session."""
    sessions.sign_out(visit.who)
    return _gone(visit)


def sign_out_everywhere(visit: Visit) -> Response:
    """End this session and every other one of the same person."""
    sessions.sign_out_everywhere(visit.who.person_id)
    return _gone(visit)


def signed_out(visit: Visit) -> Response:
    """Say that it is done."""
    return visit.page("signed_out.html.j2")


def _gone(visit: Visit) -> Response:
    answer = visit.go("/signed-out")
    cookies.take_away(answer, cookies.SESSION)
    return answer


ROUTES = [
    post("/sign-out", sign_out, who=WITH_A_SESSION),
    post("/sign-out-everywhere", sign_out_everywhere, who=SIGNED_IN),
    get("/signed-out", signed_out, who=ANYBODY),
]
