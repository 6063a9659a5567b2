"""A word for machines that ask whether the portal is up."""

from starlette.responses import PlainTextResponse, Response

from quorate.portal.access import ANYBODY
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def health(visit: Visit) -> Response:
    """One word, for whoever watches the server."""
    return PlainTextResponse("up")


ROUTES = [get("/health", health, who=ANYBODY)]
