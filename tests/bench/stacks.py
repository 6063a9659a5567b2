"""The two stacks that are measured beside each other, each as processes: ours, and Prefect's."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import httpx
import morning
from processes import Began, answers, cpu_of, environment, memory_of, until
from sink import sink

from quorate import clock, partnership, register
from quorate.business import founding, runs, structure
from quorate.engine.rest import ask
from quorate.engine.server import MODULE, prefect_environment
from quorate.engine.stack import free_port
from quorate.engine.starting import PROCEDURES
from quorate.register import Register
from quorate.register.migration import migrate
from quorate.settings import CHECKOUT

HARROW = CHECKOUT / "config" / "harrow"
HERE = Path(__file__).resolve().parent
GROUPS_BEGIN = date(2011, 7, 12)  # the day from which the structure has its groups and seats
# Prefect's server says how it is used where it can; it is to be measured, and left in peace.
NOBODY_IS_TOLD = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}


# What is done when Prefect's server is there and nothing works yet; gives variables to be set.
Before = Callable[[], Mapping[str, str]]


@dataclass(frozen=True)
class Place:
    """A register with its letters' way out, in a folder of its own, open in this process."""

    folder: Path
    opened: Register
    environment: Mapping[str, str]


@contextmanager
def place(register_url: str | None = None) -> Iterator[Place]:
    """Found a register: the given database, or SQLite in a folder. Letters go to a sink."""
    partnership.use(partnership.load(HARROW))
    with ExitStack() as until_done:
        folder = Path(until_done.enter_context(tempfile.TemporaryDirectory()))
        port, _ = until_done.enter_context(sink(folder))
        url = register_url or f"sqlite:///{folder / 'register.sqlite'}"
        told = {
            "QUORATE_DATA": str(folder),
            "QUORATE_REGISTER_URL": url,
            "QUORATE_MAIL_HOST": "127.0.0.1",
            "QUORATE_MAIL_PORT": str(port),
            "QUORATE_MAIL_SECURITY": "none",
        }
        until_done.enter_context(environment(told))
        opened = until_done.enter_context(register.opened(url))
        migrate(opened)
        founding.found(partnership.current())
        until_done.callback(clock.set_source, None)
        until_done.callback(morning.comes_as_usual)
        yield Place(folder, opened, told)


def with_groups(at: Place) -> None:
    """Put in the structure of July 2011, in which Harrow Chief Executives decide on groups."""
    with at.opened.transaction() as tx:
        structure.put_in(tx, "final-2011-07", GROUPS_BEGIN)


class Stack:
    """Prefect's server and what works for it, as processes."""

    def __init__(self, server: Began, others: Mapping[str, Began], portal: str = "") -> None:
        self.server, self.others, self.portal = server, others, portal

    @property
    def pids(self) -> list[int]:
        """Every process that was started."""
        return [self.server.pid, *(other.pid for other in self.others.values())]

    @property
    def cpu(self) -> float:
        """CPU seconds of all processes up to now."""
        return sum(self.cpu_of_each.values())

    @property
    def cpu_of_each(self) -> dict[str, float]:
        """CPU seconds up to now of Prefect's server and of the others, by name."""
        others = {name: cpu_of(other.pid) for name, other in self.others.items()}
        return {"Prefect's server": cpu_of(self.server.pid), **others}

    @property
    def memory(self) -> float:
        """Resident memory of all processes, in MB."""
        return memory_of(*self.pids)


