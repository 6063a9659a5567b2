"""Withdrawing a case, with a reason that everybody who was written to is told."""

from starlette.responses import Response

from quorate.business.refusal import Refused
from quorate.business.reviewing import ending
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import case_seen
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """What withdrawing means, and the form for the reason."""
    return visit.page("withdraw.html.j2", seen=case_seen(visit))


def act(visit: Visit) -> Response:
    """Withdraw the case. A second post of the same finds it done."""
    seen = case_seen(visit)
    if seen.row.withdrawn_at:
        return visit.go(seen.path, "The case is withdrawn already.")
    if not visit.typed("reason"):
        error = {"reason": "Say why: people will be told"}
        return visit.refused("withdraw.html.j2", error, seen=seen)
    try:
        ending.withdraw(seen.case, reason=visit.typed("reason"), by=visit.who.name)
    except Refused as refused:
        return visit.refused("withdraw.html.j2", {"reason": str(refused)}, seen=seen)
    return visit.go(seen.path, "The case was withdrawn. Those who were written to are told.")


PATH = "/cases/{reference}/withdraw"
ROUTES = [get(PATH, show, who=OFFICERS), post(PATH, act, who=OFFICERS)]
