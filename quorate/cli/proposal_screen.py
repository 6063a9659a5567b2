"""Shows in the terminal how a proposal stands: its text, and who has answered what."""

from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from quorate.business.groups.standing import SeatStanding, Standing
from quorate.constitution.days import short_date
from quorate.post.style import gov_moment


def show_standing(standing: Standing) -> None:
    """The proposal's text, its seats with their answers, the sum, conditions, rounds before."""
    console = Console(highlight=False)
    console.print(f"[bold]Version {standing.paper_version}[/], SHA-256 {standing.sha256}")
    console.print(escape(standing.text))
    for lack in standing.lacks:
        console.print(f"[red]Lacks:[/] {escape(lack)}")
    if standing.shares:
        console.print(f"[yellow]Membership:[/] {escape(standing.shares)}")
    for before in standing.rounds_before:
        console.print(f"Round {before.number}: {escape(before.outcome)}. {escape(before.in_words)}")
    if standing.seats:
        console.print(_seats(standing))
    said = standing.outcome_in_words or standing.sum_so_far
    by = f" Answers by {short_date(standing.reply_by)}." if standing.reply_by else ""
    console.print(f"[bold]{escape(standing.state.capitalize())}[/].{by} {escape(said)}")
    for condition in standing.conditions:
        met = f"met on {short_date(condition.met_on)}" if condition.met_on else "not met yet"
        kind = "Condition" if condition.is_binding else "Advice"
        console.print(f"{kind} {condition.number} ({met}): {escape(condition.text)}")


def standing_data(standing: Standing) -> dict[str, Any]:
    """How it stands, as plain data."""
    data = asdict(standing)
    data["form"] = standing.form.model_dump(mode="json")
    return data


def _seats(standing: Standing) -> Table:
    table = Table(title="Answers", title_justify="left", box=None, padding=(0, 2, 0, 0))
    for heading in ("Seat", "Member", "Answer"):
        table.add_column(heading, overflow="fold")
    for seat in standing.seats:
        who = seat.representative.name if seat.representative else "vacant"
        over = f", handed over to {seat.handed_over_to}" if seat.handed_over_to else ""
        table.add_row(escape(seat.organisation), escape(f"{who}{over}"), escape(_answer(seat)))
    return table


def _answer(seat: SeatStanding) -> str:
    interests = "".join(f" [{line}]" for line in seat.interests)
    if seat.answer is None:
        lapsed = f" ({len(seat.lapsed)} lapsed)" if seat.lapsed else ""
        return f"{seat.state}{lapsed}{interests}"
    given = seat.answer
    return (
        f"{given.name}: {given.choice_in_words} (version {given.version}, "
        f"{gov_moment(given.given_at)}). {given.reason}{interests}"
    )
