"""Reads and writes of points: what a response says, one thing at a time, and what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import contains_eager, joinedload

from quorate.register.door import Transaction
from quorate.register.tables.points import Point
from quorate.register.tables.responses import Response, ResponsePart

_Row = TypeVar("_Row", bound=tuple[Any, ...])
_Place = tuple[str | None, int | None, str]
IN_ONE_QUESTION = 500  # databases bound how many values one question may name


@dataclass(frozen=True)
class Wanted:
    """Which points of a case: each field narrows the list, None leaves it as wide as it was.

    `theme` is the id of a theme, 0 for points without one; `disposition` one of the four, or
    'none' for points that still need one; `words` stands in the point.
    """

    round: int | None = None
    stage: str | None = None
    response: int | None = None
    theme: int | None = None
    disposition: str | None = None
    words: str | None = None


EVERY = Wanted()


def begin(tx: Transaction, response: Response) -> list[Point]:
    """Make the points of a response that has just been recorded: one for each of its parts.

    A response without parts is one point. Where it replaces a former answer (whose
    `replaced_by_id` is already set to it), a part that says the same about the same keeps the
    theme and what became of it; the former points count no more. Called again, it changes nothing.
    """
    tx.flush()
    made = list(of_response(tx, response.id))
    if made:
        return made
    former = _former_points(tx, response)
    for number, (part, text) in enumerate(_pieces(tx, response), start=1):
        point = new(response, number, text, part=part.id if part else None)
        _carry_over(former.get(_place(part, text)), point)
        tx.add(point)
        made.append(point)
    tx.flush()
    return made


def new(response: Response, number: int, text: str, *, part: int | None = None) -> Point:
    """A point of a response, not yet in the register."""
    return Point(
        case_reference=response.case_reference,
        round=response.round,
        response_id=response.id,
        part_id=part,
        number=number,
        text=text,
        quote_cleared=False,
    )


def of_response(tx: Transaction, response: int) -> Sequence[Point]:
    """The points of a response in their order."""
    return tx.scalars(
        select(Point)
        .where(Point.response_id == response)
        .options(joinedload(Point.theme))
        .order_by(Point.number)
    ).all()


def of_case(
    tx: Transaction,
    reference: str,
    wanted: Wanted = EVERY,
    *,
    page: tuple[int, int] | None = None,
) -> Sequence[Point]:
    """The points of a case that count, with their response, its sender and their theme.

    They come in the order of the responses; `page` is (how many to pass over, how many to give).
    Points of an answer that was replaced by a later one do not count and are left out.
    """
    query = (
        _narrowed(select(Point), reference, wanted)
        .options(
            contains_eager(Point.response).joinedload(Response.person), joinedload(Point.theme)
        )
        .order_by(Point.response_id, Point.number)
    )
    if page:
        query = query.offset(page[0]).limit(page[1])
    return tx.scalars(query).all()


def count(tx: Transaction, reference: str, wanted: Wanted = EVERY) -> int:
    """How many points of a case count and are wanted."""
    return tx.scalar(_narrowed(select(func.count(Point.id)), reference, wanted)) or 0


def counts_by_disposition(
    tx: Transaction, reference: str, wanted: Wanted = EVERY
) -> dict[str | None, int]:
    """How many points have each disposition; those under None still need one."""
    each = select(Point.disposition, func.count(Point.id))
    rows = tx.execute(_narrowed(each, reference, wanted).group_by(Point.disposition))
    return {row[0]: row[1] for row in rows}


def counts_by_theme(
    tx: Transaction, reference: str, wanted: Wanted = EVERY
) -> dict[int | None, int]:
    """How many points stand under each theme's id; those under None have no theme."""
    each = select(Point.theme_id, func.count(Point.id))
    rows = tx.execute(_narrowed(each, reference, wanted).group_by(Point.theme_id))
    return {row[0]: row[1] for row in rows}


def find(tx: Transaction, point: int) -> Point | None:
    """A point by its id."""
    return tx.get(Point, point)


