"""Papers on the command line: `quorate review paper`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from quorate.business import cases, paper_versions
from quorate.business.refusal import NotFound
from quorate.cli.opening import the_register
from quorate.cli.review import Reference
from quorate.cli.telling import refusals_told, say

Form = Literal["pdf", "docx", "html", "md"]


def paper(
    reference: Reference,
    kind: Annotated[str, typer.Argument(help="Which paper, as consultation-paper or write-up.")],
    version: Annotated[
        int | None, typer.Option(help="Its version; the newest if left out.")
    ] = None,
    form: Annotated[
        Form, typer.Option("--as", help="As a PDF, for Word, as page or text.")
    ] = "pdf",
    changes: Annotated[
        bool, typer.Option("--changes", help="What differs from the version before it.")
    ] = False,
    to: Annotated[Path, typer.Option(help="The folder to write it into.")] = Path(),
) -> None:
    """Write out a paper of a case as a file."""
    from quorate.business import paper_files  # with all that makes Word files: no other needs it

    with refusals_told(), the_register(for_reading=True):
        cases.find(reference)
        number = version or _newest(reference, kind)
        made = paper_files.changes_file if changes else paper_files.paper_file
        file = made(reference, kind, number, form)
        to.mkdir(parents=True, exist_ok=True)
        written = to / file.name
        written.write_bytes(file.content)
        say(str(written))


def _newest(reference: str, kind: str) -> int:
    papers = paper_versions.papers_of(reference)
    for line in papers:
        if line.kind == kind:
            return line.versions[0].version
    known = ", ".join(line.kind for line in papers) or "none"
    raise NotFound(f"There is no '{kind}' in {reference}", way_out=f"Its papers: {known}.")
