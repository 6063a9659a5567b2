"""The Board's paper is not issued while a point has no answer, or a change is not in the text."""

from datetime import date

import pytest

from quorate import register
from quorate.business import owing, waits
from quorate.business.gates import EVERY_POINT_ANSWERED
from quorate.business.meeting import meetings
from quorate.business.reviewing.lodging import is_lodged, lodge
from quorate.business.working_over import issuing
from quorate.register import papers
from tests.business.working_over.answers_given import AMARA, DUNCAN
from tests.business.working_over.worked_over import (
    NEW,
    came,
    consulted_on,
    disposed,
    final_paper,
    with_one_more,
)

pytestmark = pytest.mark.clause("17.1")
NIMESH = "nimesh-varsani"


@pytest.fixture
def review(review_at):
    return review_at("commented")


def test_a_final_paper_is_refused_and_each_open_point_named(review):
    first = came(review.case, AMARA, "Keep the seats.", "Meet in the evening.")
    second = came(review.case, DUNCAN, "Not now.", stage="circulation")

    words = (
        f"3 points are in its way.*point {first}.1 of Amara Okafor, point {first}.2 of Amara "
        f"Okafor.*point {second}.1 of Duncan Wojcik"
    )
    with review.refused(words, clause="17.1"):
        final_paper(review)


def test_a_final_paper_is_lodged_once_every_point_has_its_answer(review):
    disposed(review.case, came(review.case, AMARA, "Keep the seats.", "Meet in the evening."))

    assert final_paper(review) == 1


def test_a_change_of_a_paragraph_that_stood_before_is_no_change(review):
    response = came(review.case, AMARA, "A third seat.")
    disposed(review.case, response, disposition="changed", reason="Done.", paragraph=1)

    with review.refused("paragraph 1, which stood in the text that was consulted on"):
        final_paper(review, text=with_one_more(review.case)[0])


def test_a_change_holds_where_its_paragraph_is_new(review):
    text, new = with_one_more(review.case)
    response = came(review.case, AMARA, "A third seat.")
    disposed(review.case, response, disposition="changed", reason="Done.", paragraph=new)

    assert final_paper(review, text=text) == 1


def test_a_change_that_nobody_made_in_the_text_is_named(review):
    _, new = with_one_more(review.case)
    response = came(review.case, AMARA, "A third seat.")
    disposed(review.case, response, disposition="changed", reason="Done.", paragraph=new + 20)

    with review.refused(f"Point {response}.1 of Amara Okafor is said to have changed the text"):
        final_paper(review, text=consulted_on(review.case))


def test_what_is_asked_of_the_board_does_not_shift_the_paragraphs(review):
    # The recommendations come after the text: they can stand in for no change of it.
    paragraphs = len(issuing.plain(consulted_on(review.case)))
    response = came(review.case, AMARA, "A third seat.")
    disposed(review.case, response, disposition="changed", reason="Done.", paragraph=paragraphs + 1)

    assert final_paper(review, text=f"{consulted_on(review.case)}\n\n{NEW}\n") == 1


def test_a_comment_is_measured_by_the_write_up_it_was_made_on(review):
    with register.current().reading() as tx:
        write_up = papers.latest(tx, review.case.reference, "write-up").text
    consulted = came(review.case, AMARA, "A third seat.")
    disposed(review.case, consulted, disposition="changed", reason="Done.", paragraph=1)
    assert not _in_the_way(review, write_up)

    comment = came(review.case, DUNCAN, "A third seat.", stage="circulation")
    disposed(review.case, comment, disposition="changed", reason="Done.", paragraph=1)

    assert [fault.point for fault in _in_the_way(review, write_up)] == [
        f"point {comment}.1 of Duncan Wojcik"
    ]


def test_a_next_version_keeps_the_change_of_the_one_before(review):
    text, new = with_one_more(review.case)
    response = came(review.case, AMARA, "A third seat.")
    disposed(review.case, response, disposition="changed", reason="Done.", paragraph=new)
    final_paper(review, text=text)

    with review.refused("which no longer stands in the text"):
        final_paper(review, text=consulted_on(review.case))
    assert final_paper(review, text=f"{NEW}\n\nAnd more.\n") == 2


def test_notice_is_refused_while_a_late_point_has_no_answer(review):
    final_paper(review)
    response = came(review.case, NIMESH, "Sorry to be late.")

    with review.refused(f"point {response}.1 of Nimesh Varsani"):
        meetings.give_notice(review.case, "board")
    disposed(review.case, response)
    meetings.give_notice(review.case, "board")

    assert len(review.told("NoticeGiven")) == 2


def test_the_gate_stays_open_once_notice_was_given(review):
    final_paper(review)
    assert EVERY_POINT_ANSWERED.is_met(review.case)
    meetings.give_notice(review.case, "board")

    came(review.case, NIMESH, "Sorry to be very late.")

    assert EVERY_POINT_ANSWERED.is_met(review.case)


def test_the_officer_owes_an_answer_to_each_point_that_is_waited_for(review):
    final_paper(review)
    came(review.case, NIMESH, "Sorry to be late.", "And one more thing.")
    waits.begin(review.case, "points-answered", opens_at=None, waiting_for="answers")

    (debt,) = owing.who_owes(review.case.reference)

    assert (debt.what, debt.who) == ("What became of 2 points", ("Imogen Bhattarai",))
    assert (debt.by, debt.clause) == (date(2011, 7, 4), "17.1")


def test_feedback_waits_for_the_last_point_too(review_at, paper):
    review = review_at("carried out")
    response = came(review.case, NIMESH, "Was I heard?")

    with review.refused(f"feedback of REV-2011-01 cannot go out.*point {response}.1"):
        lodge(review.case, "feedback", paper(), by="Officer")
    disposed(review.case, response)
    lodge(review.case, "feedback", paper(), by="Officer")

    assert is_lodged(review.case, "feedback")


def _in_the_way(review, text):
    with register.current().reading() as tx:
        return issuing.points_in_the_way(tx, review.case, text)
