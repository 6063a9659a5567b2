"""Puts the portal together: its pages, its guards, and a plain page for whatever goes wrong."""

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.routing import Route as Address
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from quorate.portal import errors, pages, reception
from quorate.portal.counting import Counted
from quorate.portal.headers import Headers
from quorate.portal.look import STATIC
from quorate.portal.routing import Route
from quorate.settings import settings

FOR_MACHINES = ("/health", "/metrics")


def portal(routes: Sequence[Route] | None = None) -> ASGIApp:
    """The portal as an ASGI application, with the pages of quorate/portal/pages."""
    addresses: list[Address | Mount] = [
        Address(path, reception.Desk(routes_here))
        for path, routes_here in _by_path(pages.all_routes() if routes is None else routes)
    ]
    addresses.append(Mount("/static", StaticFiles(directory=STATIC)))
    app = Starlette(
        routes=addresses,
        middleware=[Middleware(OurHostOnly)],
        exception_handlers={HTTPException: _refused_on_the_way, Exception: _fault_on_the_way},
    )
    app.router.redirect_slashes = False  # a redirect would be made from what the visitor calls us
    return Counted(Headers(app))  # outermost, so that a fault anywhere is among them too


class OurHostOnly:
    """Middleware that answers only where the portal is meant to be found.

    A page that is asked for under another name may be a trick on the visitor's browser. A load
    balancer asks each portal behind it by its address; what it asks for is no visitor's.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 400 to one for another host."""
        app = self.app
        if scope["type"] == "http" and scope["path"] not in FOR_MACHINES:
            request = Request(scope)
            if _host_named(request) != urlsplit(settings().portal_address).hostname:
                app = await run_in_threadpool(
                    errors.shown, reception.stranger(request), errors.TROUBLES[400]
                )
        await app(scope, receive, send)


def _host_named(request: Request) -> str | None:
    """The host that was asked for; None where it is not written as a host is."""
    try:
        written = urlsplit(f"//{request.headers.get('host', '')}")
    except ValueError:
        return None
    return None if "@" in written.netloc else written.hostname


def _by_path(routes: Sequence[Route]) -> list[tuple[str, list[Route]]]:
    """The routes of each address; fixed addresses come before those with a part left open."""
    ordered = sorted(routes, key=lambda route: ("{" in route.path, route.path))
    return [(path, list(here)) for path, here in groupby(ordered, lambda route: route.path)]


async def _refused_on_the_way(request: Request, refused: Exception) -> Response:
    """Starlette's own refusals (no such page, wrong method, too large) as pages of ours."""
    if not isinstance(refused, HTTPException):
        raise refused
    trouble = errors.TROUBLES.get(refused.status_code, errors.TROUBLES[400])
    answer = await run_in_threadpool(errors.shown, reception.stranger(request), trouble)
    answer.headers.update(refused.headers or {})
    return answer


async def _fault_on_the_way(request: Request, fault: Exception) -> Response:
    return await run_in_threadpool(errors.unforeseen, reception.stranger(request), fault)
