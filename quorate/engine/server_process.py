"""Runs Prefect's server in a process of its own, which ends when whoever started it is gone."""

import gc
import itertools
import os
import signal
import sys
import threading
import time

import uvicorn

APP = "prefect.server.api.server:create_app"
SECONDS_BETWEEN_COLLECTIONS = 1.0
COLLECTIONS_BETWEEN_FULL_ONES = 60


def _end_with_the_parent() -> None:
    """Wait for the pipe from the parent to close, as it does even if the parent is killed."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


def collect_garbage_apart() -> None:
    """Let a thread of its own collect garbage from now on, and never that of the event loop.

    aiosqlite does not close a cursor whose statement found the database locked. Collecting it waits
    for its connection, and that for the lock, whose holder waits for the loop: collected by the
    loop's own thread, it stopped the whole server until SQLite gave up, after a minute
    (docs/decisions/0042).
    """
    gc.disable()
    threading.Thread(target=_collect_for_ever, name="garbage", daemon=True).start()


def _collect_for_ever() -> None:
    for turn in itertools.count(1):
        time.sleep(SECONDS_BETWEEN_COLLECTIONS)
        is_full = turn % COLLECTIONS_BETWEEN_FULL_ONES == 0
        gc.collect(2 if is_full else 1)


def serve(port: int) -> None:
    """Serve Prefect's API and UI on this machine only, until told to stop."""
    collect_garbage_apart()
    uvicorn.run(
        APP,
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="warning",
        timeout_graceful_shutdown=3,
    )


if __name__ == "__main__":
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    serve(int(sys.argv[1]))
