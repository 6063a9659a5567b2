"""How a proposal stands, as a page shows it: its text, its seats, the sum so far, its outcome."""

from dataclasses import dataclass
from datetime import date, datetime

from quorate import clock, register
from quorate.business.cases import Case, present_round, recorded
from quorate.business.groups.answers_seen import AnswerSeen, seen
from quorate.business.groups.proposing import KIND_OF_PAPER, completeness, proposal_of
from quorate.business.groups.seats import (
    OCCASION,
    STAGE,
    SeatHeld,
    rulings_on,
    seats_held,
    seats_with_a_vote,
)
from quorate.business.groups.sharing import shared_membership
from quorate.business.groups.tally import closed_at, rule
from quorate.business.meeting import interests
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import Transaction, cases, groups, papers, structure
from quorate.register.tables.groups import Endorsement
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import Person


@dataclass(frozen=True)
class Named:
    """A person by id and name."""

    id: str
    name: str


@dataclass(frozen=True)
class SeatStanding:
    """A seat, its people, who may answer now, and what stands, was replaced or lapsed.

    `state` is 'answered', 'owes', 'vacant' or 'no vote' (the proposer's own, or barred).
    """

    seat_id: int
    organisation: str
    level: str | None
    representative: Named | None
    substitutes: tuple[Named, ...]
    handed_over_to: str | None
    may_answer: tuple[str, ...]
    state: str
    answer: AnswerSeen | None
    replaced: tuple[AnswerSeen, ...]
    lapsed: tuple[AnswerSeen, ...]
    interests: tuple[str, ...]


@dataclass(frozen=True)
class ConditionStanding:
    """A condition, who asked for it, and when it was met."""

    number: int
    text: str
    asked_by: str
    is_binding: bool
    met_on: date | None
    met_by: str | None
    note: str | None


@dataclass(frozen=True)
class RoundBefore:
    """A round that is over: which text, what it came to and why."""

    number: int
    version: int | None
    outcome: str
    in_words: str


@dataclass(frozen=True)
class Standing:
    """A proposal as it stands.

    `state` is 'incomplete', 'open', 'tied', 'closed' (the outcome is being entered), 'sent back',
    'endorsed', 'endorsed with conditions', 'refused' or 'withdrawn'; 'submitted' while it is on
    its way. `lacks` are sentences; `shares` says which of its organisations sit in a standing body
    already. `sum_so_far` is empty before it has been circulated.
    """

    reference: str
    round: int
    title: str
    form: ProposalForm
    paper_version: int
    sha256: str
    text: str
    state: str
    lacks: tuple[str, ...]
    shares: str
    reply_by: date | None
    substitutes_from: date | None
    put_off: int
    closed_at: datetime | None
    sum_so_far: str
    outcome_in_words: str
    chair: Named | None
    seats: tuple[SeatStanding, ...]
    conditions: tuple[ConditionStanding, ...]
    rounds_before: tuple[RoundBefore, ...]


def standing_of(case: Case) -> Standing:
    """How a proposal stands in its present round. Raises NotFound for an unknown reference."""
    with register.current().reading() as tx:
        case = present_round(tx, case.reference)
        return standing_in(tx, case)


def standing_in(tx: Transaction, case: Case) -> Standing:
    """As `standing_of`, in a transaction and for the round of the case given."""
    row, form = recorded(tx, case), proposal_of(tx, case)
    paper = papers.latest(tx, case.reference, KIND_OF_PAPER)
    assert paper is not None
    before = groups.endorsement(tx, case.key)
    stage = cases.stage(tx, case.reference, case.round, STAGE)
    lacks = completeness(tx, form).lacks
    with_seats = before is not None and stage is not None
    closed = _closed_at(tx, case, before, with_seats)
    return Standing(
        reference=case.reference,
        round=case.round,
        title=row.title,
        form=form,
        paper_version=paper.version,
        sha256=paper.sha256,
        text=paper.text,
        state="withdrawn" if row.withdrawn_at else _state(before, closed, bool(lacks)),
        lacks=tuple(lack.says for lack in lacks),
        shares=shared_membership(tx, form).in_words,
        reply_by=stage.closes_on if stage else None,
        substitutes_from=before.substitutes_from_on if before else None,
        put_off=before.put_off if before else 0,
        closed_at=closed,
        sum_so_far=rule(tx, case).in_words if with_seats else "",
        outcome_in_words=(before.in_words or "") if before else "",
        chair=_chair(tx, before),
        seats=_seats(tx, case, paper) if with_seats else (),
        conditions=_conditions(tx, case),
        rounds_before=_rounds_before(tx, case),
    )


