"""Reads of what a consultation brought, counted: who was asked and answered, and by which way."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import distinct, exists, func, select

from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.post import Letter
from quorate.register.tables.responses import Response


@dataclass(frozen=True)
class KindCounted:
    """A kind of respondent, as it was entered, with where they come from and how many answered."""

    kind: str | None
    source: str
    asked: int
    answered: int


def kinds(tx: Transaction, reference: str, stage: str, rounds: Sequence[int]) -> list[KindCounted]:
    """How many consultees there are of each kind and source, and how many of them answered."""
    has_answered = exists().where(
        Response.case_reference == Consultee.case_reference,
        Response.person_id == Consultee.person_id,
        Response.stage == stage,
        Response.round.in_(rounds),
        Response.replaced_by_id.is_(None),
    )
    rows = tx.execute(
        select(Consultee.kind, Consultee.source, has_answered, func.count())
        .where(Consultee.case_reference == reference)
        .group_by(Consultee.kind, Consultee.source, has_answered)
    )
    counted: dict[tuple[str | None, str], list[int]] = {}
    for kind, source, answered, number in rows:
        both = counted.setdefault((kind, source), [0, 0])
        both[0] += number
        both[1] += number if answered else 0
    return [KindCounted(kind, source, *both) for (kind, source), both in counted.items()]


def people_by_door(
    tx: Transaction, reference: str, stage: str, rounds: Sequence[int]
) -> dict[str, int]:
    """By how many people each door was used at a stage; replaced answers do not count."""
    rows = tx.execute(
        select(Response.door, func.count(distinct(Response.person_id)))
        .where(
            Response.case_reference == reference,
            Response.stage == stage,
            Response.round.in_(rounds),
            Response.replaced_by_id.is_(None),
        )
        .group_by(Response.door)
    )
    return {str(door): int(number) for door, number in rows}


def people_by_state(
    tx: Transaction, reference: str, name: str, rounds: Sequence[int]
) -> dict[str, int]:
    """How many people there are for each state of a letter of theirs, of all its occasions."""
    rows = tx.execute(
        select(Letter.state, func.count(distinct(Letter.person_id)))
        .where(Letter.case_reference == reference, Letter.name == name, Letter.round.in_(rounds))
        .group_by(Letter.state)
    )
    return {str(state): int(number) for state, number in rows}


def letters_named(tx: Transaction, reference: str, name: str, rounds: Sequence[int]) -> int:
    """How many letters of a name were written in these rounds."""
    query = select(func.count(Letter.id)).where(
        Letter.case_reference == reference, Letter.name == name, Letter.round.in_(rounds)
    )
    return tx.scalar(query) or 0


def kinds_of_people(tx: Transaction, reference: str) -> dict[str, tuple[str | None, str]]:
    """The kind and the source of every consultee, by the person's id."""
    rows = tx.execute(
        select(Consultee.person_id, Consultee.kind, Consultee.source).where(
            Consultee.case_reference == reference
        )
    )
    return {person: (kind, source) for person, kind, source in rows}
