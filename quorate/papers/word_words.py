"""Words in a Word file: bold, italic, code and links to the web or mail, and nothing else."""

from collections.abc import Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from markdown_it.token import Token

from quorate.papers.word_file import GREEN, element, printable_lines

CODE_FACE = "Courier New"
LINKS_TO = ("https://", "http://", "mailto:")


def add_words(paragraph: Paragraph, tokens: Sequence[Token]) -> None:
    """Add the words of some parts of a text to a paragraph of Word."""
    for token in tokens:
        if token.type == "inline":
            _add_line(paragraph, token.children or [])


def add_code(paragraph: Paragraph, code: str) -> None:
    """Add code line by line, in a typeface of one width."""
    for place, line in enumerate(code.rstrip("\n").split("\n")):
        run = paragraph.add_run()
        if place:
            run.add_break()
        run.add_text("\u00a0" * (len(line) - len(line.lstrip())) + printable_lines(line.strip()))
        _as_code(run)


def _add_line(paragraph: Paragraph, tokens: Sequence[Token]) -> None:
    strong = emphasised = 0
    link: Any = None
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasised += token.nesting
            case "link_open":
                link = _link(paragraph, str(token.attrs.get("href", "")))
            case "link_close":
                link = None
            case _:
                run = _run(paragraph, token)
                run.bold, run.italic = bool(strong) or None, bool(emphasised) or None
                if link is not None:
                    run.font.underline, run.font.color.rgb = True, GREEN
                    link.append(run._r)


def _run(paragraph: Paragraph, token: Token) -> Run:
    run = paragraph.add_run()
    if token.type in ("softbreak", "hardbreak"):
        run.add_break()
    else:
        run.add_text(printable_lines(token.content))
    if token.type == "code_inline":
        _as_code(run)
    return run


def _as_code(run: Run) -> None:
    run.font.name, run.font.size = CODE_FACE, Pt(9.5)


def _link(paragraph: Paragraph, address: str) -> Any:
    """An element to put runs into, so that they link there; none for any other address."""
    if not address.casefold().startswith(LINKS_TO):
        return None
    link = element("w:hyperlink")
    id = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), id)
    paragraph._p.append(link)
    return link
