"""A table in a Word file: its heading row is marked and repeats, and no row is torn apart."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.document import Document as WordDocument
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from quorate.papers.chart_picture import picture_of
from quorate.papers.numbered import cells_of
from quorate.papers.respondents_chart import TITLE, Numbers, in_words, numbers_in
from quorate.papers.word_file import element
from quorate.papers.word_words import add_words

CHART_WIDTH = Cm(11)


def add_table(file: WordDocument, tokens: Sequence[Token], *, before: Paragraph) -> None:
    """Add a table after a paragraph that carries its number, with its chart if it asks for one."""
    rows = _rows(tokens)
    if numbers := numbers_in(cells_of(tokens)):
        _add_chart(before, numbers)
    before.paragraph_format.keep_with_next = True
    table: Any = file.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        facts = row._tr.get_or_add_trPr()
        facts.append(element("w:cantSplit"))
        for cell, token in zip(row.cells, cells, strict=False):
            add_words(cell.paragraphs[0], [token])
    heads = table.rows[0]
    heads._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for run in (run for cell in heads.cells for run in cell.paragraphs[0].runs):
        run.bold = True
    file.add_paragraph().paragraph_format.space_after = 0


def _rows(tokens: Sequence[Token]) -> list[list[Token]]:
    rows: list[list[Token]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token)
    return rows


def _add_chart(paragraph: Paragraph, numbers: Numbers) -> None:
    shown = paragraph.add_run().add_picture(BytesIO(picture_of(numbers)), width=CHART_WIDTH)
    facts = shown._inline.docPr
    facts.set("title", "Chart")
    facts.set("descr", f"{TITLE} {in_words(numbers)}")
