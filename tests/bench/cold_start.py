"""From nothing to a page that somebody is signed in to, beside Prefect's own server's start."""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
from processes import Began, answers, environment, until
from stacks import NOBODY_IS_TOLD

from quorate import register
from quorate.business.access import sessions
from quorate.engine.stack import free_port
from quorate.portal import cookies

TIMES = 3
MEMBER = "gwendolyn-iyer"


def rows() -> Iterator[tuple[str, str, str]]:
    """Both begin in an empty folder, in turn; the first of each fills the disk's cache."""
    house, server = list[float](), list[float]()
    for _ in range(1 + TIMES):
        house.append(_house())
        server.append(_server())
    ours, theirs = statistics.median(house[1:]), statistics.median(server[1:])
    yield (
        "Cold start of the embedded stack to a signed-in page",
        f"{ours:.1f} s",
        f"Prefect's own server to its health page: {theirs:.1f} s ({ours - theirs:+.1f} s)",
    )


def _house() -> float:
    with tempfile.TemporaryDirectory() as name:
        folder, portal = Path(name), f"http://127.0.0.1:{(port := free_port())}"
        told = {
            "QUORATE_DATA": name,
            "QUORATE_REGISTER_URL": f"sqlite:///{folder / 'register.sqlite'}",
            "QUORATE_PORTAL_PORT": str(port),
            "QUORATE_SERVER_PORT": str(free_port()),
        }
        with environment(told):
            began = time.perf_counter()
            house = Began(["-m", "quorate.cli", "up"], os.environ, folder / "up.log")
            try:
                until(lambda: answers(f"{portal}/health") or house.is_over)
                _see_the_page(portal, told["QUORATE_REGISTER_URL"])
                return time.perf_counter() - began
            finally:
                house.stop()


def _see_the_page(portal: str, address: str) -> None:
    """Open the start page of somebody who has signed in."""
    with register.opened(address) as opened, opened.transaction() as tx:
        secret = sessions.open_session(tx, MEMBER)
    cookie = {cookies.name_of(cookies.SESSION): secret}
    with httpx.Client(cookies=cookie, trust_env=False, verify=False) as client:
        page = client.get(f"{portal}/", timeout=60.0, follow_redirects=True)
    if "Sign out" not in page.text:
        raise SystemExit(f"Nobody is signed in: {page.status_code}")


def _server() -> float:
    with tempfile.TemporaryDirectory() as name:
        port = free_port()
        told = {**os.environ, **NOBODY_IS_TOLD, "PREFECT_HOME": name}
        began = time.perf_counter()
        command = ["-m", "prefect", "server", "start", "--port", str(port)]
        server = Began(command, told, Path(name) / "server.log")
        try:
            until(lambda: answers(f"http://127.0.0.1:{port}/api/health"))
            return time.perf_counter() - began
        finally:
            server.stop()
