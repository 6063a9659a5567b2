"""An organisation as a tree: under whom each body hangs in the chart, and by which kind of link."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from quorate.papers.chart_text import printable

Mark = Literal["", "opened", "closed", "changed"]
Tie = Literal["under", "kind", "reports", "none"]

KINDS = {
    "ASSEMBLY": "Assembly",
    "BOARD": "Board",
    "HCE": "Chief executives",
    "TMG": "Management group",
    "REFERENCE": "Reference group",
    "DELIVERY": "Delivery group",
    "TASK_FINISH": "Task and finish group",
    "DECISION_SUBGROUP": "Decision sub-group",
    "EVENT": "Event",
    "WORKING": "Working group",
    "STATUTORY": "Statutory board",
}


@dataclass(frozen=True)
class ChartBody:
    """A body as the chart shows it; parent and reports_to are bodies or kinds of body.

    `mark` and `notes` say what becomes of it, where a chart shows a difference.
    """

    id: str
    name: str
    kind: str
    parent: str | None = None
    reports_to: str | None = None
    seats: int = 0
    mark: Mark = ""
    notes: tuple[str, ...] = ()

    @property
    def kind_in_words(self) -> str:
        """What people call a body of this kind."""
        return KINDS.get(self.kind, self.kind)


@dataclass
class Node:
    """A body in the tree: how it hangs on the one above it, and what hangs on it."""

    body: ChartBody
    tie: Tie = "none"
    above: "Node | None" = None
    below: list["Node"] = field(default_factory=list)
    lines: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many bodies it makes with all that hang on it."""
        return 1 + sum(node.size for node in self.below)


def trees_of(bodies: Sequence[ChartBody]) -> list[Node]:
    """The trees that the bodies make, the largest first, each body once.

    A body hangs on its parent; without one on whom it reports to; where its parent is a kind of
    body, beside the bodies of that kind. What would hang on itself stands alone.
    """
    nodes = {body.id: Node(body) for body in bodies}
    for node in nodes.values():
        _hang(node, nodes)
    for node in nodes.values():
        node.lines = _lines(node, nodes)
    roots = [node for node in nodes.values() if node.above is None]
    return sorted(roots, key=lambda node: -node.size)


def _hang(node: Node, nodes: dict[str, Node]) -> None:
    for place, tie in ((node.body.parent, "under"), (node.body.reports_to, "reports")):
        above, by = nodes.get(place or ""), tie
        if above is None and place:
            above, by = _above_the_kind(place, nodes), "kind"
        if above is not None and not _is_within(above, node):
            node.above, node.tie = above, by  # type: ignore[assignment]
            above.below.append(node)
            return


def _above_the_kind(kind: str, nodes: dict[str, Node]) -> Node | None:
    """The body on which the first body of a kind hangs."""
    for node in nodes.values():
        if node.body.kind == kind:
            return nodes.get(node.body.parent or "")
    return None


def _is_within(node: Node | None, tree: Node) -> bool:
    while node is not None:
        if node is tree:
            return True
        node = node.above
    return False


def _lines(node: Node, nodes: dict[str, Node]) -> tuple[str, ...]:
    """What stands below a body's name."""
    body = node.body
    lines = [f"{body.seats} seat{'' if body.seats == 1 else 's'}"] if body.seats else []
    if body.parent and node.tie == "kind":
        lines.append(f"Under {_place_in_words(body.parent, nodes)}")
    if body.reports_to and body.reports_to != body.parent:
        lines.append(f"Reports to {_place_in_words(body.reports_to, nodes)}")
    return tuple(printable(line) for line in (*lines, *body.notes))


def _place_in_words(place: str, nodes: dict[str, Node]) -> str:
    return nodes[place].body.name if place in nodes else f"a {KINDS.get(place, place).lower()}"
