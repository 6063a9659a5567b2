"""`quorate status`, `backup`, `restore`, `verify`, `recover`: for who keeps it all well."""

from pathlib import Path
from typing import Annotated

import typer

from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say, say_aside
from quorate.settings import settings

NOT_WELL = 1


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it must be new.")],
) -> None:
    """Copy the whole register into one file, as it stands at this moment, while work goes on."""
    from quorate.business.refusal import Refused
    from quorate.register import Register, journal
    from quorate.register.copying import copy

    with refusals_told(), the_register() as opened:
        if file.exists():
            raise Refused(f"{file} is there already", way_out="Give each backup a name of its own.")
        unfinished = file.with_name(f"{file.name}.unfinished")
        unfinished.unlink(missing_ok=True)
        target = Register(f"sqlite:///{unfinished}")
        copied = copy(opened, target)
        target.close()
        unfinished.rename(file)
        with opened.transaction() as tx:
            journal.add(tx, "BackedUp", f"The register was backed up: {copied} rows.")
        say(f"Backed up: {copied} rows in {file}.")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `quorate backup` wrote.")],
) -> None:
    """Put a backup back as the register of this installation, which must have none yet."""
    from quorate.business.refusal import NotFound, Refused
    from quorate.register import Register
    from quorate.register.copying import NotEmpty, copy

    with refusals_told():
        if not file.is_file():
            raise NotFound(f"There is no backup {file}")
        source, target = Register(f"sqlite:///{file}"), Register(settings().register_address)
        source.refuse_if_out_of_reach()
        try:
            copied = copy(source, target)
        except NotEmpty:
            raise Refused(
                "This installation has a register already, which a restored one would overwrite",
                way_out="Move it away, or set QUORATE_DATA or QUORATE_REGISTER_URL to a new place.",
            ) from None
        say(f"Restored: {copied} rows. Now `quorate verify`, then `quorate up`.")


def verify() -> None:
    """Check the register: journal, papers, what waits, letters. Exit code 1 if it is not whole."""
    from quorate.business.verifying import verify as look

    with refusals_told(), the_register(for_reading=True):
        found = look()
    for sentence in found.to_know:
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


def status() -> None:
    """One screen: Prefect, what each open case waits for, what is stuck, the letters, the backup.

    Exit code 1 where something is stuck or Prefect does not answer.
    """
    from quorate.cli.standing_screen import show
    from quorate.engine.standing import look

    with refusals_told(), the_register(for_reading=True):
        standing = look()
        show(standing)
    if standing.stuck or not standing.prefect_answers:
        raise typer.Exit(NOT_WELL)


def recover() -> None:
    """Give every open case a run again whose own is lost or has ended; it finds its place."""
    import httpx

    from quorate.business.refusal import Refused
    from quorate.engine.lost_runs import recover as give_again

    with refusals_told(), the_register():
        try:
            recovered = give_again()
        except httpx.HTTPError as away:
            raise Refused(
                f"Prefect cannot be reached ({away})", way_out="Start it with `quorate up`."
            ) from None
        say(f"Runs started again: {', '.join(recovered) or 'none was needed'}.")
