"""`quorate mail`: mail that came in, taken in and sorted."""

from typing import Annotated

import typer

from quorate.business.correspondence import tray
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say, say_aside

app = typer.Typer(no_args_is_help=True, help="Mail that came in: bounces, replies, strangers.")

Number = Annotated[int, typer.Argument(help="The message's number, as `mail tray` shows it.")]
By = Annotated[str, typer.Option(help="Who does it, for the journal.")]
OFFICER = "Policy team"
FAILED = 1


@app.command("take-in")
def take_in() -> None:
    """Take in what lies in the mailbox now; the rounds do the same every few minutes."""
    from quorate.business.correspondence import taking_in
    from quorate.post.arrived import NoMailbox

    with refusals_told(), the_register():
        try:
            tally = taking_in.take_in()
        except NoMailbox as fault:
            say_aside(str(fault))
            raise typer.Exit(FAILED) from None
        told = ", ".join(f"{tray.KINDS[kind].lower()}: {count}" for kind, count in tally.items())
        waiting, _ = tray.counts()
        say(f"Taken in: {told or 'nothing new'}. In the tray: {waiting}.")


@app.command("tray")
def list_() -> None:
    """The messages that wait for the officer, the oldest first."""
    with refusals_told(), the_register(for_reading=True):
        lines = tray.waiting()
        for line in lines:
            about = f" [{line.case}]" if line.case else ""
            say(f"{line.id}  {line.kind}{about}: {line.subject}. From {line.sender}. {line.why}")
        if not lines:
            say("The tray is empty.")


@app.command()
def show(number: Number) -> None:
    """A message whole, in its own words; nothing in it is opened."""
    with refusals_told(), the_register(for_reading=True):
        shown = tray.message(number)
        say(f"From: {shown.line.sender} ({shown.address or 'no address'})")
        say(f"Subject: {shown.line.subject}")
        say(shown.line.why)
        for file in shown.files:
            say(f"File: {file.name}, {file.size} bytes")
        say("")
        say(shown.text or "No words could be read in it.")


@app.command()
def assign(
    number: Number,
    reference: Annotated[str, typer.Option("--case", help="The review, as REV-2011-01.")],
    person: Annotated[str, typer.Option(help="Whose answer it is: id, address or whole name.")],
    because: Annotated[str, typer.Option(help="Why it is theirs, for the journal.")],
    whole: Annotated[bool, typer.Option("--whole", help="Take the quoted lines too.")] = False,
    by: By = OFFICER,
) -> None:
    """Record a message as the answer of a consultee, also one that came late."""
    from quorate.business.correspondence import settling

    with refusals_told(), the_register():
        settling.assign(number, reference, person, by=by, because=because, whole=whole)
        say("Recorded as an answer.")


@app.command("set-aside")
def set_aside(
    number: Number,
    because: Annotated[str, typer.Option(help="Why nothing follows from it.")],
    by: By = OFFICER,
) -> None:
    """Settle a message from which nothing follows. It is kept."""
    from quorate.business.correspondence import settling

    with refusals_told(), the_register():
        settling.set_aside(number, by=by, because=because)
        say("Set aside. It is kept.")


@app.command("not-arrived")
def not_arrived(number: Number, by: By = OFFICER) -> None:
    """Mark the letter that a message is about as not arrived."""
    from quorate.business.correspondence import settling

    with refusals_told(), the_register():
        settling.did_not_arrive(number, by=by)
        say("Marked: the letter did not arrive. Give another address on the case's pages.")
