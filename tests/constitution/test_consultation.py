"""The consultation's window, reminders and feedback."""

from datetime import date

import pytest

from quorate.constitution.articles import Articles
from quorate.constitution.consultation import (
    ClosesTooSoon,
    ConsultationTooShort,
    reminder_days,
    rule_on_close,
    rule_on_feedback,
    rule_on_window,
)
from quorate.constitution.days import Calendar

WINDOW = pytest.mark.clause("Proposed Action")
FEEDBACK = pytest.mark.clause("17.1")


@WINDOW
def test_bank_holidays_do_not_lengthen_the_window(calendar: Calendar, articles: Articles) -> None:
    ruling = rule_on_window(date(2011, 4, 18), 4, calendar, articles)

    assert ruling.because[0] == (
        "4 weeks from Monday 18 April 2011 end on Monday 16 May 2011, "
        "28 days after the day it starts on; 16 are working days."
    )
    assert "Good Friday" in ruling.because[-1]


@WINDOW
def test_a_window_may_close_on_a_bank_holiday(calendar: Calendar, articles: Articles) -> None:
    ruling = rule_on_window(date(2011, 5, 2), 4, calendar, articles)

    assert ruling.closes_on == date(2011, 5, 30)
    assert ruling.because[-1] == "It closes on a day that is no working day (Spring bank holiday)."


@WINDOW
@pytest.mark.parametrize("weeks", [3, 0, -1])
def test_fewer_weeks_than_the_least_are_refused(
    weeks: int, calendar: Calendar, articles: Articles
) -> None:
    with pytest.raises(ConsultationTooShort, match="the least is 4 .our default") as refused:
        rule_on_window(date(2011, 4, 18), weeks, calendar, articles)

    assert (refused.value.weeks, refused.value.weeks_at_least) == (weeks, 4)


@WINDOW
def test_reminders_go_ten_and_two_working_days_before(
    calendar: Calendar, articles: Articles
) -> None:
    days = reminder_days(date(2011, 5, 16), calendar, articles)

    assert days == (date(2011, 4, 28), date(2011, 5, 12))


@FEEDBACK
@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        (("", "c", "u", "r"), ("views received",)),
        (("v", " ", "u", "r"), ("what has changed",)),
        (("v", "c", None, "r"), ("what will not change",)),
        (("v", "c", "u", []), ("reasons why",)),
        (("v", "c", ["u1", "u2"], ["r1"]), ("reasons why",)),
        (("v", "c", ["u1", "u2"], ["r1", " "]), ("reasons why",)),
        (("v", "c", ["u1", "u2"], ["r1", "r2"]), ()),
        (("v", "c", ["u1", "u2"], "One reason for both."), ()),
    ],
)
def test_feedback_names_each_missing_part(
    parts: tuple[str, str, str, str], missing: tuple[str, ...]
) -> None:
    ruling = rule_on_feedback(*parts)

    assert ruling.missing == missing
    assert ruling.is_accepted is (not missing)


@FEEDBACK
def test_a_point_without_its_reason_is_counted_out() -> None:
    ruling = rule_on_feedback("v", "c", ["u1", "u2", "u3"], ["r1"])

    assert ruling.because[-1] == "2 unchanged points without a reason."


@WINDOW
@pytest.mark.parametrize(
    ("closes_on", "working_days"), [(date(2011, 5, 16), 16), (date(2011, 5, 30), 25)]
)
def test_a_moved_close_is_counted_as_whole_weeks_are(
    closes_on: date, working_days: int, calendar: Calendar, articles: Articles
) -> None:
    window = rule_on_close(date(2011, 4, 18), closes_on, calendar, articles)

    assert (window.closes_on, window.working_days) == (closes_on, working_days)
    assert window.clause == "Proposed Action"


@WINDOW
def test_a_close_before_the_least_weeks_are_over_is_refused_with_the_first_day(
    calendar: Calendar, articles: Articles
) -> None:
    with pytest.raises(ClosesTooSoon) as refused:
        rule_on_close(date(2011, 4, 18), date(2011, 5, 15), calendar, articles)

    assert refused.value.earliest_on == date(2011, 5, 16)
    assert "our default" in refused.value.clause
