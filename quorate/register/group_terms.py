"""Reads and writes of the terms of groups, and of what sponsors and the Board's Chair answer."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import bindparam, select

from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.cases import Case
from quorate.register.tables.group_terms import ChairAnswer, GroupTerms, SponsorAnswer
from quorate.register.within import holds_on

# Asked each time that a group's life is taken further: to build them takes longer than to ask.
_HISTORY = (
    select(GroupTerms).where(GroupTerms.body_id == bindparam("body")).order_by(GroupTerms.from_on)
)
_IN_FORCE = select(GroupTerms).where(
    GroupTerms.body_id == bindparam("body"), holds_on(GroupTerms, bindparam("on"))
)
_SPONSORS_ANSWER = select(SponsorAnswer).where(
    SponsorAnswer.case_reference == bindparam("reference"),
    SponsorAnswer.round == bindparam("round"),
)


def put_in_force(tx: Transaction, terms: GroupTerms) -> GroupTerms:
    """Enter the terms of a group from their day on; those it had until then end on that day.

    Terms given twice on one day leave the later ones: the earlier would not have held for a day.
    """
    former = in_force(tx, terms.body_id, terms.from_on)
    if former:
        end(tx, former, terms.from_on)
    tx.add(terms)
    tx.flush()
    return terms


def end(tx: Transaction, terms: GroupTerms, to_on: date) -> None:
    """End terms on a day; what would not have held for a day is taken out."""
    if terms.from_on < to_on:
        terms.to_on = to_on
    else:
        tx.delete(terms)
    tx.flush()


def close(tx: Transaction, terms: GroupTerms, to_on: date) -> None:
    """End the last terms of a group that closes; they stay in the record, for a day at least."""
    terms.to_on = max(to_on, terms.from_on + timedelta(days=1))
    tx.flush()


@remembered(GroupTerms)
def in_force(tx: Transaction, body: str, on: date) -> GroupTerms | None:
    """The terms of a group on a date; None where nobody endorsed any."""
    return tx.scalar(_IN_FORCE, {"body": body, "on": on})


def all_in_force(tx: Transaction, on: date) -> dict[str, GroupTerms]:
    """The terms in force on a date, by group."""
    rows = tx.scalars(select(GroupTerms).where(holds_on(GroupTerms, on)))
    return {terms.body_id: terms for terms in rows}


@remembered(GroupTerms)
def history(tx: Transaction, body: str) -> Sequence[GroupTerms]:
    """All terms that a group has had, the earliest first."""
    return tx.scalars(_HISTORY, {"body": body}).all()


@remembered(GroupTerms)
def given_by(tx: Transaction, reference: str) -> GroupTerms | None:
    """The terms that a proposal brought into force."""
    return tx.scalar(select(GroupTerms).where(GroupTerms.case_reference == reference))


def open_lives(tx: Transaction, procedure: str) -> Sequence[Case]:
    """The cases of groups' lives that are open, oldest first."""
    return tx.scalars(
        select(Case)
        .where(Case.procedure == procedure, Case.closed_at.is_(None))
        .order_by(Case.launched_at, Case.reference)
    ).all()


def add_answer(tx: Transaction, answer: SponsorAnswer | ChairAnswer) -> None:
    """Enter an answer: one for each round of a case."""
    tx.add(answer)
    tx.flush()


@remembered(SponsorAnswer)
def sponsors_answer(tx: Transaction, reference: str, round: int) -> SponsorAnswer | None:
    """What the sponsor answered in a term of a group's life."""
    return tx.scalar(_SPONSORS_ANSWER, {"reference": reference, "round": round})


@remembered(ChairAnswer)
def chairs_answer(tx: Transaction, reference: str, round: int) -> ChairAnswer | None:
    """What the Chair of the Board answered to a representation in a round."""
    return tx.scalar(
        select(ChairAnswer).where(
            ChairAnswer.case_reference == reference, ChairAnswer.round == round
        )
    )
