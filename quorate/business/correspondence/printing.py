"""Letters for people without an email address: one file for the batch, marked once printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quorate import clock, partnership, register
from quorate.business.cases import Case, find, recorded
from quorate.constitution.wording import counted
from quorate.papers.letters_pdf import LetterToPrint, letters_html, letters_pdf
from quorate.papers.pdf import is_available
from quorate.register import Transaction, journal, kept_letters, papers
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter


@dataclass(frozen=True)
class Batch:
    """The letters of a case to be printed: how many, the last of them, and what goes with them.

    `homeless` are those to whom nothing can be posted: no address is known. Their letters wait.
    """

    letters: int
    up_to: int
    enclosed: tuple[Paper, ...]
    homeless: tuple[Person, ...]


def waiting(reference: str) -> Batch:
    """What waits to be printed in a case now. Raises NotFound for an unknown one."""
    find(reference)
    with register.current().reading() as tx:
        ready = _ready(tx, reference)
        lost = [row.person for row in kept_letters.to_print(tx, reference) if not _has_home(row)]
        ids = sorted({id for letter in ready for id in letter.paper_ids})
        return Batch(
            letters=len(ready),
            up_to=max((letter.id for letter in ready), default=0),
            enclosed=tuple(papers.by_ids(tx, ids)) if ids else (),
            homeless=tuple({person.id: person for person in lost}.values()),
        )


def batch_pdf(reference: str, up_to: int) -> bytes:
    """The letters of a case to be printed, up to one of them, as one PDF. Nothing is marked.

    Raises PdfNotPossible where this machine cannot make one; `batch_html` prints the same.
    """
    return letters_pdf(_batch(reference, up_to), sender=partnership.current().standing.name)


def batch_html(reference: str, up_to: int) -> str:
    """The same as one page, which a browser prints."""
    return letters_html(_batch(reference, up_to), sender=partnership.current().standing.name)


def mark_printed(case: Case, up_to: int, *, by: str) -> int:
    """Enter that the letters up to one of them were printed and posted. Gives how many were new.

    What was queued after the batch was made stays to be printed; a second call finds it done.
    """
    with register.current().transaction() as tx:
        recorded(tx, case)
        ready = [letter.id for letter in _ready(tx, case.reference, up_to)]
        printed = kept_letters.mark_printed(tx, ready, clock.now())
        if printed:
            journal.add(
                tx,
                "LettersPrinted",
                f"{by} printed and posted {counted(printed, 'letter')}.",
                case=case.reference,
                actor=by,
                facts={"letters": ready},
            )
    return printed


def write_letters_to_print(reference: str, folder: Path) -> Path | None:
    """Write the letters to be printed into one file in a folder; None where there are none.

    A PDF, or a page to print from a browser where this machine can make no PDF. Raises NotFound
    for an unknown case.
    """
    batch = waiting(reference)
    if not batch.letters:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    if is_available():
        file = folder / f"{reference}-to-{batch.up_to}.pdf"
        file.write_bytes(batch_pdf(reference, batch.up_to))
    else:
        file = folder / f"{reference}-to-{batch.up_to}.html"
        file.write_text(batch_html(reference, batch.up_to), encoding="utf-8")
    return file


def _ready(tx: Transaction, reference: str, up_to: int | None = None) -> list[Letter]:
    return [row for row in kept_letters.to_print(tx, reference, up_to) if _has_home(row)]


def _has_home(letter: Letter) -> bool:
    return bool((letter.person.postal_address or "").strip())


def _batch(reference: str, up_to: int) -> Sequence[LetterToPrint]:
    find(reference)
    with register.current().reading() as tx:
        return [
            LetterToPrint(
                name=letter.person.name,
                address=letter.person.postal_address or "",
                on=clock.date_of(letter.queued_at),
                subject=letter.subject or "",
                text=letter.text or "",
                reference=reference,
            )
            for letter in _ready(tx, reference, up_to)
        ]
