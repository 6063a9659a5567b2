"""Prefect's REST API over plain httpx, patient with a busy server, without loading Prefect.

Prefect takes about four seconds to import; the portal and the command line only ever need to ask
it a question or give it a nudge.
"""

import os
import time
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import httpx

from quorate.settings import settings

PAUSES = (0.1, 0.3, 0.9, 2.0)
BUSY = {429, 502, 503, 504}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
# Prefect's server closes a connection that was idle for five seconds; ours is given up before.
KEPT = httpx.Limits(keepalive_expiry=3.0)


class PrefectRefused(ValueError):
    """Prefect's server answered, and said no."""

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        super().__init__(f"Prefect refused the request ({status}): {reason}")


def api_url() -> str:
    """Where Prefect's API is: PREFECT_API_URL, or the embedded server's usual address."""
    return os.environ.get("PREFECT_API_URL") or f"http://127.0.0.1:{settings().server_port}/api"


def ask(method: str, path: str, body: Any = None) -> Any:
    """Send one request and give back the answer's JSON (None when it is empty).

    A busy server or a lost connection is tried again for about three seconds. Raises
    httpx.HTTPError when it stays so, and PrefectRefused when the server says no.
    """
    last: httpx.HTTPError | None = None
    client = _client(api_url(), os.environ.get("PREFECT_API_AUTH_STRING", ""), os.getpid())
    for pause in (*PAUSES, None):
        try:
            return _answer(client.request(method, path, json=body))
        except httpx.HTTPError as error:
            last = error
        if pause is not None:
            time.sleep(pause)
    raise last or httpx.HTTPError("no answer")


@lru_cache(maxsize=1)
def _client(url: str, credentials: str, process: int) -> httpx.Client:
    """The client of this process, for all its threads: to make one costs more than to ask.

    A forked process has one of its own: two must not write to one connection.
    """
    address = urlsplit(url)
    name, _, password = credentials.partition(":")
    return httpx.Client(
        base_url=url,
        auth=(name, password) if name else None,
        timeout=10.0,
        limits=KEPT,
        trust_env=address.hostname not in LOOPBACK,
        # Reading certificates takes longer than the request, and plain HTTP has none.
        verify=address.scheme == "https",
    )


def _answer(response: httpx.Response) -> Any:
    if response.status_code in BUSY:
        response.raise_for_status()
    if response.is_error:
        raise PrefectRefused(response.status_code, response.text[:500])
    return response.json() if response.content else None
