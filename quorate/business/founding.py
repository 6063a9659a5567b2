"""Founds a register: enters the structure and the people that the partnership begins with."""

from collections.abc import Sequence
from datetime import date

from quorate import register
from quorate.partnership import Partnership
from quorate.partnership.structure_file import BodyEntry, FoundingFile, HolderEntry, SeatsEntry
from quorate.register import Transaction, journal, people, structure
from quorate.register.structure import Seats
from quorate.register.tables.people import BodyVersion, Seat


def found(partnership: Partnership) -> bool:
    """Enter the partnership's founding structure, unless the register has one. Says if it did."""
    founding = partnership.founding
    with register.current().transaction() as tx:
        if journal.last(tx):
            return False
        for organisation in founding.organisations:
            people.add_organisation(tx, organisation.id, organisation.name, organisation.aliases)
        for person in founding.people:
            people.add_person(
                tx,
                person.id,
                person.name,
                email=person.email,
                address=person.address,
                organisation=person.organisation,
            )
        _enter_bodies(tx, founding)
        journal.add(
            tx,
            "RegisterFounded",
            f"The register of {partnership.standing.name} was founded: {len(founding.bodies)} "
            f"bodies, {len(founding.people)} people, in force from {founding.in_force_from}.",
            facts={"structure": founding.title},
        )
    return True


def body_version(body: BodyEntry, from_on: date, place: int) -> BodyVersion:
    """A body's entry as a row: a parent in capitals is a kind of body, not a body."""
    return BodyVersion(
        body_id=body.id,
        name=body.name,
        kind=body.kind,
        parent_id=_body(body.parent),
        parent_kind=_kind(body.parent),
        reports_to_id=_body(body.reports_to),
        reports_to_kind=_kind(body.reports_to),
        place=place,
        seat_order=[Seats(seat.organisation, seat.seats, seat.level).key for seat in body.seats],
        from_on=from_on,
    )


def _enter_bodies(tx: Transaction, founding: FoundingFile) -> None:
    from_on = founding.in_force_from
    structure.know_bodies(tx, [body.id for body in founding.bodies])
    versions, seats = list[BodyVersion](), list[Seat]()
    for place, body in enumerate(founding.bodies):
        versions.append(body_version(body, from_on, place))
        for seats_place, entry in enumerate(body.seats):
            like = Seats(entry.organisation, entry.seats, entry.level)
            opened = structure.new_seats(body.id, like, from_on, place=seats_place)
            _seat_holders(tx, opened, entry.holders, from_on)
            seats += opened
    structure.enter_founding(tx, versions, seats)
    for body in founding.bodies:
        appoint_officers(tx, body, from_on)


def open_seats(
    tx: Transaction, body: str, entry: SeatsEntry, number: int, *, from_on: date, place: int
) -> None:
    """Open a number of like seats on a body, the last of an entry, and seat who is named for them.

    The holders of an entry are named in the order of its seats: those of its first seats, which
    stand already where only some are opened, are seated already.
    """
    like = Seats(entry.organisation, number, entry.level)
    seats = structure.open_seats(tx, body, like, from_on, place=place)
    _seat_holders(tx, seats, entry.holders[entry.seats - number :], from_on)


def _seat_holders(
    tx: Transaction, seats: Sequence[Seat], holders: Sequence[HolderEntry], from_on: date
) -> None:
    for seat, holder in zip(seats, holders, strict=False):
        structure.appoint(tx, seat, holder.person, "representative", from_on)
        if holder.substitute:
            structure.appoint(tx, seat, holder.substitute, "substitute", from_on)


def appoint_officers(tx: Transaction, body: BodyEntry, from_on: date) -> None:
    """Appoint the chair and the deputy that a body's entry names."""
    for office, person in (("chair", body.chair), ("deputy_chair", body.deputy_chair)):
        if person:
            structure.appoint_to_office(tx, body.id, office, person, from_on)


def _body(place: str | None) -> str | None:
    return None if place is None or place.isupper() else place


def _kind(place: str | None) -> str | None:
    return place if place and place.isupper() else None
