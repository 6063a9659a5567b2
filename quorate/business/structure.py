"""The partnership's structure: what changed between two dates, and a decided structure put in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from quorate import partnership, register
from quorate.business.founding import appoint_officers, body_version, open_seats
from quorate.business.refusal import Refused
from quorate.constitution.days import short_date
from quorate.partnership.structure_file import BodyEntry, StructureFile
from quorate.register import Transaction, journal, structure
from quorate.register.structure import BodyOn, Seats

Like = tuple[str, str, str | None]


@dataclass(frozen=True)
class Change:
    """Something about a body that differs: what it was and what it is."""

    body: str
    was: str | None
    now: str | None


@dataclass(frozen=True)
class SeatChange:
    """Seats of an organisation on a body that were gained (or lost: the number is below nought)."""

    body: str
    organisation: str
    level: str | None
    seats: int


@dataclass(frozen=True)
class StructureDiff:
    """What differs between two structures."""

    opened: tuple[BodyOn, ...]
    closed: tuple[BodyOn, ...]
    renamed: tuple[Change, ...]
    re_parented: tuple[Change, ...]
    reports_elsewhere: tuple[Change, ...]
    seats: tuple[SeatChange, ...]

    def as_json(self) -> dict[str, Any]:
        """The difference as plain data."""
        return asdict(self)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not any((self.opened, self.closed, self.renamed, self.re_parented,
                        self.reports_elsewhere, self.seats))  # fmt: skip


def bodies_on(on: date) -> list[BodyOn]:
    """Every body that stands on a date."""
    with register.current().reading() as tx:
        return structure.bodies_on(tx, on)


def difference(before: Sequence[BodyOn], after: Sequence[BodyOn]) -> StructureDiff:
    """What differs between two structures: bodies, their names and places, and seats."""
    was = {body.id: body for body in before}
    now = {body.id: body for body in after}
    kept = [(was[id], now[id]) for id in now if id in was]
    return StructureDiff(
        opened=tuple(body for body in after if body.id not in was),
        closed=tuple(body for body in before if body.id not in now),
        renamed=_changes((a.id, a.name, b.name) for a, b in kept),
        re_parented=_changes((a.id, a.parent, b.parent) for a, b in kept),
        reports_elsewhere=_changes((a.id, a.reports_to, b.reports_to) for a, b in kept),
        seats=_seat_changes(before, after),
    )


def planned(file: StructureFile) -> list[BodyOn]:
    """The bodies of a structure file, as they would stand."""
    return [
        BodyOn(
            body.id,
            body.name,
            body.kind,
            body.parent,
            body.reports_to,
            tuple(Seats(entry.organisation, entry.seats, entry.level) for entry in body.seats),
        )
        for body in file.bodies
    ]


def ready(name: str) -> StructureFile:
    """The structure of a file, ready to be put in. Raises ConfigRefused and Refused."""
    file = partnership.current().structure(name)
    refuse_orphans(file)
    return file


def refuse_orphans(target: StructureFile) -> None:
    """Refuse a structure that closes a group and leaves its delivery groups under it (22.69).

    Groups that stand under a kind of body need one body of that kind.
    """
    stands = {name for body in target.bodies for name in (body.id, body.kind)}
    for body in target.bodies:
        for place in (body.parent, body.reports_to):
            if place and place not in stands:
                raise Refused(
                    f"'{body.name}' would stand under '{place}', which the structure closes",
                    clause="22.69",
                    way_out="Give it another parent or close it in the same decision.",
                )


def put_in(tx: Transaction, target: str, on: date) -> StructureDiff:
    """Make the structure of a file stand from a date on. Says what changed.

    Bodies that the file leaves out are closed, with their seats; the seats that stay keep their
    holders. Source: handbook 6.1 and 10.5; clause 22.69 for groups left without a parent.
    """
    file = ready(target)
    before = structure.bodies_on(tx, on)
    diff = difference(before, planned(file))
    for gone in diff.closed:
        structure.close_body(tx, gone.id, on)
    structure.know_bodies(tx, [body.id for body in file.bodies])
    stands = {body.id: body for body in before}
    for place, body in enumerate(file.bodies):
        structure.open_version(tx, body_version(body, on, place))
        change_seats(tx, body, stands.get(body.id), on)
        appoint_officers(tx, body, on)
    return diff


def record_change(tx: Transaction, reference: str, diff: StructureDiff, on: date) -> None:
    """Enter in the journal what a decision changed in the structure."""
    gained = sum(change.seats for change in diff.seats if change.seats > 0)
    lost = -sum(change.seats for change in diff.seats if change.seats < 0)
    journal.add(
        tx,
        "StructureChanged",
        f"The structure changed on {short_date(on)}: {len(diff.opened)} bodies opened, "
        f"{len(diff.closed)} closed, {len(diff.renamed)} renamed; "
        f"{gained} seats gained, {lost} lost.",
        case=reference,
        facts=diff.as_json(),
    )


def _changes(triples: Iterable[tuple[str, str | None, str | None]]) -> tuple[Change, ...]:
    return tuple(Change(body, was, now) for body, was, now in triples if was != now)


def _seat_changes(before: Sequence[BodyOn], after: Sequence[BodyOn]) -> tuple[SeatChange, ...]:
    was, now = _seats_by_likeness(before), _seats_by_likeness(after)
    changes = ((like, now[like] - was[like]) for like in dict.fromkeys([*was, *now]))
    return tuple(SeatChange(*like, number) for like, number in changes if number)


def _seats_by_likeness(bodies: Sequence[BodyOn]) -> Counter[Like]:
    counts: Counter[Like] = Counter()
    for body in bodies:
        for entry in body.seats:
            counts[(body.id, entry.organisation, entry.level)] += entry.seats
    return counts


def change_seats(tx: Transaction, body: BodyEntry, former: BodyOn | None, on: date) -> None:
    """Give a body the seats of its entry from a date on; the seats that stay keep their holders."""
    had = Counter[tuple[str, str | None]]()
    for held in former.seats if former else ():
        had[(held.organisation, held.level)] += held.seats
    wanted = {(entry.organisation, entry.level): entry for entry in body.seats}
    for like, number in had.items():
        keep = wanted[like].seats if like in wanted else 0
        if number > keep:
            _close_some(tx, body.id, like, number - keep, on)
    for place, entry in enumerate(body.seats):
        missing = entry.seats - had[(entry.organisation, entry.level)]
        if missing > 0:
            open_seats(tx, body.id, entry, missing, from_on=on, place=place)


def _close_some(
    tx: Transaction, body: str, like: tuple[str, str | None], number: int, on: date
) -> None:
    alike = [
        seat
        for seat in structure.seats_of(tx, body, on)
        if (seat.organisation_id, seat.level) == like
    ]
    held = {holding.seat_id for holding in structure.holdings_of(tx, body, on)}
    vacant_first = sorted(alike, key=lambda seat: (seat.id in held, -seat.number))
    structure.close_seats(tx, vacant_first[:number], on)
