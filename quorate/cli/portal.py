"""`quorate portal` serves the pages by themselves; `quorate sign-in-link` makes a link by hand."""

from datetime import timedelta
from typing import Annotated

import typer

from quorate import logs
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say, say_aside
from quorate.opening import local_post
from quorate.settings import settings


def portal() -> None:
    """Serve the portal in a process of its own, beside `quorate up` or workers, until Ctrl-C."""
    from quorate.portal import server

    with refusals_told(), the_register(), local_post(settings().data_dir):
        logs.write_to_standard_error(settings().log_format, settings().log_level)
        server.refuse_if_taken()
        for warning in server.warnings():
            say_aside(f"Warning: {warning}")
        say(f"The portal is at {settings().portal_address}   Stop with Ctrl-C.")
        server.run_portal_only()


def sign_in_link(
    person: Annotated[str, typer.Argument(help="The id of a person in the register.")],
    by: Annotated[str, typer.Option(help="Your own name, for the journal.")],
    minutes: Annotated[
        int | None,
        typer.Option(min=1, help="How long it holds; as asked for by email if left out."),
    ] = None,
) -> None:
    """Make a link with which somebody signs in once, where mail is not set up yet.

    Hand it to that person and to nobody else. The journal says who made it, for whom, and that it
    was used.
    """
    from quorate.business.access import signing_in

    with refusals_told(), the_register():
        holds_for = timedelta(minutes=minutes) if minutes else None
        say(signing_in.mint_for(person, by=by, holds_for=holds_for))
