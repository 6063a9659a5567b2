"""The structure as it is looked at: on a day, as a file proposes it, and what differs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership, register
from quorate.business import structure as structures
from quorate.business.structure import SeatChange, StructureDiff, difference
from quorate.constitution.days import short_date
from quorate.constitution.wording import counted
from quorate.papers.chart_tree import Node, trees_of
from quorate.papers.organisation_chart import KINDS, ChartBody, Mark, draw
from quorate.register import people
from quorate.register.structure import BodyOn

MARKS_IN_WORDS: dict[Mark, str] = {
    "": "",
    "opened": "new",
    "closed": "closes",
    "changed": "changes",
}


@dataclass(frozen=True)
class Entry:
    """A body in the list that says what the chart shows, with those that hang on it."""

    name: str
    kind: str
    mark: str
    lines: tuple[str, ...]
    seats: tuple[str, ...]
    below: tuple["Entry", ...]


@dataclass(frozen=True)
class Chart:
    """A structure to look at: its bodies, in words and as SVG; `diff` where it shows one."""

    title: str
    description: str
    bodies: tuple[ChartBody, ...]
    seats: Mapping[str, tuple[str, ...]]
    diff: StructureDiff | None = None

    def svg(self, *, wide: bool) -> str:
        """The chart for a desk and paper, or for a telephone."""
        return draw(
            self.bodies,
            title=self.title,
            description=self.description,
            wide=wide,
            prefix="wide-chart" if wide else "narrow-chart",
        )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The same as nested entries, each body once, for a list beside the chart."""
        return tuple(self._entry(node) for node in trees_of(self.bodies))

    def _entry(self, node: Node) -> Entry:
        body = node.body
        return Entry(
            name=body.name,
            kind=body.kind_in_words,
            mark=MARKS_IN_WORDS[body.mark],
            lines=node.lines,
            seats=self.seats.get(body.id, ()),
            below=tuple(self._entry(child) for child in node.below),
        )


def on_a_day(on: date | None = None) -> Chart:
    """The structure that stands on a day, today if none is given."""
    day = on or clock.today()
    bodies, names = structures.bodies_on(day), _names()
    return _chart(f"The structure on {short_date(day)}", bodies, names)


def proposed(name: str) -> Chart:
    """The structure of a file as it would stand. Raises ConfigRefused for one that is none."""
    file = partnership.current().structure(name)
    return _chart(file.title, structures.planned(file), _names())


def difference_to(name: str, on: date | None = None) -> Chart:
    """What a structure file would change in the structure of a day."""
    day, file = on or clock.today(), partnership.current().structure(name)
    title = f"From the structure on {short_date(day)} to: {file.title}"
    return _between(title, structures.bodies_on(day), structures.planned(file))


def between(since: date, until: date) -> Chart:
    """What changed in the structure between two days."""
    title = f"What changed between {short_date(since)} and {short_date(until)}"
    return _between(title, structures.bodies_on(since), structures.bodies_on(until))


def structure_files() -> list[tuple[str, str]]:
    """The structures that may be proposed, as (name, title), in the order of their names."""
    house = partnership.current()
    return [(name, house.structure(name).title) for name in sorted(house.structure_names())]


def _names() -> Mapping[str, str]:
    with register.current().reading() as tx:
        return people.organisation_names(tx)


def _chart(title: str, bodies: Sequence[BodyOn], names: Mapping[str, str]) -> Chart:
    seats = sum(body.seat_total for body in bodies)
    description = (
        f"{len(bodies)} bodies, {seats} seats. The list after the chart says the same in words."
    )
    return Chart(
        title,
        description,
        tuple(_as_drawn(body) for body in bodies),
        {body.id: tuple(_seats_in_words(body, names)) for body in bodies},
    )


def _between(title: str, before: Sequence[BodyOn], after: Sequence[BodyOn]) -> Chart:
    diff, organisations = difference(before, after), _names()
    known = {body.id: body.name for body in (*after, *before)}
    marks = _marks(diff)
    drawn = [
        _as_drawn(body, marks.get(body.id, ""), _notes(body, diff, before, known))
        for body in (*after, *diff.closed)
    ]
    changed = sum(mark == "changed" for mark in marks.values())
    description = (
        f"New bodies: {len(diff.opened)}. Closing: {len(diff.closed)}. Changing: {changed}. "
        "The list after the chart says the same in words."
    )
    seats = {body.id: tuple(_seat_changes(body.id, diff.seats, organisations)) for body in drawn}
    return Chart(title, description, tuple(drawn), seats, diff)


def _marks(diff: StructureDiff) -> dict[str, Mark]:
    """What becomes of each body that does not stay as it is."""
    changed = {change.body for change in (*diff.renamed, *diff.re_parented)}
    changed |= {change.body for change in diff.reports_elsewhere}
    changed |= {change.body for change in diff.seats}
    marks: dict[str, Mark] = dict.fromkeys(changed, "changed")
    marks |= {body.id: "opened" for body in diff.opened}
    return marks | {body.id: "closed" for body in diff.closed}


def _notes(
    body: BodyOn, diff: StructureDiff, before: Sequence[BodyOn], known: Mapping[str, str]
) -> tuple[str, ...]:
    """What differs about a body that stays, in a few words each."""
    if body in diff.closed or body in diff.opened:
        return ()
    notes = [f"Was called {change.was}" for change in diff.renamed if change.body == body.id]
    for said, changes in (
        ("Stood under", diff.re_parented),
        ("Reported to", diff.reports_elsewhere),
    ):
        for change in changes:
            if change.body == body.id:
                notes.append(f"{said} {_place(change.was, known)}")
    gained = sum(c.seats for c in diff.seats if c.body == body.id and c.seats > 0)
    lost = -sum(c.seats for c in diff.seats if c.body == body.id and c.seats < 0)
    if gained or lost:
        had = next(former.seat_total for former in before if former.id == body.id)
        told = [
            f"{number} {word}" for number, word in ((gained, "gained"), (lost, "lost")) if number
        ]
        notes.append(f"Had {counted(had, 'seat') if had else 'no seats'}: {' and '.join(told)}")
    return tuple(dict.fromkeys(notes))


def _place(place: str | None, known: Mapping[str, str]) -> str:
    if place is None:
        return "no other body"
    return known.get(place) or f"a {KINDS.get(place, place).lower()}"


def _as_drawn(body: BodyOn, mark: Mark = "", notes: tuple[str, ...] = ()) -> ChartBody:
    return ChartBody(
        body.id, body.name, body.kind, body.parent, body.reports_to, body.seat_total, mark, notes
    )


def _seats_in_words(body: BodyOn, names: Mapping[str, str]) -> Iterable[str]:
    for entry in body.seats:
        yield _said(entry.seats, entry.organisation, entry.level, names)


def _seat_changes(
    body: str, changes: Sequence[SeatChange], names: Mapping[str, str]
) -> Iterable[str]:
    for change in changes:
        if change.body == body:
            word = "gained" if change.seats > 0 else "lost"
            said = _said(abs(change.seats), change.organisation, change.level, names)
            yield f"{word}: {said}"


def _said(number: int, organisation: str, level: str | None, names: Mapping[str, str]) -> str:
    name = names.get(organisation, organisation)
    at_level = f" ({level})" if level else ""
    return f"{number} \u00d7 {name}{at_level}" if number > 1 else f"{name}{at_level}"
