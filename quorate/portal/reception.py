"""Receives each request: who comes, may they, is the form ours; only then does a page answer."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from quorate.business.access import sessions
from quorate.business.access.secrets import new_secret
from quorate.portal import cookies, errors, forms
from quorate.portal.forgery import FIELD, refuse_another_site, refuse_wrong_token
from quorate.portal.routing import Route
from quorate.portal.visit import SEE_OTHER, Typed, UploadedFile, Visit

NOT_ALLOWED = 405
BEARER = "Bearer "


class Desk:
    """What answers at one address, whatever the method: its routes, HEAD as GET, or 405."""

    def __init__(self, routes: Sequence[Route]) -> None:
        self._by_method = {route.method: route for route in routes}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. Raises HTTPException for another method and for a bad form."""
        answer = await self._answer(Request(scope, receive))
        await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        route = self._by_method.get("GET" if request.method == "HEAD" else request.method)
        if route is None:
            raise HTTPException(NOT_ALLOWED, headers={"Allow": ", ".join(self._by_method)})
        typed: Typed = {}
        files: dict[str, UploadedFile] = {}
        if route.method == "POST":
            typed, files = await forms.read(request, route.largest)
        return await run_in_threadpool(_answered, route, request, typed, files)


def _answered(
    route: Route, request: Request, typed: Typed, files: dict[str, UploadedFile]
) -> Response:
    """The answer of a route, or the page for what went wrong on the way to it."""
    visit = stranger(request)
    came = {name: list(given) for name, given in typed.items()}
    try:
        visit = visit_of(request)
        is_guarded = route.method == "POST" and not route.from_anywhere
        if is_guarded:
            refuse_another_site(request.headers)
        refusal = _shown_the_door(route, visit)
        if refusal:
            return refusal
        visit.open_to = route.who.sentence
        if is_guarded:
            refuse_wrong_token(visit.csrf, typed.pop(FIELD, None))
        visit.form, visit.files = typed, files
        answer = route.answer(visit)
    except Exception as error:
        visit.form, visit.files = came, files
        answer = errors.page_for(visit, error)
    kept = request.cookies.get(cookies.name_of(cookies.FORMS))
    if visit.person is None and visit.csrf not in ("", kept):
        cookies.put(answer, cookies.FORMS, visit.csrf)
    return answer


def _shown_the_door(route: Route, visit: Visit) -> Response | None:
    """Where the visitor goes who may not come in: to the way in there is, or nowhere."""
    if route.who.lets_in(visit.roles):
        return None
    if visit.signed_in is None:
        return RedirectResponse(_way_in(route, visit), SEE_OTHER)
    raise errors.NotForYou(route.who.sentence)


def _way_in(route: Route, visit: Visit) -> str:
    """Where to go from a page that is not for strangers: to sign in, or for one's own link."""
    if route.who.by_own_link:
        return f"/consultations/{quote(visit.path['reference'])}/link"
    return f"/sign-in?next={quote(_way_back(route, visit))}"


def _way_back(route: Route, visit: Visit) -> str:
    """The page to come back to after signing in: what was typed into a form is lost."""
    if route.method == "POST":
        return "/"
    return visit.url + (f"?{urlencode(visit.query)}" if visit.query else "")


def stranger(request: Request) -> Visit:
    """A visit of nobody in particular."""
    client = request.client.host if request.client else ""
    shown = request.headers.get("authorization", "")
    bearer = shown[len(BEARER) :] if shown.startswith(BEARER) else ""
    query = {name: forms.clean(value) for name, value in request.query_params.items()}
    return Visit(request.method, request.url.path, client, bearer, query=query)


def visit_of(request: Request) -> Visit:
    """The visit of whoever this browser's session belongs to.

    Before anybody is signed in, the token of forms is a secret cookie of its own: another site
    can neither read nor set it.
    """
    visit = stranger(request)
    visit.person = sessions.who_is(request.cookies.get(cookies.name_of(cookies.SESSION)))
    kept = request.cookies.get(cookies.name_of(cookies.FORMS))
    visit.csrf = visit.person.csrf if visit.person else kept or new_secret()
    visit.path = {name: str(value) for name, value in request.path_params.items()}
    if any(not value.isprintable() for value in visit.path.values()):
        raise errors.NoSuchPage
    return visit
