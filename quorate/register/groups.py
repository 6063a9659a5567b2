"""Reads and writes of a proposal's endorsement: answers, hand-overs, casting vote, conditions."""

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import joinedload

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.cases import Case
from quorate.register.tables.groups import Answer, CastingVote, Condition, Endorsement, HandOver
from quorate.register.tables.people import Person

_ANSWERS = (
    select(Answer)
    .where(Answer.case_reference == bindparam("reference"), Answer.round == bindparam("round"))
    .options(joinedload(Answer.person))
    .order_by(Answer.id)
)


def open_endorsement(tx: Transaction, case: tuple[str, int], body: str) -> Endorsement:
    """Enter that a round of a proposal is before a body. A round is before it once."""
    reference, round = case
    row = Endorsement(
        case_reference=reference,
        round=round,
        body_id=body,
        opened_at=clock.now(),
        put_off=0,
        reminders_on=[],
        because=[],
    )
    tx.add(row)
    tx.flush()
    return row


@remembered(Endorsement)
def endorsement(tx: Transaction, case: tuple[str, int]) -> Endorsement | None:
    """The endorsement of a round; None before the proposal has been circulated."""
    return tx.get(Endorsement, case)


def endorsements(tx: Transaction, reference: str) -> Sequence[Endorsement]:
    """Every round of a proposal that has been before a body, in order."""
    return tx.scalars(
        select(Endorsement)
        .where(Endorsement.case_reference == reference)
        .order_by(Endorsement.round)
    ).all()


def add_answer(tx: Transaction, answer: Answer) -> None:
    """Enter an answer. The one that stood for its seat in this round is marked as superseded."""
    tx.execute(
        update(Answer)
        .where(
            Answer.case_reference == answer.case_reference,
            Answer.round == answer.round,
            Answer.seat_id == answer.seat_id,
            Answer.superseded_at.is_(None),
            Answer.lapsed_at.is_(None),
        )
        .values(superseded_at=answer.given_at)
        .execution_options(synchronize_session="fetch")
    )
    tx.add(answer)
    tx.flush()


@remembered(Answer, Person)
def answers(tx: Transaction, case: tuple[str, int]) -> Sequence[Answer]:
    """Every answer given in a round, superseded and lapsed ones too, in the order they came."""
    reference, round = case
    return tx.scalars(_ANSWERS, {"reference": reference, "round": round}).all()


def standing_answers(tx: Transaction, case: tuple[str, int]) -> list[Answer]:
    """The answers that count in a round, one at most for each seat."""
    return [answer for answer in answers(tx, case) if answer.stands]


def answers_by(tx: Transaction, person: str) -> Sequence[Answer]:
    """Every answer a person has given in any case, the newest first."""
    return tx.scalars(
        select(Answer).where(Answer.person_id == person).order_by(Answer.id.desc())
    ).all()


def let_lapse(tx: Transaction, case: tuple[str, int]) -> list[Answer]:
    """Mark every answer that stands in a round as lapsed, and give them."""
    lapsed = standing_answers(tx, case)
    for answer in lapsed:
        answer.lapsed_at = clock.now()
    tx.flush()
    return lapsed


def hand_over(tx: Transaction, case: tuple[str, int], seat: int, *, by: str, to: str) -> HandOver:
    """Enter that a representative has handed a seat over to a substitute in a round."""
    reference, round = case
    row = HandOver(
        case_reference=reference,
        round=round,
        seat_id=seat,
        person_id=by,
        to_person_id=to,
        handed_at=clock.now(),
    )
    tx.add(row)
    tx.flush()
    return row


@remembered(HandOver)
def handed_over(tx: Transaction, case: tuple[str, int]) -> Mapping[int, HandOver]:
    """The hand-overs of a round that hold, by seat."""
    reference, round = case
    rows = tx.scalars(
        select(HandOver)
        .where(
            HandOver.case_reference == reference,
            HandOver.round == round,
            HandOver.taken_back_at.is_(None),
        )
        .order_by(HandOver.id)
    )
    return {row.seat_id: row for row in rows}


@remembered(CastingVote)
def casting_vote(tx: Transaction, case: tuple[str, int]) -> CastingVote | None:
    """The Chair's casting vote of a round, if it has been cast or declined."""
    return tx.get(CastingVote, case)


def add_casting_vote(tx: Transaction, vote: CastingVote) -> None:
    """Enter the casting vote of a round: there is one, and it stands."""
    tx.add(vote)
    tx.flush()


def add_condition(
    tx: Transaction, case: tuple[str, int], text: str, *, asked_by: str, is_binding: bool
) -> None:
    """Enter a condition, numbered on within its case."""
    reference, round = case
    last = tx.scalar(
        select(func.max(Condition.number)).where(Condition.case_reference == reference)
    )
    tx.add(
        Condition(
            case_reference=reference,
            round=round,
            number=(last or 0) + 1,
            text=text,
            asked_by=asked_by,
            is_binding=is_binding,
        )
    )
    tx.flush()


def conditions(tx: Transaction, reference: str) -> Sequence[Condition]:
    """The conditions of a case in order."""
    return tx.scalars(
        select(Condition)
        .where(Condition.case_reference == reference)
        .options(joinedload(Condition.person))
        .order_by(Condition.number)
    ).all()


def open_proposals(tx: Transaction, procedure: str) -> Sequence[Case]:
    """The proposals that are neither closed nor withdrawn, oldest first."""
    return tx.scalars(
        select(Case)
        .where(Case.procedure == procedure, Case.closed_at.is_(None), Case.withdrawn_at.is_(None))
        .order_by(Case.launched_at, Case.reference)
    ).all()
