"""No notice goes to the Board while something that was said has no answer; then it goes at once."""

import pytest

from quorate import register
from quorate.business import owing
from quorate.business.consulting.answering import Answer, record_late
from tests.flows.played_review import Review


def late(review: Review) -> None:
    """An answer that arrived in time is found when the final paper has been lodged already."""
    with register.current().transaction() as tx:
        record_late(tx, review.case, "amara-okafor", Answer.of_text("Hm."), stage="consultation")


@pytest.mark.clause("17.1")
def test_notice_waits_for_the_answer_to_a_late_point(review_at):
    review = review_at("final-paper-lodged")
    review.pass_(review.wait)
    late(review)

    assert review.run() == "points-answered"
    assert review.letters("NoticeOfMeeting", occasion="board") == []
    assert [debt.what for debt in owing.who_owes(review.reference)] == ["What became of 1 point"]

    review.answers_every_point()
    assert review.run() == "board-apologies"
    assert review.letters("NoticeOfMeeting", occasion="board")


@pytest.mark.clause("17.1")
def test_what_comes_after_the_notice_waits_for_the_feedback(review_at):
    review = review_at("board-apologies")
    late(review)

    assert review.run() == "board-apologies"
    review.play_to("feedback-lodged")
    with pytest.raises(ValueError, match="feedback of .* cannot go out: 1 point is in its way"):
        review.pass_(review.wait)
    review.answers_every_point()
    review.play_to()

    assert review.readers("YourPoints") == ["amara-okafor"]
