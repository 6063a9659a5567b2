"""The page that a link from a letter opens: a button signs in, opening the page does nothing.

Mail scanners open every link they see, some of them many times; none of them presses a button.
"""

from functools import partial

from starlette.responses import Response

from quorate.business.access import attempts, links, signing_in
from quorate.business.access.links import LinkIsOver, LinkStanding, NobodyAnyMore
from quorate.business.access.secrets import hashed
from quorate.business.refusal import NotFound
from quorate.portal import cookies, errands
from quorate.portal.access import ANYBODY
from quorate.portal.pages import consultation_link
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

FORBIDDEN = 403
GONE = 410


def show(visit: Visit) -> Response:
    """The button; the page behind it for who is signed in; or why the link lets nobody in."""
    if consultation_link.leads_from(visit):
        return consultation_link.show(visit)
    link = _link(visit)
    if visit.signed_in:
        return visit.go(link.path) if _is_own(visit, link) else _somebody_elses(visit)
    if not link.is_open:
        return _over(visit)
    return visit.page("link.html.j2", name=link.name, token=visit.path["token"])


def press(visit: Visit) -> Response:
    """Use the link up, sign its person in and go on to the page it is for."""
    if consultation_link.leads_from(visit):
        return consultation_link.press(visit)
    link = _link(visit)
    if visit.signed_in:
        return visit.go(link.path) if _is_own(visit, link) else _somebody_elses(visit)
    try:
        way_in = links.redeem(visit.path["token"])
    except LinkIsOver:
        return _over(visit)
    except NobodyAnyMore:
        return visit.page("link_no_role.html.j2", status=FORBIDDEN)
    answer = visit.go(way_in.path)
    cookies.put(answer, cookies.SESSION, way_in.session)
    cookies.take_away(answer, cookies.FORMS)
    return answer


def send_fresh(visit: Visit) -> Response:
    """Send a new link to where the old one went; who presses does not learn where that is."""
    _link(visit)
    token = visit.path["token"]
    attempts.count(attempts.FRESH_LINK, person=hashed(token), address=visit.client)
    errands.soon(partial(signing_in.send_fresh_link, token))
    return visit.go("/sign-in/sent")


def _link(visit: Visit) -> LinkStanding:
    link = links.look_at(visit.path["token"])
    if link is None:
        raise NotFound("There is no such link")
    return link


def _is_own(visit: Visit, link: LinkStanding) -> bool:
    return visit.who.person_id == link.person_id


def _over(visit: Visit) -> Response:
    return visit.page("link_over.html.j2", status=GONE, token=visit.path["token"])


def _somebody_elses(visit: Visit) -> Response:
    return visit.page("link_not_yours.html.j2", status=FORBIDDEN, name=visit.who.name)


ROUTES = [
    get("/link/{token}", show, who=ANYBODY),
    post("/link/{token}", press, who=ANYBODY),
    post("/link/{token}/fresh", send_fresh, who=ANYBODY),
]
