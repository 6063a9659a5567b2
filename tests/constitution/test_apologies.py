"""Apologies and the Chair's decision to go ahead, clause 12.8."""

from datetime import date

import pytest

from quorate.constitution.apologies import rule_on_apologies, rule_on_going_ahead
from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar

pytestmark = pytest.mark.clause("12.8")


@pytest.mark.parametrize(
    ("meeting_on", "due_on"),
    [
        (date(2011, 4, 18), date(2011, 4, 14)),
        (date(2011, 4, 28), date(2011, 4, 26)),
        (date(2011, 6, 1), date(2011, 5, 27)),
        (date(2011, 7, 12), date(2011, 7, 8)),
    ],
)
def test_apologies_around_easter_2011_are_due(
    meeting_on: date, due_on: date, calendar: Calendar, articles: Articles
) -> None:
    assert rule_on_apologies(meeting_on, calendar, articles).due_on == due_on


def test_nothing_is_late_before_anything_came(calendar: Calendar, articles: Articles) -> None:
    ruling = rule_on_apologies(date(2011, 7, 12), calendar, articles)

    assert ruling.is_in_time is None
    assert not ruling.is_recorded
    assert not ruling.goes_to_the_chair


def test_late_apologies_tell_the_day_they_came(calendar: Calendar, articles: Articles) -> None:
    ruling = rule_on_apologies(date(2011, 7, 12), calendar, articles, received_on=date(2011, 7, 11))

    assert ruling.because[-1] == (
        "They came on Monday 11 July 2011: late. "
        "They are recorded all the same, and the Chair is asked again."
    )


@pytest.mark.parametrize(
    ("apologies", "substitutes", "expected", "must_decide"),
    [
        (10, 0, 5, False),
        (11, 0, 4, True),
        (11, 1, 5, False),
        (15, 0, 0, True),
        (0, 0, 15, False),
    ],
)
def test_substitutes_make_up_for_apologies(
    apologies: int, substitutes: int, expected: int, must_decide: bool, articles: Articles
) -> None:
    ruling = rule_on_going_ahead(15, apologies, substitutes, articles)

    assert ruling.expected_present == expected
    assert ruling.chair_must_decide is must_decide


def test_the_subgroup_goes_ahead_on_its_own_quorum(articles: Articles) -> None:
    ruling = rule_on_going_ahead(5, 2, 0, articles, body_kind="DECISION_SUBGROUP")

    assert (ruling.quorum, ruling.chair_must_decide) == (4, True)


@pytest.mark.parametrize(("apologies", "substitutes"), [(16, 0), (3, 4), (-1, 0), (3, -1)])
def test_numbers_that_cannot_be_right_are_refused(
    apologies: int, substitutes: int, articles: Articles
) -> None:
    with pytest.raises(ValueError):
        rule_on_going_ahead(15, apologies, substitutes, articles)
