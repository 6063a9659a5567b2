"""Toy cases of a register, and the stack in a process of its own that live tests talk to."""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from quorate import register
from quorate.business.cases import Case
from quorate.register import cases
from quorate.register.tables import cases as tables

ROOT = Path(__file__).resolve().parent.parent.parent
LAUNCHED_AT = datetime(2011, 3, 21, 9, tzinfo=UTC)


def open_case(reference: str) -> Case:
    """Enter a toy case in the current register."""
    with register.current().transaction() as tx:
        case = tables.Case(
            reference=reference,
            procedure="toy",
            title=reference,
            terms={},
            launched_at=LAUNCHED_AT,
            launched_by="policy-team",
        )
        cases.add(tx, case)
        first = tables.Round(
            case_reference=reference,
            number=1,
            first_stage="consultation",
            because="It was launched.",
            began_on=date(2011, 3, 21),
        )
        cases.begin_round(tx, first, [])
    return Case(reference)


def withdraw(case: Case) -> None:
    """Withdraw a toy case, with no letters to anybody."""
    with register.current().transaction() as tx:
        row = cases.find_for_change(tx, case.reference)
        assert row is not None
        row.withdrawn_at = LAUNCHED_AT


def until(is_so: Callable[[], object], *, seconds: float = 25.0) -> float:
    """Wait until something is so; gives how many seconds that took."""
    began = time.monotonic()
    while not is_so():
        assert time.monotonic() < began + seconds, "waited too long"
        time.sleep(0.05)
    return time.monotonic() - began


class LiveStack:
    """The toy stack, run by toy_stack.py in its own process; this process loads no Prefect."""

    def __init__(self, data: Path, port: int) -> None:
        self.data, self.port = data, port
        self.register_address = f"sqlite:///{data / 'register.sqlite'}"

    def start(self) -> None:
        """Start it and wait until it takes runs."""
        command = [sys.executable, "-m", "tests.engine.toy_stack", str(self.data), str(self.port)]
        with (self.data / "stack.log").open("ab") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout is not None
        assert self.process.stdout.readline().strip() == "READY", self.complaints()

    def complaints(self) -> str:
        """What the stack has written to its standard error."""
        return (self.data / "stack.log").read_text()

    def stop(self) -> None:
        """Let it end in good order."""
        self.process.communicate(timeout=60)

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self.process.kill()
        self.process.wait()
