"""The structure of the partnership at a date: read whole, changed body by body and seat by seat."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.tables.people import (
    Body,
    BodyVersion,
    OfficeHolding,
    Person,
    Seat,
    SeatHolding,
)
from quorate.register.within import holds_on


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
            seats=_grouped(seats_of(tx, version.body_id, on), version.seat_order),
        )
        for version in versions
    ]


def body_on(tx: Transaction, body: str, on: date) -> BodyVersion | None:
    """A body's name and place on a date; None where it does not stand."""
    return tx.scalar(
        select(BodyVersion).where(BodyVersion.body_id == body, holds_on(BodyVersion, on))
    )


def body_of_kind(tx: Transaction, kind: str, on: date) -> BodyVersion | None:
    """The first body of a kind that stands on a date, such as 'HCE'."""
    return tx.scalar(
        select(BodyVersion)
        .where(BodyVersion.kind == kind, holds_on(BodyVersion, on))
        .order_by(BodyVersion.place, BodyVersion.body_id)
        .limit(1)
    )


def last_known(tx: Transaction, body: str) -> BodyVersion | None:
    """How a body stood last, whether or not it still stands."""
    return tx.scalar(
        select(BodyVersion)
        .where(BodyVersion.body_id == body)
        .order_by(BodyVersion.from_on.desc())
        .limit(1)
    )


def every_body_id(tx: Transaction) -> set[str]:
    """The ids of all bodies, also of those that stand no more."""
    return set(tx.scalars(select(Body.id)))


def next_place(tx: Transaction) -> int:
    """The place after the last in the order of the structure."""
    return (tx.scalar(select(func.max(BodyVersion.place))) or 0) + 1


def seats_of(tx: Transaction, body: str, on: date) -> Sequence[Seat]:
    """The seats of a body on a date, in their order."""
    return tx.scalars(
        select(Seat)
        .where(Seat.body_id == body, holds_on(Seat, on))
        .order_by(Seat.place, Seat.number, Seat.id)
    ).all()


def holdings_of(tx: Transaction, body: str, on: date) -> Sequence[SeatHolding]:
    """Who holds or stands in for the seats of a body on a date."""
    return tx.scalars(
        select(SeatHolding)
        .join(Seat)
        .where(Seat.body_id == body, holds_on(Seat, on), holds_on(SeatHolding, on))
        .options(joinedload(SeatHolding.person))
        .order_by(Seat.place, Seat.number, SeatHolding.role, SeatHolding.id)
    ).all()


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
    after = _seats_ever(tx, body, entry)
    opened = [
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
    tx.add_all(opened)
    tx.flush()
    return opened


def appoint(tx: Transaction, seat: Seat, person: str, role: str, from_on: date) -> None:
    """Enter somebody as the representative or the substitute of a seat."""
    tx.add(SeatHolding(seat_id=seat.id, person_id=person, role=role, from_on=from_on))
    tx.flush()


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


def close_seat(tx: Transaction, seat: Seat, to_on: date) -> None:
    """End a seat and everybody's hold of it."""
    for holding in tx.scalars(
        select(SeatHolding).where(SeatHolding.seat_id == seat.id, holds_on(SeatHolding, to_on))
    ):
        _end(tx, holding, to_on)
    tx.flush()
    _end(tx, seat, to_on)
    tx.flush()


def close_body(tx: Transaction, body: str, to_on: date) -> None:
    """End a body: its version, its seats and its offices."""
    version = body_on(tx, body, to_on)
    if version:
        _end(tx, version, to_on)
    for seat in seats_of(tx, body, to_on):
        close_seat(tx, seat, to_on)
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
