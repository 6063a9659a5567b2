"""A group's life: asked before its end, reviewed yearly, changed, closed (22.69, 22.73)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar, OutsideCalendar
from quorate.constitution.group_life import (
    Terms,
    asking_days,
    membership_review_on,
    rule_on_change,
    rule_on_closing,
)

TASK_AND_FINISH = pytest.mark.clause("22.73")
HCE = pytest.mark.clause("Harrow Chief Executives")
CLOSING = pytest.mark.clause("22.69")

BEFORE = Terms(size=6, terms_of_reference="Meets monthly.", ends_on=date(2012, 3, 1))


@TASK_AND_FINISH
@pytest.mark.parametrize(
    ("ends_on", "days"),
    [
        (date(2011, 9, 30), (date(2011, 9, 2), date(2011, 9, 23))),
        (date(2011, 9, 25), (date(2011, 8, 26), date(2011, 9, 19))),
        (date(2012, 1, 3), (date(2011, 12, 1), date(2011, 12, 22))),
    ],
)
def test_a_sponsor_is_asked_twenty_and_five_working_days_before(
    ends_on: date, days: tuple[date, ...], calendar: Calendar, articles: Articles
) -> None:
    assert asking_days(ends_on, calendar, articles) == days


@TASK_AND_FINISH
@given(ends_on=st.dates(date(2011, 1, 1), date(2027, 12, 1)))
def test_the_last_day_never_counts_among_the_asking_days(
    ends_on: date, calendar: Calendar, articles: Articles
) -> None:
    counts = [
        calendar.working_days_in(day, ends_on) - calendar.is_working_day(ends_on)
        for day in asking_days(ends_on, calendar, articles)
    ]

    assert counts == [20, 5]


@TASK_AND_FINISH
def test_no_day_is_guessed_outside_the_calendar(calendar: Calendar, articles: Articles) -> None:
    with pytest.raises(OutsideCalendar):
        asking_days(date(2031, 1, 1), calendar, articles)


@TASK_AND_FINISH
@pytest.mark.parametrize(
    ("created_on", "review_on"),
    [
        (date(2011, 9, 20), date(2012, 9, 20)),
        (date(2012, 2, 29), date(2013, 2, 28)),
        (date(2011, 2, 28), date(2012, 2, 28)),
    ],
)
def test_membership_is_reviewed_a_year_later(
    created_on: date, review_on: date, articles: Articles
) -> None:
    assert membership_review_on(created_on, articles) == review_on


@HCE
@pytest.mark.parametrize(
    ("change", "changes", "goes_to_hce"),
    [
        ({}, (), False),
        ({"size": 7}, ("growth",), True),
        ({"size": 5}, ("reduction",), False),
        ({"terms_of_reference": "Meets weekly."}, ("terms",), True),
        ({"terms_of_reference": " Meets\n monthly. "}, (), False),
        ({"ends_on": date(2012, 3, 2)}, ("extension",), True),
        ({"ends_on": None}, ("extension",), True),
        ({"ends_on": date(2012, 2, 1)}, ("shortening",), False),
        ({"size": 5, "ends_on": date(2012, 2, 1)}, ("reduction", "shortening"), False),
        ({"size": 5, "ends_on": date(2012, 4, 1)}, ("reduction", "extension"), True),
        ({"size": None}, (), False),
    ],
)
def test_growth_new_terms_and_extension_go_to_hce_again(
    change: dict[str, Any], changes: tuple[str, ...], goes_to_hce: bool, articles: Articles
) -> None:
    ruling = rule_on_change(BEFORE, replace(BEFORE, **change), articles)

    assert (ruling.changes, ruling.goes_to_hce) == (changes, goes_to_hce)


@HCE
@pytest.mark.parametrize(
    ("change", "in_words"),
    [
        ({}, "Nothing of what was endorsed changes."),
        ({"size": 5}, "It need not go to Harrow Chief Executives again for fewer seats."),
        ({"size": 7, "ends_on": None},
         "It goes to Harrow Chief Executives again, for more seats and a later end."),
    ],
)  # fmt: skip
def test_a_change_says_where_it_goes(
    change: dict[str, Any], in_words: str, articles: Articles
) -> None:
    assert rule_on_change(BEFORE, replace(BEFORE, **change), articles).in_words == in_words


@HCE
def test_a_group_without_an_end_is_shortened_by_one(articles: Articles) -> None:
    endless = replace(BEFORE, ends_on=None)

    assert rule_on_change(endless, BEFORE, articles).changes == ("shortening",)


@HCE
def test_elsewhere_every_change_of_size_goes_again(articles: Articles) -> None:
    both = replace(articles.groups.changes_endorsed, value=("growth", "reduction"))
    elsewhere = replace(articles, groups=replace(articles.groups, changes_endorsed=both))

    assert rule_on_change(BEFORE, replace(BEFORE, size=5), elsewhere).goes_to_hce
    assert not rule_on_change(BEFORE, replace(BEFORE, ends_on=None), elsewhere).goes_to_hce


@CLOSING
@pytest.mark.parametrize("left", [("Anti-social Behaviour",), ("Roads", "Parks")])
def test_a_group_with_groups_under_it_cannot_close(left: tuple[str, ...]) -> None:
    ruling = rule_on_closing(left)

    assert not ruling.is_allowed
    assert (ruling.groups_left, ruling.until) == (left, "each is re-parented or closed")
    assert all(name in ruling.because[0] for name in left)


@CLOSING
def test_a_group_that_stands_alone_can_close() -> None:
    assert rule_on_closing([]).is_allowed
    assert rule_on_closing([]).until is None
