"""The officer's desk: responses as a queue, and each with all that is to be done with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.business.cases import Case, open_for_change
from quorate.business.consulting.answering import questions_asked
from quorate.business.refusal import NotFound
from quorate.business.waking import wake_case
from quorate.business.working_over.dispositions import (
    Disposal,
    are_all_dealt_with,
    called,
    chosen_points,
    dispose_in,
)
from quorate.business.working_over.originals import TakenOut, taken_out_of
from quorate.business.working_over.personal_data import Mark, marks_in
from quorate.business.working_over.themes import give_theme_in
from quorate.constitution.points import DISPOSITIONS
from quorate.register import Transaction, desk, points, responses
from quorate.register.desk import Sought, Waiting
from quorate.register.points import Wanted
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.points import Point
from quorate.register.tables.responses import Response, ResponsePart

DOORS = {
    "officer": "through the policy team",
    "link": "by their link",
    "mail": "by mail",
    "public": "from the public page",
}
STAGES = {"consultation": "The consultation", "circulation": "Comments on the write-up"}
ON_A_PAGE = 50


@dataclass(frozen=True)
class Queue:
    """A page of the queue, and how things stand: of points, how many have each disposition."""

    lines: tuple[Waiting, ...]
    found: int
    responses: int
    to_do: int
    points: int
    dispositions: dict[str, int]
    marks: dict[int, tuple[str, ...]]

    @property
    def done(self) -> int:
        """How many points have been dealt with."""
        return sum(self.dispositions.values())


@dataclass(frozen=True)
class DeskPoint:
    """A point on the desk: how it is called, what it is about, its words, what became of it."""

    id: int
    name: str
    about: str
    text: str
    theme: int | None
    disposition: str | None
    reason: str
    kind: str | None
    paragraph: int | None
    version: int | None
    quote_cleared: bool
    joins_next: bool


@dataclass(frozen=True)
class DeskResponse:
    """A response on the desk, with who wrote it, its points, its marks and its neighbours."""

    id: int
    stage: str
    round: int
    person: str
    person_id: str
    organisation: str | None
    kind: str | None
    door: str
    speaks_for: str
    members_asked: str | None
    may_publish: bool
    published_as: str | None
    received_at: datetime
    text: str
    is_replaced: bool
    points: tuple[DeskPoint, ...]
    marks: tuple[Mark, ...]
    taken_out: tuple[TakenOut, ...]
    files: tuple[str, ...]
    before: int | None
    behind: int | None
    next_to_do: int | None

    @property
    def open_points(self) -> int:
        """How many of its points still need somebody to say what became of them."""
        return sum(not point.disposition for point in self.points)


@dataclass(frozen=True)
class PointWork:
    """What an officer makes of a point: its theme, what becomes of it, whether it may be quoted."""

    theme: int | None = None
    disposal: Disposal | None = None
    quote_cleared: bool = False


@dataclass(frozen=True)
class Together:
    """What an officer makes of many points at once.

    `theme` None leaves each where it is, 0 puts them under none; so without a `disposal` what
    became of them stays.
    """

    theme: int | None = None
    disposal: Disposal | None = None


def queue_of(reference: str, sought: Sought = desk.ALL, page: int = 1) -> Queue:
    """A page of the responses to a case that count, from 1."""
    with register.current().reading() as tx:
        lines = desk.queue(tx, reference, sought, page=((page - 1) * ON_A_PAGE, ON_A_PAGE))
        counted = points.counts_by_disposition(tx, reference)
        return Queue(
            lines=tuple(lines),
            found=desk.count(tx, reference, sought),
            responses=desk.count(tx, reference),
            to_do=desk.count(tx, reference, Sought(to_do=True)),
            points=sum(counted.values()),
            dispositions={name: counted.get(name, 0) for name in DISPOSITIONS},
            marks={line.id: _kinds(line.text) for line in lines},
        )


def response_of(case: Case, number: int) -> DeskResponse:
    """A response of a case with its points. Raises NotFound."""
    with register.current().reading() as tx:
        row = found(tx, case, number)
        asked = questions_asked(tx, case, row.stage)
        consultee = tx.get(Consultee, (case.reference, row.person_id))
        before, behind, next_to_do = desk.neighbours(tx, case.reference, row.id)
        return DeskResponse(
            id=row.id,
            stage=row.stage,
            round=row.round,
            person=row.person.name,
            person_id=row.person_id,
            organisation=consultee.organisation if consultee else None,
            kind=consultee.kind if consultee else None,
            door=row.door,
            speaks_for=row.speaks_for,
            members_asked=row.members_asked,
            may_publish=row.may_publish,
            published_as=row.published_as,
            received_at=row.received_at,
            text=row.text,
            is_replaced=row.replaced_by_id is not None,
            points=_points(tx, row, asked),
            marks=tuple(marks_in(row.text)),
            taken_out=tuple(taken_out_of(tx, row.id)),
            files=tuple(file.name for file in responses.files_of(tx, row.id)),
            before=before,
            behind=behind,
            next_to_do=next_to_do,
        )


def work_over(case: Case, response: int, work: Mapping[int, PointWork], *, by: str) -> int:
    """Record what an officer made of the points of a response. Gives how many were disposed of.

    What did not change is left as it is. Refuses what `dispose` and `give_theme` refuse; then
    nothing of the whole is recorded.
    """
    disposed = 0
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        found(tx, case, response)
        for point in points.of_case(tx, case.reference, Wanted(response=response)):
            if point.id in work:
                disposed += _work_over(tx, case, point, work[point.id], by=by)
        run_id, is_last = row.run_id, are_all_dealt_with(tx, case)
    if is_last and disposed:
        wake_case(run_id)
    return disposed


def work_on_many(case: Case, ids: Sequence[int], together: Together, *, by: str) -> int:
    """Give points a theme, or say what becomes of them, or both at once. Gives how many.

    Refuses what `dispose` and `give_theme` refuse; then neither of the two is recorded.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        chosen = chosen_points(tx, case, ids)
        if together.theme is not None:
            give_theme_in(tx, case, chosen, together.theme or None, by=by)
        if together.disposal is not None:
            dispose_in(tx, case, chosen, together.disposal, by=by)
        run_id, is_last = row.run_id, are_all_dealt_with(tx, case)
    if is_last and together.disposal is not None:
        wake_case(run_id)
    return len(chosen)


