"""A paper in numbered paragraphs: the same numbers on the page, in Word, in the PDF and in points.

Every paragraph counts, every point of a list, every table, quotation and block of code, from 1
on; headings and lines across the page do not. The same text has the same numbers for ever; another
version has its own, so that whatever names a paragraph names the version too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from markdown_it.token import Token
from markupsafe import Markup

from quorate.papers.respondents_chart import numbers_in, respondents_chart
from quorate.post.parts import html_of, tokens_of

_LINE_END = re.compile(r"\r\n?|\n")  # as Markdown parts lines: no other sign does
FEW_ROWS = 15  # a table of no more stays on one page where it is printed
BULLET = "\u2022"
LISTS = ("bullet_list_open", "ordered_list_open")


@dataclass(frozen=True)
class Heading:
    """A heading; its level is from 2 on, below that of the page, and leaves out none."""

    level: int
    html: str
    plain: str
    tokens: tuple[Token, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph: as it was written, as clean HTML by itself, and as words alone.

    `plain` is on one line, but for the rows of a table. `list` tells the points of one list from
    those of another; it is 0 outside of lists.
    """

    number: int
    markdown: str
    html: str
    plain: str
    list: int = 0
    tokens: tuple[Token, ...] = field(default=(), repr=False, compare=False)

    @property
    def anchor(self) -> str:
        """The id of the paragraph on every page that shows the paper."""
        return f"paragraph-{self.number}"

    @property
    def mark(self) -> str:
        """What stands before a point of a list: a bullet, or its own number where that differs.

        A paper that numbers its paragraphs itself, from 1 on, shows each number once.
        """
        own = self.tokens[0].attrs.get("start")
        if not self.list or own == str(self.number):
            return ""
        return f"{own}." if own else BULLET


Block = Heading | Paragraph


def numbered(text: str) -> list[Paragraph]:
    """The numbered paragraphs of a text in Markdown, in their order."""
    return [block for block in blocks(text) if isinstance(block, Paragraph)]


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text with the headings between them."""
    lines = _LINE_END.split(text)
    tokens = tokens_of(text)
    levels = _levels(tokens)
    found: list[Block] = []
    number = 0
    for part, place in _parts(tokens):
        if part[0].type == "heading_open":
            found.append(_heading(part, next(levels)))
        elif part[0].type != "hr":
            number += 1
            found.append(_paragraph(number, part, lines, place))
    return found


def numbered_html(text: str) -> Markup:
    """The text as clean HTML, each paragraph with its number before it and an id to link to.

    Points of one list stay one list; headings are those below a page's own first heading.
    """
    html = Markup()
    for place, group in groupby(blocks(text), key=lambda block: getattr(block, "list", 0)):
        shown = list(group)
        html += _list(shown) if place else Markup("").join(map(_shown, shown))
    return html


def words_of(tokens: Sequence[Token]) -> str:
    """The words of some parts of a text: no marks, cells parted by a line, rows on their own."""
    rows, words = [], ""
    for token in tokens:
        match token.type:
            case "inline":
                words += "".join(_word(child) for child in token.children or ())
            case "fence" | "code_block":
                words += token.content
            case "tr_close":
                rows.append(" ".join(words.split()).removesuffix(" |"))
                words = ""
            case "td_close" | "th_close":
                words += " | "
            case _:
                words += " "
    return "\n".join([*rows, " ".join(words.split())]).strip()


def cells_of(table: Sequence[Token]) -> list[list[str]]:
    """The words of a table, row by row, the headings first."""
    rows: list[list[str]] = []
    for token in table:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(words_of([token]))
    return rows


def _word(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return " " if token.type in ("softbreak", "hardbreak") else ""


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], int]]:
    """The outermost parts, those of a list one by one with the place of the list, else 0."""
    for part in outermost(tokens):
        if part[0].type not in LISTS:
            yield part, 0
            continue
        opening, *inside, closing = part
        place = 1 + (opening.map or [0])[0]
        for item in outermost(inside):
            first = replace(opening, attrs={}, map=item[0].map)
            if opening.tag == "ol":
                first.attrSet("start", item[0].info)
            yield [first, *item, closing], place


def outermost(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The parts that stand in no other, each with all that stands in it."""
    part: list[Token] = []
    depth = 0
    for token in tokens:
        part.append(token)
        depth += token.nesting
        if depth == 0:
            yield part
            part = []


def _levels(tokens: Sequence[Token]) -> Iterator[int]:
    """The levels that the outermost headings get below a page's own; quotations keep theirs."""
    typed = [int(t.tag[1]) for t in tokens if t.type == "heading_open" and t.level == 0]
    top, above = min(typed, default=1), 1
    for level in typed:
        above = min(level - top + 2, above + 1)
        yield above


def _heading(part: list[Token], level: int) -> Heading:
    ends = {"heading_open", "heading_close"}
    named = [replace(t, tag=f"h{level}") if t.type in ends else t for t in part]
    return Heading(level, html_of(named), words_of(part), tuple(part))


def _paragraph(number: int, part: list[Token], lines: list[str], place: int) -> Paragraph:
    start, end = part[0].map or [0, 0]
    markdown = "\n".join(lines[start:end]).strip("\n")
    # A heading in a quotation is none of the paper's own.
    part = [replace(t, tag="p") if t.type.startswith("heading") else t for t in part]
    html = _chart(number, part) + html_of(part)
    return Paragraph(number, markdown, html, words_of(part), place, tuple(part))


def _chart(number: int, part: list[Token]) -> str:
    """The chart that a table asks for, see `respondents_chart`."""
    numbers = numbers_in(cells_of(part)) if part[0].type == "table_open" else None
    if numbers is None:
        return ""
    return f"{respondents_chart(numbers.series, numbers.rows, prefix=f'chart-{number}')}\n"


def _shown(block: Block) -> Markup:
    if isinstance(block, Heading):
        return Markup(block.html)  # is clean
    rows = sum(token.type == "tr_open" for token in block.tokens)
    name = "numbered numbered--whole" if 0 < rows <= FEW_ROWS else "numbered"
    return Markup('<div class="{}" id="{}">{}<div>{}</div></div>\n').format(
        name, block.anchor, _number(block), Markup(block.html)
    )


def _list(points: Sequence[Block]) -> Markup:
    """One list again. Its marks are ours, since the numbers stand where those of a list would."""
    tag = points[0].tokens[0].tag
    html = Markup(f'<{tag} class="numbered-list" role="list">\n')
    for point in points:
        if isinstance(point, Paragraph):
            mark = Markup('<span class="point-mark">{}</span>').format(point.mark)
            html += Markup('<li class="{}" id="{}">{}{}<div>{}</div></li>\n').format(
                "numbered numbered--marked" if point.mark else "numbered",
                point.anchor,
                _number(point),
                mark if point.mark else "",
                Markup(html_of(point.tokens[2:-2])),
            )
    return html + Markup(f"</{tag}>\n")


def _number(paragraph: Paragraph) -> Markup:
    return Markup(
        '<span class="paragraph-number">'
        '<span class="govuk-visually-hidden">Paragraph </span>{}</span>'
    ).format(paragraph.number)
