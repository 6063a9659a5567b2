"""What becomes of points: changed, not changed, noted or out of scope, each with its reason (17.1).

One point or two hundred at once: the same use case, the same record.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quorate import clock, register
from quorate.business.cases import Case, open_for_change
from quorate.business.paper_versions import name_of as name_of_paper
from quorate.business.refusal import NotFound, Refused
from quorate.business.waking import wake_case
from quorate.constitution.points import CLAUSE, DisposedPoint, fault_of
from quorate.constitution.wording import counted
from quorate.papers.numbered import numbered
from quorate.register import Transaction, cases, journal, papers, points
from quorate.register.points import Wanted
from quorate.register.tables.points import Point

IN_WORDS = {
    "changed": "Changed",
    "not-changed": "Not changed",
    "noted": "Noted",
    "out-of-scope": "Out of scope",
}
MAY_CHANGE = ("final-paper", "write-up", "consultation-paper")
FEEDBACK = "send-feedback"


@dataclass(frozen=True, kw_only=True)
class Disposal:
    """What becomes of a point and why.

    A change names the paper's kind, the paragraph of it from 1, and its version; without one, the
    version that will be lodged next.
    """

    disposition: str
    reason: str
    kind: str | None = None
    paragraph: int | None = None
    version: int | None = None


def dispose(case: Case, ids: Sequence[int], disposal: Disposal, *, by: str) -> int:
    """Say what became of points, and why; what was said of them before is replaced. Gives how many.

    Refuses a disposition without a reason, a change without its paragraph or with one that the
    version named does not have, points of another case, and points of a round whose feedback has
    gone out (17.1): people have been told.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        chosen = chosen_points(tx, case, ids)
        dispose_in(tx, case, chosen, disposal, by=by)
        run_id, is_last = row.run_id, are_all_dealt_with(tx, case)
    if is_last:
        wake_case(run_id)
    return len(chosen)


def dispose_in(
    tx: Transaction, case: Case, chosen: Sequence[Point], disposal: Disposal, *, by: str
) -> None:
    """Say what became of these points, within a transaction of the caller."""
    whole = _checked(tx, case, chosen, disposal)
    for point in chosen:
        point.disposition, point.reason = whole.disposition, whole.reason
        point.changed_kind, point.changed_version = whole.kind, whole.version
        point.changed_paragraph = whole.paragraph
        point.disposed_by, point.disposed_at = by, clock.now()
    names = [called(point) for point in chosen]
    journal.add(
        tx,
        "PointsDisposed",
        f"{by} said what became of {_told(names)}: {IN_WORDS[whole.disposition].lower()}.",
        case=case.reference,
        actor=by,
        facts={"points": names, "disposition": whole.disposition, "reason": whole.reason}
        | _where(whole),
    )


def are_all_dealt_with(tx: Transaction, case: Case) -> bool:
    """Whether every point of a case has become something."""
    return not points.count(tx, case.reference, Wanted(disposition="none"))


def chosen_points(tx: Transaction, case: Case, ids: Iterable[int]) -> list[Point]:
    """The points of a case with these ids. Refuses none, and any that the case does not have."""
    wanted = set(ids)
    if not wanted:
        raise Refused("No point was chosen", way_out="Choose at least one.")
    found = points.by_ids(tx, case.reference, wanted)
    if len(found) < len(wanted):
        raise NotFound(
            f"{counted(len(wanted) - len(found), 'point')} of those chosen are not in "
            f"{case.reference}, or belong to an answer that was replaced by a later one",
            way_out="Look at the list of points again.",
        )
    return found


def named_points(tx: Transaction, case: Case, names: Iterable[str]) -> list[Point]:
    """The points called by response and number, as '41.2'. Refuses a name that is none."""
    chosen: list[Point] = []
    for name in names:
        response, _, number = name.partition(".")
        is_name = (response + number).isascii() and response.isdecimal() and number.isdecimal()
        of_it = (
            points.of_case(tx, case.reference, Wanted(response=int(response)))
            if is_name and len(name) < 20
            else ()
        )
        found = next((point for point in of_it if point.number == int(number)), None)
        if found is None:
            raise NotFound(
                f"{case.reference} has no point {name}",
                way_out="A point is called by its response and its number, as 41.2.",
            )
        chosen.append(found)
    return chosen


def called(point: Point) -> str:
    """How a point is called: its response's number and its own, as '41.2'."""
    return f"{point.response_id}.{point.number}"


def _checked(tx: Transaction, case: Case, chosen: Sequence[Point], disposal: Disposal) -> Disposal:
    _refuse_after_feedback(tx, case, chosen)
    whole = _whole(tx, case, disposal)
    fault = fault_of(
        DisposedPoint(
            name=f"point {called(chosen[0])}",
            disposition=whole.disposition,
            reason=whole.reason,
            kind=whole.kind,
            version=whole.version,
            paragraph=whole.paragraph,
        )
    )
    if fault:
        raise Refused(fault.sentence, clause=CLAUSE, way_out=fault.way_out)
    if whole.kind:
        _refuse_missing_paragraph(tx, case, whole)
    return whole


def _whole(tx: Transaction, case: Case, disposal: Disposal) -> Disposal:
    """What is said, without what goes with a change only; the version filled in."""
    reason = disposal.reason.strip()
    if disposal.disposition != "changed":
        return Disposal(disposition=disposal.disposition, reason=reason)
    kind = disposal.kind or MAY_CHANGE[0]
    if kind not in MAY_CHANGE:
        raise Refused(
            f"'{kind}' is no paper that a point can change",
            way_out=f"Give one of {', '.join(MAY_CHANGE)}.",
        )
    latest = papers.latest(tx, case.reference, kind)
    following = latest.version + 1 if latest else 1
    version = following if disposal.version is None else disposal.version
    if not 1 <= version <= following:
        raise Refused(
            f"{name_of_paper(kind)} has no version {version} yet",
            way_out=f"The next to be lodged is version {following}.",
        )
    return Disposal(
        disposition="changed",
        reason=reason,
        kind=kind,
        paragraph=disposal.paragraph,
        version=version,
    )


def _refuse_missing_paragraph(tx: Transaction, case: Case, whole: Disposal) -> None:
    paper = papers.version(tx, case.reference, str(whole.kind), whole.version or 0)
    paragraphs = len(numbered(paper.text)) if paper else None
    paragraph = whole.paragraph or 0
    if paragraph < 1 or (paragraphs is not None and paragraph > paragraphs):
        there = f" has {counted(paragraphs, 'paragraph')}" if paragraphs is not None else ""
        raise Refused(
            f"There is no paragraph {paragraph}: version {whole.version} of the "
            f"{name_of_paper(str(whole.kind)).lower()}{there or ' counts from 1'}",
            clause=CLAUSE,
            way_out="Give the number that stands before the paragraph.",
        )


def _refuse_after_feedback(tx: Transaction, case: Case, chosen: Sequence[Point]) -> None:
    for number in {point.round for point in chosen}:
        if cases.is_taken(tx, case.reference, number, FEEDBACK):
            raise Refused(
                f"The feedback of round {number} of {case.reference} has gone out: people have "
                "been told what became of these points",
                clause=CLAUSE,
                way_out="What they were told stands. Write to them if something was wrong in it.",
            )


def _told(names: Sequence[str]) -> str:
    return f"point {names[0]}" if len(names) == 1 else counted(len(names), "point")


def _where(whole: Disposal) -> dict[str, object]:
    if whole.disposition != "changed":
        return {}
    return {"paper": whole.kind, "version": whole.version, "paragraph": whole.paragraph}
