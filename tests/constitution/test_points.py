"""The gate before the Board: every point has become something, and a change is in the text."""

from dataclasses import replace

import pytest

from quorate.constitution.points import (
    DISPOSITIONS,
    DisposedPoint,
    IssuedText,
    PointsRuling,
    fault_of,
    rule_on_points,
)

ANSWERED = pytest.mark.clause("17.1")
CONSULTED_ON = ("The Board has 14 seats.", "It meets four times a year.", "The Assembly debates.")
FINAL = IssuedText(
    kind="final-paper",
    version=2,
    paragraphs=("The Board has 15 seats.", "It meets four times a year.", "A forum debates."),
)
NOTED = DisposedPoint(name="point 1 of Home Group", disposition="noted", reason="Known.")
CHANGED = DisposedPoint(
    name="point 2 of Home Group",
    disposition="changed",
    reason="Agreed.",
    kind="final-paper",
    version=2,
    paragraph=1,
)


def ruled(*points: DisposedPoint, earlier: tuple[IssuedText, ...] = ()) -> PointsRuling:
    return rule_on_points(points, consulted_on=CONSULTED_ON, issued=FINAL, earlier=earlier)


def codes(ruling: PointsRuling) -> list[str]:
    return [fault.code for fault in ruling.faults]


@ANSWERED
@pytest.mark.parametrize("disposition", [d for d in DISPOSITIONS if d != "changed"])
def test_a_point_that_changed_nothing_needs_a_reason_only(disposition: str) -> None:
    assert ruled(replace(NOTED, disposition=disposition)).may_be_issued


@ANSWERED
@pytest.mark.parametrize("paragraph", [1, 3])
def test_a_change_is_a_paragraph_that_was_not_consulted_on(paragraph: int) -> None:
    assert ruled(replace(CHANGED, paragraph=paragraph)).may_be_issued


@ANSWERED
def test_without_a_point_the_paper_may_be_issued() -> None:
    assert ruled().because[-1] == "Nobody made a point."
    assert ruled().may_be_issued


FAULTS = [
    ({"disposition": None}, "no-disposition", "Nobody has said what became of point 2"),
    ({"disposition": ""}, "no-disposition", "Nobody has said what became of point 2"),
    ({"disposition": "ignored"}, "unknown-disposition", "'ignored' is nothing that can become"),
    ({"disposition": "Changed"}, "unknown-disposition", "'Changed' is nothing"),
    ({"reason": None}, "no-reason", "No reason is given for what became of point 2"),
    ({"reason": " \n"}, "no-reason", "No reason is given"),
    ({"disposition": "noted", "reason": ""}, "no-reason", "No reason is given"),
    ({"disposition": "not-changed", "reason": ""}, "no-reason", "No reason is given"),
    ({"disposition": "out-of-scope", "reason": ""}, "no-reason", "No reason is given"),
    ({"paragraph": None}, "no-change", "names no paragraph and version"),
    ({"paragraph": 0}, "no-change", "names no paragraph and version"),
    ({"version": None}, "no-change", "names no paragraph and version"),
    ({"kind": None}, "no-change", "names no paragraph and version"),
    ({"paragraph": 4}, "no-change", "names paragraph 4 of a text that has 3 paragraphs"),
    ({"paragraph": -1}, "no-change", "names paragraph -1"),
    ({"version": 1}, "no-change", "names version 1 of the final-paper, which is not known"),
    ({"version": 3}, "no-change", "names version 3 of the final-paper, which is not known"),
    ({"kind": "write-up"}, "no-change", "names version 2 of the write-up, which is not known"),
    ({"paragraph": 2}, "no-change", "paragraph 2, which stood in the text that was consulted on"),
]


@ANSWERED
@pytest.mark.parametrize(("change", "code", "says"), FAULTS)
def test_a_point_without_an_answer_that_holds_is_in_the_way(
    change: dict[str, object], code: str, says: str
) -> None:
    ruling = ruled(NOTED, replace(CHANGED, **change))  # type: ignore[arg-type]

    assert not ruling.may_be_issued
    assert codes(ruling) == [code]
    assert says in ruling.faults[0].sentence
    assert ruling.faults[0].point == "point 2 of Home Group"
    assert ruling.faults[0].way_out.endswith(".")


SET_ANEW = [
    "The  Board has\n14 seats.",
    "THE BOARD HAS 14 SEATS.",
    " The Board has 14 seats. ",
]


@ANSWERED
@pytest.mark.parametrize("paragraph", SET_ANEW)
def test_a_paragraph_only_set_anew_is_no_change(paragraph: str) -> None:
    issued = replace(FINAL, paragraphs=("Something new.", paragraph))
    ruling = rule_on_points(
        [replace(CHANGED, paragraph=2)], consulted_on=CONSULTED_ON, issued=issued
    )

    assert codes(ruling) == ["no-change"]


@ANSWERED
@pytest.mark.parametrize(
    ("old", "new"), [("it's", "it’s"), ('a "seat"', "a “seat”"), ("1-2", "1–2")]
)
def test_the_shape_of_marks_is_no_change(old: str, new: str) -> None:
    ruling = rule_on_points(
        [replace(CHANGED, paragraph=1)],
        consulted_on=[old],
        issued=replace(FINAL, paragraphs=(new,)),
    )

    assert codes(ruling) == ["no-change"]


@ANSWERED
def test_a_paragraph_that_was_moved_only_is_no_change() -> None:
    issued = replace(FINAL, paragraphs=tuple(reversed(CONSULTED_ON)))
    points = [replace(CHANGED, paragraph=number) for number in (1, 2, 3)]

    ruling = rule_on_points(points, consulted_on=CONSULTED_ON, issued=issued)

    assert codes(ruling) == ["no-change"] * 3


EARLIER = IssuedText(kind="final-paper", version=1, paragraphs=("A forum debates.", "Gone again."))


@ANSWERED
def test_a_change_made_in_an_earlier_version_must_have_stayed() -> None:
    stayed = replace(CHANGED, version=1, paragraph=1)
    taken_back = replace(CHANGED, version=1, paragraph=2)

    assert ruled(stayed, earlier=(EARLIER,)).may_be_issued
    assert codes(ruled(taken_back, earlier=(EARLIER,))) == ["not-in-the-text"]


@ANSWERED
def test_every_point_in_the_way_is_named_in_its_order() -> None:
    points = [replace(NOTED, name=f"point {n}", disposition=None) for n in (3, 1, 2)]

    ruling = ruled(*points, NOTED)

    assert [fault.point for fault in ruling.faults] == ["point 3", "point 1", "point 2"]
    assert ruling.because[1] == "3 of 4 points are in its way."


@ANSWERED
@pytest.mark.parametrize(("change", "code"), [(change, code) for change, code, _ in FAULTS[:13]])
def test_a_point_alone_is_told_what_needs_no_text(change: dict[str, object], code: str) -> None:
    fault = fault_of(replace(CHANGED, **change))  # type: ignore[arg-type]

    assert fault is not None
    assert fault.code == code


@ANSWERED
def test_ten_thousand_points_are_ruled_on_at_once() -> None:
    issued = replace(FINAL, paragraphs=tuple(f"Paragraph {n}." for n in range(1, 2001)))
    points = [replace(CHANGED, paragraph=n % 2000 + 1) for n in range(10_000)]

    assert rule_on_points(points, consulted_on=CONSULTED_ON, issued=issued).may_be_issued
