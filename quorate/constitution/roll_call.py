"""The roll call: who sits for which seat on the day, and who only looks on."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import listed

Capacity = Literal["representative", "substitute"]


@dataclass(frozen=True)
class SeatOnTheDay:
    """A seat with its named representative (None: vacant) and the substitutes named before the day.

    Seats and people go by any keys that are unique: names, or the register's ids as text.
    """

    seat: str
    representative: str | None
    substitutes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sitting:
    """One person sitting for one seat: one member present, with one vote."""

    seat: str
    person: str
    capacity: Capacity


@dataclass(frozen=True, kw_only=True)
class RollCallRuling(Ruling):
    """Who sits, who observes without a vote, and which seats stand empty.

    `vacant` seats have no representative and are no appointed membership; `absent` seats have one,
    but nobody sits for them today.
    """

    sitting: tuple[Sitting, ...]
    observers: tuple[str, ...]
    vacant: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def present(self) -> int:
        """The members present, as quorum and votes count them."""
        return len(self.sitting)

    def votes_of(self, person: str) -> int:
        """How many votes a person has here: 1 for who sits, 0 for everybody else."""
        return sum(sitting.person == person for sitting in self.sitting)


def appointed(seats: Sequence[SeatOnTheDay]) -> int:
    """The appointed membership is the seats that have a representative; vacant seats are not in it.

    Governance Handbook, clauses 7.3 and 13.1.
    """
    return sum(seat.representative is not None for seat in seats)


def who_counts(seats: Sequence[SeatOnTheDay], attended: Collection[str]) -> RollCallRuling:
    """Each member present has one vote: the representative, or a substitute in their absence.

    Representatives come first, and one person sits for one seat only. Substitutes then take the
    seats whose representative is absent, so that as many seats as possible are represented. All
    others in the room observe: advisers, unregistered colleagues, substitutes whose representative
    came. Who is not in the room does not count, whatever they wrote beforehand.

    Governance Handbook, clauses 7.3 and 9.3.
    """
    in_the_room = frozenset(attended)
    held = {seat.seat: seat for seat in seats}
    if len(held) != len(seats):
        raise ValueError("two seats have the same name: give each seat a name of its own (7.3)")
    person_in = _representatives_in_their_seats(seats, in_the_room)
    _seat_substitutes(seats, in_the_room, person_in)
    sitting = tuple(
        Sitting(seat.seat, person_in[seat.seat], _capacity(seat, person_in[seat.seat]))
        for seat in seats
        if seat.seat in person_in
    )
    vacant = tuple(seat.seat for seat in seats if seat.representative is None)
    observers = tuple(sorted(in_the_room - set(person_in.values())))
    return RollCallRuling(
        clause="9.3",
        because=_in_sentences(sitting, observers, vacant, appointed(seats)),
        sitting=sitting,
        observers=observers,
        vacant=vacant,
        absent=tuple(name for name in held if name not in person_in and name not in vacant),
    )


def _representatives_in_their_seats(
    seats: Sequence[SeatOnTheDay], in_the_room: frozenset[str]
) -> dict[str, str]:
    person_in: dict[str, str] = {}
    for seat in seats:
        person = seat.representative
        if person in in_the_room and person is not None and person not in person_in.values():
            person_in[seat.seat] = person
    return person_in


def _seat_substitutes(
    seats: Sequence[SeatOnTheDay], in_the_room: frozenset[str], person_in: dict[str, str]
) -> None:
    represented = set(person_in.values())
    could_sit = {
        seat.seat: [name for name in seat.substitutes if name in in_the_room - represented]
        for seat in seats
        if seat.representative is not None and seat.representative not in in_the_room
    }
    for name in could_sit:
        _find_a_substitute(name, could_sit, person_in, set())


def _find_a_substitute(
    seat: str, could_sit: dict[str, list[str]], person_in: dict[str, str], asked: set[str]
) -> bool:
    """Seat a substitute, moving one already seated to another seat where that frees somebody."""
    for person in could_sit[seat]:
        if person in asked:
            continue
        asked.add(person)
        taken = next((other for other in could_sit if person_in.get(other) == person), None)
        if taken is None or _find_a_substitute(taken, could_sit, person_in, asked):
            person_in[seat] = person
            return True
    return False


def _capacity(seat: SeatOnTheDay, person: str) -> Capacity:
    return "representative" if person == seat.representative else "substitute"


def _in_sentences(
    sitting: Sequence[Sitting],
    observers: Sequence[str],
    vacant: Sequence[str],
    number_appointed: int,
) -> tuple[str, ...]:
    substitutes = sum(seat.capacity == "substitute" for seat in sitting)
    sentences = [
        (
            f"Appointed: {number_appointed}. Present: {len(sitting)}, of whom as substitutes: "
            f"{substitutes}. Each has one vote."
        )
    ]
    if vacant:
        sentences.append(f"Vacant, and so not appointed membership: {listed(vacant)}.")
    if observers:
        sentences.append(f"Present without a vote: {listed(observers)}.")
    return tuple(sentences)