@contextmanager
def ours(
    at: Place, *, prefect_database: str | None = None, before: Before = dict
) -> Iterator[Stack]:
    """Our stack at a place: Prefect's server as we set it, a worker, and a portal."""
    port, portal_port = free_port(), free_port()
    changes = {
        **prefect_environment(at.folder, port),
        "QUORATE_PORTAL_PORT": str(portal_port),
    }
    if prefect_database:
        changes["PREFECT_API_DATABASE_CONNECTION_URL"] = prefect_database
    (at.folder / "prefect").mkdir(exist_ok=True)
    with _started(changes, at.folder) as started:
        server = started("server", "-m", MODULE, str(port))
        until(lambda: answers(f"{os.environ['PREFECT_API_URL']}/health"))
        started("deployments", str(HERE / "ours.py"), "deployments").wait()
        os.environ.update(before())
        others = {name: started(name, str(HERE / "ours.py"), name) for name in ("worker", "portal")}
        portal = f"http://127.0.0.1:{portal_port}"
        until(lambda: answers(f"{portal}/health"))
        until(_a_worker_is_there)
        yield Stack(server, others, portal)


@contextmanager
def prefect_alone(at: Place, *, before: Before = dict) -> Iterator[Stack]:
    """What Prefect's tutorial sets up: its server as it comes, and the flows under `serve()`."""
    port = free_port()
    home = at.folder / "prefect-alone"
    changes = {
        **NOBODY_IS_TOLD,
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
    }
    home.mkdir(exist_ok=True)
    with _started(changes, at.folder) as started:
        server = started("server", "-m", "prefect", "server", "start", "--port", str(port))
        until(lambda: answers(f"{os.environ['PREFECT_API_URL']}/health"))
        serving = started("served", str(HERE / "served.py"))
        until(lambda: len(ask("POST", "/deployments/filter", {})) == len(PROCEDURES))
        if told := before():  # which needs the deployments, and which the processes are to know
            serving.stop()
            os.environ.update(told)
            serving = started("served", str(HERE / "served.py"))
        yield Stack(server, {"served": serving})


@contextmanager
def _started(changes: Mapping[str, str], folder: Path) -> "Iterator[Starter]":
    with environment(changes):
        starter = Starter(folder)
        try:
            yield starter
        finally:
            for began in reversed(starter.began):
                began.stop()


class Starter:
    """Starts processes with the environment that holds now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.began: list[Began] = []

    def __call__(self, name: str, *command: str) -> Began:
        """Start a process; its name is that of its log."""
        self.began.append(Began(list(command), os.environ, self.folder / f"{name}.log"))
        return self.began[-1]


def asleep(reference: str, procedure: str, state: Mapping[str, object]) -> str:
    """Give a case a run that sleeps already, as if it had come to its wait; the run's id."""
    body = {"parameters": {"reference": reference}, "state": dict(state)}
    run = ask("POST", f"/deployments/{_deployment_of(procedure)}/create_flow_run", body)
    runs.attach(reference, run["id"])
    return str(run["id"])


def all_asleep(procedure: str, alarms: Mapping[str, datetime]) -> None:
    """Give many cases a run each that sleeps already, until the moment given for it.

    One after the other: many in one request are quicker, but Prefect on SQLite refuses those that
    another write has overtaken, and then stands still for a minute.
    """
    for reference, alarm in alarms.items():
        at = {"scheduled_time": alarm.isoformat()}
        asleep(reference, procedure, {"type": "SCHEDULED", "state_details": at})


def _deployment_of(procedure: str) -> str:
    wanted = {"flows": {"name": {"any_": [PROCEDURES[procedure]]}}}
    (deployment, *_) = ask("POST", "/deployments/filter", wanted)
    return str(deployment["id"])


def states() -> dict[str, int]:
    """How many runs are in each state."""
    found: dict[str, int] = {}
    for name in ("SCHEDULED", "PENDING", "RUNNING", "PAUSED", "COMPLETED", "FAILED", "CRASHED"):
        wanted = {"flow_runs": {"state": {"type": {"any_": [name]}}}}
        found[name] = int(ask("POST", "/flow_runs/count", wanted))
    return {name: number for name, number in found.items() if number}


def _a_worker_is_there() -> bool:
    try:
        return bool(ask("POST", "/work_pools/quorate/workers/filter", {}))
    except httpx.HTTPError:
        return False
