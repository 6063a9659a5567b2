"""A review may be withdrawn at every wait until the Board has decided; people are told once."""

from collections.abc import Callable

import pytest

from quorate import register
from quorate.business.refusal import Refused
from quorate.business.reviewing import ending
from quorate.business.waits import open_waits
from quorate.register import journal
from tests.flows.played_review import Review

ReviewAt = Callable[[str], Review]

GATES = [
    "authority-apologies",
    "authority-meeting",
    "consultation-reminder-10",
    "consultation-reminder-2",
    "consultation-closed",
    "workshop-invitations",
    "workshop-notes-lodged",
    "write-up-lodged",
    "comments-closed",
    "final-paper-lodged",
    "board-apologies",
    "board-meeting",
]


def withdraw(review: Review) -> None:
    ending.withdraw(review.case, reason="It is overtaken by events.", by="the officer")


def test_these_are_all_the_waits_of_a_review(waits_of_2011: dict[str, object]) -> None:
    assert list(waits_of_2011) == [*GATES, "feedback-lodged", "agreed"]


@pytest.mark.parametrize("gate", GATES)
def test_withdrawn_at_any_wait_all_who_were_written_to_are_told_once(
    review_at: ReviewAt, gate: str
) -> None:
    review = review_at(gate)
    written_to = {row["person_id"] for row in review.rows("letter")}
    withdraw(review)
    review.run()

    assert sorted(review.readers("ReviewWithdrawn")) == sorted(written_to)


@pytest.mark.parametrize("gate", GATES)
def test_nothing_is_sent_after_a_withdrawal_but_word_of_it(review_at: ReviewAt, gate: str) -> None:
    review = review_at(gate)
    before = review.rows("letter")
    withdraw(review)
    review.run()

    after = [row for row in review.rows("letter") if row["name"] != "ReviewWithdrawn"]
    assert after == before
    assert {letter.state for letter in review.letters("ReviewWithdrawn")} <= {"sent", "to-print"}


@pytest.mark.parametrize("gate", GATES)
def test_a_withdrawn_review_closes_as_withdrawn(review_at: ReviewAt, gate: str) -> None:
    review = review_at(gate)
    withdraw(review)

    assert review.run() == "withdrawn"
    assert review.steps()[-2:] == ["tell-all-who-were-written-to", "close-case"]
    assert open_waits() == []
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None


@pytest.mark.parametrize("gate", ["authority-apologies", "comments-closed"])
def test_a_withdrawn_review_run_again_changes_nothing(review_at: ReviewAt, gate: str) -> None:
    review = review_at(gate)
    withdraw(review)
    review.run()
    before = review.contents()

    assert review.run() == "withdrawn"
    assert review.contents() == before


def test_a_review_withdrawn_in_its_second_round_tells_each_person_once(
    review_at: ReviewAt,
) -> None:
    review = review_at("board-meeting")
    review.meets("board", review.moves("reference-back", back_to="circulation"))
    review.play_to("final-paper-lodged")
    withdraw(review)

    assert review.run() == "withdrawn"
    told = review.readers("ReviewWithdrawn")
    assert len(told) == len(set(told)) > 28


def test_letters_not_yet_sent_are_stopped_by_a_withdrawal(
    review_at: ReviewAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = review_at("consultation-closed")
    review.pass_(review.wait)
    review.run()
    review.pass_(review.wait)
    with monkeypatch.context() as post_is_away:
        post_is_away.setattr(
            "quorate.business.correspondence.delivery._instead", lambda reference: None
        )
        review.run()
    withdraw(review)
    review.run()

    assert {letter.state for letter in review.letters("WorkshopInvitation")} == {"failed"}


def test_a_decided_review_cannot_be_withdrawn(review_at: ReviewAt) -> None:
    review = review_at("feedback-lodged")

    with pytest.raises(Refused, match="has decided"):
        withdraw(review)
    assert review.play_to() == "agreed"


@pytest.mark.parametrize("against", [0, 22])
def test_a_decision_binds_from_the_moment_it_is_recorded(review_at: ReviewAt, against: int) -> None:
    review = review_at("board-meeting")
    review.meets("board", review.moves(against=against))

    with pytest.raises(Refused, match="has decided"):
        withdraw(review)


def test_a_review_referred_back_can_still_be_withdrawn(review_at: ReviewAt) -> None:
    review = review_at("board-meeting")
    review.meets("board", review.moves("reference-back", back_to="workshop"))
    withdraw(review)

    assert review.run() == "withdrawn"


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_withdrawal_needs_a_reason(review_at: ReviewAt, reason: str) -> None:
    review = review_at("write-up-lodged")

    with pytest.raises(Refused, match="with a reason"):
        ending.withdraw(review.case, reason=reason, by="the officer")


def test_nothing_more_is_recorded_in_a_withdrawn_review(review_at: ReviewAt) -> None:
    review = review_at("write-up-lodged")
    withdraw(review)

    with pytest.raises(Refused, match="is withdrawn"):
        review.lodge("write-up")
