"""Reads for the officer's desk: the responses that count as a queue, with what is still to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, case, func, select

from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.people import Person
from quorate.register.tables.points import Point
from quorate.register.tables.responses import Response

_Row = TypeVar("_Row", bound=tuple[Any, ...])


@dataclass(frozen=True)
class Waiting:
    """A response with its sender, how many points it has and how many nobody dealt with yet."""

    id: int
    person: str
    organisation: str | None
    kind: str | None
    stage: str
    round: int
    door: str
    received_at: datetime
    text: str
    points: int
    open_points: int


@dataclass(frozen=True)
class Sought:
    """Which responses: of a stage, only those with something to do, those whose text or sender
    holds some words. None or empty leaves the list as wide as it was.
    """

    stage: str | None = None
    to_do: bool = False
    words: str = ""


ALL = Sought()


def queue(
    tx: Transaction, reference: str, sought: Sought = ALL, *, page: tuple[int, int] = (0, 50)
) -> list[Waiting]:
    """The responses that count, in the order they came; `page` is (how many to pass, to give)."""
    is_open = case((and_(Point.id.is_not(None), Point.disposition.is_(None)), 1), else_=0)
    rows = tx.execute(
        _sought(
            select(
                Response.id, Person.name, Consultee.organisation, Consultee.kind, Response.stage,
                Response.round, Response.door, Response.received_at, Response.text,
                func.count(Point.id), func.coalesce(func.sum(is_open), 0),
            ),
            reference,
            sought,
        )
        .outerjoin(Point, Point.response_id == Response.id)
        .group_by(Response.id, Person.name, Consultee.organisation, Consultee.kind)
        .order_by(Response.id)
        .offset(page[0])
        .limit(page[1])
    )  # fmt: skip
    return [Waiting(*row) for row in rows]


def count(tx: Transaction, reference: str, sought: Sought = ALL) -> int:
    """How many responses there are."""
    return tx.scalar(_sought(select(func.count(Response.id)), reference, sought)) or 0


def counts_by_door(tx: Transaction, reference: str) -> dict[str, int]:
    """How many responses came by each door."""
    asked = _sought(select(Response.door, func.count(Response.id)), reference, ALL)
    return {row[0]: row[1] for row in tx.execute(asked.group_by(Response.door))}


def neighbours(
    tx: Transaction, reference: str, response: int
) -> tuple[int | None, int | None, int | None]:
    """The response before this one, the one behind it, and the next with something to do.

    The search for the last begins behind this response and goes on from the first.
    """
    ids = _sought(select(Response.id), reference, ALL)
    to_do = _sought(select(Response.id), reference, Sought(to_do=True))
    before = tx.scalar(ids.where(Response.id < response).order_by(Response.id.desc()).limit(1))
    behind = tx.scalar(ids.where(Response.id > response).order_by(Response.id).limit(1))
    following = tx.scalar(to_do.where(Response.id > response).order_by(Response.id).limit(1))
    if following is None:
        following = tx.scalar(to_do.where(Response.id < response).order_by(Response.id).limit(1))
    return before, behind, following


def reasons_given(tx: Transaction, reference: str, most: int = 12) -> Sequence[str]:
    """The reasons that were given for dispositions of a case, the newest first, each once."""
    return tx.scalars(
        select(Point.reason)
        .where(Point.case_reference == reference, Point.reason.is_not(None))
        .group_by(Point.reason)
        .order_by(func.max(Point.disposed_at).desc())
        .limit(most)
    ).all()  # type: ignore[return-value]  # none of them is None


def _sought(query: Select[_Row], reference: str, sought: Sought) -> Select[_Row]:
    return (
        query.select_from(Response)
        .join(Person, Person.id == Response.person_id)
        .outerjoin(
            Consultee,
            and_(
                Consultee.person_id == Response.person_id,
                Consultee.case_reference == Response.case_reference,
            ),
        )
        .where(
            Response.case_reference == reference,
            Response.replaced_by_id.is_(None),
            *_clauses(sought),
        )
    )


def _clauses(sought: Sought) -> list[ColumnElement[bool]]:
    clauses: list[ColumnElement[bool]] = []
    if sought.stage:
        clauses.append(Response.stage == sought.stage)
    if sought.to_do:
        undecided = select(Point.response_id).where(Point.disposition.is_(None))
        clauses.append(Response.id.in_(undecided))
    if sought.words:
        clauses.append(
            Response.text.icontains(sought.words, autoescape=True)
            | Person.name.icontains(sought.words, autoescape=True)
            | Consultee.organisation.icontains(sought.words, autoescape=True)
        )
    return clauses
