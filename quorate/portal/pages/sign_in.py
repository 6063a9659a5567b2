"""Signing in: ask for a link by email. The answer is the same for every address."""

from functools import partial

from starlette.responses import Response

from quorate.business.access import attempts, signing_in
from quorate.portal import errands
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit
from quorate.post.addressing import is_mailable
from quorate.settings import settings

NO_ADDRESS = "Enter an email address in the form name@example.org"


def ask(visit: Visit) -> Response:
    """The form for an email address, or the start page for who is signed in already."""
    if visit.signed_in:
        return visit.go("/")
    return visit.page("sign_in.html.j2", next=visit.query.get("next", "/"))


def send(visit: Visit) -> Response:
    """Send a link to the address if somebody with a role has it; say the same in any case."""
    email, path = visit.typed("email"), visit.typed("next")
    if not is_mailable(email):
        return visit.refused("sign_in.html.j2", {"email": NO_ADDRESS}, next=path)
    attempts.count(attempts.SIGN_IN, person=email, address=visit.client)
    errands.soon(partial(signing_in.send_link, email, path))
    return visit.go("/sign-in/sent")


def sent(visit: Visit) -> Response:
    """What every address is told."""
    return visit.page("sign_in_sent.html.j2", minutes=settings().sign_in_link_minutes)


ROUTES = [
    get("/sign-in", ask, who=ANYBODY),
    post("/sign-in", send, who=ANYBODY),
    get("/sign-in/sent", sent, who=ANYBODY),
]
