"""Where everything stands in an organisation chart: boxes, links and the size of the sheet.

On a wide sheet a body lies over all that hang on it, side by side; on a narrow one they hang
below it, one under another, so that a telephone shows them without turning.
"""

from dataclasses import dataclass, field, replace
from math import ceil

from quorate.papers.chart_text import lines_of, printable
from quorate.papers.chart_tree import Node

NARROW, COLUMN, GAP = 340.0, 232.0, 18.0
INDENT, PADDING, BETWEEN, DROP = 26.0, 10.0, 12.0, 18.0
SPINE = 8.0  # how far in from the left the line stands from which the boxes of a column hang
COLUMNS_AT_MOST = 4
CAPTION, NAME, DETAIL = 12.5, 15.0, 13.0
LEADING = 1.3
MARK_HEIGHT = 20.0
DEEPEST = 6  # from there on the narrow sheet indents no more


@dataclass(frozen=True)
class Words:
    """A line of a box: what it says, in which role, and how far below the box's top."""

    text: str
    role: str
    size: float
    y: float


@dataclass(frozen=True)
class Box:
    """A body's box."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Link:
    """A line from a body to one that hangs on it."""

    above: Box
    below: Box
    points: tuple[tuple[float, float], ...]


@dataclass
class Sheet:
    """A laid out chart."""

    width: float
    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def put(self, box: Box) -> Box:
        """Add a box, and make the sheet high enough for it."""
        self.boxes.append(box)
        self.height = max(self.height, box.y + box.height)
        return box


def narrow_sheet(trees: list[Node]) -> Sheet:
    """Every body below the one on which it hangs, indented."""
    sheet = Sheet(NARROW)
    for tree in trees:
        _hang(sheet, tree, 0, 0, sheet.height + (BETWEEN if sheet.boxes else 0))
    return sheet


def wide_sheet(trees: list[Node]) -> Sheet:
    """Every body over those that hang on it; the bodies on their own stand below the others."""
    high = _rows(trees)
    sheet = Sheet(max([_width(tree, high) for tree in trees], default=COLUMN))
    for tree in (tree for tree in trees if tree.below):
        _spread(sheet, tree, 0, sheet.height + (2 * DROP if sheet.boxes else 0), high)
    alone = [tree for tree in trees if not tree.below]
    sheet.width = max(sheet.width, min(len(alone), COLUMNS_AT_MOST) * (COLUMN + GAP) - GAP)
    _in_rows(sheet, alone)
    return sheet


def _hang(sheet: Sheet, node: Node, depth: int, x: float, y: float) -> Box:
    box = sheet.put(_box(node, x, y, sheet.width - x))
    step = INDENT if depth < DEEPEST else 0
    for child in node.below:
        placed = _hang(sheet, child, depth + 1, x + step, sheet.height + BETWEEN)
        sheet.links.append(_elbow(box, placed, x + SPINE))
    return box


def _spread(sheet: Sheet, node: Node, x: float, y: float, high: int) -> Box:
    """A body over the columns of those that hang on it."""
    box = sheet.put(_box(node, x, y, _width(node, high)))
    top = y + box.height + DROP
    for child in (child for child in node.below if child.below):
        placed = _spread(sheet, child, x, top, high)
        middle = placed.x + placed.width / 2
        down = ((middle, box.y + box.height), (middle, placed.y))
        sheet.links.append(Link(box, placed, down))
        x += placed.width + GAP
    for column in _columns(_leaves(node), high):
        below = top
        for child in column:
            placed = sheet.put(_box(child, x + INDENT, below, COLUMN - INDENT))
            sheet.links.append(_elbow(box, placed, x + SPINE))
            below = placed.y + placed.height + BETWEEN
        x += COLUMN + GAP
    return box


def _in_rows(sheet: Sheet, alone: list[Node]) -> None:
    across = max(1, int((sheet.width + GAP) // (COLUMN + GAP)))
    for start in range(0, len(alone), across):
        top = sheet.height + (2 * DROP if sheet.boxes else 0)
        for place, node in enumerate(alone[start : start + across]):
            sheet.put(_box(node, place * (COLUMN + GAP), top, COLUMN))


def _elbow(above: Box, below: Box, spine: float) -> Link:
    beside = below.y + min(below.height / 2, 24)
    if below.x <= spine:  # no room beside it: the narrow sheet indents no more
        spine = below.x
    points = ((spine, above.y + above.height), (spine, beside), (below.x, beside))
    return Link(above, below, points)


def _leaves(node: Node) -> list[Node]:
    return [child for child in node.below if not child.below]


def _columns(leaves: list[Node], high: int) -> list[list[Node]]:
    """Leaves in as few columns as the height allows, all about as long."""
    if not leaves:
        return []
    each = ceil(len(leaves) / ceil(len(leaves) / high))
    return [leaves[start : start + each] for start in range(0, len(leaves), each)]


def _rows(trees: list[Node]) -> int:
    """How many boxes a column holds so that the sheet is as wide as can be read, and no wider."""
    high, longest = 3, max((tree.size for tree in trees), default=1)
    while high < longest and any(_across(tree, high) > COLUMNS_AT_MOST for tree in trees):
        high += 1
    return high


def _across(node: Node, high: int) -> int:
    blocks = sum(_across(child, high) for child in node.below if child.below)
    return max(1, blocks + len(_columns(_leaves(node), high)))


def _width(node: Node, high: int) -> float:
    return _across(node, high) * (COLUMN + GAP) - GAP


def _box(node: Node, x: float, y: float, width: float) -> Box:
    words: list[Words] = []
    down = PADDING + (MARK_HEIGHT if node.body.mark else 0)
    caption, name = printable(node.body.kind_in_words), printable(node.body.name)
    said = [] if caption.casefold() == name.casefold() else [(caption, "kind", CAPTION)]
    said += [(name, "name", NAME), *((line, "detail", DETAIL) for line in node.lines)]
    for text, role, size in said:
        for line in lines_of(text, size, width - 2 * PADDING, bold=role == "name"):
            down += size * LEADING
            words.append(Words(line, role, size, down - size * (LEADING - 1)))
    return Box(node, x, y, width, down + PADDING * 0.7, tuple(words))


def shifted(sheet: Sheet, by: float) -> Sheet:
    """The sheet with a margin all round, so that thick lines at its edge are not cut."""
    boxes = {id(box): replace(box, x=box.x + by, y=box.y + by) for box in sheet.boxes}
    links = [
        Link(
            boxes[id(link.above)],
            boxes[id(link.below)],
            tuple((x + by, y + by) for x, y in link.points),
        )
        for link in sheet.links
    ]
    return Sheet(sheet.width + 2 * by, sheet.height + 2 * by, list(boxes.values()), links)
