"""The seats of those who endorse: who may answer for each, who has, and who owes an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership
from quorate.business.cases import Case
from quorate.business.groups.proposing import proposal_of
from quorate.business.meeting.interests import ruling_on_members
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.answering import (
    AnsweringRuling,
    SeatToAnswer,
    seats_that_may_answer,
    who_may_answer,
)
from quorate.register import Transaction, cases, groups, people, structure
from quorate.register.tables.cases import Stage
from quorate.register.tables.groups import Answer, Endorsement
from quorate.register.tables.people import Person, Seat

STAGE = "endorsement"
OCCASION = "hce"  # of the interests that are declared


@dataclass(frozen=True)
class SeatHeld:
    """A seat of the body with its people, and the answer that stands for it."""

    seat: Seat
    organisation: str
    representative: Person | None
    substitutes: tuple[Person, ...]
    handed_over_to: str | None
    answer: Answer | None

    @property
    def as_asked(self) -> SeatToAnswer:
        """The seat as the constitution's rules take it."""
        return SeatToAnswer(
            seat=str(self.seat.id),
            representative=self.representative.id if self.representative else None,
            substitutes=tuple(person.id for person in self.substitutes),
            handed_over_to=self.handed_over_to,
            answered_by=self.answer.person_id if self.answer else None,
        )

    @property
    def people(self) -> tuple[Person, ...]:
        """The representative and the named substitutes."""
        return (self.representative, *self.substitutes) if self.representative else ()


def endorsement_of(tx: Transaction, case: Case) -> Endorsement:
    """The endorsement of the case's round. Refuses where it is not before anybody yet."""
    row = groups.endorsement(tx, case.key)
    if row is None:
        raise Refused(
            f"{case.reference} is not before Harrow Chief Executives",
            way_out="It is circulated when it says everything that a proposal must say.",
        )
    return row


def reply_stage(tx: Transaction, case: Case) -> Stage:
    """The reply period of the round: its `closes_on` is the reply date."""
    stage = cases.stage(tx, case.reference, case.round, STAGE)
    if stage is None:
        raise NotFound(f"{case.reference} has no reply date: it has not been circulated")
    return stage


def seats_held(tx: Transaction, case: Case) -> list[SeatHeld]:
    """The body's seats, in their order, with the answers that stand in this round.

    They are those of today, or of the day on which the answers closed.
    """
    row = endorsement_of(tx, case)
    today = _day(row)
    holders: dict[int, dict[str, list[Person]]] = {}
    for held in structure.holdings_of(tx, row.body_id, today):
        holders.setdefault(held.seat_id, {}).setdefault(held.role, []).append(held.person)
    answered = {answer.seat_id: answer for answer in groups.standing_answers(tx, case.key)}
    handed, names = groups.handed_over(tx, case.key), people.organisation_names(tx)
    return [
        SeatHeld(
            seat=seat,
            organisation=names.get(seat.organisation_id, seat.organisation_id),
            representative=next(iter(holders.get(seat.id, {}).get("representative", ())), None),
            substitutes=tuple(holders.get(seat.id, {}).get("substitute", ())),
            handed_over_to=handed[seat.id].to_person_id if seat.id in handed else None,
            answer=answered.get(seat.id),
        )
        for seat in structure.seats_of(tx, row.body_id, today)
    ]


def ruling_on(tx: Transaction, case: Case, held: SeatHeld) -> AnsweringRuling:
    """Who may answer for a seat today, and why others may not."""
    return rulings_on(tx, case, [held])[held.seat.id]


def rulings_on(
    tx: Transaction, case: Case, seats: Sequence[SeatHeld]
) -> dict[int, AnsweringRuling]:
    """As `ruling_on` for several seats, by the seat's id."""
    row = endorsement_of(tx, case)
    substitutes_from_on = row.substitutes_from_on or reply_stage(tx, case).closes_on
    proposer = proposal_of(tx, case).proposed_by
    do_not_vote = barred(tx, case, [person for held in seats for person in held.people])
    return {
        held.seat.id: who_may_answer(
            held.as_asked,
            partnership.current().articles,
            today=clock.today(),
            substitutes_from_on=substitutes_from_on,
            proposer=proposer,
            barred=do_not_vote,
        )
        for held in seats
    }


def seats_with_a_vote(tx: Transaction, case: Case, seats: Sequence[SeatHeld]) -> tuple[str, ...]:
    """The seats, by their ids as text, for which somebody may answer in this round."""
    everybody = [person for held in seats for person in held.people]
    return seats_that_may_answer(
        [held.as_asked for held in seats],
        partnership.current().articles,
        proposer=proposal_of(tx, case).proposed_by,
        barred=barred(tx, case, everybody),
    )


def who_owes(tx: Transaction, case: Case) -> list[Person]:
    """Everybody who may answer today for a seat that has a vote and has not answered."""
    seats = seats_held(tx, case)
    with_a_vote = seats_with_a_vote(tx, case, seats)
    rulings = rulings_on(tx, case, seats)
    owing: dict[str, Person] = {}
    for held in seats:
        if held.answer is None and str(held.seat.id) in with_a_vote:
            may = rulings[held.seat.id].people
            owing |= {person.id: person for person in held.people if person.id in may}
    return list(owing.values())


def barred(tx: Transaction, case: Case, named: Sequence[Person]) -> tuple[str, ...]:
    """Those of the people who do not vote: an interest bars them, or they chose not to (16.1)."""
    ids = [person.id for person in named]
    may_vote = ruling_on_members(tx, case, OCCASION, ids).may_vote
    return tuple(id for id in ids if id not in may_vote)


def chairs_seat(
    tx: Transaction, case: Case, seats: Sequence[SeatHeld]
) -> tuple[Person | None, str | None]:
    """The Chair of the body, and the seat that the Chair represents."""
    row = endorsement_of(tx, case)
    chair = structure.officer_of(tx, row.body_id, "chair", _day(row))
    for held in seats:
        if chair and held.representative and held.representative.id == chair.id:
            return chair, str(held.seat.id)
    return chair, None


def _day(row: Endorsement) -> date:
    return clock.date_of(row.closed_at) if row.closed_at else clock.today()
