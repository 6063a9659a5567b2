"""`quorate structure`: the partnership at a date, and what differs between two."""

from datetime import date
from typing import Annotated

import typer

from quorate import clock
from quorate.business.structure import bodies_on, difference
from quorate.cli.opening import the_register
from quorate.cli.telling import day, refusals_told, say, say_json
from quorate.constitution.days import short_date
from quorate.register.structure import BodyOn
from quorate.replay.words import lines_of

app = typer.Typer(no_args_is_help=True, help="The partnership's structure at any date.")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def show(
    on: Annotated[date | None, day("The date; today if left out.")] = None,
    as_json: AsJson = False,
) -> None:
    """Every body that stands on a date, with its parent and its seats."""
    with refusals_told(), the_register(for_reading=True):
        shown_on = on or clock.today()
        bodies = bodies_on(shown_on)
        if as_json:
            say_json([_as_json(body) for body in bodies])
            return
        say(f"The partnership on {short_date(shown_on)}: {len(bodies)} bodies")
        for body in bodies:
            say(describe(body))


@app.command()
def diff(
    since: Annotated[date, day("The earlier date.", "--from")],
    until: Annotated[date, day("The later date.", "--to")],
    as_json: AsJson = False,
) -> None:
    """What was opened, closed, renamed and re-parented, and which seats were gained and lost."""
    with refusals_told(), the_register(for_reading=True):
        found = difference(bodies_on(since), bodies_on(until))
        if as_json:
            say_json(found.as_json())
            return
        for line in lines_of(found) or ["Nothing differs."]:
            say(line)


def describe(body: BodyOn) -> str:
    """A body in a line, and its seats in lines below."""
    place = f", under {body.parent}" if body.parent else ""
    reports = f", reports to {body.reports_to}" if body.reports_to else ""
    seats = f", {body.seat_total} seats" if body.seats else ""
    lines = [f"{body.name} [{body.id}]: {body.kind}{place}{reports}{seats}"]
    for entry in body.seats:
        lines.append(f"    {entry.seats} x {entry.organisation} ({entry.level or 'any level'})")
    return "\n".join(lines)


def _as_json(body: BodyOn) -> dict[str, object]:
    return {
        "id": body.id,
        "name": body.name,
        "kind": body.kind,
        "parent": body.parent,
        "reports_to": body.reports_to,
        "seats": [
            {"organisation": entry.organisation, "seats": entry.seats, "level": entry.level}
            for entry in body.seats
        ],
    }
