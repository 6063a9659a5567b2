"""Whether the Board's paper may be issued: what became of each point is said, each change is there.

A change is measured by the text that people answered: of the consultation the consultation paper,
of the comments the write-up that went round.
"""

from collections.abc import Iterator, Sequence

from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.constitution.points import (
    CLAUSE,
    DisposedPoint,
    IssuedText,
    PointFault,
    fault_of,
    rule_on_points,
)
from quorate.constitution.wording import counted
from quorate.papers.numbered import numbered
from quorate.register import Transaction, cases, papers, points
from quorate.register.points import Wanted
from quorate.register.tables.papers import Paper
from quorate.register.tables.points import Point

FINAL_PAPER = "final-paper"
ASKED_WITH = {"consultation": "consultation-paper", "circulation": "write-up"}
NAMED_TOGETHER = {
    "no-disposition": "Nobody has said what became of",
    "no-reason": "No reason is given for what became of",
}


def refuse_open_points(tx: Transaction, case: Case, text: str | None = None) -> None:
    """Refuse to issue the Board's paper while a point of the case is in its way, naming each.

    `text` is what is about to be lodged, as the paper's next version; without it the version that
    was lodged last is measured.
    """
    faults = points_in_the_way(tx, case, text)
    _refuse(f"The Board's paper of {case.reference} cannot be issued", faults)


def refuse_unanswered_points(tx: Transaction, case: Case) -> None:
    """Refuse to lodge feedback while a point has no answer: each who answered gets it in a letter.

    What the Board changed in the paper afterwards is its own doing: the text is not measured.
    """
    made = points.of_case(tx, case.reference)
    faults = [fault for point in made if (fault := fault_of(_disposed(point)))]
    _refuse(f"The feedback of {case.reference} cannot go out", faults)


def points_in_the_way(
    tx: Transaction, case: Case, text: str | None = None
) -> tuple[PointFault, ...]:
    """Every point for which the Board's paper may not be issued, and why; none: it may."""
    lodged = [row for row in papers.papers_of(tx, case.reference) if row.kind != "decision-notice"]
    issued = _issued(lodged, text)
    earlier = [as_issued(row) for row in lodged if (row.kind, row.version) != _key(issued)]
    before = _last_round_answered(tx, case)
    faults: list[PointFault] = []
    for stage, kind in ASKED_WITH.items():
        made = points.of_case(tx, case.reference, Wanted(stage=stage))
        if not made:
            continue
        asked = next((row for row in reversed(lodged) if row.kind == kind), None)
        ruling = rule_on_points(
            [_disposed(point) for point in made if point.round > before],
            consulted_on=as_issued(asked).paragraphs if asked else (),
            issued=issued,
            earlier=earlier,
        )
        alone = (fault_of(_disposed(point)) for point in made if point.round <= before)
        faults += [*(fault for fault in alone if fault), *ruling.faults]
    return tuple(faults)


def _last_round_answered(tx: Transaction, case: Case) -> int:
    """The last round before this one in which the Board's notice went out; 0 if in none.

    What was said up to then was answered in the paper of that round. What a reference back takes
    out of that paper again is the Board's own doing.
    """
    before = range(case.round - 1, 0, -1)
    given = (n for n in before if cases.is_taken(tx, case.reference, n, "give-notice-board"))
    return next(given, 0)


def are_all_answered(tx: Transaction, case: Case) -> bool:
    """Whether no point is in the way of the paper that was lodged last."""
    return not points_in_the_way(tx, case)


def as_issued(paper: Paper) -> IssuedText:
    """A version of a paper by its plain paragraphs."""
    return IssuedText(kind=paper.kind, version=paper.version, paragraphs=plain(paper.text))


def plain(text: str) -> tuple[str, ...]:
    """The words of each numbered paragraph of a text in Markdown."""
    return tuple(paragraph.plain for paragraph in numbered(text))


def name_of(point: Point) -> str:
    """A point as the officer knows it, as 'point 41.2 of Amara Okafor'."""
    return f"point {point.response_id}.{point.number} of {point.response.person.name}"


def _refuse(what: str, faults: Sequence[PointFault]) -> None:
    if not faults:
        return
    are = "1 point is" if len(faults) == 1 else f"{counted(len(faults), 'point')} are"
    raise Refused(
        f"{what}: {are} in its way. " + "; ".join(_told(faults)),
        clause=CLAUSE,
        way_out=" ".join(dict.fromkeys(fault.way_out for fault in faults)),
    )


def _issued(lodged: Sequence[Paper], text: str | None) -> IssuedText:
    """The text to be lodged as the next version of the final paper, or its last version."""
    last = next((row for row in reversed(lodged) if row.kind == FINAL_PAPER), None)
    if text is None:
        return as_issued(last) if last else IssuedText(kind=FINAL_PAPER, version=1, paragraphs=())
    version = last.version + 1 if last else 1
    return IssuedText(kind=FINAL_PAPER, version=version, paragraphs=plain(text))


def _key(text: IssuedText) -> tuple[str, int]:
    return text.kind, text.version


def _disposed(point: Point) -> DisposedPoint:
    return DisposedPoint(
        name=name_of(point),
        disposition=point.disposition,
        reason=point.reason,
        kind=point.changed_kind,
        version=point.changed_version,
        paragraph=point.changed_paragraph,
    )


def _told(faults: Sequence[PointFault]) -> Iterator[str]:
    """One sentence for all that lack the same, one each for changes that are not there."""
    for code, beginning in NAMED_TOGETHER.items():
        same = [fault.point for fault in faults if fault.code == code]
        if same:
            yield f"{beginning} {', '.join(same)}"
    yield from (fault.sentence for fault in faults if fault.code not in NAMED_TOGETHER)
