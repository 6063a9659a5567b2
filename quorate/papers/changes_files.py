"""What differs between two versions of a paper, as a page, a PDF and a Word file."""

from datetime import datetime
from typing import Any

from docx.oxml.ns import qn

from quorate.papers.differences import Line, Piece, compared, marked_up
from quorate.papers.page import framed
from quorate.papers.pdf import pdf_of
from quorate.papers.word_file import element, in_bytes, new_file, printable_lines
from quorate.register.tables.papers import Paper

WHO = "Quorate"
TRACKED = {"added": ("w:ins", "w:t"), "taken out": ("w:del", "w:delText")}


def changes_page(before: Paper, now: Paper) -> str:
    """The differences as a whole HTML page, every line of the text with what changed marked."""
    return framed(now, title=_title(before, now), body=marked_up(before.text, now.text))


def changes_pdf(before: Paper, now: Paper) -> bytes:
    """The same page as a PDF, where words say what the marks show. Raises PdfNotPossible."""
    return pdf_of(changes_page(before, now))


def changes_word(before: Paper, now: Paper) -> bytes:
    """The differences as tracked changes in Word, the same bytes each time."""
    title = _title(before, now)
    about = f"{now.case_reference}, {now.kind.replace('-', ' ')}, version {now.version}"
    file = new_file(title, about=about, made_at=now.lodged_at)
    file.add_heading("", 1).add_run(file.core_properties.title)
    file.add_paragraph(f"{about}. SHA-256 of the text: {now.sha256}")
    number = 0
    for line in compared(before.text, now.text):
        if not any(piece.text.strip() for piece in line.pieces):
            continue
        paragraph: Any = file.add_paragraph()
        for piece in line.pieces:
            number += 1
            _add_piece(paragraph, piece, number, now.lodged_at)
        _mark_whole(paragraph, line, number, now.lodged_at)
    return in_bytes(file)


def _title(before: Paper, now: Paper) -> str:
    return f"What changed from version {before.version} to {now.version}: {now.title}"


def _add_piece(paragraph: Any, piece: Piece, number: int, at: datetime) -> None:
    run = paragraph.add_run(printable_lines(piece.text))
    if piece.kind == "same":
        return
    name, words = TRACKED[piece.kind]
    for text in run._r.findall(qn("w:t")):
        text.tag = qn(words)
    tracked = _tracked(name, number, at)
    run._r.addprevious(tracked)
    tracked.append(run._r)


def _mark_whole(paragraph: Any, line: Line, number: int, at: datetime) -> None:
    """A line that is all new or all gone takes the end of its paragraph with it."""
    kinds = {piece.kind for piece in line.pieces}
    if len(kinds) == 1 and (kind := kinds.pop()) != "same":
        facts = element("w:rPr")
        facts.append(_tracked(TRACKED[kind][0], 1_000_000 + number, at))
        paragraph._p.get_or_add_pPr().append(facts)


def _tracked(name: str, number: int, at: datetime) -> Any:
    return element(name, id=str(number), author=WHO, date=at.strftime("%Y-%m-%dT%H:%M:%SZ"))
