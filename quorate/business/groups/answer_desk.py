"""What a member finds when they sit down to answer a proposal: their seats, and what is still due.

Until a seat has been answered its people see how many have answered and not how: each looks at the
proposal first. After that, and once the answers have closed, they see what the others said.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from quorate import partnership, register
from quorate.business.cases import Case, open_for_change, present_round
from quorate.business.groups.answering import LONGEST, Given
from quorate.business.groups.circulating import body_name
from quorate.business.groups.proposing import names_in
from quorate.business.groups.seats import (
    OCCASION,
    SeatHeld,
    endorsement_of,
    ruling_on,
    seats_held,
)
from quorate.business.groups.standing import SeatStanding, Standing, standing_in
from quorate.business.groups.tally import close_if_everybody_has_answered, refuse_if_closed
from quorate.business.meeting.interests import Declared, declare_in
from quorate.business.refusal import NotFound
from quorate.business.waking import wake_case
from quorate.constitution.answers import CRITERIA, rule_on_answer
from quorate.constitution.days import long_date
from quorate.constitution.wording import counted, listed
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import Transaction, groups


@dataclass(frozen=True)
class Place:
    """A seat for which somebody may be asked to answer.

    `stands_in_for` is the member's name where they are a substitute, or empty; `why_not` is the
    sentence that says why they may not answer now, or empty.
    """

    seat: SeatStanding
    stands_in_for: str
    why_not: str

    @property
    def is_represented(self) -> bool:
        """Whether the person is the seat's representative, not a substitute."""
        return not self.stands_in_for


@dataclass(frozen=True)
class Desk:
    """A proposal before one person: how it stands, their seats, and how much they may see.

    `said` is what the proposal says on each of the five criteria, as plain text.
    """

    standing: Standing
    body: str
    places: tuple[Place, ...]
    said: Mapping[str, str]
    answered: str
    sees_answers: bool

    @property
    def open_places(self) -> tuple[Place, ...]:
        """The seats for which the person may answer now."""
        return tuple(place for place in self.places if not place.why_not)


def desk_of(case: Case, person: str) -> Desk:
    """A proposal as it lies before somebody who is named for a seat.

    Raises NotFound for anybody else, in the words for a case that there is not.
    """
    with register.current().reading() as tx:
        case = present_round(tx, case.reference)
        row = groups.endorsement(tx, case.key)
        standing = standing_in(tx, case)
        if row is None or not standing.seats:
            raise NotFound(f"There is no case {case.reference}")
        places = places_of(tx, case, standing, person)
        if not places:
            raise NotFound(f"There is no case {case.reference}")
        return Desk(
            standing=standing,
            body=body_name(tx, endorsement_of(tx, case).body_id),
            places=places,
            said=said_on_criteria(tx, standing.form),
            answered=how_many(standing),
            sees_answers=standing.closed_at is not None
            or any(place.seat.answer for place in places),
        )


def places_of(tx: Transaction, case: Case, standing: Standing, person: str) -> tuple[Place, ...]:
    """The seats for which a person is named, as representative or as substitute."""
    if not standing.seats:
        return ()
    held = {seat.seat.id: seat for seat in seats_held(tx, case)}
    return tuple(
        _place(tx, case, held[seat.seat_id], seat, person)
        for seat in standing.seats
        if person in {one.id for one in held[seat.seat_id].people}
    )


def said_on_criteria(tx: Transaction, form: ProposalForm) -> Mapping[str, str]:
    """What a proposal says on each of the five criteria, as plain text; empty where nothing."""
    names = names_in(tx)
    who = [names.organisations.get(o.organisation, o.organisation) for o in form.organisations]
    levels = [
        f"{name}: {entry.level or 'not stated'}"
        for name, entry in zip(who, form.organisations, strict=True)
    ]
    return {
        "purpose": form.purpose,
        "duration": _duration(form),
        "organisations": listed(who) if who else "",
        "level": "; ".join(levels),
        "value": form.value_added,
    }


def _duration(form: ProposalForm) -> str:
    said = []
    if form.ends_on:
        said.append(f"Until {long_date(form.ends_on)}")
    if form.months is not None:
        said.append(f"{counted(form.months, 'month')} from the day it is opened")
    if form.statutory_basis.strip():
        said.append(f"While its statutory basis lasts: {form.statutory_basis.strip()}")
    return "; ".join(said)


def declare_interest(case: Case, person: str, declared: Declared, *, by: str) -> None:
    """Record a member's interest in a proposal, in place of what they declared before (16.1).

    Where they withdraw and everybody else has answered, the answers close. Refuses one after that.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        case = present_round(tx, case.reference)
        refuse_if_closed(tx, case)
        declare_in(tx, case, OCCASION, person, declared, by=by)
        is_over = close_if_everybody_has_answered(tx, case)
        run_id = row.run_id
    if is_over:
        wake_case(run_id)


def how_many(standing: Standing) -> str:
    """How many of those who are asked have answered, and nothing of how."""
    asked = [seat for seat in standing.seats if seat.state in ("answered", "owes")]
    given = sum(seat.state == "answered" for seat in asked)
    return f"{given} of {counted(len(asked), 'member')} have answered"


def what_is_missing(given: Given) -> dict[str, str]:
    """What an answer still lacks, by its part: a criterion, 'choice', 'reason', 'conditions'."""
    ruling = rule_on_answer(
        given.choice,
        {name: finding.met for name, finding in given.criteria.items()},
        partnership.current().articles,
        reason=given.reason,
        conditions=given.conditions,
    )
    missing = {lack.part: lack.says for lack in reversed(ruling.lacks)}  # the first of each part
    texts = {
        "reason": given.reason,
        "conditions": max(given.conditions, key=len, default=""),
        **{f"{name}-note": finding.note for name, finding in given.criteria.items()},
    }
    too_long = {part: TOO_LONG for part, text in texts.items() if len(text) > LONGEST}
    found = {**missing, **too_long}
    return {part: found[part] for part in sorted(found, key=AS_ON_THE_PAGE.index)}


AS_ON_THE_PAGE = [part for name in CRITERIA for part in (name, f"{name}-note")]
AS_ON_THE_PAGE += ["choice", "conditions", "reason"]
TOO_LONG = f"Shorten this to {LONGEST:,} characters at most."


def _place(tx: Transaction, case: Case, held: SeatHeld, seat: SeatStanding, person: str) -> Place:
    member = held.representative
    is_own = member is not None and member.id == person
    return Place(
        seat=seat,
        stands_in_for="" if is_own or member is None else member.name,
        why_not=ruling_on(tx, case, held).refusal_for(person) or "",
    )
