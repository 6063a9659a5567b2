"""The partnership's structure as an organisation chart: SVG without style attributes or scripts.

Everything is in presentation attributes, so that a strict page shows it and a file of its own
looks the same; classes let a page's style sheet say it in its own colours.
"""

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from quorate.papers.chart_layout import (
    CAPTION,
    MARK_HEIGHT,
    PADDING,
    Box,
    Link,
    narrow_sheet,
    shifted,
    wide_sheet,
)
from quorate.papers.chart_text import printable, width_of
from quorate.papers.chart_tree import KINDS, ChartBody, Mark, trees_of

__all__ = ["KINDS", "ChartBody", "Mark", "draw"]

MARGIN = 3.0
INK, QUIET, PAPER, TINT, DEEP = "#0b0c0c", "#484f54", "#ffffff", "#e6efe9", "#1d5c4b"
# A mark's sign and word, and the box's line; words, signs and dashes tell it without colour.
MARKS: dict[Mark, tuple[str, str, float, str]] = {
    "opened": ("+ New", "#005a30", 3, ""),
    "closed": ("\u2212 Closes", "#942514", 2.5, "7 4"),
    "changed": ("~ Changes", "#144e81", 3, ""),
}
DASHES = {"under": "", "reports": "6 3", "kind": "2 3", "none": ""}


def draw(
    bodies: Sequence[ChartBody], *, title: str, description: str, wide: bool, prefix: str
) -> str:
    """The chart of these bodies as SVG, wide for a desk and paper or narrow for a telephone.

    A whole line says under whom a body stands, a dashed one to whom it reports only, a dotted one
    that it stands under some body of a kind. Whatever names hold stays words. `prefix` keeps the
    ids of two charts on one page apart.
    """
    trees = trees_of(bodies)
    sheet = shifted(wide_sheet(trees) if wide else narrow_sheet(trees), MARGIN)
    width, height = round(sheet.width), round(sheet.height)
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width} {height}",
            "width": str(width),
            "height": str(height),
            "class": f"organisation-chart organisation-chart--{'wide' if wide else 'narrow'}",
            "role": "img",
            "aria-labelledby": f"{prefix}-title {prefix}-desc",
            "font-family": "Arial, Helvetica, sans-serif",
        },
    )
    SubElement(svg, "title", id=f"{prefix}-title").text = printable(title)
    SubElement(svg, "desc", id=f"{prefix}-desc").text = printable(description)
    ground = {"class": "chart-ground", "width": str(width), "height": str(height), "fill": PAPER}
    SubElement(svg, "rect", ground)
    for link in sheet.links:
        _draw_link(svg, link)
    for box in sheet.boxes:
        _draw_box(svg, box)
    return ElementTree.tostring(svg, encoding="unicode")


def _draw_link(svg: Element, link: Link) -> None:
    tie = link.below.node.tie
    line = {
        "class": f"chart-link chart-link--{tie}",
        "points": " ".join(f"{x:.1f},{y:.1f}" for x, y in link.points),
        "fill": "none",
        "stroke": INK,
        "stroke-width": "1.5",
        "data-from": printable(link.above.node.body.id),
        "data-to": printable(link.below.node.body.id),
    }
    if DASHES[tie]:
        line["stroke-dasharray"] = DASHES[tie]
    SubElement(svg, "polyline", line)


def _draw_box(svg: Element, box: Box) -> None:
    body = box.node.body
    rank = "top" if box.node.above is None and box.node.below else "over"
    rank = rank if box.node.below else "leaf"
    named = {
        "class": f"chart-body chart-body--{body.mark or rank}",
        "data-body": printable(body.id),
    }
    group = SubElement(svg, "g", named)
    frame = {
        "class": "chart-frame",
        "x": f"{box.x:.1f}",
        "y": f"{box.y:.1f}",
        "width": f"{box.width:.1f}",
        "height": f"{box.height:.1f}",
        **_frame(body.mark, rank),
    }
    SubElement(group, "rect", frame)
    if body.mark:
        _draw_mark(group, box, body.mark)
    is_dark = rank == "top" and not body.mark
    for words in box.words:
        line = {
            "class": f"chart-{words.role}",
            "x": f"{box.x + PADDING:.1f}",
            "y": f"{box.y + words.y:.1f}",
            "font-size": f"{words.size:g}",
            "fill": PAPER if is_dark else INK if words.role == "name" else QUIET,
        }
        if words.role == "name":
            line["font-weight"] = "bold"
            line |= {"text-decoration": "line-through"} if body.mark == "closed" else {}
        SubElement(group, "text", line).text = words.text


def _frame(mark: Mark, rank: str) -> dict[str, str]:
    if mark:
        _, colour, weight, dashes = MARKS[mark]
        frame = {"fill": PAPER, "stroke": colour, "stroke-width": f"{weight:g}"}
        return frame | ({"stroke-dasharray": dashes} if dashes else {})
    fill = {"top": DEEP, "over": TINT, "leaf": PAPER}[rank]
    return {"fill": fill, "stroke": INK if rank != "top" else DEEP, "stroke-width": "1.5"}


def _draw_mark(group: Element, box: Box, mark: Mark) -> None:
    """A flag at the top of the box with the mark's sign and word."""
    word, colour, _, _ = MARKS[mark]
    width = width_of(word, CAPTION, bold=True) + 2 * PADDING
    flag = {
        "class": "chart-flag",
        "x": f"{box.x:.1f}",
        "y": f"{box.y:.1f}",
        "width": f"{width:.1f}",
        "height": f"{MARK_HEIGHT:.1f}",
        "fill": colour,
    }
    SubElement(group, "rect", flag)
    text = {
        "class": "chart-mark",
        "x": f"{box.x + PADDING:.1f}",
        "y": f"{box.y + MARK_HEIGHT - 6:.1f}",
        "font-size": f"{CAPTION:g}",
        "font-weight": "bold",
        "fill": PAPER,
    }
    SubElement(group, "text", text).text = word