def matches(case: Case, sha256: str) -> int | None:
    """The version of the proposal whose text has this SHA-256; None where none has."""
    with register.current().reading() as tx:
        for paper in papers.papers_of(tx, case.reference):
            if paper.kind == KIND_OF_PAPER and paper.sha256 == sha256.strip().lower():
                return paper.version
    return None


def _state(row: Endorsement | None, closed: datetime | None, is_incomplete: bool) -> str:
    if row is None:
        return "incomplete" if is_incomplete else "submitted"
    if row.result:
        return row.result
    return "closed" if closed else "open"


def _closed_at(
    tx: Transaction, case: Case, row: Endorsement | None, with_seats: bool
) -> datetime | None:
    if with_seats:
        return closed_at(tx, case)
    return row.closed_at if row else None


def _chair(tx: Transaction, row: Endorsement | None) -> Named | None:
    if row is None:
        return None
    chair = structure.officer_of(tx, row.body_id, "chair", clock.today())
    return Named(chair.id, chair.name) if chair else None


def _seats(tx: Transaction, case: Case, paper: Paper) -> tuple[SeatStanding, ...]:
    held = seats_held(tx, case)
    with_a_vote, rulings = seats_with_a_vote(tx, case, held), rulings_on(tx, case, held)
    given = seen(tx, groups.answers(tx, case.key), paper)
    declared = interests.standing(tx, case, OCCASION)
    said = {id: interests.in_words(entry) for id, entry in declared.items() if entry.nature}
    return tuple(
        SeatStanding(
            seat_id=seat.seat.id,
            organisation=seat.organisation,
            level=seat.seat.level,
            representative=_named(seat.representative) if seat.representative else None,
            substitutes=tuple(_named(person) for person in seat.substitutes),
            handed_over_to=seat.handed_over_to,
            may_answer=rulings[seat.seat.id].people,
            state=_seat_state(seat, with_a_vote),
            answer=next((one for one in given.get(seat.seat.id, ()) if one.stands), None),
            replaced=tuple(one for one in given.get(seat.seat.id, ()) if one.superseded_at),
            lapsed=tuple(one for one in given.get(seat.seat.id, ()) if one.lapsed_at),
            interests=tuple(
                f"{person.name}: {said[person.id]}" for person in seat.people if person.id in said
            ),
        )
        for seat in held
    )


def _seat_state(held: SeatHeld, with_a_vote: tuple[str, ...]) -> str:
    if held.representative is None:
        return "vacant"
    if str(held.seat.id) not in with_a_vote:
        return "no vote"
    return "answered" if held.answer else "owes"


def _named(person: Person) -> Named:
    return Named(person.id, person.name)


def _conditions(tx: Transaction, case: Case) -> tuple[ConditionStanding, ...]:
    return tuple(
        ConditionStanding(
            number=row.number,
            text=row.text,
            asked_by=row.person.name,
            is_binding=row.is_binding,
            met_on=row.met_on,
            met_by=row.met_by,
            note=row.note,
        )
        for row in groups.conditions(tx, case.reference)
    )


def _rounds_before(tx: Transaction, case: Case) -> tuple[RoundBefore, ...]:
    return tuple(
        RoundBefore(row.round, row.paper_version, row.result or "", row.in_words or "")
        for row in groups.endorsements(tx, case.reference)
        if row.round < case.round
    )
