"""The demonstration's screen for groups: what came of each, and the doors left open to visitors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from quorate.constitution.days import short_date


@dataclass(frozen=True)
class Played:
    """A proposal at the end of the play."""

    reference: str
    title: str
    outcome: str
    in_words: str
    ends_on: date | None
    conditions: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Visitor:
    """Somebody as whom a visitor may sign in, and by which link."""

    name: str
    role: str
    link: str


@dataclass(frozen=True)
class OpenDoors:
    """Where a visitor may look around and decide: the portal, and Prefect's page of the run."""

    portal: str
    visitors: tuple[Visitor, ...]
    waiting: str
    awaited: str
    run_page: str
    code: str


def show_groups(console: Console, groups: Sequence[Played]) -> None:
    """What became of each proposal, in a table."""
    table = Table(title="\nGroups", title_justify="left", box=None, padding=(0, 2, 0, 0))
    table.add_column("Proposal", overflow="fold")
    table.add_column("Outcome, and the sum in words", overflow="fold")
    table.add_column("Ends", no_wrap=True)
    for group in groups:
        name = group.title.removeprefix("Proposal: ")
        said = [f"[bold]{escape(group.outcome.capitalize())}[/]", escape(group.in_words)]
        said += [
            f"{'Condition' if binds else 'Advice'}: {escape(text)}"
            for text, binds in group.conditions
        ]
        table.add_row(
            f"{escape(name)}\n[dim]{group.reference}[/]",
            "\n".join(filter(None, said)),
            short_date(group.ends_on) if group.ends_on else "",
        )
    console.print(table)


def show_doors(console: Console, doors: OpenDoors) -> None:
    """The addresses for a visitor. Addresses are never broken over lines."""
    console.print(f"\n[bold]The portal: {doors.portal}[/]")
    console.print("Sign in as one of these. Each link works once, and shows a button to press:")
    for visitor in doors.visitors:
        console.print(f"  {escape(visitor.name)}, {escape(visitor.role)}:")
        console.print(f"    {visitor.link}", soft_wrap=True)
    console.print(f"\n[bold]Waiting to be endorsed: {escape(doors.waiting)}[/]")
    console.print(
        f"All have answered but {escape(doors.awaited)}, whose answer closes it: sign in by the "
        "link above, or answer in Prefect's own form on the page of the run (press Resume):"
    )
    console.print(f"    {doors.run_page}", soft_wrap=True)
    console.print(f"  with the one-time code of {escape(doors.awaited)}: [bold]{doors.code}[/]")
    console.print("In another terminal: ./run proposal list, ./run group list")
    console.print("Stop with Ctrl-C.")