def by_ids(tx: Transaction, reference: str, ids: Iterable[int]) -> list[Point]:
    """The points of a case with these ids that count, in the order of the responses."""
    wanted, found = sorted(set(ids)), list[Point]()
    for start in range(0, len(wanted), IN_ONE_QUESTION):
        some = wanted[start : start + IN_ONE_QUESTION]
        found += tx.scalars(
            _narrowed(select(Point), reference, EVERY)
            .where(Point.id.in_(some))
            .options(contains_eager(Point.response).joinedload(Response.person))
            .options(joinedload(Point.theme))
        ).all()
    return sorted(found, key=lambda point: (point.response_id, point.number))


def next_number(tx: Transaction, response: int) -> int:
    """The number for one more point of a response."""
    last = tx.scalar(select(func.max(Point.number)).where(Point.response_id == response))
    return (last or 0) + 1


def _narrowed(query: Select[_Row], reference: str, wanted: Wanted) -> Select[_Row]:
    """The question, asked only of the points that count and are wanted."""
    return query.join(Response, Point.response_id == Response.id).where(
        Point.case_reference == reference, Response.replaced_by_id.is_(None), *_clauses(wanted)
    )


def _clauses(wanted: Wanted) -> list[ColumnElement[bool]]:
    clauses: list[ColumnElement[bool]] = []
    if wanted.round is not None:
        clauses.append(Point.round == wanted.round)
    if wanted.stage is not None:
        clauses.append(Response.stage == wanted.stage)
    if wanted.response is not None:
        clauses.append(Point.response_id == wanted.response)
    if wanted.theme is not None:
        clauses.append(Point.theme_id == wanted.theme if wanted.theme else Point.theme_id.is_(None))
    if wanted.disposition is not None:
        clauses.append(_disposed(wanted.disposition))
    if wanted.words:
        clauses.append(Point.text.icontains(wanted.words, autoescape=True))
    return clauses


def _disposed(disposition: str) -> ColumnElement[bool]:
    if disposition == "none":
        return Point.disposition.is_(None)
    return Point.disposition == disposition


def _pieces(tx: Transaction, response: Response) -> list[tuple[ResponsePart | None, str]]:
    parts = tx.scalars(
        select(ResponsePart)
        .where(ResponsePart.response_id == response.id)
        .order_by(ResponsePart.number)
    ).all()
    return [(part, part.text) for part in parts] or [(None, response.text)]


def _former_points(tx: Transaction, response: Response) -> dict[_Place, Point]:
    """The points of the answers that this one replaces, by what they are about and their words."""
    rows = tx.execute(
        select(Point, ResponsePart)
        .join(Response, Point.response_id == Response.id)
        .outerjoin(ResponsePart, Point.part_id == ResponsePart.id)
        .where(Response.replaced_by_id == response.id)
        .order_by(Point.id)
    )
    return {_place(part, point.text): point for point, part in rows}


def _place(part: ResponsePart | None, text: str) -> _Place:
    return (part.kind, part.subject, text) if part else (None, None, text)


def _carry_over(former: Point | None, point: Point) -> None:
    """What the officer made of the same words before; whether to quote them is asked again."""
    if former is None:
        return
    point.theme_id, point.disposition, point.reason = (
        former.theme_id,
        former.disposition,
        former.reason,
    )
    point.changed_kind, point.changed_paragraph, point.changed_version = (
        former.changed_kind,
        former.changed_paragraph,
        former.changed_version,
    )
    point.disposed_by, point.disposed_at = former.disposed_by, former.disposed_at


def forget(tx: Transaction, gone: Iterable[Point]) -> None:
    """Take points out of the register, as a cut or a join of them asks."""
    for point in gone:
        tx.delete(point)
    tx.flush()


def number_afresh(tx: Transaction, response: int, order: Sequence[Point]) -> None:
    """Give the points of a response the numbers 1, 2, 3... in this order."""
    beyond = next_number(tx, response) + len(order)
    for place, point in enumerate(order):  # first out of each other's way: a number stands once
        point.number = beyond + place
    tx.flush()
    for place, point in enumerate(order, start=1):
        point.number = place
    tx.flush()


def texts(tx: Transaction, reference: str, wanted: Wanted = EVERY) -> list[tuple[int, str]]:
    """The id and the words of each point of a case that counts, in the order of the responses."""
    rows = tx.execute(
        _narrowed(select(Point.id, Point.text), reference, wanted).order_by(
            Point.response_id, Point.number
        )
    )
    return [(row[0], row[1]) for row in rows]
