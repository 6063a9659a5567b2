"""Runs Prefect's server in a process of its own, which ends when whoever started it is gone."""

import os
import signal
import sys
import threading

import uvicorn

APP = "prefect.server.api.server:create_app"


def _end_with_the_parent() -> None:
    """Wait for the pipe from the parent to close, as it does even if the parent is killed."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


def main(port: int) -> None:
    """Serve Prefect's API and UI on this machine only, until told to stop."""
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    uvicorn.run(
        APP,
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="warning",
        timeout_graceful_shutdown=3,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
