"""The one way in for an answer: what is taken, what replaces what, and who is told of it."""

from datetime import date

import pytest

from quorate import register
from quorate.business.consulting.answering import (
    Answer,
    NothingOpen,
    Part,
    open_stage,
    record_answer,
)
from quorate.business.refusal import NotFound, Refused
from quorate.register import points, responses

PERSON = "amara-okafor"


@pytest.fixture
def review(review_at):
    """The review of 2011, open for consultation."""
    return review_at("consulting")


def give(review, *parts: Part, person: str = PERSON, door="officer", **facts):
    """Record an answer of these parts, or of one word."""
    answer = Answer(parts or (Part("general", None, "Yes."),), **facts)
    with register.current().transaction() as tx:
        return record_answer(tx, review.case, person, answer, door=door).id


def standing(review) -> list[str]:
    with register.current().reading() as tx:
        return [response.door for response in responses.standing(tx, review.case.reference)]


def test_the_parts_stand_in_the_order_of_the_paper(review):
    id = give(
        review,
        Part("paragraph", 3, "Third."),
        Part("question", 2, "Two."),
        Part("paragraph", 1, "First."),
        Part("question", 1, "  "),
        Part("general", None, " In general. "),
    )

    with register.current().reading() as tx:
        response = responses.find(tx, id)
        said = [(part.number, part.kind, part.subject, part.text) for part in response.parts]
    assert said == [
        (1, "general", None, "In general."),
        (2, "question", 2, "Two."),
        (3, "paragraph", 1, "First."),
        (4, "paragraph", 3, "Third."),
    ]
    assert response.text.startswith("In general:\nIn general.\n\nQuestion 2:\nTwo.\n\nParagraph 1:")


def test_each_part_begins_a_point(review):
    id = give(review, Part("question", 1, "One."), Part("question", 2, "Two."))

    with register.current().reading() as tx:
        assert [point.text for point in points.of_response(tx, id)] == ["One.", "Two."]


@pytest.mark.parametrize(
    "part",
    [Part("question", 99, "x"), Part("question", 0, "x"), Part("paragraph", 9999, "x"),
     Part("paragraph", None, "x"), Part("general", 1, "x")],
)  # fmt: skip
def test_what_is_about_nothing_in_the_paper_is_refused(review, part):
    with review.refused("There is no"):
        give(review, part)


def test_an_answer_by_link_replaces_the_one_by_link_and_no_other(review):
    for door in ("mail", "officer", "link", "link"):
        give(review, door=door)

    assert standing(review) == ["mail", "officer", "link"]


def test_an_answer_by_link_replaces_what_the_same_person_sent_in_public(review):
    give(review, door="public")
    give(review, door="link")

    assert standing(review) == ["link"]


@pytest.mark.parametrize("door", ["mail", "public", "officer"])
def test_one_thing_more_does_not_wipe_out_what_was_said(review, door):
    give(review, door="link")
    give(review, Part("general", None, "PS. One thing more."), door=door)

    assert standing(review) == ["link", door]


def test_nobody_replaces_the_answer_of_somebody_else(review):
    give(review, door="link")
    give(review, door="link", person="duncan-wojcik")

    assert standing(review) == ["link", "link"]


def test_a_replaced_answer_stays_in_the_record_and_its_points_count_no_more(review):
    first, second = give(review, door="link"), give(review, door="link")

    with register.current().reading() as tx:
        assert responses.find(tx, first).replaced_by_id == second
        counted = points.of_case(tx, review.case.reference)
        assert {point.response_id for point in counted} == {second}


@pytest.mark.parametrize(
    ("door", "letters"), [("link", 1), ("public", 1), ("mail", 1), ("officer", 0)]
)
def test_who_answers_by_themselves_gets_a_letter(review, door, letters):
    give(review, door=door)

    assert review.recipients("AnswerReceived") == [PERSON] * letters


def test_two_machines_do_not_thank_each_other_without_end(review):
    for _ in range(5):
        give(review, door="mail")
    assert len(review.letters("AnswerReceived")) == 1

    review.on(date(2011, 4, 20))
    give(review, door="mail")
    assert len(review.letters("AnswerReceived")) == 2


def test_the_letter_says_how_long_the_answer_may_be_changed(review):
    give(review, door="link")

    (letter,) = review.letters("AnswerReceived")
    assert letter.fields["closes_on"] == "2011-05-16"
    assert "Yes." not in str(letter.fields)


def test_a_name_that_is_not_to_be_published_is_not_kept(review):
    id = give(review, may_publish=False, published_as="Harrow Police")

    with register.current().reading() as tx:
        assert responses.find(tx, id).published_as is None


def test_only_an_organisation_says_whom_it_asked(review):
    for speaker, kept in (("self", None), ("organisation", "All 40.")):
        id = give(review, speaks_for=speaker, members_asked=" All 40. ")
        with register.current().reading() as tx:
            assert responses.find(tx, id).members_asked == kept


@pytest.mark.parametrize("stage", ["launched", "authorised", "consulted", "commented"])
def test_nothing_open_is_said_so_in_a_refusal_of_its_own(review_at, stage):
    review = review_at(stage)

    with pytest.raises(NothingOpen), register.current().reading() as tx:
        open_stage(tx, review.case)
    with review.refused("Neither the consultation", NothingOpen):
        give(review)


@pytest.mark.parametrize("door", ["officer", "link", "mail", "public"])
def test_no_door_lets_somebody_answer_who_is_not_consulted(review, door):
    with review.refused("is not a consultee", NotFound):
        give(review, person="leonard-asiedu-frost", door=door)


def test_an_answer_of_empty_parts_is_refused(review):
    with review.refused("without a word", Refused):
        give(review, Part("general", None, "  "), Part("question", 1, ""))
