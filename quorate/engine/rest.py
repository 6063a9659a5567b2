"""Prefect's REST API over plain httpx, patient with a busy server, without loading Prefect.

Prefect takes about four seconds to import; the portal and the command line only ever need to ask
it a question or give it a nudge.
"""

import os
import time
from typing import Any
from urllib.parse import urlsplit

import httpx

from quorate.settings import settings

PAUSES = (0.1, 0.3, 0.9, 2.0)
BUSY = {429, 502, 503, 504}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


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
    with _client() as client:
        for pause in (*PAUSES, None):
            try:
                return _answer(client.request(method, path, json=body))
            except httpx.HTTPError as error:
                last = error
            if pause is not None:
                time.sleep(pause)
    raise last or httpx.HTTPError("no answer")


def _client() -> httpx.Client:
    url = api_url()
    address = urlsplit(url)
    name, _, password = os.environ.get("PREFECT_API_AUTH_STRING", "").partition(":")
    return httpx.Client(
        base_url=url,
        auth=(name, password) if name else None,
        timeout=10.0,
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
