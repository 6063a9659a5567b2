"""What became of a consultation is published within twelve weeks, or it is said why not (17.1)."""

from datetime import date

import pytest

from quorate import register
from quorate.business.consulting.consultation_view import public_view
from quorate.business.consulting.due import explain_late_response, response_due
from quorate.register import cases

IN_TWELVE_WEEKS = pytest.mark.clause("17.1")
DUE, DAY_AFTER = date(2011, 8, 8), date(2011, 8, 9)


def due_of(review):
    """When the review's consultation is answered."""
    with register.current().reading() as tx:
        return response_due(tx, review.case.reference)


def test_before_the_consultation_opens_nothing_is_due(review_at):
    assert due_of(review_at("authorised")) is None


@IN_TWELVE_WEEKS
def test_the_public_page_says_by_when_it_is_answered(review_at):
    review = review_at("consulting")

    assert due_of(review).due_on == DUE
    assert public_view(review.case.reference).response == (
        "What became of it is published by 8 August 2011."
    )


@IN_TWELVE_WEEKS
def test_the_last_day_is_in_time_and_the_day_after_is_late(review_at):
    review = review_at("consulting")

    assert not due_of(review.on(DUE)).is_late
    assert due_of(review.on(DAY_AFTER)).sentence == (
        "What became of it was to be published by 8 August 2011 and is late. "
        "No reason was given yet."
    )


@IN_TWELVE_WEEKS
def test_the_reason_for_being_late_is_told_to_everybody(review_at):
    review = review_at("consulting").on(DAY_AFTER)

    explain_late_response(review.case, " The Board met\nlater. ", by="Officer")

    assert "The reason: The Board met later." in public_view(review.case.reference).response
    (told,) = review.told("LateResponseExplained")
    assert (told.actor, told.facts["reason"]) == ("Officer", "The Board met later.")


@IN_TWELVE_WEEKS
@pytest.mark.parametrize(
    ("day", "reason", "says"),
    [(DUE, "Because.", "not late"), (DAY_AFTER, " \n", "explained in words")],
)
def test_what_needs_no_reason_or_has_none_is_refused(review_at, day, reason, says):
    review = review_at("consulting").on(day)

    with review.refused(says):
        explain_late_response(review.case, reason, by="Officer")


SENT_ON = [
    (DUE, "What became of it was published on 8 August 2011."),
    (date(2011, 8, 10), "was published on 10 August 2011, 2 days late. No reason was given yet."),
]


@IN_TWELVE_WEEKS
@pytest.mark.parametrize(("day", "says"), SENT_ON)
def test_what_was_published_says_when_and_how_late(review_at, day, says):
    review = review_at("consulting").on(day)
    with register.current().transaction() as tx:
        cases.take_step(tx, review.case.reference, 1, "send-feedback")

    assert due_of(review.on(date(2011, 9, 1))).sentence.endswith(says)
