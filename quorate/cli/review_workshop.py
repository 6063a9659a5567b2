"""`quorate review move-workshop`: another time or place, for everybody invited."""

from datetime import date, time
from typing import Annotated

import typer

from quorate.business import cases
from quorate.business.consulting.moving_workshop import Place
from quorate.business.consulting.moving_workshop import move_workshop as move
from quorate.business.refusal import Refused
from quorate.cli.opening import the_register
from quorate.cli.telling import day, refusals_told, say
from quorate.post.style import gov_moment


def move_workshop(
    reference: Annotated[str, typer.Argument(help="The case, as REV-2011-01.")],
    reason: Annotated[str, typer.Option(help="Why; everybody invited is told.")],
    to: Annotated[date | None, day("The new day.")] = None,
    hours: Annotated[str, typer.Option(help="From when to when, as 10:00-12:30.")] = "",
    place: Annotated[str, typer.Option(help="Where it is held.")] = "",
    by: Annotated[str, typer.Option(help="Who does it, for the journal.")] = "Policy team",
) -> None:
    """Hold the workshop at another time or place; it moves in the diaries of those invited."""
    with refusals_told(), the_register():
        starts, _, ends = hours.partition("-")
        where = Place(to, _time(starts), _time(ends), place)
        now = move(cases.find(reference), where, reason=reason, by=by)
        say(f"The workshop is held at {gov_moment(now.starts_at)}, {now.place}.")


def _time(typed: str) -> time | None:
    try:
        return time.fromisoformat(typed.strip()) if typed else None
    except ValueError:
        raise Refused(f"'{typed}' is no time", way_out="Give one such as 10:00.") from None
