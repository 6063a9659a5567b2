"""The rounds: what is late is chased once, what waits for the post is sent, nothing else."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from quorate import clock
from quorate.business.correspondence import delivery
from quorate.business.reviewing.overdue import chase_overdue_work
from quorate.settings import settings
from tests.flows.played_review import Review

ReviewAt = Callable[[str], Review]

PAPERS = [
    ("workshop-notes-lodged", "workshop"),
    ("write-up-lodged", "write-up"),
    ("final-paper-lodged", "final-paper"),
]


def late_by(review: Review, stage: str, days: int) -> None:
    review.hand.move_to(clock.at_nine(review.closes_on(stage) + timedelta(days=days)))


@pytest.mark.parametrize(("gate", "stage"), PAPERS)
def test_the_rounds_chase_overdue_work_once(review_at: ReviewAt, gate: str, stage: str) -> None:
    review = review_at(gate)
    late_by(review, stage, 1)

    assert [chase_overdue_work() for _ in range(3)] == [1, 0, 0]
    assert review.readers("WorkOverdue") == ["imogen-bhattarai"]
    assert len(review.told("WorkOverdue")) == 1


@pytest.mark.parametrize(("gate", "stage"), PAPERS)
def test_work_is_not_overdue_on_its_last_day(review_at: ReviewAt, gate: str, stage: str) -> None:
    review = review_at(gate)
    late_by(review, stage, 0)

    assert chase_overdue_work() == 0
    assert review.letters("WorkOverdue") == []


@pytest.mark.parametrize("gate", ["consultation-closed", "board-meeting", "feedback-lodged"])
def test_nobody_is_chased_for_what_has_no_day(review_at: ReviewAt, gate: str) -> None:
    review = review_at(gate)
    review.hand.move_to(review.hand.moment + timedelta(days=90))

    assert chase_overdue_work() == 0


def test_work_of_a_second_round_is_chased_again(review_at: ReviewAt) -> None:
    review = review_at("workshop-notes-lodged")
    late_by(review, "workshop", 1)
    chase_overdue_work()
    review.lodge("workshop-notes")
    review.play_to("board-meeting")
    review.meets("board", review.moves("reference-back", back_to="workshop"))
    review.play_to("workshop-notes-lodged")
    late_by(review, "workshop", 1)

    assert chase_overdue_work() == 1
    assert [letter.round for letter in review.letters("WorkOverdue")] == [1, 2]


def test_work_that_was_chased_and_then_done_goes_on_as_ever(review_at: ReviewAt) -> None:
    review = review_at("workshop-notes-lodged")
    late_by(review, "workshop", 2)
    chase_overdue_work()
    review.lodge("workshop-notes")

    assert review.play_to() == "agreed"


def test_letters_stay_queued_where_no_mail_server_is_set(
    review_at: ReviewAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = review_at("write-up-lodged")
    late_by(review, "write-up", 1)
    chase_overdue_work()
    monkeypatch.setattr(settings(), "mail_host", None)
    delivery.deliver()

    (letter,) = review.letters("WorkOverdue")
    assert (letter.state, letter.attempts) == ("queued", 1)
    assert "QUORATE_MAIL_HOST" in str(letter.reason)
