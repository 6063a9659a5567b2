"""Points: made as an answer is recorded, carried over, cut, joined, set apart; never reworded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate import register
from quorate.business.consulting.answering import Part
from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over import dispositions, splitting
from quorate.business.working_over.dispositions import Disposal
from quorate.register import points
from quorate.register.points import Wanted
from tests.business.working_over.answers_given import (
    AMARA,
    DUNCAN,
    answered,
    ids_of,
    points_of,
    said,
)

NOTED = Disposal(disposition="noted", reason="It is known.")


@pytest.fixture
def review(review_at):
    return review_at("consulting")


def texts_of(response: int) -> list[str]:
    return [point.text for point in points_of(response)]


def test_each_part_of_an_answer_becomes_a_point(review):
    response = answered(
        review.case, AMARA, Part("general", None, "Good."), Part("question", 1, "Keep it.")
    )

    assert [(p.number, p.text, p.disposition) for p in points_of(response)] == [
        (1, "Good.", None),
        (2, "Keep it.", None),
    ]


def test_points_begun_twice_are_made_once(review):
    response = said(review.case, AMARA, "Keep the seats.")

    with register.current().transaction() as tx:
        points.begin(tx, points.of_case(tx, review.case.reference)[0].response)

    assert texts_of(response) == ["Keep the seats."]


def test_the_points_of_a_replaced_answer_count_no_more(review):
    said(review.case, AMARA, "Keep the seats.", door="link")
    later = said(review.case, AMARA, "Cut the seats.", door="link")

    with register.current().reading() as tx:
        counted = points.of_case(tx, review.case.reference)

    assert [point.response_id for point in counted] == [later]


def test_the_same_words_said_again_keep_what_became_of_them(review):
    former = said(review.case, AMARA, "Keep the seats.", door="link")
    dispositions.dispose(review.case, ids_of(former), NOTED, by="Officer")

    later = said(review.case, AMARA, "Keep the seats.", "And the name.", door="link")

    assert [(p.text, p.disposition) for p in points_of(later)] == [
        ("Keep the seats.", "noted"),
        ("And the name.", None),
    ]


def test_a_point_is_cut_where_empty_lines_are_put(review):
    response = said(review.case, AMARA, "Keep the seats. The name is wrong. Cut costs.", "Thanks.")
    dispositions.dispose(review.case, ids_of(response), NOTED, by="Officer")

    splitting.cut(
        review.case, ids_of(response)[0],
        ["Keep the seats.", "The name is wrong.", "Cut costs."], by="Officer",
    )  # fmt: skip

    assert texts_of(response) == ["Keep the seats.", "The name is wrong.", "Cut costs.", "Thanks."]
    assert [point.number for point in points_of(response)] == [1, 2, 3, 4]
    assert [point.disposition for point in points_of(response)] == [None, None, None, "noted"]


@pytest.mark.parametrize(
    "pieces", [["Keep the", "chairs."], ["seats.", "Keep the"], ["Keep the seats."], []]
)
def test_cutting_changes_no_word_and_no_order(review, pieces):
    response = said(review.case, AMARA, "Keep the seats.")

    with review.refused("pieces do not hold the words|would be"):
        splitting.cut(review.case, ids_of(response)[0], pieces, by="Officer")


@given(st.lists(st.text("ab .\n", min_size=1), min_size=1, max_size=6))
def test_only_what_has_every_word_in_order_counts_as_pieces(pieces):
    """The rule itself, without a register: pieces of a text are that text."""
    whole = type("Point", (), {"text": "\n\n".join(pieces), "response_id": 1, "number": 1})()
    kept = [piece.strip() for piece in pieces if piece.strip()]

    if len(kept) >= 2:
        splitting._refuse_other_words(whole, kept)
    with pytest.raises(Refused):
        splitting._refuse_other_words(whole, [*kept, "more"])


def test_joined_points_are_one_again(review):
    response = said(review.case, AMARA, "One. Two. Three.")
    splitting.cut(review.case, ids_of(response)[0], ["One.", "Two.", "Three."], by="Officer")

    splitting.join_with_next(review.case, ids_of(response)[1], by="Officer")

    assert texts_of(response) == ["One.", "Two.\n\nThree."]
    assert [point.number for point in points_of(response)] == [1, 2]


def test_what_was_said_about_different_things_is_not_joined(review):
    response = said(review.case, AMARA, "One.", "Two.")

    with review.refused("is the last"):
        splitting.join_with_next(review.case, ids_of(response)[0], by="Officer")


def test_what_a_letter_adds_of_its_own_becomes_a_point(review):
    shared = ["We oppose this.", "Keep the seats!"]
    plain = said(review.case, AMARA, "We oppose this. Keep the seats!")
    adds = said(review.case, DUNCAN, "We oppose this. My bus is late. Keep  the seats!")

    made = splitting.set_apart(review.case, ids_of(plain, adds), shared, by="Officer")

    assert made == 1
    assert texts_of(plain) == ["We oppose this. Keep the seats!"]
    assert texts_of(adds) == ["We oppose this. Keep  the seats!", "My bus is late."]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), 3),
        (Wanted(disposition="none"), 2),
        (Wanted(disposition="noted"), 1),
        (Wanted(words="SEATS"), 2),
        (Wanted(words="100%_"), 0),
        (Wanted(stage="circulation"), 0),
        (Wanted(theme=0), 3),
    ],
)
def test_points_are_found_by_what_they_are(review, wanted, found):
    first = said(review.case, AMARA, "Keep the seats.", "The name.")
    said(review.case, DUNCAN, "Cut the seats.")
    dispositions.dispose(review.case, ids_of(first)[:1], NOTED, by="Officer")

    with register.current().reading() as tx:
        assert points.count(tx, review.case.reference, wanted) == found
        assert len(points.of_case(tx, review.case.reference, wanted)) == found


@pytest.mark.parametrize("name", ["41", "x.1", "1.9", "999.1", "1.1.1", "", "١.1"])
def test_a_name_that_is_no_point_is_not_found(review, name):
    said(review.case, AMARA, "Keep the seats.")

    with review.refused("has no point", NotFound), register.current().reading() as tx:
        dispositions.named_points(tx, review.case, [name])
