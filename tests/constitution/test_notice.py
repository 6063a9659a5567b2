"""Notice of meetings and workshops, clause 12.3."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar, OutsideCalendar
from quorate.constitution.notice import (
    missing_from_notice,
    rule_on_notice,
    rule_on_workshop_notice,
)

pytestmark = pytest.mark.clause("12.3")

MEETINGS = st.dates(date(2006, 2, 1), date(2028, 12, 31))


@given(meeting_on=MEETINGS)
def test_the_latest_notice_is_lawful_and_a_working_day(
    meeting_on: date, calendar: Calendar, articles: Articles
) -> None:
    latest = rule_on_notice(meeting_on, calendar, articles).latest_notice_on

    ruling = rule_on_notice(meeting_on, calendar, articles, given_on=latest)

    assert calendar.is_working_day(latest)
    assert ruling.is_lawful


@given(meeting_on=MEETINGS)
def test_one_working_day_later_is_one_short(
    meeting_on: date, calendar: Calendar, articles: Articles
) -> None:
    latest = rule_on_notice(meeting_on, calendar, articles).latest_notice_on
    too_late = calendar.working_days_after(latest, 1)

    ruling = rule_on_notice(meeting_on, calendar, articles, given_on=too_late)

    assert ruling.is_lawful is False
    assert ruling.clear_working_days == articles.notice.clear_working_days.value - 1


def test_notice_on_a_sunday_counts_literally_and_says_so(
    calendar: Calendar, articles: Articles
) -> None:
    # Sunday 10 April 2011 comes after the latest working day, Friday 8 April.
    ruling = rule_on_notice(date(2011, 4, 18), calendar, articles, given_on=date(2011, 4, 10))

    assert ruling.latest_notice_on == date(2011, 4, 8)
    assert ruling.is_lawful
    assert any("Sunday 10 April 2011 is no working day (Sunday)" in said for said in ruling.because)


def test_short_notice_tells_by_how_much_and_the_way_out(
    calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_notice(date(2011, 5, 3), calendar, articles, given_on=date(2011, 4, 21))

    assert ruling.because == (
        (
            "Notice must leave 5 clear working days before the meeting on Tuesday 3 May 2011; "
            "the day it is given and the day of the meeting do not count."
        ),
        "The latest working day to give it is Tuesday 19 April 2011.",
        (
            "Not counted besides the weekends: Friday 22 April 2011 (Good Friday), Monday 25 April "
            "2011 (Easter Monday), Friday 29 April 2011 (Royal wedding) and Monday 2 May 2011 "
            "(Early May bank holiday)."
        ),
        (
            "Notice given on Thursday 21 April 2011 leaves 3 clear working days, 2 days short: not "
            "lawful. The way out is a later date for the meeting, with notice given afresh."
        ),
    )
    assert ruling.clause == "12.3"


def test_early_notice_names_every_holiday_since(calendar: Calendar, articles: Articles) -> None:
    ruling = rule_on_notice(date(2011, 7, 12), calendar, articles, given_on=date(2011, 5, 27))

    assert (ruling.clear_working_days, ruling.is_lawful) == (30, True)
    assert any("Monday 30 May 2011 (Spring bank holiday)" in said for said in ruling.because)


def test_before_notice_is_given_nothing_is_lawful_yet(
    calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_notice(date(2011, 7, 12), calendar, articles)

    assert (ruling.given_on, ruling.clear_working_days, ruling.is_lawful) == (None, None, None)


def test_notice_after_the_meeting_is_not_lawful(calendar: Calendar, articles: Articles) -> None:
    held_on = date(2011, 7, 12)

    ruling = rule_on_notice(held_on, calendar, articles, given_on=held_on + timedelta(days=3))

    assert (ruling.clear_working_days, ruling.is_lawful) == (0, False)


@pytest.mark.parametrize(
    ("workshop_on", "latest_on"),
    [
        (date(2011, 6, 1), date(2011, 5, 23)),
        (date(2011, 6, 15), date(2011, 6, 7)),
        (date(2011, 6, 30), date(2011, 6, 22)),
    ],
)
def test_a_workshop_gets_notice_by_our_default(
    workshop_on: date, latest_on: date, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_workshop_notice(workshop_on, calendar, articles)

    assert ruling.latest_notice_on == latest_on
    assert any("our default" in said for said in ruling.because)


@pytest.mark.parametrize(
    ("times", "venue", "agenda", "missing"),
    [
        ("2 pm to 4 pm", "Committee Room 1", ("Minutes", "Structure"), ()),
        ("2 pm to 4 pm", "Committee Room 1", (), ("agenda",)),
        ("2 pm to 4 pm", " ", None, ("venue", "agenda")),
        (None, "", "", ("times", "venue", "agenda")),
    ],
)
def test_notice_holds_times_venue_and_agenda(
    times: str | None,
    venue: str,
    agenda: str | tuple[str, ...] | None,
    missing: tuple[str, ...],
) -> None:
    assert missing_from_notice(times, venue, agenda) == missing


def test_notice_beyond_the_calendar_is_refused(calendar: Calendar, articles: Articles) -> None:
    with pytest.raises(OutsideCalendar):
        rule_on_notice(date(2029, 1, 9), calendar, articles)
