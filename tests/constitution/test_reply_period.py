"""The days of a reply period: due, reminded, open to substitutes, put off, begun afresh."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar, OutsideCalendar
from quorate.constitution.reply_period import after_a_change, put_off, reply_dates

REPLY = pytest.mark.clause("22.47")
SUBSTITUTES = pytest.mark.clause("7.3")
QUORUM = pytest.mark.clause("13.1")
DAYS = st.dates(date(2011, 1, 1), date(2027, 12, 1))


@REPLY
@SUBSTITUTES
@pytest.mark.parametrize(
    ("opens_on", "closes_on", "substitutes_from_on", "reminders_on"),
    [
        # A Monday; a Friday; a Saturday; over Easter and the royal wedding.
        ("2011-09-05", "2011-09-19", "2011-09-14", ["2011-09-12", "2011-09-16"]),
        ("2011-09-09", "2011-09-23", "2011-09-20", ["2011-09-16", "2011-09-22"]),
        ("2011-09-10", "2011-09-23", "2011-09-20", ["2011-09-16", "2011-09-22"]),
        ("2011-04-18", "2011-05-06", "2011-05-03", ["2011-04-27", "2011-05-05"]),
    ],
)
def test_members_have_ten_working_days_to_answer(
    opens_on: str,
    closes_on: str,
    substitutes_from_on: str,
    reminders_on: list[str],
    calendar: Calendar,
    articles: Articles,
) -> None:
    dates = reply_dates(date.fromisoformat(opens_on), calendar, articles)

    assert (str(dates.closes_on), str(dates.substitutes_from_on)) == (
        closes_on,
        substitutes_from_on,
    )
    assert [str(day) for day in dates.reminders_on] == reminders_on
    assert any("our default" in why for why in dates.because)


@REPLY
@given(opens_on=DAYS)
def test_the_days_come_in_their_order(
    opens_on: date, calendar: Calendar, articles: Articles
) -> None:
    dates = reply_dates(opens_on, calendar, articles)

    assert opens_on < dates.substitutes_from_on < dates.closes_on
    assert all(opens_on < day < dates.closes_on for day in dates.reminders_on)
    assert calendar.working_days_in(opens_on + timedelta(1), dates.closes_on) == 10


@REPLY
def test_a_short_period_never_reminds_before_it_opens(
    calendar: Calendar, articles: Articles
) -> None:
    two_days = replace(articles.endorsement.reply_working_days, value=2)
    quick = replace(
        articles, endorsement=replace(articles.endorsement, reply_working_days=two_days)
    )

    dates = reply_dates(date(2011, 9, 5), calendar, quick)

    assert dates.substitutes_from_on == date(2011, 9, 5)
    assert dates.reminders_on == (date(2011, 9, 6),)


@QUORUM
def test_too_few_answers_put_it_off_by_as_much_again(
    calendar: Calendar, articles: Articles
) -> None:
    dates = put_off(date(2011, 9, 19), calendar, articles)

    assert (dates.opens_on, dates.closes_on) == (date(2011, 9, 19), date(2011, 10, 3))


@REPLY
@pytest.mark.parametrize(
    ("changed_on", "closes_on", "afresh"),
    [
        (date(2011, 9, 6), date(2011, 9, 19), False),
        (date(2011, 9, 12), date(2011, 9, 19), False),
        (date(2011, 9, 11), date(2011, 9, 19), False),
        (date(2011, 9, 13), date(2011, 9, 27), True),
        (date(2011, 9, 19), date(2011, 10, 3), True),
        (date(2011, 9, 26), date(2011, 10, 10), True),
    ],
)
def test_a_changed_text_starts_afresh_near_the_end(
    changed_on: date, closes_on: date, afresh: bool, calendar: Calendar, articles: Articles
) -> None:
    dates = after_a_change(changed_on, date(2011, 9, 19), calendar, articles)

    assert (dates.closes_on, dates.starts_afresh) == (closes_on, afresh)
    assert all(changed_on < day < closes_on for day in dates.reminders_on)


@REPLY
@given(opens_on=DAYS, later=st.integers(0, 30))
def test_a_change_always_leaves_five_working_days(
    opens_on: date, later: int, calendar: Calendar, articles: Articles
) -> None:
    changed_on = opens_on + timedelta(later)
    old = reply_dates(opens_on, calendar, articles)
    dates = after_a_change(changed_on, old.closes_on, calendar, articles)

    assert calendar.working_days_in(changed_on + timedelta(1), dates.closes_on) >= 5
    assert dates.closes_on >= old.closes_on


def test_a_reply_date_outside_the_calendar_is_refused(
    calendar: Calendar, articles: Articles
) -> None:
    with pytest.raises(OutsideCalendar):
        reply_dates(date(2028, 12, 29), calendar, articles)
