"""Counts what the portal is asked and how long its answers take, without saying by whom."""

import time

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Of this process; where several serve, whoever reads the figures adds them up.
COUNTED = CollectorRegistry()
REQUESTS = Counter(
    "quorate_requests",
    "Requests that were answered, by method and by the first figure of the status.",
    ["method", "status"],
    registry=COUNTED,
)
SECONDS = Histogram(
    "quorate_request_seconds",
    "How long answers took.",
    ["method"],
    buckets=(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0),
    registry=COUNTED,
)
METHODS = frozenset({"GET", "HEAD", "POST"})


class Counted:
    """Middleware, the outermost: each request is counted once, when it has been answered."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and count what became of it; one that broke off is a 5xx."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), "5xx"

        async def counted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = f"{message['status'] // 100}xx"
            await send(message)

        try:
            await self.app(scope, receive, counted)
        finally:
            method = scope["method"] if scope["method"] in METHODS else "other"
            REQUESTS.labels(method, status).inc()
            SECONDS.labels(method).observe(time.perf_counter() - began)
