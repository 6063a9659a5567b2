"""A clock that changes to summer time, leaps over days or steps back: each thing once, in time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from quorate import clock, register
from quorate.business import waits
from quorate.business.consulting import answering
from quorate.business.refusal import Refused
from quorate.register import journal
from quorate.replay.together import go_on, play_until
from tests.faults.standing_still import At, proposals_from, review_at_gates, step_back_to
from tests.flows.played_proposal import Proposal
from tests.flows.played_review import Review

NINE, LAST_SECOND = "09:00:00", "23:59:59"
AUTUMN, SPRING = date(2011, 10, 20), date(2012, 3, 14)


@pytest.fixture(scope="module")
def review_at() -> Iterator[At]:
    with review_at_gates() as at:
        yield at


@pytest.fixture
def consulting(review_at: At) -> Review:
    """A review that waits for the day of its first reminder, 28 April; it closes on 16 May."""
    return review_at("consultation-reminder-10")


@pytest.fixture
def submitted(request: pytest.FixtureRequest) -> Iterator[Proposal]:
    """A proposal that was put before its members on the day of the parameter."""
    with proposals_from(request.param) as proposal:
        proposal.submit()
        yield proposal


@pytest.fixture
def grouped() -> Iterator[Proposal]:
    """A group of nine months, endorsed and opened on 5 September 2011."""
    with proposals_from(date(2011, 9, 5)) as proposal:
        proposal.submit()
        proposal.all_answer()
        go_on()
        yield proposal


def moments(proposal: Proposal) -> list[datetime]:
    """The moments at which a proposal that nobody answers goes on, to its reply date."""
    reached = []
    while not reached or not proposal.wait.gate.startswith("endorsement-close"):
        reached.append(proposal.wait.opens_at)
        proposal.wait_out()
    return [moment for moment in (*reached, proposal.wait.opens_at) if moment]


def record_is_whole() -> bool:
    with register.current().reading() as tx:
        return journal.first_break(tx) is None


# Summer time


@pytest.mark.parametrize(
    ("submitted", "changes_on"),
    [(AUTUMN, date(2011, 10, 30)), (SPRING, date(2012, 3, 25))],
    ids=["it ends", "it begins"],
    indirect=["submitted"],
)
def test_a_wait_over_the_change_of_the_clocks_ends_by_londons_time(
    submitted: Proposal, changes_on: date
) -> None:
    reached = moments(submitted)
    local = [moment.astimezone(clock.LONDON) for moment in reached]

    assert local[0].date() < changes_on < local[-1].date()
    assert local[0].utcoffset() != local[-1].utcoffset()
    assert {f"{moment:%H:%M:%S}" for moment in local[:-1]} == {NINE}
    assert f"{local[-1]:%H:%M:%S}" == LAST_SECOND


@pytest.mark.parametrize("submitted", [AUTUMN], indirect=True)
def test_a_deadline_in_winter_time_is_not_over_an_hour_early(submitted: Proposal) -> None:
    *_, closes_at = moments(submitted)
    submitted.hand.moment = closes_at - timedelta(minutes=59)
    assert submitted.run().startswith("endorsement-close")

    submitted.answers("gwendolyn-iyer")

    assert closes_at == datetime(2011, 11, 3, 23, 59, 59, tzinfo=UTC)


# The machine sleeps


def test_reminders_that_were_slept_over_go_out_as_one(consulting: Review) -> None:
    consulting.hand.move_to(clock.at_nine(date(2011, 5, 13)))
    consulting.run()

    reminded = consulting.readers("ConsultationReminder")
    assert reminded
    assert len(reminded) == len(set(reminded))
    assert [entry.event for entry in consulting.told("ReminderPassedOver")] == [
        "ReminderPassedOver"
    ]


def test_a_reminder_that_comes_late_says_the_days_that_are_left(consulting: Review) -> None:
    consulting.hand.move_to(clock.at_nine(date(2011, 5, 13)))
    consulting.run()

    said = {letter.fields["days_left"] for letter in consulting.letters("ConsultationReminder")}
    sent_on = {clock.date_of(row.queued_at) for row in consulting.letters("ConsultationReminder")}
    assert said == {1}
    assert sent_on == {date(2011, 5, 13)}


def test_nobody_is_reminded_of_a_consultation_that_closed_meanwhile(consulting: Review) -> None:
    consulting.hand.move_to(clock.at_nine(date(2011, 5, 19)))
    reached = consulting.run()

    assert reached == "workshop-notes-lodged"
    assert consulting.readers("ConsultationReminder") == []
    assert len(consulting.told("ReminderPassedOver")) == 2


def test_a_deadline_that_was_slept_over_is_acted_on_once(consulting: Review) -> None:
    consulting.hand.move_to(clock.at_nine(date(2011, 5, 12)))
    consulting.run()
    consulting.hand.move_to(clock.at_nine(date(2011, 5, 19)))
    consulting.run()
    consulting.run()

    (closed,) = consulting.told("ConsultationClosed")
    invited = consulting.readers("WorkshopInvitation")
    assert clock.date_of(closed.at) == date(2011, 5, 19)
    assert len(invited) == len(set(invited)) > 0
    assert record_is_whole()


def test_an_answer_after_a_deadline_is_late_though_the_machine_slept(consulting: Review) -> None:
    person = consulting.readers("ConsultationInvitation")[0]
    consulting.hand.move_to(clock.at_nine(date(2011, 5, 17)))

    with pytest.raises(Refused):
        answering.respond(consulting.case, person, "Agreed.")
    assert consulting.told("ConsultationClosed") == []


def test_the_chair_hears_nothing_of_a_meeting_whose_day_was_slept_over(review_at: At) -> None:
    review = review_at("board-apologies")
    before = len(review.readers("ExpectedAttendance"))
    review.hand.move_to(clock.at_nine(date(2011, 7, 13)))

    assert review.run() == "board-meeting"
    assert len(review.readers("ExpectedAttendance")) == before


def test_a_sponsor_is_asked_once_after_both_days_were_slept_over(grouped: Proposal) -> None:
    asked_on = clock.at_nine(date(2012, 5, 30))
    play_until(grouped.hand, lambda: clock.now() >= clock.at_nine(date(2012, 4, 2)),
               lambda _: clock.at_nine(date(2012, 4, 2)))  # fmt: skip
    grouped.hand.move_to(asked_on)
    go_on()

    (letter,) = grouped.letters("TermEnds")
    assert letter.fields["working_days_left"] == 2
    assert clock.date_of(letter.queued_at) == date(2012, 5, 30)


# The clock steps back


def test_a_clock_that_steps_back_undoes_and_doubles_nothing(consulting: Review) -> None:
    consulting.pass_(consulting.wait)
    assert consulting.run() == "consultation-reminder-2"
    letters = consulting.rows("letter")

    step_back_to(consulting.hand, consulting.hand.moment - timedelta(seconds=30))

    assert consulting.run() == "consultation-reminder-2"
    assert consulting.rows("letter") == letters
    assert record_is_whole()


def test_a_run_that_wakes_a_moment_early_sleeps_again(consulting: Review) -> None:
    opens_at = consulting.wait.opens_at
    assert opens_at is not None
    consulting.hand.moment = opens_at - timedelta(milliseconds=5)
    assert consulting.run() == "consultation-reminder-10"
    assert consulting.wait.opens_at == opens_at

    consulting.hand.moment = opens_at
    assert consulting.run() == "consultation-reminder-2"


def test_a_case_that_a_stepped_back_clock_finds_due_is_due_again(consulting: Review) -> None:
    opens_at = consulting.wait.opens_at
    assert opens_at is not None
    consulting.hand.moment = opens_at
    assert [wait.gate for wait in waits.due()] == ["consultation-reminder-10"]

    consulting.hand.moment = opens_at - timedelta(seconds=5)
    assert waits.due() == []
    consulting.hand.moment = opens_at + timedelta(seconds=5)
    assert len(waits.due()) == 1
