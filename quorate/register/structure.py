"""The structure of the partnership at a date: read whole, changed body by body and seat by seat."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Date, Text, bindparam, func, select
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.people import (
    Body,
    BodyVersion,
    OfficeHolding,
    Person,
    Seat,
    SeatHolding,
)
from quorate.register.within import holds_on

# Asked each time that a case is taken further: to build them takes longer than to ask.
_BODY = bindparam("body", type_=Text)
_ON = bindparam("on", type_=Date)
_BODY_ON = select(BodyVersion).where(BodyVersion.body_id == _BODY, holds_on(BodyVersion, _ON))
_LAST_KNOWN = (
    select(BodyVersion).where(BodyVersion.body_id == _BODY).order_by(BodyVersion.from_on.desc())
)
_SEATS_OF = (
    select(Seat)
    .where(Seat.body_id == _BODY, holds_on(Seat, _ON))
    .order_by(Seat.place, Seat.number, Seat.id)
)
_HOLDINGS_OF = (
    select(SeatHolding)
    .join(Seat)
    .where(Seat.body_id == _BODY, holds_on(Seat, _ON), holds_on(SeatHolding, _ON))
    .options(joinedload(SeatHolding.person))
    .order_by(Seat.place, Seat.number, SeatHolding.role, SeatHolding.id)
)


@dataclass(frozen=True)
class Seats:
    """A number of like seats of one organisation on a body."""

    organisation: str
    seats: int
    level: str | None

    @property
    def key(self) -> str:
        """What makes seats alike, as one text."""
        return f"{self.organisation}: {self.level or ''}"


@dataclass(frozen=True)
class BodyOn:
    """A body as it stands on a date."""

    id: str
    name: str
    kind: str
    parent: str | None
    reports_to: str | None
    seats: tuple[Seats, ...]

    @property
    def seat_total(self) -> int:
        """How many seats the body has, filled or not."""
        return sum(entry.seats for entry in self.seats)


def bodies_on(tx: Transaction, on: date) -> list[BodyOn]:
    """Every body that stands on a date, in the order of the structure."""
    seats = _seats_by_body(tx, on)
    versions = tx.scalars(
        select(BodyVersion)
        .where(holds_on(BodyVersion, on))
        .order_by(BodyVersion.place, BodyVersion.body_id)
    )
    return [
        BodyOn(
            id=version.body_id,
            name=version.name,
            kind=version.kind,
            parent=version.parent_id or version.parent_kind,
            reports_to=version.reports_to_id or version.reports_to_kind,
            seats=_grouped(seats[version.body_id], version.seat_order),
        )
        for version in versions
    ]


@remembered(BodyVersion)
def body_on(tx: Transaction, body: str, on: date) -> BodyVersion | None:
    """A body's name and place on a date; None where it does not stand."""
    return tx.scalar(_BODY_ON, {"body": body, "on": on})


@remembered(BodyVersion)
def body_of_kind(tx: Transaction, kind: str, on: date) -> BodyVersion | None:
    """The first body of a kind that stands on a date, such as 'HCE'."""
    return tx.scalar(
        select(BodyVersion)
        .where(BodyVersion.kind == kind, holds_on(BodyVersion, on))
        .order_by(BodyVersion.place, BodyVersion.body_id)
        .limit(1)
    )


@remembered(BodyVersion)
def last_known(tx: Transaction, body: str) -> BodyVersion | None:
    """How a body stood last, whether or not it still stands."""
    return tx.scalar(_LAST_KNOWN, {"body": body})


def every_body_id(tx: Transaction) -> set[str]:
    """The ids of all bodies, also of those that stand no more."""
    return set(tx.scalars(select(Body.id)))


def next_place(tx: Transaction) -> int:
    """The place after the last in the order of the structure."""
    return (tx.scalar(select(func.max(BodyVersion.place))) or 0) + 1


@remembered(Seat)
def seats_of(tx: Transaction, body: str, on: date) -> Sequence[Seat]:
    """The seats of a body on a date, in their order."""
    return tx.scalars(_SEATS_OF, {"body": body, "on": on}).all()


@remembered(Seat, SeatHolding, Person)
def holdings_of(tx: Transaction, body: str, on: date) -> Sequence[SeatHolding]:
    """Who holds or stands in for the seats of a body on a date."""
    return tx.scalars(_HOLDINGS_OF, {"body": body, "on": on}).all()


@remembered(OfficeHolding, Person)
def officer_of(tx: Transaction, body: str, office: str, on: date) -> Person | None:
    """Who holds an office of a body ('chair', 'deputy_chair') on a date."""
    return tx.scalar(
        select(Person)
        .join(OfficeHolding, OfficeHolding.person_id == Person.id)
        .where(
            OfficeHolding.body_id == body,
            OfficeHolding.office == office,
            holds_on(OfficeHolding, on),
        )
    )


def officers_of(tx: Transaction, bodies: Iterable[str], on: date) -> dict[str, set[str]]:
    """The ids of all who hold an office of one of these bodies on a date, by the body."""
    held = select(OfficeHolding.body_id, OfficeHolding.person_id).where(
        OfficeHolding.body_id.in_(list(bodies)), holds_on(OfficeHolding, on)
    )
    officers: dict[str, set[str]] = defaultdict(set)
    for body, person in tx.execute(held):
        officers[body].add(person)
    return officers


