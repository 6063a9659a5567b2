"""Who answered, by kind of respondent: a table in Markdown, and the bars that stand above it.

The text alone decides. A table whose first heading is "Kind of respondent" has its chart wherever
its paper is shown, so that the hash of the text covers the chart too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import SubElement

from markupsafe import Markup

from quorate.papers.chart_text import lines_of, printable

FIRST_HEADING = "Kind of respondent"
TITLE = "Chart: how many by kind of respondent. The table after it has the same numbers."
TOTALS = ("all", "total")
MOST_SERIES = 2
INK, QUIET, DEEP, TINT = "#0b0c0c", "#484f54", "#1d5c4b", "#c3dbcf"
WIDTH, ROOM, TEXT, LINE, BAR, GAP = 400.0, 345.0, 15.0, 20.0, 16.0, 12.0
SHOWN_WIDE = 440
FACES = "Quorate Text, Segoe UI, Roboto, Arial, sans-serif"

Row = tuple[str, tuple[int, ...]]


@dataclass(frozen=True)
class Numbers:
    """The numbers of a chart: a name for each series, and a row of numbers for each kind."""

    series: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Shape:
    """A bar or a line of words of the chart, in its own units from the upper left corner.

    `deep` tells the last series, and words that stand out, from the rest.
    """

    what: Literal["bar", "words"]
    x: float
    y: float
    width: float = 0
    words: str = ""
    deep: bool = True


@dataclass(frozen=True)
class Drawing:
    """Everything that a chart shows, whoever draws it."""

    shapes: tuple[Shape, ...]
    height: float


def respondents_table(series: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    """The numbers as a table in Markdown with their sums in a last row."""
    sums = [sum(numbers[place] for _, numbers in rows) for place in range(len(series))]
    lines = [
        _row([FIRST_HEADING, *series]),
        "|---|" + "---:|" * len(series),
        *(_row([kind, *map(str, numbers)]) for kind, numbers in rows),
        _row(["All", *map(str, sums)]),
    ]
    return "\n".join(lines) + "\n"


def numbers_in(table: Sequence[Sequence[str]]) -> Numbers | None:
    """The numbers that a table asks to have drawn; none where it asks for no chart.

    `table` holds the cells of each row, the headings first. A column that has anything but whole
    numbers is not drawn, nor is a last row of sums.
    """
    if len(table) < 2 or not table[0] or table[0][0].casefold() != FIRST_HEADING.casefold():
        return None
    head, *rows = table
    if rows[-1][0].casefold().startswith(TOTALS):
        rows = rows[:-1]
    drawn = [
        place
        for place in range(1, len(head))
        if rows and all(_is_number(row[place]) for row in rows)
    ][:MOST_SERIES]
    if not drawn:
        return None
    return Numbers(
        tuple(head[place] for place in drawn),
        tuple((row[0], tuple(int(row[place]) for place in drawn)) for row in rows),
    )


def respondents_chart(
    series: Sequence[str],
    rows: Sequence[tuple[str, Sequence[int]]],
    *,
    prefix: str,
    title: str = TITLE,
) -> Markup:
    """The chart as SVG without styles or scripts. Whatever names hold stays words.

    `prefix` keeps the ids of two charts on one page apart.
    """
    numbers = Numbers(tuple(series), tuple((kind, tuple(row)) for kind, row in rows))
    drawing = drawn(numbers)
    height = round(drawing.height)
    svg = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH:g} {height}",
            "width": f"{SHOWN_WIDE}",
            "height": str(round(height * SHOWN_WIDE / WIDTH)),
            "class": "respondents-chart",
            "role": "img",
            "aria-labelledby": f"{prefix}-title {prefix}-desc",
            "font-family": FACES,
        },
    )
    SubElement(svg, "title", id=f"{prefix}-title").text = printable(title)
    SubElement(svg, "desc", id=f"{prefix}-desc").text = printable(in_words(numbers))
    for shape in drawing.shapes:
        _draw(svg, shape)
    return Markup(ElementTree.tostring(svg, encoding="unicode"))  # escapes what it holds


def in_words(numbers: Numbers) -> str:
    """What the chart shows, in a sentence for each kind."""
    return " ".join(f"{kind}: {_told(numbers.series, row)}." for kind, row in numbers.rows)


def drawn(numbers: Numbers) -> Drawing:
    """Where each bar and each word stands: the kind above its bars, the number behind each."""
    most = max((number for _, row in numbers.rows for number in row), default=0) or 1
    shapes: list[Shape] = []
    y = 2.0
    if len(numbers.series) > 1:
        y = _legend(shapes, numbers.series, y)
    for kind, row in numbers.rows:
        for line in lines_of(printable(kind), TEXT, WIDTH):
            shapes.append(Shape("words", 0, y + TEXT, words=line))
            y += LINE
        for place, number in enumerate(row):
            width = max(ROOM * number / most, 1.0 if number else 0.0)
            deep = place == len(row) - 1
            shapes.append(Shape("bar", 0, y, width, deep=deep))
            shapes.append(Shape("words", width + 6, y + BAR - 2.5, words=str(number), deep=deep))
            y += BAR + 2
        y += GAP
    return Drawing(tuple(shapes), y)


def _legend(shapes: list[Shape], series: Sequence[str], y: float) -> float:
    for place, name in enumerate(series):
        deep = place == len(series) - 1
        shapes.append(Shape("bar", 0, y, BAR, deep=deep))
        for line in lines_of(printable(name), TEXT, WIDTH - 24):
            shapes.append(Shape("words", 24, y + BAR - 2.5, words=line, deep=False))
            y += LINE
    return y + GAP


def _draw(svg: ElementTree.Element, shape: Shape) -> None:
    at = {"x": f"{shape.x:g}", "y": f"{shape.y:.1f}"}
    if shape.what == "words":
        ink = {"font-size": f"{TEXT:g}", "fill": INK if shape.deep else QUIET}
        SubElement(svg, "text", {**at, **ink}).text = shape.words
        return
    box = {"width": f"{shape.width:.1f}", "height": f"{BAR:g}", "stroke": DEEP}
    SubElement(svg, "rect", {**at, **box, "fill": DEEP if shape.deep else TINT})


def _told(series: Sequence[str], row: Sequence[int]) -> str:
    return ", ".join(f"{number} {name.lower()}" for name, number in zip(series, row, strict=True))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_cells(cells)) + " |"


def _cells(cells: Sequence[str]) -> Iterator[str]:
    for cell in cells:
        yield printable(cell).replace("\\", "\\\\").replace("|", "\\|")


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and len(cell) < 10
