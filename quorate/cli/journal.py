"""`quorate journal`: read it, and prove that nobody changed it."""

from typing import Annotated

import typer

from quorate.business import cases
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say, say_aside
from quorate.post.style import gov_moment
from quorate.register import journal

app = typer.Typer(no_args_is_help=True, help="The journal of everything that happened.")
BROKEN = 1


@app.command()
def show(
    case: Annotated[str | None, typer.Argument(help="A case's reference; all if left out.")] = None,
) -> None:
    """Everything that happened, in order."""
    with refusals_told(), the_register(for_reading=True) as opened, opened.reading() as tx:
        if case:
            cases.find(case)
        for entry in journal.entries(tx, case=case):
            say(f"{entry.number:>5}  {gov_moment(entry.at)}  {entry.actor}: {entry.sentence}")


@app.command()
def verify() -> None:
    """Check that no entry was changed, taken out or slipped in. Exit code 1 if one was."""
    with refusals_told(), the_register(for_reading=True) as opened, opened.reading() as tx:
        broken, last = journal.first_break(tx), journal.last(tx)
        if broken:
            say_aside(f"The journal is broken at entry {broken.number}: {broken.reason}.")
            raise typer.Exit(BROKEN)
        if last is None:
            say("The journal is empty.")
            return
        say(f"The journal is whole: {last.number} entries. Keep its last hash elsewhere:")
        say(last.hash)
