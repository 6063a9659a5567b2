"""A review whose consultation is extended or closed early while its flow waits."""

from collections.abc import Callable
from datetime import date

from quorate import clock
from quorate.business.consulting.extending import move_close
from tests.flows.played_review import Review

LATER, LATE = date(2011, 5, 30), date(2011, 6, 8)
WHY = "Half-term fell into it."


def extend(review: Review, to: date) -> None:
    move_close(review.case, to, reason=WHY, by="Officer", tell="everybody")


def test_the_flow_waits_for_the_new_day(review_at: Callable[[str], Review]) -> None:
    review = review_at("consultation-reminder-2")
    extend(review, LATER)

    assert review.run() == "consultation-reminder-10-2"
    assert review.wait.opens_at == clock.at_nine(date(2011, 5, 16))
    review.pass_(review.wait)
    assert review.run() == "consultation-reminder-2-2"
    review.pass_(review.wait)
    assert review.run() == "consultation-closed-2"
    assert review.wait.opens_at == clock.end_of(LATER)


def test_an_extension_at_the_last_hour_keeps_the_consultation_open(
    review_at: Callable[[str], Review],
) -> None:
    review = review_at("consultation-closed")
    extend(review, LATER)

    review.play_to("workshop-invitations")

    assert review.taken_on("close-consultation") == LATER
    occasions = {letter.occasion for letter in review.letters("ConsultationReminder")}
    assert occasions == {"10", "2", "10-2", "2-2"}


def test_an_extended_review_goes_on_to_its_end(review_at: Callable[[str], Review]) -> None:
    review = review_at("consultation-reminder-10")
    extend(review, LATE)

    assert review.play_to() == "agreed"

    held = [clock.date_of(row["starts_at"]) for row in review.rows("meeting")]
    assert date(2011, 10, 18) in held
    assert len(review.letters("ConsultationDatesChanged")) == 28
    assert not [row for row in review.rows("wait") if row["ended_at"] is None]


def test_a_lawful_notice_goes_out_for_the_moved_workshop(
    review_at: Callable[[str], Review],
) -> None:
    review = review_at("consultation-closed")
    extend(review, LATE)

    review.play_to("workshop-notes-lodged")

    (convened,) = review.told("WorkshopConvened")
    assert convened.facts["is_lawful"] is True
    assert convened.facts["held_on"] == review.closes_on("workshop").isoformat()


def test_a_consultation_closed_early_goes_on_that_evening(
    review_at: Callable[[str], Review],
) -> None:
    review = review_at("consultation-closed")
    extend(review, LATER)
    review.hand.move_to(clock.at_nine(date(2011, 5, 18)))
    move_close(review.case, date(2011, 5, 18), reason="All have answered.", by="Officer")

    assert review.run() == "consultation-closed-3"
    review.pass_(review.wait)

    assert review.run() == "workshop-invitations"
    assert review.closes_on("workshop") == date(2011, 6, 16)
    assert [letter.occasion for letter in review.letters("ConsultationReminder")].count("2-2") == 0


def test_a_reopened_consultation_holds_the_review_until_it_closes_anew(
    review_at: Callable[[str], Review],
) -> None:
    review = review_at("workshop-notes-lodged")
    move_close(review.case, LATER, reason="Half-term.", by="Officer")

    assert review.run().startswith("consultation-reminder")
    review.play_to("workshop-notes-lodged")

    assert len(review.told("ConsultationClosed")) == 2
    assert len(review.told("WorkshopConvened")) == 1
