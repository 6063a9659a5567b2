"""Minutes within two clear working weeks, clause 12.13, in its three readings."""

from dataclasses import replace
from datetime import date

import pytest

from quorate.constitution.articles import Articles, MinutesReading
from quorate.constitution.days import Calendar
from quorate.constitution.minutes import rule_on_minutes

pytestmark = pytest.mark.clause("12.13")

APRIL_BOARD = date(2011, 4, 18)
MAUNDY_THURSDAY = date(2011, 4, 21)


def reading(articles: Articles, chosen: MinutesReading) -> Articles:
    minutes = replace(articles.minutes, reading=replace(articles.minutes.reading, value=chosen))
    return replace(articles, minutes=minutes)


@pytest.mark.parametrize(
    ("chosen", "meeting_on", "due_on"),
    [
        (MinutesReading.LAST_OF_THE_WORKING_DAYS, APRIL_BOARD, date(2011, 5, 6)),
        (MinutesReading.LAST_OF_THE_WORKING_DAYS, MAUNDY_THURSDAY, date(2011, 5, 11)),
        (MinutesReading.DAY_AFTER_THE_WORKING_DAYS, APRIL_BOARD, date(2011, 5, 9)),
        (MinutesReading.DAY_AFTER_THE_WORKING_DAYS, MAUNDY_THURSDAY, date(2011, 5, 12)),
        (MinutesReading.END_OF_THE_WHOLE_WEEKS, APRIL_BOARD, date(2011, 5, 6)),
        (MinutesReading.END_OF_THE_WHOLE_WEEKS, MAUNDY_THURSDAY, date(2011, 5, 6)),
        # The second whole week ends on the royal wedding, so on the Thursday before it.
        (MinutesReading.END_OF_THE_WHOLE_WEEKS, date(2011, 4, 15), date(2011, 4, 28)),
        (MinutesReading.END_OF_THE_WHOLE_WEEKS, date(2011, 4, 17), date(2011, 4, 28)),
    ],
)
def test_each_reading_counts_the_weeks_its_own_way(
    chosen: MinutesReading,
    meeting_on: date,
    due_on: date,
    calendar: Calendar,
    articles: Articles,
) -> None:
    ruling = rule_on_minutes(meeting_on, calendar, reading(articles, chosen))

    assert ruling.due_on == due_on


@pytest.mark.parametrize(
    ("circulated_on", "late_by"),
    [
        (date(2011, 7, 12), 0),
        (date(2011, 7, 26), 0),
        (date(2011, 7, 27), 1),
        (date(2011, 7, 30), 4),  # a Saturday, as late as the Monday after it
        (date(2011, 8, 1), 4),
    ],
)
def test_lateness_is_counted_in_working_days(
    circulated_on: date, late_by: int, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_minutes(date(2011, 7, 12), calendar, articles, circulated_on=circulated_on)

    assert ruling.late_by_working_days == late_by


def test_the_reading_is_shown_as_our_default(calendar: Calendar, articles: Articles) -> None:
    ruling = rule_on_minutes(APRIL_BOARD, calendar, articles)

    assert ruling.late_by_working_days is None
    assert ruling.because[0].endswith("within 2 clear working weeks: by Friday 6 May 2011.")
    assert ruling.because[1].startswith("This is our default and not the constitution's words")
