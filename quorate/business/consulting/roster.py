"""Who is consulted in a case: from seats, from the review's form, and from a table, in bulk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from quorate import clock
from quorate.business.refusal import Refused
from quorate.constitution.wording import counted
from quorate.partnership.review_file import ReviewForm
from quorate.partnership.roster_file import Roster, RosterRow
from quorate.register import Transaction, consultees, journal, people
from quorate.register.consultees import Entry

FIRST_ROWS_NAMED = 20


@dataclass(frozen=True)
class Taken:
    """What became of the rows of a table: who was entered, and how many were there already."""

    added: tuple[str, ...] = ()
    already: int = 0


def enter_at_launch(tx: Transaction, reference: str, review: ReviewForm) -> int:
    """Enter everybody whom a review's form consults: seats and entries. Gives how many.

    Refuses an entry for somebody who is consulted as a member.
    """
    entered = {entry.person: entry for entry in _from_seats(tx, review)}
    for entry in _from_form(tx, reference, review, members=set(entered)):
        entered[entry.person] = entry
    consultees.enter(tx, reference, entered.values())
    return len(entered)


def take(tx: Transaction, reference: str, rows: Iterable[RosterRow]) -> Taken:
    """Enter the people of a table's rows, each once; who is consulted already is passed over.

    Who has an email address is known by it, in this case and in the whole register: somebody the
    register knows keeps the name it has. Who has none is known by name and postal address, among
    those consulted in this case.
    """
    known = _Known(tx, reference)
    new_people: list[dict[str, Any]] = []
    entries: list[Entry] = []
    already, number = 0, _last_number(tx, reference)
    for row in rows:
        if known.is_consulted(row):
            already += 1
            continue
        person = known.person(row)
        if person is None:
            number += 1
            person = f"{reference.lower()}-{number}"
            new_people.append(_person(person, row))
        known.learn(row, person)
        entries.append(Entry(person, row.organisation, row.kind, "file"))
    people.add_people(tx, new_people)
    consultees.enter(tx, reference, entries)
    return Taken(tuple(entry.person for entry in entries), already)


def new_among(tx: Transaction, reference: str, rows: Iterable[RosterRow]) -> int:
    """How many people of a table's rows are not consulted yet."""
    known = _Known(tx, reference)
    return sum(not known.is_consulted(row) for row in rows)


class _Known:
    """Whom the register and the case know, read once, and who comes to it row by row."""

    def __init__(self, tx: Transaction, reference: str) -> None:
        consulted = consultees.known(tx, reference)
        self._by_email = people.ids_by_email(tx)
        self._ids = {id for id, *_ in consulted}
        self._by_post = {_posted(name, at) for _, name, email, at in consulted if not email}

    def person(self, row: RosterRow) -> str | None:
        """The id of a row's person, where the register knows them by their email address."""
        return self._by_email.get(row.email.casefold()) if row.email else None

    def is_consulted(self, row: RosterRow) -> bool:
        """Whether a row's person is among those consulted."""
        if row.email:
            return self.person(row) in self._ids
        return _posted(row.name, row.address) in self._by_post

    def learn(self, row: RosterRow, person: str) -> None:
        """A row's person is consulted from now on."""
        self._ids.add(person)
        if row.email:
            self._by_email[row.email.casefold()] = person
        else:
            self._by_post.add(_posted(row.name, row.address))


def record(tx: Transaction, reference: str, roster: Roster, taken: Taken, *, by: str) -> None:
    """Enter in the journal what was taken from a table and which of its rows were left out."""
    left_out = [bad.number for bad in roster.refused]
    told = f" Rows left out: {_numbers(left_out)}." if left_out else ""
    journal.add(
        tx,
        "ConsulteesAdded",
        f"{by} added {counted(len(taken.added), 'consultee')} from '{roster.source}'; "
        f"{taken.already} in it were consulted already.{told}",
        case=reference,
        actor=by,
        facts={
            "source": roster.source,
            "added": len(taken.added),
            "already": taken.already,
            "left_out": {str(bad.number): bad.reason for bad in roster.refused},
        },
    )


def _numbers(rows: Sequence[int]) -> str:
    more = len(rows) - FIRST_ROWS_NAMED
    told = ", ".join(map(str, rows[:FIRST_ROWS_NAMED]))
    return f"{told} and {more} more" if more > 0 else told


def _from_seats(tx: Transaction, review: ReviewForm) -> list[Entry]:
    names = people.organisation_names(tx)
    return [
        Entry(member.id, names.get(member.organisation_id or ""), source="seat")
        for body in review.consult_bodies
        for member in people.members_of(tx, body, clock.today())
    ]


def _from_form(
    tx: Transaction, reference: str, review: ReviewForm, *, members: set[str]
) -> list[Entry]:
    by_email = people.ids_by_email(tx)
    entries: list[Entry] = []
    rows: list[dict[str, Any]] = []
    for number, given in enumerate(review.consult_also, 1):
        person = by_email.get(given.email.casefold()) if given.email else None
        if person in members:
            raise Refused(
                f"{given.email} is to be consulted twice: as a member and under consult_also",
                way_out="Take the entry out of consult_also.",
            )
        if person is None:
            person = f"{reference.lower()}-{number}"
            row = RosterRow(number, given.name, email=given.email, address=given.address)
            rows.append(_person(person, row))
        entries.append(Entry(person, given.organisation, source="entry"))
    people.add_people(tx, rows)
    return entries


def _person(id: str, row: RosterRow) -> dict[str, Any]:
    return {"id": id, "name": row.name, "email": row.email, "postal_address": row.address}


def _posted(name: str, address: str | None) -> str:
    return f"{name} {' '.join((address or '').split())}".casefold()


def _last_number(tx: Transaction, reference: str) -> int:
    """The highest number that a person of this case's own has."""
    prefix = f"{reference.lower()}-"
    numbers = (id.removeprefix(prefix) for id in people.ids_like(tx, prefix))
    return max((int(number) for number in numbers if number.isdecimal()), default=0)
