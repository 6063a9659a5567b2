"""What became of a consultation is published within twelve weeks of its close."""

from datetime import date, timedelta

import pytest

from quorate.constitution.articles import Articles
from quorate.constitution.response_due import response_due_on

IN_TWELVE_WEEKS = pytest.mark.clause("17.1")


@IN_TWELVE_WEEKS
@pytest.mark.parametrize(
    ("closed_on", "due_on"),
    [
        (date(2011, 5, 16), date(2011, 8, 8)),
        (date(2011, 12, 16), date(2012, 3, 9)),
        (date(2028, 12, 31), date(2029, 3, 25)),  # no calendar is asked: weeks are weeks
        (date(2012, 2, 29), date(2012, 5, 23)),
    ],
)
def test_the_answer_is_due_twelve_weeks_after_the_close(
    closed_on: date, due_on: date, articles: Articles
) -> None:
    assert response_due_on(closed_on, articles) == due_on


@IN_TWELVE_WEEKS
def test_it_falls_on_the_weekday_of_the_close(articles: Articles) -> None:
    days = [date(2011, 1, 1) + timedelta(days=n) for n in range(7)]

    assert all(response_due_on(day, articles).weekday() == day.weekday() for day in days)
