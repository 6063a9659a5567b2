"""For consultees without their link at hand: where it is, and how to have it sent again."""

from functools import partial

from starlette.responses import Response

from quorate.business.access import attempts
from quorate.business.consulting import consultation_view, link_again
from quorate.portal import errands
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit
from quorate.post.addressing import is_mailable

NO_ADDRESS = "Enter an email address in the form name@example.org"
PAGE = "own_link_again.html.j2"


def ask(visit: Visit) -> Response:
    """The form for an email address."""
    page = consultation_view.public_view(visit.path["reference"])
    return visit.page(PAGE, page=page, is_sent=False)


def send(visit: Visit) -> Response:
    """Send the link if a consultee has the address; say the same in any case."""
    page, email = consultation_view.public_view(visit.path["reference"]), visit.typed("email")
    if not is_mailable(email):
        return visit.refused(PAGE, {"email": NO_ADDRESS}, page=page, is_sent=False)
    attempts.count(attempts.FRESH_LINK, person=email, address=visit.client)
    errands.soon(partial(link_again.send_again, page.line.reference, email))
    return visit.page(PAGE, page=page, is_sent=True)


PATH = "/consultations/{reference}/link"
ROUTES = [get(PATH, ask, who=ANYBODY), post(PATH, send, who=ANYBODY)]
