"""`quorate review draft`: a paper as the record gives it, in a file that can be lodged."""

from pathlib import Path
from typing import Annotated

import typer

from quorate.business import cases
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say
from quorate.partnership.lodging_file import PaperKind, in_file


def draft(
    reference: Annotated[str, typer.Argument(help="The case, as REV-2011-01.")],
    paper: Annotated[PaperKind, typer.Argument(help="Which paper to draft.")],
    to: Annotated[Path | None, typer.Option(help="The file to write; else it is shown.")] = None,
) -> None:
    """Draft a paper from the record, to be edited and lodged with `review lodge`."""
    from quorate.business.working_over.write_up import drafted

    with refusals_told(), the_register(for_reading=True):
        content = in_file(drafted(cases.find(reference), paper))
        if to is None:
            say(content)
            return
        to.parent.mkdir(parents=True, exist_ok=True)
        with to.open("x", encoding="utf-8") as file:  # what somebody wrote there stays
            file.write(content)
        say(f"Drafted from the record: {to}")
