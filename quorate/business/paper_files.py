"""The papers of a case as files: a page, a Word file, a PDF, or the exact text."""

from collections.abc import Callable
from dataclasses import dataclass

from quorate import register
from quorate.business.refusal import NotFound, Refused
from quorate.papers.changes_files import changes_page, changes_pdf, changes_word
from quorate.papers.page import page_of
from quorate.papers.pdf import PdfNotPossible, pdf, why_not
from quorate.papers.word import word
from quorate.register import papers
from quorate.register.tables.papers import Paper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {
    "html": "text/html; charset=utf-8",
    "docx": WORD,
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
}
BEGINS: dict[bytes, Callable[[Paper], bytes]] = {b"%PDF": pdf, b"PK": word}
IN_WORDS = {"pdf": "PDF", "docx": "Word", "html": "Web page", "md": "Exact text"}


@dataclass(frozen=True)
class PaperFile:
    """A file to take away: its name, its content type and its bytes."""

    name: str
    content_type: str
    content: bytes


def forms() -> dict[str, str]:
    """The forms in which papers can be had here, with their names; no PDF without Pango."""
    return {form: name for form, name in IN_WORDS.items() if form != "pdf" or not why_not()}


def paper_file(reference: str, kind: str, number: int, form: str) -> PaperFile:
    """A version of a paper as a file.

    Raises NotFound for a version or a form that there is not, and Refused for a PDF that this
    machine cannot make.
    """
    return _file(_paper(reference, kind, number), form)


def latest_file(reference: str, kind: str, form: str) -> PaperFile:
    """The newest version of a paper as a file. Raises as `paper_file` does."""
    with register.current().reading() as tx:
        paper = papers.latest(tx, reference, kind)
    if paper is None:
        raise NotFound(f"There is no '{kind}' in {reference}")
    return _file(paper, form)


def is_file_of(paper: Paper, content: bytes) -> bool:
    """Whether these are the bytes of a version of a paper, in any form in which it leaves us.

    Word and PDF are made anew by the programs of today: a file that an older release made is not
    known again by its bytes, its exact text always is.
    """
    beginning = next((start for start in BEGINS if content.startswith(start)), None)
    try:
        made = BEGINS[beginning](paper) if beginning else page_of(paper).encode()
    except PdfNotPossible:
        return False
    return made == content


def changes_file(reference: str, kind: str, number: int, form: str) -> PaperFile:
    """What differs between a version and the one before it, as a file: html, docx or pdf.

    Raises as `paper_file` does, and NotFound for a first version.
    """
    before, now = _paper(reference, kind, number - 1), _paper(reference, kind, number)
    made: dict[str, Callable[[], bytes]] = {
        "html": lambda: changes_page(before, now).encode(),
        "docx": lambda: changes_word(before, now),
        "pdf": lambda: changes_pdf(before, now),
    }
    return _as_file(f"{reference}-{kind}-v{number}-changes", form, made)


def _paper(reference: str, kind: str, number: int) -> Paper:
    with register.current().reading() as tx:
        found = papers.version(tx, reference, kind, number)
    if found is None:
        raise NotFound(f"There is no version {number} of '{kind}' in {reference}")
    return found


def _file(paper: Paper, form: str) -> PaperFile:
    made: dict[str, Callable[[], bytes]] = {
        "html": lambda: page_of(paper).encode(),
        "docx": lambda: word(paper),
        "pdf": lambda: pdf(paper),
        "md": lambda: paper.text.encode(),
    }
    return _as_file(f"{paper.case_reference}-{paper.kind}-v{paper.version}", form, made)


def _as_file(name: str, form: str, made: dict[str, Callable[[], bytes]]) -> PaperFile:
    if form not in made:
        raise NotFound(f"A paper is not to be had as '{form}'")
    try:
        return PaperFile(f"{name}.{form}", TYPES[form], made[form]())
    except PdfNotPossible as missing:
        raise Refused(str(missing)) from missing
