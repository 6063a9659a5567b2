"""The embedded Prefect server: a child process on SQLite, started, watched over and stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from quorate.engine.rest import api_url
from quorate.settings import CHECKOUT

MODULE = "quorate.engine.server_process"
SECONDS_TO_START = 120.0
SECONDS_TO_STOP = 8.0

QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "ERROR",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "quorate,tasks,flows",  # our lines stand on a run's page too
    "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
}

# Nothing of ours uses blocks (a third of a first start), automations or timed pauses. To call each
# of many due runs late would keep the database from those who start them. A cancelled run has no
# process to be killed, and few runs are made ahead of their time, so that none pile up while the
# stack is down.
SMALL = {
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_PAUSE_EXPIRATIONS_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_LATE_RUNS_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_CLEANUP_RECONCILER_LOOP_SECONDS": "60",
    "PREFECT_SERVER_SERVICES_REPOSSESSOR_LOOP_SECONDS": "60",
    "PREFECT_SERVER_SERVICES_CANCELLATION_CLEANUP_CANCELLING_TIMEOUT_SECONDS": "30",
    "PREFECT_SERVER_SERVICES_SCHEDULER_MIN_RUNS": "1",
    "PREFECT_SERVER_SERVICES_SCHEDULER_MAX_RUNS": "2",
    "PREFECT_SERVER_SERVICES_SCHEDULER_MIN_SCHEDULED_TIME": "PT6M",
}

GUARDS_FORMS = "PREFECT_SERVER_CSRF_PROTECTION_ENABLED"  # else each client asks for a token in vain
CLIENT = {
    "PREFECT_SERVER_EPHEMERAL_ENABLED": "false",
    "PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED": "false",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    "PREFECT_WORKER_QUERY_SECONDS": "0.5",
    "PREFECT_WORKER_PREFETCH_SECONDS": "0",
}


class AlreadyRunning(RuntimeError):
    """Another Quorate works on this data folder."""


class ServerDidNotStart(RuntimeError):
    """Prefect's server ended, or did not answer in time."""


def prefect_environment(data_dir: Path, port: int) -> dict[str, str]:
    """The variables by which Prefect keeps to the data folder and the port, quietly.

    Put them into os.environ before Prefect is first imported: it reads them then.
    """
    home = data_dir.resolve() / "prefect"
    address = f"http://127.0.0.1:{port}"
    password = os.environ.get("PREFECT_SERVER_API_AUTH_STRING")
    return {
        **({"PREFECT_API_AUTH_STRING": password} if password else {}),
        "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": os.environ.get(GUARDS_FORMS, "false"),
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": f"{address}/api",
        "PREFECT_UI_URL": address,
        "PREFECT_SERVER_UI_API_URL": f"{address}/api",
        "PREFECT_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{home / 'prefect.db'}",
        **QUIET,
        **SMALL,
        **CLIENT,
    }


def be_a_quiet_client() -> None:
    """Have Prefect say little, start no server of its own, and look for work often.

    Before Prefect is first imported: it reads these variables then. What is set already stays.
    """
    for name, value in {**QUIET, **CLIENT, "PREFECT_API_URL": api_url()}.items():
        os.environ.setdefault(name, value)


class EmbeddedServer:
    """Prefect's server as our child. `start` and `wait_until_ready`, or use it in a `with`."""

    def __init__(self, data_dir: Path, port: int) -> None:
        self.port = port
        self.home = data_dir.resolve() / "prefect"
        self.address = f"http://127.0.0.1:{port}"
        self.environment = prefect_environment(data_dir, port)
        self._pidfile = self.home / "server.json"
        self._log = self.home / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and return at once. Raises AlreadyRunning."""
        self.home.mkdir(parents=True, exist_ok=True)
        self.clear_what_was_left()
        paths = [str(CHECKOUT), os.environ.get("PYTHONPATH", "")]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE, str(self.port)],
                env={**os.environ, **self.environment, "PYTHONPATH": os.pathsep.join(paths)},
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for us; the server stops after the worker
            )
        left = {"pid": self._process.pid, "parent": os.getpid(), "port": self.port}
        self._pidfile.write_text(json.dumps(left))

    def wait_until_ready(self) -> None:
        """Wait until the server is healthy. Raises ServerDidNotStart with the end of its log."""
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                break
            if self._is_healthy():
                return
            time.sleep(0.1)
        self.stop()
        end = self._log.read_text(errors="replace")[-1500:]
        raise ServerDidNotStart(f"Prefect's server did not start on port {self.port}:\n{end}")

    def stop(self) -> None:
        """Stop the server, firmly if it must be; harmless when it has not been started."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdin:
            process.stdin.close()
        self._pidfile.unlink(missing_ok=True)

    def clear_what_was_left(self) -> None:
        """Stop a server whose parent was killed. Raises AlreadyRunning where the parent lives."""
        try:
            left = json.loads(self._pidfile.read_text())
        except (FileNotFoundError, ValueError):
            return
        parent_now, command = _process_facts(left["pid"])
        if MODULE in command and str(left["port"]) in command.split():
            if parent_now == left["parent"]:
                raise AlreadyRunning(
                    f"Quorate is already running on {self.home.parent} (process {parent_now}). "
                    "Stop it first, or give this one another data folder."
                )
            _end(left["pid"])
        self._pidfile.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        self.start()
        self.wait_until_ready()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _is_healthy(self) -> bool:
        try:
            answer = httpx.get(f"{self.address}/api/health", timeout=2.0, trust_env=False)
        except httpx.HTTPError:
            return False
        return answer.status_code == 200 and answer.json() is True


def _process_facts(pid: int) -> tuple[int, str]:
    """A process's parent and command line; (0, '') if there is no such process."""
    process = Path(f"/proc/{pid}")
    try:
        after_the_name = (process / "stat").read_text().rpartition(")")[2].split()
        command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return (0, "") if Path("/proc/self").exists() else _facts_by_ps(pid)
    return int(after_the_name[1]), command.strip()


def _facts_by_ps(pid: int) -> tuple[int, str]:
    """The same where there is no /proc, as on a Mac; a bare Debian has no ps."""
    found = subprocess.run(
        ["ps", "-o", "ppid=,command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    parent, _, command = found.stdout.strip().partition(" ")
    return (int(parent), command) if parent.isdigit() else (0, "")


def _end(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + SECONDS_TO_STOP
    while MODULE in _process_facts(pid)[1]:
        if time.monotonic() > deadline:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            return
        time.sleep(0.1)
