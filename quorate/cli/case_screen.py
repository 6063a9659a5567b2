"""Shows the file of a case in the terminal."""

from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.markup import escape

from quorate.business.case_file import CaseFile
from quorate.constitution.days import short_date
from quorate.post.style import gov_moment
from quorate.replay.screen import dates_table, letters_table


def show_case(file: CaseFile) -> None:
    """The whole file, section by section."""
    console = Console(highlight=False)
    console.print(f"[bold]{escape(file.title)}[/] ({file.reference}): {escape(file.state)}")
    console.print(f"Launched {gov_moment(file.launched_at)} by {escape(file.launched_by)}.")
    for wait in file.waiting:
        until = f", until {gov_moment(wait.opens_at)}" if wait.opens_at else ""
        console.print(f"Waiting for: {escape(wait.waiting_for)}{until}")
    console.print(dates_table(file))
    console.print(letters_table(file))
    for met in file.meetings:
        if met.outcome:
            console.print(f"\nThe Board, {short_date(met.on)}: {escape(met.sum_in_words)}")
    _section(console, "Papers", file.papers)
    _section(console, "Consultees", file.consultees)


def as_data(file: CaseFile) -> dict[str, Any]:
    """The file as plain data."""
    return {**asdict(file), "state": file.state}


def _section(console: Console, heading: str, lines: list[str]) -> None:
    console.print(f"\n[bold]{heading}[/]: {len(lines)}")
    for line in lines:
        console.print(f"  {escape(line)}")
