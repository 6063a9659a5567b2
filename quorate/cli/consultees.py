"""`quorate consultees`: who is consulted, how far their letters came, other addresses, files."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from quorate.business import cases
from quorate.business.consulting import adding, addresses, ledger
from quorate.business.consulting.addresses import NewAddress
from quorate.business.consulting.ledger import SHOWN, SOURCES, STATES, Part
from quorate.business.refusal import Refused
from quorate.cli.opening import the_register
from quorate.cli.roster import Columns, GoodOnly, roster_of
from quorate.cli.telling import refusals_told, say, say_json
from quorate.constitution.wording import counted
from quorate.post.titles import title_of

app = typer.Typer(no_args_is_help=True, help="Who is consulted, and their letters.")

OFFICER = "Policy team"
Reference = Annotated[str, typer.Argument(help="The case, as REV-2011-01.")]
By = Annotated[str, typer.Option(help="Who does it, for the journal.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
About = Annotated[
    str, typer.Option(help="Only those with this in name, organisation, email, kind.")
]
Most = Annotated[int, typer.Option(min=1, help="At most so many.")]


@app.command("list")
def list_(
    reference: Reference,
    show: Annotated[str, typer.Option(help=f"One of: {', '.join(filter(None, SHOWN))}.")] = "",
    about: About = "",
    most: Most = 1000,
    as_json: AsJson = False,
) -> None:
    """Those consulted: who they are, how they are reached, whether they have answered."""
    with refusals_told(), the_register(for_reading=True):
        _refuse_unknown(show, SHOWN)
        part = Part(state=show, about=about, most=most)
        people, total = ledger.people(cases.find(reference), part)
        if as_json:
            say_json([asdict(one) for one in people])
            return
        table = Table("Id", "Name", "Organisation", "Kind", "From", "Reached by", "Answered")
        for one in people:
            by = one.email or "post"
            table.add_row(
                *map(escape, (one.person, one.name, one.organisation or "", one.kind or "")),
                SOURCES[one.source],
                escape(f"{by} (comes back)" if one.undeliverable_at else by),
                "yes" if one.answered_at else "",
            )
        Console(highlight=False).print(table)
        say(f"{len(people):,} of {total:,} people.")


@app.command()
def add(
    reference: Reference,
    file: Annotated[Path, typer.Argument(help="CSV or XLSX: name, and email or address.")],
    good_only: GoodOnly = False,
    column: Columns = None,
    check: Annotated[bool, typer.Option(help="Say what would be done, and do nothing.")] = False,
    by: By = OFFICER,
) -> None:
    """Add people to those consulted. While it is open they are invited, and nobody else is."""
    with refusals_told(), the_register():
        case = cases.find(reference)
        roster = roster_of(file, good_only=good_only, columns=column)
        came = adding.expected(case, roster) if check else adding.add(case, roster, by=by)
        done = ("Would be added", "would be invited") if check else ("Added", "are invited")
        say(
            f"{done[0]}: {came.added:,}, of whom {came.invited:,} {done[1]} now. "
            f"Consulted already: {came.already:,}."
        )


@app.command("ledger")
def ledger_(
    reference: Reference,
    state: Annotated[str, typer.Option(help=f"One of: {', '.join(STATES)}.")] = "",
    about: About = "",
    most: Most = 1000,
    to: Annotated[Path | None, typer.Option(help="Export all of it into this CSV file.")] = None,
    by: By = OFFICER,
) -> None:
    """How far each letter to each person came; with --to as evidence of service."""
    with refusals_told(), the_register(for_reading=to is None):
        if to is not None:
            export = ledger.evidence(reference, by=by)
            to.write_bytes(export.content)
            say(f"{counted(export.lines, 'letter')} in {to}, SHA-256 {export.sha256}.")
            return
        _refuse_unknown(state, STATES)
        lines, total = ledger.page(reference, Part(state=state, about=about, most=most))
        table = Table("Letter", "To", "Address", "How far", "Why")
        for line in lines:
            cells = (title_of(line.letter_name), line.name, line.address or "")
            table.add_row(*map(escape, cells), STATES[line.state], escape(line.reason or ""))
        Console(highlight=False).print(table)
        came = (f"{STATES[name]} {number:,}" for name, number in ledger.counts(reference).items())
        say(f"{len(lines):,} of {total:,} letters. In all: {', '.join(came)}.")


@app.command()
def address(
    reference: Reference,
    person: Annotated[str, typer.Argument(help="The person's id, as `consultees list` has it.")],
    email: Annotated[str, typer.Option(help="The email address; left out, there is none.")] = "",
    post: Annotated[str, typer.Option(help="The postal address; left out, there is none.")] = "",
    by: By = OFFICER,
) -> None:
    """Write to somebody at another address: what came back or was refused goes again."""
    with refusals_told(), the_register():
        given = NewAddress(email, post.replace("\\n", "\n"))
        again = addresses.give_address(cases.find(reference), person, given, by=by, is_clerk=True)
        say(f"Recorded. {counted(again, 'letter')} go again." if again else "Recorded.")


def _refuse_unknown(word: str, known: Iterable[str]) -> None:
    if word and word not in known:
        there = ", ".join(filter(None, known))
        raise Refused(f"There is no '{word}'", way_out=f"Give one of: {there}.")
