"""Reads of what became of each letter of a case and of everybody consulted in it, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, literal, or_, select

from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter
from quorate.register.tables.responses import Response

# The letters that ask for an answer, by the stage at which it is given.
ASKS = {
    "consultation": (
        "ConsultationInvitation", "ConsultationReminder", "ConsultationDatesChanged",
    ),
    "circulation": ("CommentsInvitation",),
}  # fmt: skip
Shown = Literal["", "owes", "answered", "post", "unreachable", "unsubscribed"]
READ_AT_A_TIME = 1000


@dataclass(frozen=True)
class LedgerLine:
    """One letter to one person, how far it came, and each moment that is known of it."""

    letter: int
    person: str
    name: str
    organisation: str | None
    kind: str | None
    address: str | None
    letter_name: str
    round: int
    occasion: str
    message_id: str
    state: str
    reason: str | None
    queued_at: datetime
    sent_at: datetime | None
    bounced_at: datetime | None
    printed_at: datetime | None
    opened_at: datetime | None
    answered_at: datetime | None


@dataclass(frozen=True)
class ConsultedPerson:
    """Somebody consulted: how they are reached, where they come from, and whether they answered."""

    person: str
    name: str
    organisation: str | None
    kind: str | None
    source: str
    email: str | None
    postal_address: str | None
    undeliverable_at: datetime | None
    undeliverable_because: str | None
    unsubscribed_at: datetime | None
    answered_at: datetime | None


@dataclass(frozen=True)
class Part:
    """Which lines are asked for: in a state, about somebody, and how many from which on."""

    state: str = ""
    about: str = ""
    first: int = 0
    most: int | None = None


def lines(tx: Transaction, reference: str, part: Part) -> Iterator[LedgerLine]:
    """The letters of a case with what became of each, the newest first; read bit by bit."""
    query = _lines(reference, part).order_by(Letter.id.desc()).offset(part.first)
    rows = tx.execute(query.limit(part.most).execution_options(yield_per=READ_AT_A_TIME))
    return (LedgerLine(**row._mapping) for row in rows)


def number_of_lines(tx: Transaction, reference: str, part: Part) -> int:
    """How many lines there are of what is asked for."""
    query = _lines(reference, part).with_only_columns(func.count(), maintain_column_froms=True)
    return tx.scalar(query) or 0


def counts(tx: Transaction, reference: str) -> dict[str, int]:
    """How many letters of a case have come how far."""
    found = _lines(reference, Part()).subquery()
    rows = tx.execute(select(found.c.state, func.count()).group_by(found.c.state))
    return {str(state): int(number) for state, number in rows}


def consulted(
    tx: Transaction, case: tuple[str, int], stage: str, part: Part
) -> list[ConsultedPerson]:
    """Those consulted, by name; `state` of the part is one of `Shown`, `stage` what they answer."""
    query = _consulted(case, stage, part).order_by(Person.name, Person.id)
    rows = tx.execute(query.offset(part.first).limit(part.most))
    return [ConsultedPerson(**row._mapping) for row in rows]


def number_consulted(tx: Transaction, case: tuple[str, int], stage: str, part: Part) -> int:
    """How many there are of what `consulted` gives, without its limit."""
    query = _consulted(case, stage, part)
    return tx.scalar(query.with_only_columns(func.count(), maintain_column_froms=True)) or 0


def _lines(reference: str, part: Part) -> Select[tuple[Any, ...]]:
    answers = _answers(reference)
    answered_at = case(
        (answers.c.first_at >= Letter.queued_at, answers.c.first_at),
        (answers.c.last_at >= Letter.queued_at, answers.c.last_at),
    )
    state = _state(answered_at)
    query = (
        select(*_facts(), state.label("state"), answered_at.label("answered_at"))
        .join(Person, Person.id == Letter.person_id)
        .outerjoin(
            Consultee,
            and_(
                Consultee.person_id == Letter.person_id,
                Consultee.case_reference == Letter.case_reference,
            ),
        )
        .outerjoin(
            answers,
            and_(
                answers.c.person_id == Letter.person_id,
                answers.c.round == Letter.round,
                answers.c.stage == _stage_asked(),
            ),
        )
        .where(Letter.case_reference == reference)
    )
    if part.state:
        query = query.where(state == part.state)
    return query.where(_about(part.about)) if part.about else query


def _facts() -> list[ColumnElement[Any]]:
    """What a line says of a letter beside how far it came."""
    by_email = case((Letter.state == "to-print", None), else_=Person.email)
    columns: list[Any] = [
        Letter.id.label("letter"),
        Letter.person_id.label("person"),
        Person.name,
        Consultee.organisation,
        Consultee.kind,
        func.coalesce(Letter.sent_to, by_email, Person.postal_address).label("address"),
        Letter.name.label("letter_name"),
        Letter.round,
        Letter.occasion,
        Letter.message_id,
        Letter.reason,
        Letter.queued_at,
        Letter.sent_at,
        Letter.bounced_at,
        Letter.printed_at,
        Letter.opened_at,
    ]
    return columns


def _answers(reference: str) -> Subquery:
    return (
        select(
            Response.person_id,
            Response.round,
            Response.stage,
            func.min(Response.received_at).label("first_at"),
            func.max(Response.received_at).label("last_at"),
        )
        .where(Response.case_reference == reference)
        .group_by(Response.person_id, Response.round, Response.stage)
        .subquery()
    )


def _stage_asked() -> ColumnElement[str]:
    return case(*((Letter.name.in_(names), literal(stage)) for stage, names in ASKS.items()))


def _state(answered_at: ColumnElement[Any]) -> ColumnElement[str]:
    """How far a letter came: the furthest of what is known of it."""
    return case(
        (answered_at.is_not(None), "answered"),
        (Letter.bounced_at.is_not(None), "bounced"),
        (Letter.opened_at.is_not(None), "opened"),
        (Letter.printed_at.is_not(None), "printed"),
        (Letter.state == "sending", "queued"),
        else_=Letter.state,
    )


def _about(words: str) -> ColumnElement[bool]:
    return or_(
        *(
            column.icontains(words, autoescape=True)
            for column in (Person.name, Person.email, Consultee.organisation, Consultee.kind)
        )
    )


def _consulted(case: tuple[str, int], stage: str, part: Part) -> Select[tuple[Any, ...]]:
    reference, round = case
    answers = _answers(reference)
    query = (
        select(
            Person.id.label("person"),
            Person.name,
            Consultee.organisation,
            Consultee.kind,
            Consultee.source,
            Person.email,
            Person.postal_address,
            Person.undeliverable_at,
            Person.undeliverable_because,
            Consultee.unsubscribed_at,
            answers.c.first_at.label("answered_at"),
        )
        .join(Consultee, Consultee.person_id == Person.id)
        .outerjoin(
            answers,
            and_(
                answers.c.person_id == Person.id,
                answers.c.round == round,
                answers.c.stage == stage,
            ),
        )
        .where(Consultee.case_reference == reference)
    )
    conditions: dict[str, ColumnElement[bool]] = {
        "owes": answers.c.first_at.is_(None),
        "answered": answers.c.first_at.is_not(None),
        "post": Person.email.is_(None),
        "unreachable": Person.undeliverable_at.is_not(None),
        "unsubscribed": Consultee.unsubscribed_at.is_not(None),
    }
    if part.state in conditions:
        query = query.where(conditions[part.state])
    return query.where(_about(part.about)) if part.about else query
