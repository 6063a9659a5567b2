"""Words for machines: whether the portal is up and its register answers, and figures."""

import hmac

from starlette.responses import PlainTextResponse, Response

from quorate import register
from quorate.business.refusal import NotFound
from quorate.portal import metrics
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get
from quorate.portal.visit import Visit
from quorate.register import replay
from quorate.settings import settings

UNAVAILABLE = 503
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def health(visit: Visit) -> Response:
    """One word, for whoever watches the server: up, or 503 where the register does not answer."""
    try:
        with register.current().reading() as tx:
            replay.moment(tx)
    except Exception:  # whatever is wrong with the database, a load balancer goes elsewhere
        return PlainTextResponse("the register does not answer", UNAVAILABLE)
    return PlainTextResponse("up")


def figures(visit: Visit) -> Response:
    """The figures, for who shows the token; without a token set there is no such page."""
    token = settings().metrics_token
    shown = visit.bearer.encode()
    if token is None or not hmac.compare_digest(shown, token.get_secret_value().encode()):
        raise NotFound("There is no such page")
    return PlainTextResponse(metrics.figures(), media_type=PROMETHEUS)


ROUTES = [get("/health", health, who=ANYBODY), get("/metrics", figures, who=ANYBODY)]
