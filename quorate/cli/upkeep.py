"""`quorate status`, `backup`, `restore`, `verify`, `recover`: for who keeps it all well."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say, say_aside
from quorate.settings import settings

if TYPE_CHECKING:
    from quorate.register import Register

NOT_WELL = 1


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it must be new.")],
) -> None:
    """Copy the whole register into one file, as it stands at this moment, while work goes on.

    The register is only read for it, so it can be had of one that is full or read-only too.
    """
    from quorate.business.refusal import Refused
    from quorate.register.copying import copy_into_file

    with refusals_told():
        if file.exists():
            raise Refused(f"{file} is there already", way_out="Give each backup a name of its own.")
        with the_register(for_reading=True, or_the_demonstration=False) as opened:
            copied = copy_into_file(opened, file)
            say(f"Backed up: {copied} rows in {file}.")
            _enter_the_backup(opened, copied)


def _enter_the_backup(opened: "Register", copied: int) -> None:
    """Tell the journal. The backup stands where that cannot be written to now."""
    from quorate.register import RegisterUnavailable, journal

    try:
        with opened.transaction() as tx:
            journal.add(tx, "BackedUp", f"The register was backed up: {copied} rows.")
    except RegisterUnavailable as unavailable:
        say_aside(f"The backup is whole, but the journal could not be told of it. {unavailable}")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `quorate backup` wrote.")],
) -> None:
    """Put a backup back as the register of this installation, which must have none yet."""
    from quorate.business.refusal import NotFound, Refused
    from quorate.register import Register
    from quorate.register.copying import NotEmpty, copy_back

    with refusals_told():
        if not file.is_file():
            raise NotFound(f"There is no backup {file}")
        source, target = Register(f"sqlite:///{file}"), Register(settings().register_address)
        source.refuse_if_out_of_reach()
        try:
            copied = copy_back(source, target)
        except NotEmpty:
            raise Refused(
                "This installation has a register already, which a restored one would overwrite",
                way_out="Move it away, or set QUORATE_DATA or QUORATE_REGISTER_URL to a new place.",
            ) from None
        say(f"Restored: {copied} rows. Now `quorate verify`, then `quorate up`.")


def verify() -> None:
    """Check the register: database, journal, papers, waits, letters, runs.

    Exit code 1 if it is not whole.
    """
    from quorate.business.verifying import verify as look

    with refusals_told(), the_register(for_reading=True):
        found = look()
        orphaned = _told_of_orphaned_runs()
    for sentence in (*found.to_know, *orphaned):
        say(sentence)
    for sentence in found.wrong:
        say_aside(sentence)
    if not found.is_whole:
        raise typer.Exit(NOT_WELL)
    say(
        f"The register is whole: {found.cases} cases, {found.papers} papers, "
        f"{found.journal_entries} journal entries. Keep the last hash elsewhere:"
    )
    say(found.last_hash)


def _told_of_orphaned_runs() -> list[str]:
    """Which open cases have a run that Prefect does not know: after a restore it may be all."""
    import httpx

    from quorate.business import runs
    from quorate.engine.lost_runs import states_of_runs
    from quorate.engine.rest import PrefectRefused

    carried = runs.of_open_cases()
    try:
        lost = [case.reference for case, state in states_of_runs(carried) if state is None]
    except (httpx.HTTPError, PrefectRefused):
        return ["Whether Prefect knows the runs of open cases cannot be said: it does not answer."]
    told = f"Prefect does not know the runs of {', '.join(lost)}: the rounds, or `quorate recover`,"
    return [f"{told} give them new ones."] if lost else []


def status() -> None:
    """One screen: workers, what each open case waits for, overdue, stuck, the letters, the backup.

    Exit code 1 where something is stuck, Prefect does not answer, or a part of the house is unwell.
    """
    from quorate.cli.standing_screen import show
    from quorate.engine.standing import look

    with refusals_told(), the_register(for_reading=True):
        standing = look()
        show(standing)
    if not standing.is_well:
        raise typer.Exit(NOT_WELL)


def recover() -> None:
    """Give every open case a run again whose own is lost or has ended; it finds its place."""
    import httpx

    from quorate.business.refusal import Refused
    from quorate.engine.lost_database import recover as give_again

    with refusals_told(), the_register():
        try:
            recovered = give_again()
        except httpx.HTTPError as away:
            raise Refused(
                f"Prefect cannot be reached ({away})", way_out="Start it with `quorate up`."
            ) from None
        say(f"Runs started again: {', '.join(recovered) or 'none was needed'}.")
