"""Processes that the bench starts, and what Linux tells of their CPU time and memory."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

from quorate.settings import CHECKOUT, settings

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
SECONDS_TO_STOP = 15.0
LONGEST_WAIT = 180.0


class Began:
    """A process that the bench started, with all that it starts itself."""

    def __init__(self, command: list[str], environment: Mapping[str, str], log: Path) -> None:
        """Start it in the checkout; what it says goes to the end of a file."""
        with log.open("ab") as written:
            self._process = subprocess.Popen(
                [sys.executable, *command],
                cwd=CHECKOUT,
                env={**environment, "PYTHONPATH": str(CHECKOUT)},
                stdin=subprocess.PIPE,  # it closes with this process, and Prefect's server ends
                stdout=written,
                stderr=written,
                start_new_session=True,
            )
        self.pid = self._process.pid
        self.log = log

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    def stop(self) -> None:
        """End it with whatever it has started, firmly if it must be."""
        self._signal(signal.SIGTERM)
        try:
            self._process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            self._process.wait()

    def wait(self) -> None:
        """Wait for its end. Raises SystemExit where it failed."""
        if self._process.wait(LONGEST_WAIT):
            raise SystemExit(self.log.read_text()[-2000:])

    def _signal(self, number: signal.Signals) -> None:
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:
            return


def cpu_of(*pids: int) -> float:
    """CPU seconds of processes and of all that they started, also of what has ended since."""
    return sum(_ticks(pid) for root in pids for pid in _family(root)) / TICKS


def memory_of(*pids: int) -> float:
    """Resident memory of processes and of all that they started, in MB."""
    pages = 0
    for root in pids:
        for pid in _family(root):
            pages += int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * PAGE / 2**20


def until(is_so: Callable[[], object], *, every: float = 0.1) -> None:
    """Wait until something is so. Raises SystemExit where it never is."""
    ends = time.monotonic() + LONGEST_WAIT
    while not is_so():
        if time.monotonic() > ends:
            raise SystemExit("The bench waited for too long.")
        time.sleep(every)


def answers(address: str) -> bool:
    """Whether a page is there."""
    try:
        # Reading certificates would cost more than all that is measured meanwhile.
        return httpx.get(address, timeout=5.0, trust_env=False, verify=False).status_code == 200
    except httpx.HTTPError:
        return False


@contextmanager
def environment(changes: Mapping[str, str]) -> Iterator[None]:
    """Set variables of this process for as long as the block runs, and read the settings anew."""
    former = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    settings.cache_clear()
    try:
        yield
    finally:
        for name, value in former.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        settings.cache_clear()


def _family(root: int) -> list[int]:
    """A process and its living descendants."""
    parents = dict(_parents())
    found = [root] if root in parents else []
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def _parents() -> Iterator[tuple[int, int]]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                yield int(entry.name), int(_facts(int(entry.name))[1])
            except OSError:
                continue


def _ticks(pid: int) -> int:
    """User and system time, its own and that of children that it has seen end."""
    try:
        return sum(map(int, _facts(pid)[11:15]))
    except OSError:
        return 0


def _facts(pid: int) -> list[str]:
    """What the kernel tells of a process, from its state on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
