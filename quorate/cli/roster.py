"""A file of consultees given to a command: its options, and how it is read."""

from pathlib import Path
from typing import Annotated

import typer

from quorate.cli.telling import say_aside
from quorate.partnership.roster_file import Roster, columns_typed, kept, read_roster

GoodOnly = Annotated[
    bool, typer.Option("--good-only", help="Take the good rows, leave out others.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", help="Which column is which, as 'email: Work address'."),
]


def roster_of(file: Path, *, good_only: bool, columns: list[str] | None) -> Roster:
    """The table in a file, its bad rows named; refused while one is bad unless `good_only`."""
    roster = read_roster(file, columns_typed(columns or []))
    kept(roster, good_only=good_only)
    for bad in roster.refused:
        say_aside(f"Left out: {bad}.")
    return roster
