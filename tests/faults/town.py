"""A whole stack of processes that can be killed, and started again in a moment."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from quorate.engine.server import prefect_environment
from quorate.engine.stack import free_port
from quorate.settings import CHECKOUT
from tests.faults import hands
from tests.live.real_stack import SlowPost

KINDS = ("worker", "portal", "prefect")
HANDS = "hands.log"
SECONDS_TO_START = 120.0


class Nursery:
    """The process that forks the others; see `tests/faults/nursery.py`."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        with log.with_name("nursery.log").open("ab") as written:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.nursery", str(log)],
                cwd=CHECKOUT,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=written,
                text=True,
            )
        self._turn = threading.Lock()
        assert self._heard()["ready"]

    def start(self, name: str, **environment: str) -> int:
        """Start a process of a kind, with more variables if it needs any; gives its id."""
        with self._turn:
            assert self._process.stdin
            asked = {"start": name, "environment": environment}
            self._process.stdin.write(json.dumps(asked) + "\n")
            self._process.stdin.flush()
            return int(self._heard()["pid"])

    def close(self) -> None:
        """End it with all that it started."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(60)

    def _heard(self) -> dict[str, int]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the nursery has died; see nursery.log"
        heard: dict[str, int] = json.loads(line)
        return heard


@dataclass(frozen=True)
class Kill:
    """A process that was killed, and the letters that it was sending in that moment."""

    kind: str
    sends_cut_off: frozenset[str]


class Town:
    """Prefect's server, a portal and a worker, each a process that can be killed and started.

    The register of `data` is open in the test's own process too. `more` are variables for all.
    """

    def __init__(self, data: Path, post: SlowPost, *, more: dict[str, str] | None = None) -> None:
        self.port, self.portal_port = free_port(), free_port()
        self.settings = {
            "QUORATE_DATA": str(data),
            "QUORATE_MAIL_HOST": "127.0.0.1",
            "QUORATE_MAIL_PORT": str(post.port),
            "QUORATE_MAIL_SECURITY": "none",
            "QUORATE_PORTAL_PORT": str(self.portal_port),
            **prefect_environment(data, self.port),
            **(more or {}),
        }
        (data / "prefect").mkdir(parents=True, exist_ok=True)
        self.data, self.hands = data, data / HANDS
        self.pids: dict[str, int] = {}
        self.kills: list[Kill] = []

    @property
    def portal(self) -> str:
        """The portal's address."""
        return f"http://127.0.0.1:{self.portal_port}"

    @property
    def prefect(self) -> str:
        """Prefect's address."""
        return f"http://127.0.0.1:{self.port}/api"

    @property
    def killed(self) -> Counter[str]:
        """How many processes of each kind were killed."""
        return Counter(kill.kind for kill in self.kills)

    def __enter__(self) -> Self:
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), **self.settings}
        self.nursery = Nursery(environment, self.data / "log")
        self.start("prefect")
        self.wait_for("prefect")
        until_gone(self.nursery.start("deployments"), seconds=SECONDS_TO_START)
        for kind in ("portal", "worker"):
            self.start(kind)
        self.wait_for(*KINDS)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.nursery.close()

    def start(self, kind: str, **environment: str) -> None:
        """Start the process of a kind, with more variables if it needs any."""
        self.pids[kind] = self.nursery.start(kind, **environment)

    def kill(self, kind: str, *, a_minute_passes: bool = True) -> None:
        """End the process of a kind with kill -9.

        What it held in the register counts at once as a minute old, unless that is to be seen.
        """
        dead = self.pids[kind]
        os.kill(dead, signal.SIGKILL)
        until_gone(dead)
        self.kills.append(Kill(kind, hands.cut_off(self.hands, dead)))
        if a_minute_passes:
            hands.let_a_minute_pass(self.hands, dead)

    def is_ready(self, kind: str) -> bool:
        """Whether the process of a kind does its work."""
        if kind == "worker":
            return (self.data / f"worker-{self.pids[kind]}.ready").exists()
        return answers({"portal": self.portal, "prefect": self.prefect}[kind] + "/health")

    def wait_for(self, *kinds: str, seconds: float = SECONDS_TO_START) -> None:
        """Wait until the processes of these kinds do their work."""
        ends = time.monotonic() + seconds
        while not all(map(self.is_ready, kinds)):
            assert time.monotonic() < ends, f"not ready: {', '.join(kinds)}"
            time.sleep(0.02)


def answers(address: str) -> bool:
    """Whether a page comes back from an address."""
    try:
        return httpx.get(address, timeout=2.0, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


def until_gone(pid: int, *, seconds: float = 30.0) -> None:
    """Wait until a process has gone."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    raise AssertionError(f"process {pid} lives on")
