"""Cuts a point in two or more, joins points again, and sets apart what letters add of their own.

Only where the cuts are is the officer's: the words stay those of the person who wrote them.
"""

from collections.abc import Sequence

from quorate import register
from quorate.business.cases import Case, open_for_change
from quorate.business.refusal import Refused
from quorate.business.working_over.alike import bare, sentences_of
from quorate.business.working_over.dispositions import called, chosen_points
from quorate.constitution.wording import counted
from quorate.register import Transaction, journal, points
from quorate.register.tables.points import Point

MOST_PIECES = 50


def cut(case: Case, point: int, pieces: Sequence[str], *, by: str) -> list[int]:
    """Cut a point into pieces, each a point of its own under the same theme. Gives their ids.

    What became of the whole is forgotten, for nobody said it of the pieces. Refuses pieces whose
    words are not those of the point, in their order, and fewer than two.
    """
    said = [piece.strip() for piece in pieces if piece.strip()]
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        (whole,) = chosen_points(tx, case, [point])
        _refuse_other_words(whole, said)
        made = _cut(tx, whole, said)
        _told(tx, case, by, f"{by} cut point {called(whole)} in {len(said)}.", made)
        return [piece.id for piece in made]


def join_with_next(case: Case, point: int, *, by: str) -> int:
    """Make one point of a point and the next of the same part of its response. Gives its id.

    Refuses the last point of a part: what was said about different things stays apart.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        (first,) = chosen_points(tx, case, [point])
        others = points.of_response(tx, first.response_id)
        following = next((one for one in others if one.number == first.number + 1), None)
        if following is None or following.part_id != first.part_id:
            raise Refused(
                f"Point {called(first)} is the last of what was said in its place",
                way_out="Only neighbours about the same question or paragraph can be joined.",
            )
        first.text = f"{first.text}\n\n{following.text}"
        _forget_disposal(first)
        points.forget(tx, [following])
        remaining = [one for one in others if one is not following]
        points.number_afresh(tx, first.response_id, remaining)
        _told(tx, case, by, f"{by} joined two points to point {called(first)}.", [first])
        return first.id


def set_apart(case: Case, ids: Sequence[int], shared: Sequence[str], *, by: str) -> int:
    """Make what points say beyond the sentences they share points of their own. Gives how many.

    So a campaign's letters can be answered as one, and what each writer added is answered too.
    Points that say nothing of their own, or share nothing, stay as they are.
    """
    known = {bare(sentence) for sentence in shared} - {""}
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        made: list[Point] = []
        for whole in chosen_points(tx, case, ids):
            pieces = _in_common_and_own(whole.text, known)
            if pieces:
                made += _cut(tx, whole, pieces)[1:]
        if made:
            _told(
                tx, case, by,
                f"{by} set apart what {counted(len(made), 'letter')} of many alike "
                "say of their own.",
                made,
            )  # fmt: skip
        return len(made)


def _in_common_and_own(text: str, known: set[str]) -> list[str]:
    """The shared sentences of a text and its own, each joined; empty where one of them is."""
    shared, own = list[str](), list[str]()
    for sentence in sentences_of(text):
        (shared if bare(sentence) in known or not bare(sentence) else own).append(sentence)
    return [" ".join(shared), " ".join(own)] if shared and own else []


def _cut(tx: Transaction, whole: Point, pieces: Sequence[str]) -> list[Point]:
    others = list(points.of_response(tx, whole.response_id))
    place = others.index(whole)
    whole.text = pieces[0]
    _forget_disposal(whole)
    beyond = points.next_number(tx, whole.response_id)
    added = [
        points.new(whole.response, beyond + number, text, part=whole.part_id)
        for number, text in enumerate(pieces[1:])
    ]
    for piece in added:
        piece.theme_id = whole.theme_id
        tx.add(piece)
    tx.flush()
    points.number_afresh(
        tx, whole.response_id, [*others[: place + 1], *added, *others[place + 1 :]]
    )
    return [whole, *added]


def _forget_disposal(point: Point) -> None:
    point.disposition = point.reason = point.disposed_by = point.disposed_at = None
    point.changed_kind = point.changed_paragraph = point.changed_version = None
    point.quote_cleared = False


def _refuse_other_words(whole: Point, pieces: Sequence[str]) -> None:
    if " ".join(pieces).split() != whole.text.split():
        raise Refused(
            f"The pieces do not hold the words of point {called(whole)}, in their order",
            way_out="Only put empty lines where it is to be cut. To take words out, redact them.",
        )
    if not 2 <= len(pieces) <= MOST_PIECES:
        raise Refused(
            f"Point {called(whole)} would be {counted(len(pieces), 'piece')}",
            way_out=f"Put an empty line at each cut: two pieces at least, {MOST_PIECES} at most.",
        )


def _told(tx: Transaction, case: Case, by: str, sentence: str, made: Sequence[Point]) -> None:
    facts = {"points": [called(point) for point in made]}
    journal.add(tx, "PointsCut", sentence, case=case.reference, actor=by, facts=facts)
