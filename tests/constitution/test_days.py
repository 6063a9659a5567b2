"""Working days and the calendar that knows them."""

import copy
from datetime import date, timedelta
from typing import Any

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import ArticleError
from quorate.constitution.days import (
    Calendar,
    OutsideCalendar,
    calendar_from,
    long_date,
    short_date,
)

COVERED = st.dates(date(2006, 3, 1), date(2028, 10, 31))


def test_dates_are_written_the_british_way() -> None:
    assert long_date(date(2011, 4, 18)) == "Monday 18 April 2011"
    assert short_date(date(2011, 5, 6)) == "6 May 2011"


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2011, 4, 21), None),  # Maundy Thursday
        (date(2011, 4, 22), "Good Friday"),
        (date(2011, 4, 23), "Saturday"),
        (date(2011, 4, 24), "Sunday"),
        (date(2011, 4, 29), "Royal wedding"),
        (date(2012, 6, 5), "Diamond Jubilee"),
        (date(2011, 12, 27), "Christmas Day (substitute day)"),
    ],
)
def test_weekends_and_bank_holidays_are_no_working_days(
    day: date, why: str | None, calendar: Calendar
) -> None:
    assert calendar.why_not_working(day) == why
    assert calendar.is_working_day(day) is (why is None)


def test_clear_days_leave_out_both_ends(calendar: Calendar) -> None:
    monday, friday = date(2011, 7, 4), date(2011, 7, 8)

    assert calendar.clear_working_days(monday, friday) == 3
    assert calendar.working_days_in(monday, friday) == 5
    assert calendar.clear_working_days(friday, monday) == 0
    assert calendar.working_days_in(friday, monday) == 0
    assert calendar.clear_working_days(calendar.covers_to, calendar.covers_to) == 0


def test_counting_steps_over_easter_and_the_wedding(calendar: Calendar) -> None:
    assert calendar.working_days_after(date(2011, 4, 21), 4) == date(2011, 5, 3)
    assert calendar.working_days_before(date(2011, 5, 3), 4) == date(2011, 4, 21)


def test_no_step_at_all_stays_on_the_day(calendar: Calendar) -> None:
    saturday = date(2011, 7, 9)

    assert calendar.working_days_after(saturday, 0) == saturday
    assert calendar.working_day_on_or_after(saturday) == date(2011, 7, 11)
    assert calendar.working_day_on_or_before(saturday) == date(2011, 7, 8)


def test_a_negative_number_of_days_is_refused(calendar: Calendar) -> None:
    with pytest.raises(ValueError, match="from 0 up"):
        calendar.working_days_after(date(2011, 7, 4), -1)


@given(day=COVERED, n=st.integers(0, 30))
def test_days_after_and_between_agree(day: date, n: int, calendar: Calendar) -> None:
    reached = calendar.working_days_after(day, n)

    assert calendar.working_days_in(day + timedelta(days=1), reached) == n
    assert calendar.working_days_before(reached, n) <= calendar.working_day_on_or_after(day)


BEFORE, AFTER = date(2005, 12, 30), date(2029, 1, 2)
INSIDE = date(2011, 4, 18)


@pytest.mark.parametrize(
    "question",
    [
        lambda calendar: calendar.is_working_day(BEFORE),
        lambda calendar: calendar.is_working_day(AFTER),
        lambda calendar: calendar.why_not_working(date(2029, 1, 6)),
        lambda calendar: calendar.clear_working_days(INSIDE, AFTER),
        lambda calendar: calendar.clear_working_days(date(2028, 12, 31), date(2029, 1, 1)),
        lambda calendar: calendar.working_days_in(BEFORE, INSIDE),
        lambda calendar: calendar.working_days_in(AFTER, INSIDE),
        lambda calendar: calendar.working_days_after(date(2028, 12, 28), 2),
        lambda calendar: calendar.working_days_after(AFTER, 0),
        lambda calendar: calendar.working_days_before(date(2006, 1, 3), 1),
    ],
)
def test_questions_outside_the_calendar_are_refused(question: Any, calendar: Calendar) -> None:
    with pytest.raises(OutsideCalendar):
        question(calendar)


def test_the_refusal_says_how_to_extend_the_calendar(calendar: Calendar) -> None:
    with pytest.raises(OutsideCalendar) as refused:
        calendar.is_working_day(AFTER)

    assert str(refused.value) == (
        "2 January 2029 lies outside the calendar, which covers 1 January 2006 to 31 December "
        "2028. To extend it, add the year's bank holidays and move covers_to in "
        "config/<partnership>/calendar.toml."
    )
    assert (refused.value.day, refused.value.covers_to) == (AFTER, date(2028, 12, 31))


def test_harrow_keeps_the_bank_holidays_of_england(calendar: Calendar) -> None:
    years = range(calendar.covers_from.year, calendar.covers_to.year + 1)
    kept = holidays.country_holidays("GB", subdiv="ENG", years=years)

    assert set(calendar.bank_holidays) == {day for day in kept if day.weekday() < 5}


def test_nobody_can_change_a_calendar_once_made() -> None:
    held = {date(2011, 4, 22): "Good Friday"}
    calendar = Calendar(date(2011, 1, 1), date(2011, 12, 31), held)

    held.clear()

    assert not calendar.is_working_day(date(2011, 4, 22))


def test_a_calendar_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before covers_from"):
        Calendar(date(2011, 1, 2), date(2011, 1, 1), {})


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda table: table.pop("covers_to"), "covers_to"),
        (lambda table: table.update(covers_from="2006"), "covers_from"),
        (lambda table: table.update(covers_to=date(2005, 1, 1)), "covers_to"),
        (lambda table: table.update(covers_too=date(2030, 1, 1)), "covers_too"),
        (lambda table: table.update(bank_holidays=[]), "bank_holidays"),
        (lambda table: table.update(covers_to=date(2029, 12, 31)), "bank_holidays"),
        (lambda table: table["bank_holidays"].update(soon="Jubilee"), "bank_holidays.soon"),
        (
            lambda table: table["bank_holidays"].update({"2011-04-23": "Saturday"}),
            "bank_holidays.2011-04-23",
        ),
        (
            lambda table: table["bank_holidays"].update({"2030-01-01": "New Year"}),
            "bank_holidays.2030-01-01",
        ),
        (
            lambda table: table["bank_holidays"].update({"2011-04-28": ""}),
            "bank_holidays.2011-04-28",
        ),
    ],
)
def test_a_faulty_calendar_file_is_refused_by_its_key(
    change: Any, key: str, calendar_toml: dict[str, Any]
) -> None:
    faulty = copy.deepcopy(calendar_toml)
    change(faulty)

    with pytest.raises(ArticleError) as refused:
        calendar_from(faulty)

    assert refused.value.key == key
