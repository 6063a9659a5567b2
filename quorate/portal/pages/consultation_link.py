"""What a consultation's link opens: a button, so that no scanner answers, and who it is meant for.

One kind of link lets a consultee answer, the other lets somebody from the public say that an
answer is theirs. Neither signs anybody in.
"""

from starlette.responses import Response

from quorate.business.access import attempts, consultation_links
from quorate.business.access.consultation_links import OwnLink
from quorate.business.access.links import LinkIsOver, NobodyAnyMore
from quorate.business.consulting import public_answers
from quorate.business.consulting.public_answers import Unconfirmed
from quorate.business.refusal import NotFound, Refused
from quorate.portal import cookies
from quorate.portal.access import ANYBODY
from quorate.portal.routing import post
from quorate.portal.visit import Visit

FORBIDDEN = 403
CONFLICT = 409
GONE = 410


def leads_from(visit: Visit) -> bool:
    """Whether the token of this address is that of a consultation's link."""
    return consultation_links.is_one(visit.path["token"])


def show(visit: Visit) -> Response:
    """The button; or why the link lets nobody in any more."""
    own = consultation_links.look_at(visit.path["token"])
    if own is None:
        return _show_unconfirmed(visit, public_answers.look_at(visit.path["token"]))
    if not own.is_open:
        return _over(visit, own)
    return visit.page("own_link.html.j2", link=own, token=visit.path["token"])


def press(visit: Visit) -> Response:
    """Let a consultee in to answer in this one case; or record an answer as confirmed.

    Whoever is signed in as the reader stays so. A session of another consultation gives way.
    """
    own = consultation_links.look_at(visit.path["token"])
    if own is None:
        return _confirm(visit, public_answers.look_at(visit.path["token"]))
    if visit.signed_in and visit.who.person_id != own.person_id:
        return visit.page("link_not_yours.html.j2", status=FORBIDDEN, name=visit.who.name)
    reader = visit.signed_in.person_id if visit.signed_in else None
    try:
        session = consultation_links.use(visit.path["token"], signed_in=reader)
    except LinkIsOver:
        return _over(visit, own)
    except NobodyAnyMore:
        return visit.page("link_no_role.html.j2", status=FORBIDDEN)
    return _let_in(visit, consultation_links.answer_path(own.reference), session)


def not_mine(visit: Visit) -> Response:
    """Delete an answer that bears somebody's address and is not theirs."""
    answer = public_answers.look_at(visit.path["token"])
    if answer is None:
        raise NotFound("There is no such link")
    public_answers.delete(answer.id)
    return visit.page("public_deleted.html.j2", title=answer.title)


def _show_unconfirmed(visit: Visit, answer: Unconfirmed | None) -> Response:
    if answer is None:
        raise NotFound("There is no such link")
    return visit.page(
        "public_confirm.html.j2",
        status=GONE if answer.is_gone else 200,
        answer=answer,
        token=visit.path["token"],
    )


def _confirm(visit: Visit, answer: Unconfirmed | None) -> Response:
    if answer is None:
        raise NotFound("There is no such link")
    attempts.count(attempts.ANSWER, person=str(answer.id), address=visit.client)
    try:
        public_answers.confirm(answer.id)
    except Refused as refused:
        return visit.page(
            "own_closed.html.j2",
            status=CONFLICT,
            reference=answer.reference,
            title=answer.title,
            why=str(refused),
            said=(),
            unsent=(),
            afterwards=(),
        )
    return visit.page("public_confirmed.html.j2", answer=answer)


def _let_in(visit: Visit, path: str, session: str | None) -> Response:
    answer = visit.go(path)
    if session:
        cookies.put(answer, cookies.SESSION, session)
        cookies.take_away(answer, cookies.FORMS)
    return answer


def _over(visit: Visit, own: OwnLink) -> Response:
    return visit.page("own_link_over.html.j2", status=GONE, link=own)


ROUTES = [post("/link/{token}/not-mine", not_mine, who=ANYBODY)]
