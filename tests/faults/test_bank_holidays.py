"""A bank holiday is declared while cases are open: their dates stand, and the officer is told."""

from collections.abc import Iterator
from datetime import date

import pytest

from quorate import clock, register
from quorate.business.kept_dates import tell_of_bank_holidays
from quorate.business.meeting.meetings import apologise
from quorate.business.waits import open_waits
from quorate.register import journal
from quorate.replay.together import go_on, play_until
from tasks.rounds import SELDOM
from tests.faults.standing_still import At, declared, proposals_from, review_at_gates
from tests.flows.played_proposal import Proposal
from tests.flows.played_review import Review

CLOSES, BOARD, OFFICER = date(2011, 5, 16), date(2011, 7, 12), "isolde-penhaligon"
LIFE = "GRL-2011-01"


@pytest.fixture(scope="module")
def review_at() -> Iterator[At]:
    with review_at_gates() as at:
        yield at


@pytest.fixture
def consulting(review_at: At) -> Review:
    """A review in its consultation, which closes on 16 May."""
    return review_at("consultation-reminder-10")


@pytest.fixture
def before_notice(review_at: At) -> Review:
    """A review whose final paper is awaited: notice of the Board must go out by 4 July."""
    return review_at("final-paper-lodged")


@pytest.fixture
def after_notice(review_at: At) -> Review:
    """A review whose notice of the Board has gone out: apologies are due on 8 July."""
    return review_at("board-apologies")


def told(review: Review) -> list[str]:
    return [letter.fields["because"] for letter in review.letters("BankHolidayAhead")]


def test_a_deadline_that_becomes_a_bank_holiday_stays(consulting: Review) -> None:
    with declared({CLOSES: "Coronation"}):
        tell_of_bank_holidays()
        consulting.pass_(consulting.wait)
        consulting.run()
        consulting.pass_(consulting.wait)
        consulting.run()
        consulting.pass_(consulting.wait)
        consulting.run()

    (closed,) = consulting.told("ConsultationClosed")
    assert closed.at == clock.end_of(CLOSES)


def test_the_officer_is_told_once_of_a_deadline_on_a_new_bank_holiday(consulting: Review) -> None:
    with declared({CLOSES: "Coronation"}):
        numbers = [tell_of_bank_holidays() for _ in range(3)]

    (letter,) = consulting.letters("BankHolidayAhead")
    (entry,) = consulting.told("BankHolidayAhead")
    assert numbers == [1, 0, 0]
    assert "Monday 16 May 2011 is a bank holiday" in letter.fields["because"]
    assert "the consultation closes" in entry.sentence


def test_the_rounds_look_for_bank_holidays(consulting: Review) -> None:
    with declared({CLOSES: "Coronation"}):
        for job in SELDOM:
            if job.what == "telling of bank holidays":
                job.do()

    assert len(told(consulting)) == 1


def test_nobody_is_told_of_a_bank_holiday_on_no_date_of_a_case(consulting: Review) -> None:
    with declared({date(2011, 5, 17): "Coronation", date(2011, 4, 5): "Gone by"}):
        assert tell_of_bank_holidays() == 0


def test_nobody_is_told_where_the_calendar_is_as_it_was(
    consulting: Review, after_notice: Review
) -> None:
    assert tell_of_bank_holidays() == 0


def test_the_officer_is_told_of_a_meeting_on_a_new_bank_holiday(after_notice: Review) -> None:
    with declared({BOARD: "Coronation"}):
        tell_of_bank_holidays()

    (because,) = told(after_notice)
    assert "Tuesday 12 July 2011" in because
    assert "Board meets" in because


def test_the_officer_is_told_that_notice_must_go_out_sooner(before_notice: Review) -> None:
    with declared({date(2011, 7, 6): "Coronation"}):
        tell_of_bank_holidays()

    (because,) = told(before_notice)
    assert "must go out by Friday 1 July 2011" in because
    assert "sooner than 4 July 2011" in because


def test_the_officer_is_told_that_notice_given_is_now_too_short(after_notice: Review) -> None:
    with declared({date(2011, 7, 7): "Coronation"}):
        tell_of_bank_holidays()

    (because,) = told(after_notice)
    assert "4 clear working days" in because


def test_apologies_stay_due_on_the_day_that_the_notice_gave(after_notice: Review) -> None:
    (notice, *_) = after_notice.letters("NoticeOfMeeting", occasion="board")
    member = after_notice.readers("NoticeOfMeeting", occasion="board")[0]
    after_notice.hand.move_to(clock.at_nine(date(2011, 7, 8)))
    with declared({date(2011, 7, 11): "Coronation"}):
        after_notice.run()

        assert notice.fields["apologies_by"] == "2011-07-08"
        assert after_notice.wait.opens_at == clock.end_of(date(2011, 7, 8))
        assert apologise(after_notice.case, "board", member)


def test_a_sponsor_is_asked_on_the_day_that_stood_and_not_again() -> None:
    with proposals_from(date(2011, 9, 5)) as group:
        group.submit()
        group.all_answer()
        go_on()
        until(group, date(2012, 4, 2))
        assert [wait.gate for wait in open_waits(LIFE)] == ["life-asks-2012-05-04"]
        with declared({date(2012, 5, 24): "Coronation"}):
            until(group, date(2012, 6, 1))

        assert asked_on(LIFE) == [date(2012, 5, 4), date(2012, 5, 28)]


def test_a_sponsor_asked_already_is_not_asked_for_a_new_day() -> None:
    with proposals_from(date(2011, 9, 5)) as group:
        group.submit()
        group.all_answer()
        go_on()
        until(group, date(2012, 5, 10))
        with declared({date(2012, 5, 31): "Coronation"}):
            until(group, date(2012, 6, 1))

        assert asked_on(LIFE) == [date(2012, 5, 4), date(2012, 5, 28)]


def until(group: Proposal, day: date) -> None:
    """Let time go by to nine o'clock of a day, and everything happen on the way."""
    play_until(group.hand, lambda: clock.now() >= clock.at_nine(day), lambda _: clock.at_nine(day))


def asked_on(reference: str) -> list[date]:
    """The days on which a group's sponsor was asked about its end."""
    with register.current().reading() as tx:
        entries = list(journal.entries(tx, case=reference))
    return [clock.date_of(entry.at) for entry in entries if entry.event == "SponsorAsked"]
