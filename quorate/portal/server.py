"""Runs the portal: in a thread beside the embedded stack, or as a process of its own."""

import ipaddress
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Self

import uvicorn

from quorate.business import waking
from quorate.business.refusal import Refused
from quorate.engine.advancing import load_procedures
from quorate.portal import errands
from quorate.portal.app import portal
from quorate.settings import settings

SECONDS_TO_START = 15.0
SECONDS_TO_STOP = 10.0
WAITING_CALLS = 128


class PortalServer:
    """The portal as a context: inside it, pages are served at `address`.

    `port` is another one than the settings', 0 for any that is free. Raises Refused where the
    port is taken, with the way out.
    """

    def __init__(self, port: int | None = None) -> None:
        self._port = settings().portal_port if port is None else port
        self._given: str | None = None
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._contexts = ExitStack()

    @property
    def address(self) -> str:
        """Where people find the portal."""
        return settings().portal_address

    def __enter__(self) -> Self:
        listening = listen(settings().portal_host, self._port)
        self._tell(listening.getsockname()[1])
        self._server = uvicorn.Server(_configuration())
        self._thread = threading.Thread(
            target=self._server.run, args=([listening],), name="portal", daemon=True
        )
        self._thread.start()
        waited = threading.Event()
        for _ in range(int(SECONDS_TO_START / 0.05)):
            if self._server.started or not self._thread.is_alive():
                break
            waited.wait(0.05)
        if not self._server.started:
            raise Refused("The portal did not start", way_out="The log says why.")
        self._contexts.enter_context(_cases_go_on_at_once())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._contexts.close()
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join(SECONDS_TO_STOP)
        self._take_back()

    def _tell(self, port: int) -> None:
        """Let the settings, from which every link is made, know a port of this start alone."""
        if port != settings().portal_port:
            self._given = os.environ.get("QUORATE_PORTAL_PORT", "")
            os.environ["QUORATE_PORTAL_PORT"] = str(port)
            settings.cache_clear()

    def _take_back(self) -> None:
        if self._given is not None:
            os.environ["QUORATE_PORTAL_PORT"] = self._given
            settings.cache_clear()


def run_portal_only() -> None:
    """Serve the portal in this process until it is told to stop."""
    listening = listen(settings().portal_host, settings().portal_port)
    with _cases_go_on_at_once():
        uvicorn.Server(_configuration()).run([listening])


@contextmanager
def _cases_go_on_at_once() -> Iterator[None]:
    """Take a case further in this process as soon as a decision on it stands, then wake its run."""
    errands.soon(load_procedures)
    waking.set_going_by(errands.go_on)
    try:
        yield
    finally:
        waking.set_going_by(None)
        errands.wake_no_more()


def refuse_if_taken() -> None:
    """Raise Refused where the portal's port is in use, before anything slow is started."""
    listen(settings().portal_host, settings().portal_port).close()


def warnings() -> list[str]:
    """What is unwise about how the portal is reached, in sentences."""
    address, host = settings().portal_address, settings().portal_host
    if address.startswith("https://") or _is_this_machine(host):
        return []
    warning = (
        f"The portal listens on {host}, which other machines reach, but its address is {address}: "
        "without https, links and answers can be read on their way. Put a proxy with a "
        "certificate before it and set QUORATE_PORTAL_URL to its https address."
    )
    return [warning]


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on a port. Raises Refused where that cannot be, with the way out."""
    kind = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(kind, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(WAITING_CALLS)
    except OSError as fault:
        listening.close()
        reason = os.strerror(fault.errno) if fault.errno else str(fault)
        raise Refused(
            f"The portal cannot listen on {host}, port {port}: {reason.lower()}",
            way_out="Perhaps it runs already. Stop that, or set QUORATE_PORTAL_PORT to a free port "
            "(and QUORATE_PORTAL_HOST to an address of this machine).",
        ) from None
    return listening


def _configuration() -> uvicorn.Config:
    return uvicorn.Config(
        portal(),
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,  # the addresses of links are secrets
        server_header=False,
        timeout_graceful_shutdown=5,
    )


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