def know_bodies(tx: Transaction, ids: Sequence[str]) -> None:
    """Enter the bodies of these ids that the register does not know yet."""
    known = set(tx.scalars(select(Body.id)))
    tx.add_all(Body(id=id) for id in ids if id not in known)
    tx.flush()


def open_version(tx: Transaction, version: BodyVersion) -> None:
    """Enter how a body stands from a date on; how it stood until then ends on that date."""
    former = body_on(tx, version.body_id, version.from_on)
    if former:
        _end(tx, former, version.from_on)
        tx.flush()
    tx.add(version)
    tx.flush()


def open_seats(
    tx: Transaction, body: str, entry: Seats, from_on: date, *, place: int
) -> list[Seat]:
    """Enter like seats on a body, numbered on from those that it has or had."""
    opened = new_seats(body, entry, from_on, place=place, after=_seats_ever(tx, body, entry))
    tx.add_all(opened)
    tx.flush()
    return opened


def new_seats(body: str, entry: Seats, from_on: date, *, place: int, after: int = 0) -> list[Seat]:
    """Like seats on a body, still to be entered, numbered on after a number."""
    return [
        Seat(
            body_id=body,
            organisation_id=entry.organisation,
            level=entry.level,
            number=after + number,
            place=place,
            from_on=from_on,
        )
        for number in range(1, entry.seats + 1)
    ]


def enter_founding(tx: Transaction, versions: Sequence[BodyVersion], seats: Sequence[Seat]) -> None:
    """Enter the bodies and seats that a register begins with, at one go: none stood before."""
    tx.add_all([*versions, *seats])
    tx.flush()


def appoint(tx: Transaction, seat: Seat, person: str, role: str, from_on: date) -> None:
    """Enter somebody as the representative or the substitute of a seat."""
    tx.add(SeatHolding(seat=seat, person_id=person, role=role, from_on=from_on))


def appoint_to_office(tx: Transaction, body: str, office: str, person: str, from_on: date) -> None:
    """Enter somebody as the holder of an office; a former holder's period ends."""
    current = tx.scalar(
        select(OfficeHolding).where(
            OfficeHolding.body_id == body,
            OfficeHolding.office == office,
            holds_on(OfficeHolding, from_on),
        )
    )
    if current and current.person_id == person:
        return
    if current:
        _end(tx, current, from_on)
        tx.flush()
    tx.add(OfficeHolding(body_id=body, office=office, person_id=person, from_on=from_on))
    tx.flush()


def close_seats(tx: Transaction, seats: Sequence[Seat], to_on: date) -> None:
    """End seats and everybody's hold of them."""
    if not seats:
        return
    ids = [seat.id for seat in seats]
    for holding in tx.scalars(
        select(SeatHolding).where(SeatHolding.seat_id.in_(ids), holds_on(SeatHolding, to_on))
    ):
        _end(tx, holding, to_on)
    tx.flush()
    for seat in seats:
        _end(tx, seat, to_on)
    tx.flush()


def close_body(tx: Transaction, body: str, to_on: date) -> None:
    """End a body: its version, its seats and its offices."""
    version = body_on(tx, body, to_on)
    if version:
        _end(tx, version, to_on)
    close_seats(tx, seats_of(tx, body, to_on), to_on)
    for office in tx.scalars(
        select(OfficeHolding).where(OfficeHolding.body_id == body, holds_on(OfficeHolding, to_on))
    ):
        _end(tx, office, to_on)
    tx.flush()


def _end(
    tx: Transaction, row: BodyVersion | Seat | SeatHolding | OfficeHolding, to_on: date
) -> None:
    """End a period. What would not have held for a day is taken out: it never stood."""
    if row.from_on < to_on:
        row.to_on = to_on
    else:
        tx.delete(row)


def _seats_by_body(tx: Transaction, on: date) -> dict[str, list[Seat]]:
    by_body: dict[str, list[Seat]] = defaultdict(list)
    for seat in tx.scalars(
        select(Seat).where(holds_on(Seat, on)).order_by(Seat.place, Seat.number, Seat.id)
    ):
        by_body[seat.body_id].append(seat)
    return by_body


def _grouped(seats: Sequence[Seat], order: Sequence[str]) -> tuple[Seats, ...]:
    """Like seats together, in the order that the structure lists them; others after those."""
    counts = Counter((seat.organisation_id, seat.level) for seat in seats)
    grouped = [Seats(organisation, count, level) for (organisation, level), count in counts.items()]
    places = {key: place for place, key in enumerate(order)}
    return tuple(sorted(grouped, key=lambda entry: places.get(entry.key, len(places))))


def _seats_ever(tx: Transaction, body: str, like: Seats) -> int:
    highest = tx.scalar(
        select(func.max(Seat.number)).where(
            Seat.body_id == body,
            Seat.organisation_id == like.organisation,
            Seat.level == like.level if like.level else Seat.level.is_(None),
        )
    )
    return highest or 0
