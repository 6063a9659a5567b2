"""`quorate post`: letters on their way out, how they stand and sending them now."""

import sys
from typing import Annotated

import typer

from quorate.business import cases
from quorate.business.correspondence.progress import progress
from quorate.business.refusal import Refused
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say
from quorate.post.style import gov_moment
from quorate.settings import settings

app = typer.Typer(no_args_is_help=True, help="Letters on their way out.")

Reference = Annotated[str, typer.Argument(help="The case, as REV-2011-01.")]


@app.command()
def show(reference: Reference) -> None:
    """How far the letters of a case have come, and what keeps those that wait."""
    with refusals_told(), the_register(for_reading=True):
        cases.find(reference)
        post = progress(reference)
        say(f"{post.done:,} of {post.in_all:,} letters done.")
        for words in post.in_words:
            say(f"- {words}")
        if post.put_off:
            again = f", tried again at {gov_moment(post.again_at)}" if post.again_at else ""
            say(f"{post.put_off:,} put off by the mail server{again}: {post.because}")


@app.command()
def send(reference: Reference) -> None:
    """Send the letters of a case that are due, with a progress bar; stop it at any time.

    What was not sent goes with the next round, or when this is called again.
    """
    from rich.console import Console
    from rich.progress import Progress

    from quorate.business.correspondence.delivery import deliver

    with refusals_told(), the_register():
        cases.find(reference)
        if not settings().mail_host:
            raise Refused(
                "No mail server is set",
                way_out="Give QUORATE_MAIL_HOST; without it, letters go while `quorate up` runs.",
            )
        with Progress(console=Console(file=sys.stderr)) as bar:
            task = bar.add_task("Letters", total=progress(reference).waiting)
            tally = deliver(reference, progress=lambda ended: bar.update(task, completed=ended))
        told = ", ".join(f"{number:,} {state}" for state, number in tally.items())
        say(f"{reference}: {told or 'nothing was due'}.")
