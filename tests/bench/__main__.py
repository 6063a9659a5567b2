"""`./run bench [row ...]`: what the house costs, measured side by side in one run."""

import importlib
import platform
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from rich.console import Console
from rich.table import Table

ROWS = {
    "decisions": "decisions",
    "review": "whole_review",
    "timers": "timers",
    "resuming": "resuming",
    "idle": "idle",
    "letters": "letters",
    "votes": "votes",
    "start": "cold_start",
    "rehearsal": "rehearsal",
    "alike": "alike_texts",
}
WIDTH = 120
TOLD_TO_END = 143  # as a shell says it of SIGTERM
Rows = Callable[[], Iterable[tuple[str, str, str]]]


def main(wanted: list[str]) -> None:
    """Measure all, or the rows that are named, and print one table."""
    unknown = set(wanted) - set(ROWS)
    if unknown:
        raise SystemExit(f"No such row: {', '.join(sorted(unknown))}. Rows: {', '.join(ROWS)}.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TOLD_TO_END))  # ends what was started too
    table = Table(title="Quorate, measured", title_justify="left", box=None, padding=(0, 2, 0, 0))
    for heading in ("What", "Figure", "Beside it"):
        table.add_column(heading, overflow="fold")
    for name in wanted or ROWS:
        for row in _measured(name):
            print("  measured:", *row, file=sys.stderr)  # noqa: T201 - tells that it goes on
            table.add_row(*row)
    console = Console(width=WIDTH)
    console.print(f"{platform.python_implementation()} {platform.python_version()}")
    console.print(table)


def _measured(name: str) -> Iterator[tuple[str, str, str]]:
    """The rows of a name, with the time that they took; one that fails costs no other its turn."""
    began = time.monotonic()
    try:
        yield from _rows_of(name)()
    except (SystemExit, Exception) as fault:
        if fault.args == (TOLD_TO_END,):
            raise
        yield name, "not measured", f"{type(fault).__name__}: {fault}"
    print(f"  {name}: {time.monotonic() - began:.0f} s", file=sys.stderr)  # noqa: T201


def _rows_of(name: str) -> Rows:
    """A row's module is read when its turn comes: what it loads counts for no other."""
    rows: Rows = importlib.import_module(ROWS[name]).rows
    return rows


main(sys.argv[1:])
