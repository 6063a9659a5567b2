"""Quorate scaled out on one machine: PostgreSQL, Prefect's server, two portals, three workers.

One of the workers is Prefect's own, which starts a process for each run; the others are ours.
"""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, create_engine, select, text

from quorate import register
from quorate.engine.server import prefect_environment
from quorate.engine.stack import free_port
from quorate.register.tables.post import Letter
from quorate.settings import CHECKOUT
from tests.faults import hands
from tests.faults.town import HANDS, Kill, Nursery, answers, until_gone
from tests.live.real_stack import SlowPost
from tests.register import postgres_server

STOCK = "stock worker"
OURS = ("worker 1", "worker 2")
PORTALS = ("portal 1", "portal 2")
WEIGHTS = {OURS[0]: 3, OURS[1]: 3, STOCK: 2}
LONGEST_PEACE = 7.0
SECONDS_TO_START = 180.0


@contextmanager
def two_databases() -> Iterator[tuple[URL, URL]]:
    """An empty database for the register and one for Prefect. Raises NoServer."""
    with postgres_server.server() as server:
        register, prefect = (f"{name}_{os.getpid()}" for name in ("register", "prefect"))
        engine = create_engine(server, isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                for name in (register, prefect):
                    connection.execute(text(f"CREATE DATABASE {name}"))
            yield server.set(database=register), server.set(database=prefect)
        finally:
            with engine.connect() as connection:
                for name in (register, prefect):
                    connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
            engine.dispose()


class City:
    """The processes, each of which can be killed and started. Prefect's server is up on entry.

    The register's database is migrated and founded by whoever uses it.
    """

    def __init__(self, data: Path, post: SlowPost, register: URL, prefect: URL) -> None:
        self.data, self.hands = data, data / HANDS
        self._prefect_port = free_port()
        self.ports = {portal: free_port() for portal in PORTALS}
        database = prefect.set(drivername="postgresql+asyncpg")
        self.settings = {
            **prefect_environment(data, self._prefect_port),
            "PREFECT_API_DATABASE_CONNECTION_URL": _in_full(database),
            "QUORATE_REGISTER_URL": _in_full(register),
            "QUORATE_DATA": str(data),
            "QUORATE_MAIL_HOST": "127.0.0.1",
            "QUORATE_MAIL_PORT": str(post.port),
            "QUORATE_MAIL_SECURITY": "none",
            "QUORATE_TEST_PAUSES": "real",
        }
        self.pids: dict[str, int] = {}
        self.kills: list[Kill] = []
        self._more: dict[str, str] = {}
        self._stock: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        (self.data / "prefect").mkdir(parents=True, exist_ok=True)
        self._environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), **self.settings}
        self.nursery = Nursery(self._environment, self.data / "log")
        self.nursery.start("prefect")
        self._wait_for(f"{self.settings['PREFECT_API_URL']}/health")
        until_gone(self.nursery.start("deployments"), seconds=SECONDS_TO_START)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stock:
            for pid in (*_started_by(self._stock.pid), self._stock.pid):
                _kill(pid)
        self.nursery.close()

    def portal(self, name: str) -> str:
        """The address of a portal."""
        return f"http://127.0.0.1:{self.ports[name]}"

    def open(self, **environment: str) -> None:
        """Start the portals and the workers, with more variables for all of them."""
        self._more = environment
        for name in (STOCK, *OURS, *PORTALS):
            self.start(name)
        for portal in PORTALS:
            self._wait_for(f"{self.portal(portal)}/health")

    def start(self, name: str) -> None:
        """Start a portal or a worker."""
        own = dict(self._more)
        if name == STOCK:
            self._stock = self._stock_worker()
            self.pids[name] = self._stock.pid
        elif name in PORTALS:
            own["QUORATE_PORTAL_PORT"] = str(self.ports[name])
            self.pids[name] = self.nursery.start("portal", **own)
        else:
            self.pids[name] = self.nursery.start("worker", **own)

    def kill(self, name: str, *, alone: bool = False) -> None:
        """End a worker with kill -9; `alone`, Prefect's own leaves the runs that it started."""
        dead = self.pids[name]
        if name == STOCK and self._stock:
            in_hand = _being_sent()  # by whom is not known: its runs write nothing down
            for pid in (*([] if alone else _started_by(dead)), dead):
                _kill(pid)
            self._stock.wait()
        else:
            _kill(dead)
            until_gone(dead)
            in_hand = hands.cut_off(self.hands, dead)
        self.kills.append(Kill(name, in_hand))

    def _stock_worker(self) -> subprocess.Popen[bytes]:
        """Prefect's own worker, as its documentation says to start it."""
        command = [sys.executable, "-m", "prefect", "worker", "start"]
        with (self.data / "stock.log").open("ab") as written:
            return subprocess.Popen(
                [*command, "--pool", "quorate", "--name", STOCK, "--limit", "1"],
                cwd=self.data,
                env={**self._environment, **self._more, "PREFECT_WORKER_QUERY_SECONDS": "3"},
                stdout=written,
                stderr=written,
            )

    def _wait_for(self, address: str) -> None:
        ends = time.monotonic() + SECONDS_TO_START
        while not answers(address):
            assert time.monotonic() < ends, f"{address} does not answer"
            time.sleep(0.05)


class Strikes(threading.Thread):
    """Kills workers of a city at random, and starts each again; what it does follows its seed."""

    def __init__(self, city: City, seed: int, kills: int) -> None:
        super().__init__(name="strikes", daemon=True)
        self.city, self.kills, self.chance = city, kills, random.Random(seed)
        self.fault: BaseException | None = None

    def run(self) -> None:
        """Strike so many times; in the end every worker stands again."""
        names = [*WEIGHTS, *self.chance.choices([*WEIGHTS], [*WEIGHTS.values()], k=self.kills)]
        try:
            for name in names[: self.kills]:
                time.sleep(self.chance.uniform(1.0, LONGEST_PEACE))
                self.city.kill(name, alone=self.chance.random() < 0.5)
                self.city.start(name)
        except BaseException as fault:
            self.fault = fault


def _being_sent() -> frozenset[str]:
    with register.current().reading() as tx:
        being_sent = select(Letter.message_id).where(Letter.state == "sending")
        return frozenset(tx.scalars(being_sent))


def _in_full(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _started_by(parent: int) -> list[int]:
    """The processes that a process started, and those that they did."""
    found: list[int] = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_the_name = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after_the_name[1]) == parent:
            pid = int(file.parent.name)
            found += [*_started_by(pid), pid]
    return found
