"""Starts the processes of a stack in a moment, to be killed: forks of one that has loaded all.

A worker takes five seconds of CPU to load and Prefect's server thirteen; two hundred of each would
fill an hour. Here one process loads everything once and forks a child for each that is asked for:
a process of its own, which `kill -9` ends like any other.

Reads lines of JSON from standard input ({"start": "worker", "environment": {}}) and answers each
with a process id. What takes seconds in real use takes tenths of them here, unless the variable
QUORATE_TEST_PAUSES says "real".
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import prefect.server.api.server as prefect_server

from quorate.cli.opening import the_register
from quorate.engine import deployments, patrol, procedures, recovery, server_process, stack, worker
from quorate.papers import pdf
from quorate.portal import server as portal_server
from quorate.post import mailer
from quorate.register.migration import migrate
from quorate.settings import settings
from tests.faults import hands, london

LOADED = (procedures, mailer, migrate, prefect_server)  # what a child would otherwise load lazily
HANDS = "hands.log"
LOOK = 0.3


def quicken() -> None:
    """Let the pauses of real use be tenths of what they are, and letters carry no slow PDF."""
    pdf.why_not = lambda: "PDFs only take time here."
    if os.environ.get("QUORATE_TEST_PAUSES") == "real":
        return
    patrol.SECONDS_BETWEEN_LOOKS_AT_THE_CLOCK = LOOK
    patrol.SECONDS_BETWEEN_PATROLS = LOOK
    recovery.NEVER_TAKEN_UP = timedelta(seconds=4)
    stack.SECONDS_BEFORE_ANOTHER_WORKER = LOOK


def run_worker() -> None:
    """`quorate worker`; says in a file that it is ready, as the others say on their pages."""
    quicken()
    hands.watch(settings().data_dir / HANDS)
    set_up = worker.InProcessWorker.setup

    async def setup(self: worker.InProcessWorker) -> None:
        await set_up(self)
        (settings().data_dir / f"worker-{os.getpid()}.ready").touch()

    worker.InProcessWorker.setup = setup  # type: ignore[method-assign]
    with the_register():
        stack.run_worker_only()


def run_portal() -> None:
    """`quorate portal`."""
    quicken()
    hands.watch(settings().data_dir / HANDS)
    with the_register():
        portal_server.run_portal_only()


def run_prefect() -> None:
    """Prefect's server, as `quorate up` runs it."""
    port = int(os.environ["PREFECT_API_URL"].rpartition(":")[2].partition("/")[0])
    server_process.serve(port)


def run_deployments() -> None:
    """Tell Prefect which procedures there are."""
    with the_register():
        asyncio.run(deployments.deploy_all())


CHILDREN: dict[str, Callable[[], None]] = {
    "worker": run_worker,
    "portal": run_portal,
    "prefect": run_prefect,
    "deployments": run_deployments,
}


def main(log: Path) -> None:
    """Fork a child for each line, until the lines end; then end the children."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    born: list[int] = []
    print(json.dumps({"ready": os.getpid()}), flush=True)  # noqa: T201 - the protocol
    for line in sys.stdin:
        born.append(_born(json.loads(line), log))
        print(json.dumps({"pid": born[-1]}), flush=True)  # noqa: T201 - the protocol
    for pid in born:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _born(asked: dict[str, Any], log: Path) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        name = asked["start"]
        written = os.open(log.with_name(f"{name}.log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(written, 1)
        os.dup2(written, 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.environ.update(asked.get("environment", {}))
        settings.cache_clear()
        london.live_there()
        CHILDREN[name]()
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
