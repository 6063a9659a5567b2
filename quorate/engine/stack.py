"""Everything that must run for procedures to go: Prefect's server, the deployments, a worker."""

import asyncio
import importlib
import logging
import os
import signal
import socket
import threading
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from quorate.engine import recovery
from quorate.engine.deployments import deploy_all
from quorate.engine.patrol import is_behind, patrol
from quorate.engine.running import POOL
from quorate.engine.server import EmbeddedServer, be_a_quiet_client
from quorate.settings import settings

if TYPE_CHECKING:
    from quorate.engine.worker import InProcessWorker

log = logging.getLogger(__name__)

Deploy = Callable[[], Awaitable[None]]
SECONDS_TO_CLOSE = 30.0
SECONDS_TO_SEND = 5.0
SECONDS_BEFORE_ANOTHER_WORKER = 5.0
# A worker beats every three seconds; what fell silent before this start is put back at once.
SECONDS_WITHOUT_A_BEAT_AT_START = 7.0


class Stack:
    """The embedded stack, as a context: inside it, procedures run.

    `others` are contexts that live as long as the stack does, entered before it (a mail catcher).
    `deploy` names the deployments to make; left out, those of flows/. Raises AlreadyRunning or
    ServerDidNotStart on the way in.
    """

    def __init__(
        self,
        data_dir: Path | None = None,
        port: int | None = None,
        *,
        others: tuple[AbstractContextManager[Any], ...] = (),
        deploy: Deploy | None = None,
    ) -> None:
        self._server = EmbeddedServer(
            data_dir or settings().data_dir, port or settings().server_port
        )
        self._others = others
        self._deploy = deploy
        self._contexts = ExitStack()

    @property
    def ui_url(self) -> str:
        """Where operators find Prefect's own pages."""
        return self._server.address

    def __enter__(self) -> Self:
        os.environ.update(self._server.environment)
        with ExitStack() as contexts:
            for other in self._others:
                contexts.enter_context(other)
            self._server.start()
            contexts.callback(self._server.stop)
            # The slow import goes on while the server, in its own process, sets up its database.
            importlib.import_module("quorate.engine.worker")

            self._server.wait_until_ready()
            asyncio.run(_awaited((self._deploy or deploy_all)()))
            recovery.put_back_what_died(SECONDS_WITHOUT_A_BEAT_AT_START)
            contexts.callback(_send_what_is_left)
            contexts.enter_context(WorkerThread())
            self._contexts = contexts.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._contexts.close()


class WorkerThread:
    """A worker in a daemon thread with an event loop of its own, as a context."""

    def __init__(self) -> None:
        self._ready = threading.Event()
        self._closing: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._main, name="worker", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            raise self._failure
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._loop and self._closing and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._closing.set)
        self._thread.join(SECONDS_TO_CLOSE)

    def _main(self) -> None:
        try:
            asyncio.run(self._work())
        except BaseException as failure:
            log.exception("The worker has ended")
            self._failure = failure
        finally:
            self._ready.set()

    async def _work(self) -> None:
        self._loop, self._closing = asyncio.get_running_loop(), asyncio.Event()
        self._ready.set()
        await work_until(self._closing)


async def work_until(closing: asyncio.Event) -> None:
    """Work until `closing` is set, then let what is going reach its next wait, and stop.

    A worker that gives up, as Prefect's does when its server is away for long, is followed by
    another.
    """
    going_round = asyncio.create_task(patrol())
    told = asyncio.create_task(closing.wait())
    while not closing.is_set():
        worker = _new_worker()
        working = asyncio.create_task(worker.start(printer=_say_nothing))
        await asyncio.wait({working, told}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            await worker.finish()
        working.cancel()
        (end,) = await asyncio.gather(working, return_exceptions=True)
        if not closing.is_set():
            log.error("The worker gave up and is started again", exc_info=_as_error(end))
            await asyncio.wait({told}, timeout=SECONDS_BEFORE_ANOTHER_WORKER)
    going_round.cancel()
    await asyncio.gather(going_round, told, return_exceptions=True)


def run_worker_only() -> None:
    """Work as a process of its own for the Prefect server named by PREFECT_API_URL, until stopped.

    An interrupt (Ctrl-C) or SIGTERM lets what is going reach its next wait first.
    """
    be_a_quiet_client()
    asyncio.run(_work_until_signalled())


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _work_until_signalled() -> None:
    closing = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, closing.set)
    await work_until(closing)


def _send_what_is_left() -> None:
    """Send Prefect the last logs and events while its server still listens.

    Left to the end of the process, they would be tried again and again at a closed door.
    """
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    for service in (EventsWorker, APILogWorker):
        service.drain_all(timeout=SECONDS_TO_SEND)


async def _awaited(work: Awaitable[None]) -> None:
    await work


def _new_worker() -> "InProcessWorker":
    from quorate.engine.worker import InProcessWorker

    name = f"{socket.gethostname()} {os.getpid()}"
    worker = InProcessWorker(
        work_pool_name=POOL, name=name, limit=settings().runs_at_once, prefetch_seconds=0
    )
    worker.is_behind = is_behind
    return worker


def _as_error(end: object) -> BaseException | None:
    return end if isinstance(end, BaseException) else None


def _say_nothing(*_: Any) -> None:
    """Prefect's worker prints that it started; whoever started us says so already."""