def found(tx: Transaction, case: Case, number: int) -> Response:
    """A response of a case. Raises NotFound."""
    row = responses.find(tx, number)
    if row is None or row.case_reference != case.reference:
        raise NotFound(f"{case.reference} has no response {number}")
    return row


def _work_over(tx: Transaction, case: Case, point: Point, work: PointWork, *, by: str) -> bool:
    if point.theme_id != work.theme:
        give_theme_in(tx, case, [point], work.theme, by=by)
    point.quote_cleared = work.quote_cleared and point.response.may_publish
    if work.disposal is None or _stands(point, work.disposal):
        return False
    dispose_in(tx, case, [point], work.disposal, by=by)
    return True


def _stands(point: Point, disposal: Disposal) -> bool:
    """Whether a point has been disposed of just so already."""
    said = (point.disposition, point.reason)
    if said != (disposal.disposition, disposal.reason.strip()):
        return False
    if disposal.disposition != "changed":
        return True
    where = (point.changed_kind, point.changed_paragraph, point.changed_version)
    return where == (disposal.kind, disposal.paragraph, disposal.version)


def _points(tx: Transaction, row: Response, asked: tuple[str, ...]) -> tuple[DeskPoint, ...]:
    made = points.of_response(tx, row.id)
    parts = {part.id: part for part in row.parts}
    following = [*made[1:], None]
    return tuple(
        DeskPoint(
            id=point.id,
            name=called(point),
            about=about(parts.get(point.part_id or 0), asked),
            text=point.text,
            theme=point.theme_id,
            disposition=point.disposition,
            reason=point.reason or "",
            kind=point.changed_kind,
            paragraph=point.changed_paragraph,
            version=point.changed_version,
            quote_cleared=point.quote_cleared,
            joins_next=after is not None and after.part_id == point.part_id,
        )
        for point, after in zip(made, following, strict=False)
    )


def about(part: ResponsePart | None, asked: tuple[str, ...]) -> str:
    """What a part of a response is about, in words."""
    if part is None or part.kind == "general" or part.subject is None:
        return "General comment"
    if part.kind == "paragraph":
        return f"On paragraph {part.subject}"
    is_known = 0 < part.subject <= len(asked)
    return f"Question {part.subject}" + (f": {asked[part.subject - 1]}" if is_known else "")


def _kinds(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.kind for mark in marks_in(text)))
