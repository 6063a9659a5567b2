"""A paper as a Word file: headings, numbered paragraphs, lists, tables with their heading rows."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import count

from docx.document import Document as WordDocument
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph
from markdown_it.token import Token

from quorate.papers.numbered import BULLET, LISTS, Heading, Paragraph, blocks, outermost
from quorate.papers.word_file import INDENT, MARK, NUMBERED, POINT, in_bytes, new_file
from quorate.papers.word_table import add_table
from quorate.papers.word_words import add_code, add_words
from quorate.register.tables.papers import Paper

KEPT = 64  # files in memory: a paper that many ask for is made once
DEEPEST_HEADING = 4
QUOTED = Cm(0.8)


def word(paper: Paper) -> bytes:
    """A version of a paper as a Word file (.docx), the same bytes each time.

    The numbers of the paragraphs stand in it as words, so that they stay when somebody takes a
    paragraph out of their copy.
    """
    kind = paper.kind.replace("-", " ")
    about = f"{paper.case_reference}, {kind}, version {paper.version}"
    return _made(paper.title, about, paper.sha256, paper.text, paper.lodged_at)


@lru_cache(KEPT)
def _made(title: str, about: str, sha256: str, text: str, made_at: datetime) -> bytes:
    file = new_file(title, about=about, made_at=made_at)
    file.add_heading("", 1).add_run(file.core_properties.title)
    file.add_paragraph(f"{about}. SHA-256 of the text: {sha256}")
    write(file, text)
    return in_bytes(file)


def write(file: WordDocument, text: str) -> None:
    """Add a text in Markdown to a file. What its author typed stays words."""
    for block in blocks(text):
        if isinstance(block, Heading):
            heading = file.add_heading("", min(block.level, DEEPEST_HEADING))
            add_words(heading, block.tokens[1:2])
        else:
            _Numbered(file, block).write()


class _Numbered:
    """One numbered paragraph, with all that stands in it."""

    def __init__(self, file: WordDocument, block: Paragraph) -> None:
        self.file = file
        self.block = block
        self.is_first = True

    def write(self) -> None:
        tokens = self.block.tokens
        inside = tokens[2:-2] if self.block.list else tokens
        self._parts(inside, depth=1 if self.block.mark else 0, quoted=0)
        if self.is_first:
            self._paragraph(0, 0)  # a point without words has its number too

    def _parts(self, tokens: Sequence[Token], *, depth: int, quoted: int, mark: str = "") -> None:
        for part in outermost(tokens):
            kind = part[0].type
            if kind in LISTS:
                self._points(part, depth, quoted)
            elif kind == "blockquote_open":
                self._parts(part[1:-1], depth=depth, quoted=quoted + 1, mark=mark)
            elif kind == "table_open":
                add_table(self.file, part, before=self._paragraph(depth, quoted, mark))
            elif kind in ("fence", "code_block"):
                add_code(self._paragraph(depth, quoted, mark), part[0].content)
            elif kind != "hr":
                add_words(self._paragraph(depth, quoted, mark), part)
            mark = ""

    def _points(self, part: Sequence[Token], depth: int, quoted: int) -> None:
        for item, mark in zip(outermost(part[1:-1]), _marks(part[0]), strict=False):
            self._parts(item[1:-1], depth=depth + 1, quoted=quoted, mark=mark)

    def _paragraph(self, depth: int, quoted: int, mark: str = "") -> WordParagraph:
        """The next paragraph in Word; the first of all carries the number."""
        if self.is_first:
            self.is_first = False
            own = self.block.mark or mark
            written = self.file.add_paragraph(style=POINT if own else NUMBERED)
            written.add_run(f"{self.block.number}\t" + (f"{own}\t" if own else ""))
            return written
        written = self.file.add_paragraph(style="Normal")
        written.paragraph_format.left_indent = INDENT + MARK * depth + QUOTED * quoted
        if mark:
            written.paragraph_format.first_line_indent = -MARK
            written.paragraph_format.tab_stops.add_tab_stop(INDENT + MARK * depth)
            written.add_run(f"{mark}\t")
        return written


def _marks(opening: Token) -> Iterator[str]:
    """The marks of the points of a list: bullets, or numbers from the one it begins with."""
    first = int(opening.attrs.get("start", 1))
    for number in count(first):
        yield f"{number}." if opening.tag == "ol" else BULLET
