"""`quorate review extend`: another closing day for a consultation, and who is told of it."""

from datetime import date
from typing import Annotated, Literal

import typer

from quorate.business import cases
from quorate.business.consulting import extending
from quorate.cli.opening import the_register
from quorate.cli.telling import day, refusals_told, say, say_aside
from quorate.constitution.days import short_date

OFFICER = "Policy team"
Group = Literal["everybody", "those who owe", "nobody"]


def extend(
    reference: Annotated[str, typer.Argument(help="The case, as REV-2011-01.")],
    to: Annotated[date, day("The new closing day.")],
    reason: Annotated[str, typer.Option(help="Why; those who are told read it.")],
    tell: Annotated[Group, typer.Option(help="Who is told of a later day.")] = "nobody",
    tell_person: Annotated[
        list[str] | None, typer.Option(help="Somebody to tell, by id or email address.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who does it, for the journal.")] = OFFICER,
) -> None:
    """Extend a consultation that is open, or close it early, which everybody is told."""
    with refusals_told(), the_register():
        readers: extending.Tell = tuple(tell_person) if tell_person else tell
        dates = extending.move_close(cases.find(reference), to, reason=reason, by=by, tell=readers)
        say(f"The consultation closes at the end of {short_date(dates.closes_on)}.")
        for moved in dates.moved:
            say_aside(
                f"{moved.stage} moves from {short_date(moved.was)} to {short_date(moved.now)}."
            )
