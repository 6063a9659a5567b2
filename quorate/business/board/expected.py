"""Who is expected at a meeting, seat by seat, and what the clerk's roll call begins with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quorate import clock
from quorate.business.meeting.meetings import seats_on_the_day
from quorate.constitution.days import short_date
from quorate.register import Transaction, meetings, people, structure
from quorate.register.tables.meetings import Apology, Meeting

Person = tuple[str, str]


@dataclass(frozen=True)
class SeatLine:
    """A seat on the day: whose it is, who may stand in, and what is known of today.

    `suggested` is what the roll call begins with: 'present', 'apology', or the substitute's id.
    `said` is what the roll call said last, None before it.
    """

    seat: int
    organisation: str
    level: str
    member: Person
    substitutes: tuple[Person, ...]
    apology: str
    suggested: str
    said: str | None = None


def seat_lines(tx: Transaction, meeting: Meeting) -> list[SeatLine]:
    """The filled seats of the body that meets, in their order; vacant ones are left out."""
    on = clock.date_of(meeting.starts_at)
    names = people.organisation_names(tx)
    sorry = {row.person_id: row for row in meetings.apologies(tx, meeting.id)}
    rows = {str(seat.id): seat for seat in structure.seats_of(tx, meeting.body_id, on)}
    holdings = structure.holdings_of(tx, meeting.body_id, on)
    who = {holding.person_id: holding.person.name for holding in holdings}
    return [
        SeatLine(
            seat=int(seat.seat),
            organisation=names.get(rows[seat.seat].organisation_id, ""),
            level=rows[seat.seat].level or "",
            member=(seat.representative, who[seat.representative]),
            substitutes=tuple((id, who[id]) for id in seat.substitutes),
            apology=_apology_in_words(sorry.get(seat.representative), who),
            suggested=_suggested(sorry.get(seat.representative)),
        )
        for seat in seats_on_the_day(tx, meeting.body_id, on)
        if seat.representative is not None
    ]


def expected_present(lines: list[SeatLine]) -> int:
    """How many seats will be filled, by the apologies so far (12.8)."""
    return sum(line.suggested != "apology" for line in lines)


def _suggested(apology: Apology | None) -> str:
    if apology is None:
        return "present"
    return apology.substitute_id or "apology"


def _apology_in_words(apology: Apology | None, who: Mapping[str, str]) -> str:
    if apology is None:
        return ""
    instead = f"; {who.get(apology.substitute_id, '')} comes" if apology.substitute_id else ""
    late = "" if apology.is_in_time else ", late"
    return f"Apologies of {_day(apology.received_on)}{late}{instead}"


def _day(on: date) -> str:
    return short_date(on)
