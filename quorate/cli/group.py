"""`quorate group`: the groups that stand, closed, moved, and what their sponsors answer."""

from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from quorate.business import cases
from quorate.business.groups.listing import GroupOn, group_on, groups_on
from quorate.business.groups.sponsor import Choice, Wish
from quorate.cli.opening import the_register
from quorate.cli.telling import day, refusals_told, say, say_json
from quorate.constitution.days import short_date

app = typer.Typer(no_args_is_help=True, help="The groups that stand, and what becomes of them.")

Body = Annotated[str, typer.Argument(help="The group's id, as `group list` shows it.")]
By = Annotated[str, typer.Option(help="Who does it, for the journal.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
On = Annotated[date | None, day("The date; today if left out.")]
OFFICER = "Policy team"


@app.command("list")
def list_(on: On = None, as_json: AsJson = False) -> None:
    """Every group that stands, what it is under and when it ends; those past their end first."""
    with refusals_told(), the_register(for_reading=True):
        found = sorted(groups_on(on), key=lambda group: not group.is_past_its_end)
        if as_json:
            say_json([asdict(group) for group in found])
            return
        for group in found:
            say(_line(group))


@app.command()
def show(body: Body, on: On = None, as_json: AsJson = False) -> None:
    """A group with its purpose, terms, conditions, and the groups that stand under it."""
    with refusals_told(), the_register(for_reading=True):
        group = group_on(body, on)
        if as_json:
            say_json(asdict(group))
            return
        say(_line(group))
        for line in _details(group):
            say(f"  {line}")


@app.command()
def close(
    body: Body,
    reason: Annotated[str, typer.Option(help="Why; those concerned are told.")],
    report: Annotated[str, typer.Option(help="Its final report, in a paragraph.")] = "",
    by: By = OFFICER,
) -> None:
    """Close a group today. Refused while groups stand under it: move them first (22.69)."""
    from quorate.business.groups.closing import close_group

    with refusals_told(), the_register():
        followed = group_on(body).life
        close_group(body, reason=reason, by=by, final_report=report)
        told = "those concerned are told" if followed else "nobody was written to: tell its members"
        say(f"Closed; {told}.")


@app.command()
def move(
    body: Body,
    under: Annotated[str, typer.Option(help="The id of the body that it comes under.")],
    reason: Annotated[str, typer.Option(help="Why, for the journal.")],
    by: By = OFFICER,
) -> None:
    """Put a group under another body, to which it reports from today."""
    from quorate.business.groups.re_parenting import move_group

    with refusals_told(), the_register():
        move_group(body, under=under, reason=reason, by=by)
        say(f"'{body}' stands under '{under}'.")


@app.command()
def answer(  # noqa: PLR0913 - each argument is an option of the command
    body: Body,
    person: Annotated[str, typer.Option(help="The sponsor's id: whose answer it is.")],
    choice: Annotated[Choice, typer.Option(help="close, extend or change.")],
    reason: Annotated[str, typer.Option(help="Why.")],
    until: Annotated[date | None, day("Its last day, or the new end of an extension.")] = None,
    size: Annotated[int | None, typer.Option(min=1, help="The new number of members.")] = None,
    report: Annotated[str, typer.Option(help="What it achieved, for a group that closes.")] = "",
) -> None:
    """Record what the sponsor says becomes of a group at its end, as taken by telephone or post."""
    from quorate.business.groups.sponsor import sponsor_answers
    from quorate.business.refusal import NotFound

    with refusals_told(), the_register():
        life = group_on(body).life
        if life is None:
            raise NotFound(
                f"Nothing follows the life of '{body}'",
                way_out="Close it with `quorate group close`, or propose a change of it.",
            )
        wish = Wish(choice, reason, until=until, size=size, final_report=report)
        proposed = sponsor_answers(cases.find(life), person, wish, door="cli")
        if proposed:
            say(f"Recorded. {proposed} goes to Harrow Chief Executives.")
        else:
            say("Recorded. It closes at the end of its last day; those concerned are told then.")


def _line(group: GroupOn) -> str:
    place = f", under {group.parent}" if group.parent else ""
    ends = f", ends {short_date(group.ends_on)}" if group.ends_on else ""
    past = " PAST ITS END" if group.is_past_its_end else ""
    return f"{group.name} [{group.body}]: {group.kind}{place}{ends}{past}"


def _details(group: GroupOn) -> list[str]:
    lines = [
        f"Purpose: {' '.join(group.purpose.split())}" if group.purpose else "",
        f"Lasts: {group.duration}" if group.duration else "",
        f"Members: {group.size}, of whom {group.seats} in seats" if group.size else "",
        f"Reports to: {group.reports_to}" if group.reports_to else "",
        f"Sponsor: {group.sponsor} (endorsed as {group.proposal})" if group.sponsor else "",
        f"Its life: {group.life}" if group.life else "",
    ]
    for condition in group.conditions:
        met = f"met on {short_date(condition.met_on)}" if condition.met_on else "not met yet"
        kind = "Condition" if condition.is_binding else "Advice"
        lines.append(f"{kind} {condition.number} ({met}): {condition.text}")
    if group.stands_under_it:
        lines.append(f"Under it: {', '.join(group.stands_under_it)}")
    return [line for line in lines if line]
