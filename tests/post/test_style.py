"""Dates, times and numbers as the GOV.UK style writes them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from quorate.post.safe_text import one_line, paragraphs
from quorate.post.style import gov_count, gov_date, gov_day, gov_moment, gov_time

NOON = datetime(2011, 1, 12, 12, 0, tzinfo=UTC)


def test_a_date_has_no_zero_and_no_comma():
    assert gov_date(date(2011, 7, 2)) == "2 July 2011"
    assert gov_day(date(2011, 7, 12)) == "Tuesday 12 July 2011"


def test_a_moment_near_midnight_has_london_s_date():
    assert gov_date(datetime(2011, 7, 11, 23, 30, tzinfo=UTC)) == "12 July 2011"


@pytest.mark.parametrize(
    ("hours", "said"),
    [(-12, "midnight"), (-11.5, "12:30am"), (-2, "10am"), (0, "midday"), (0.25, "12:15pm")]
    + [(2 + 5 / 60, "2:05pm"), (11.75, "11:45pm")],
)
def test_a_time_is_short_and_has_no_space(hours, said):
    assert gov_time(NOON + timedelta(hours=hours)) == said


@pytest.mark.parametrize(("month", "said"), [(1, "9am"), (7, "10am")])
def test_a_time_follows_the_clock_changes(month, said):
    assert gov_time(datetime(2011, month, 12, 9, 0, tzinfo=UTC)) == said


def test_a_moment_gives_the_time_first():
    assert gov_moment(datetime(2011, 7, 12, 9, 0, tzinfo=UTC)) == "10am on Tuesday 12 July 2011"


@pytest.mark.parametrize("say", [gov_time, gov_date, gov_day, gov_moment])
def test_a_moment_without_a_zone_is_refused(say):
    with pytest.raises(ValueError, match="no time zone"):
        say(datetime(2011, 7, 12, 9, 0))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (1200, "1,200 days")]
)
def test_a_count_agrees_with_its_noun(number, said):
    assert gov_count(number, "day") == said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" a\r\n\tb ", "a b"), ("a\x00b", "a b"), ("a\u202eb", "ab"), ("a\xa0b", "a b"), ("\n", "")],
)
def test_one_line_is_one_line(typed, kept):
    assert one_line(typed) == kept


def test_a_blank_line_parts_paragraphs_of_any_line_ending():
    assert paragraphs("a\nb\n\n \n c\r\n\r\nd\n\n") == ("a b", "c", "d")
