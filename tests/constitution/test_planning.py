"""The plan of a review, worked out backwards from the Board's date."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.consultation import ConsultationTooShort
from quorate.constitution.days import Calendar, OutsideCalendar
from quorate.constitution.planning import STAGES, PlanDoesNotFit, ReviewTerms, Stage, plan_review

pytestmark = pytest.mark.clause("Proposed Action")

REVIEW_2011 = ReviewTerms(
    launched_on=date(2011, 4, 1),
    authority_board_on=date(2011, 4, 18),
    consultation_weeks=4,
    workshop_on=date(2011, 6, 15),
    board_on=date(2011, 7, 12),
)

# stage, opens, closes, latest: the review of 2011 with its workshop on Wednesday 15 June
PLANNED_2011: list[tuple[Stage, date, date, date]] = [
    ("authority", date(2011, 4, 1), date(2011, 4, 18), date(2011, 5, 17)),
    ("consultation", date(2011, 4, 18), date(2011, 5, 16), date(2011, 6, 14)),
    ("workshop", date(2011, 6, 15), date(2011, 6, 15), date(2011, 6, 16)),
    ("write-up", date(2011, 6, 15), date(2011, 6, 22), date(2011, 6, 23)),
    ("circulation", date(2011, 6, 22), date(2011, 6, 29), date(2011, 6, 30)),
    ("final-paper", date(2011, 6, 29), date(2011, 7, 1), date(2011, 7, 4)),
    ("notice", date(2011, 7, 1), date(2011, 7, 1), date(2011, 7, 4)),
    ("apologies", date(2011, 7, 1), date(2011, 7, 8), date(2011, 7, 8)),
    ("board", date(2011, 7, 12), date(2011, 7, 12), date(2011, 7, 12)),
    ("minutes", date(2011, 7, 12), date(2011, 7, 26), date(2011, 7, 26)),
]


def test_the_review_of_2011_fits_as_planned(calendar: Calendar, articles: Articles) -> None:
    plan = plan_review(REVIEW_2011, calendar, articles)

    assert [
        (planned.stage, planned.opens_on, planned.closes_on, planned.latest_on)
        for planned in plan.stages
    ] == PLANNED_2011
    assert plan.warnings == ()


@pytest.mark.parametrize(
    ("stage", "notice", "apologies", "minutes"),
    [
        ("authority", date(2011, 4, 8), date(2011, 4, 14), date(2011, 5, 6)),
        ("workshop", date(2011, 6, 7), None, None),
        ("board", date(2011, 7, 4), date(2011, 7, 8), date(2011, 7, 26)),
    ],
)
def test_each_meeting_has_its_own_notice_and_minutes(
    stage: Stage,
    notice: date,
    apologies: date | None,
    minutes: date | None,
    calendar: Calendar,
    articles: Articles,
) -> None:
    planned = plan_review(REVIEW_2011, calendar, articles).stage(stage)

    assert planned.notice_latest_on == notice
    assert planned.apologies_due_on == apologies
    assert planned.minutes_due_on == minutes


def test_without_a_workshop_day_the_latest_is_taken(calendar: Calendar, articles: Articles) -> None:
    plan = plan_review(replace(REVIEW_2011, workshop_on=None), calendar, articles)

    assert plan.stage("workshop").closes_on == date(2011, 6, 16)
    assert all(planned.closes_on <= planned.latest_on for planned in plan.stages)
    assert plan.stage("final-paper").closes_on == date(2011, 7, 4)


def test_defaults_are_shown_as_ours(calendar: Calendar, articles: Articles) -> None:
    ours = plan_review(REVIEW_2011, calendar, articles).stage("write-up")
    own = replace(REVIEW_2011, write_up_days=4)
    chosen = plan_review(own, calendar, articles).stage("write-up")

    assert "our default" in ours.because[1]
    assert "set for this review" in chosen.because[1]
    assert chosen.closes_on == date(2011, 6, 21)


@pytest.mark.parametrize(
    ("change", "stage", "days_over", "way_out"),
    [
        # the workshop before the consultation has closed, on Monday 16 May
        ({"workshop_on": date(2011, 5, 16)}, "workshop", 1, "on Tuesday 17 May 2011 or later"),
        ({"workshop_on": date(2011, 5, 12)}, "workshop", 3, "by Thursday 16 June 2011"),
        (
            {"workshop_on": date(2011, 5, 12), "board_on": date(2011, 6, 10)},
            "workshop",
            3,
            "move the Board to Monday 13 June 2011",
        ),
        # the workshop after Thursday 16 June
        ({"workshop_on": date(2011, 6, 17)}, "workshop", 1, "Hold the workshop by Thursday 16"),
        ({"workshop_on": date(2011, 6, 20)}, "workshop", 2, "the Board to Thursday 14 July 2011"),
        # a Board too near
        (
            {"workshop_on": None, "board_on": date(2011, 6, 10)},
            "consultation",
            1,
            "move the Board to Monday 13 June 2011 or later",
        ),
        (
            {"workshop_on": None, "board_on": date(2011, 5, 31)},
            "consultation",
            9,
            "move the Board to Monday 13 June 2011 or later",
        ),
        # launched after the latest notice for the authorising Board, Friday 8 April
        ({"launched_on": date(2011, 4, 9)}, "authority", 1, "Tuesday 19 April 2011 or later"),
        ({"launched_on": date(2011, 4, 12)}, "authority", 2, "Wednesday 20 April 2011 or later"),
        # meetings on weekends
        (
            {"authority_board_on": date(2011, 4, 17)},
            "authority",
            1,
            "Friday 15 April 2011 or Monday 18 April 2011",
        ),
        ({"workshop_on": date(2011, 6, 11)}, "workshop", 1, "Friday 10 June 2011 or Monday 13"),
        ({"board_on": date(2011, 7, 16)}, "board", 1, "Friday 15 July 2011 or Monday 18 July"),
    ],
)
def test_a_plan_that_does_not_fit_names_the_way_out(
    change: dict[str, Any],
    stage: Stage,
    days_over: int,
    way_out: str,
    calendar: Calendar,
    articles: Articles,
) -> None:
    with pytest.raises(PlanDoesNotFit) as refused:
        plan_review(replace(REVIEW_2011, **change), calendar, articles)

    assert (refused.value.stage, refused.value.days_over) == (stage, days_over)
    assert refused.value.unit == "working days"
    assert way_out in refused.value.text


@pytest.mark.parametrize(
    "change",
    [
        {"launched_on": date(2011, 4, 8)},
        {"workshop_on": date(2011, 5, 17)},
        {"workshop_on": date(2011, 6, 16)},
        {"workshop_on": None, "board_on": date(2011, 6, 13)},
    ],
)
def test_the_last_day_that_fits_is_accepted(
    change: dict[str, Any], calendar: Calendar, articles: Articles
) -> None:
    assert plan_review(replace(REVIEW_2011, **change), calendar, articles).stages


@pytest.mark.parametrize(
    ("change", "stage", "holiday"),
    [
        ({"authority_board_on": date(2011, 5, 2)}, "authority", "Early May bank holiday"),
        ({"workshop_on": date(2011, 5, 30)}, "workshop", "Spring bank holiday"),
        ({"board_on": date(2011, 8, 29)}, "board", "Summer bank holiday"),
    ],
)
def test_a_meeting_on_a_bank_holiday_is_warned_of(
    change: dict[str, Any], stage: Stage, holiday: str, calendar: Calendar, articles: Articles
) -> None:
    plan = plan_review(replace(REVIEW_2011, **change), calendar, articles)

    assert len(plan.warnings) == 1
    assert holiday in plan.stage(stage).because[-1]
    assert plan.warnings == plan.stage(stage).because[-1:]


REFERRED_BACK = replace(
    REVIEW_2011, launched_on=date(2011, 7, 12), authority_board_on=None, workshop_on=None
)


@pytest.mark.parametrize(
    ("first_stage", "board_on", "first_closes_on"),
    [
        ("consultation", date(2011, 10, 6), date(2011, 8, 9)),
        ("workshop", date(2011, 9, 6), date(2011, 8, 10)),
        ("write-up", date(2011, 8, 5), date(2011, 7, 19)),
        ("circulation", date(2011, 8, 5), date(2011, 7, 19)),
        ("final-paper", date(2011, 7, 22), date(2011, 7, 14)),
        ("notice", date(2011, 7, 20), date(2011, 7, 12)),
    ],
)
def test_a_round_after_a_reference_back_starts_later(
    first_stage: Stage,
    board_on: date,
    first_closes_on: date,
    calendar: Calendar,
    articles: Articles,
) -> None:
    terms = replace(REFERRED_BACK, first_stage=first_stage, board_on=board_on)

    plan = plan_review(terms, calendar, articles)

    assert [planned.stage for planned in plan.stages] == list(STAGES[STAGES.index(first_stage) :])
    assert plan.stages[0].closes_on == first_closes_on


@pytest.mark.parametrize(
    ("change", "stage", "days_over"),
    [
        ({"first_stage": "write-up", "board_on": date(2011, 7, 28)}, "write-up", 6),
        ({"first_stage": "notice", "board_on": date(2011, 7, 18)}, "notice", 2),
        (
            {
                "first_stage": "workshop",
                "workshop_on": date(2011, 7, 14),
                "board_on": date(2011, 9, 1),
            },
            "workshop",
            4,
        ),
        ({"first_stage": "workshop", "board_on": date(2011, 7, 29)}, "workshop", 11),
    ],
)
def test_a_later_round_must_fit_as_well(
    change: dict[str, Any], stage: Stage, days_over: int, calendar: Calendar, articles: Articles
) -> None:
    with pytest.raises(PlanDoesNotFit) as refused:
        plan_review(replace(REFERRED_BACK, **change), calendar, articles)

    assert (refused.value.stage, refused.value.days_over) == (stage, days_over)


def test_a_later_round_ignores_the_days_of_the_first(
    calendar: Calendar, articles: Articles
) -> None:
    terms = replace(
        REFERRED_BACK,
        first_stage="write-up",
        authority_board_on=date(2011, 4, 17),  # a Sunday
        board_on=date(2011, 8, 5),
    )

    plan = plan_review(terms, calendar, articles)

    with pytest.raises(KeyError):
        plan.stage("authority")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"authority_board_on": None}, ValueError),
        ({"first_stage": "board"}, ValueError),
        ({"write_up_days": -1}, ValueError),
        ({"consultation_weeks": 3}, ConsultationTooShort),
        ({"board_on": date(2029, 1, 9)}, OutsideCalendar),
    ],
)
def test_terms_that_make_no_round_are_refused(
    change: dict[str, Any], refusal: type[ValueError], calendar: Calendar, articles: Articles
) -> None:
    with pytest.raises(refusal):
        plan_review(replace(REVIEW_2011, **change), calendar, articles)


@given(board_on=st.dates(date(2011, 6, 13), date(2013, 6, 30)).filter(lambda d: d.weekday() < 5))
def test_no_stage_is_planned_after_its_latest_day(
    board_on: date, calendar: Calendar, articles: Articles
) -> None:
    terms = replace(REVIEW_2011, workshop_on=None, board_on=board_on)

    plan = plan_review(terms, calendar, articles)

    assert all(planned.closes_on <= planned.latest_on for planned in plan.stages)
    closings = [planned.closes_on for planned in plan.stages]
    assert closings == sorted(closings)


@given(board_on=st.dates(date(2011, 5, 3), date(2011, 9, 30)).filter(lambda d: d.weekday() < 5))
def test_days_over_is_how_far_the_board_must_move(
    board_on: date, calendar: Calendar, articles: Articles
) -> None:
    assume(calendar.is_working_day(board_on))
    terms = replace(REVIEW_2011, workshop_on=None, board_on=board_on)

    try:
        plan_review(terms, calendar, articles)
    except PlanDoesNotFit as refused:
        moved_to = calendar.working_days_after(board_on, refused.days_over)
        assert plan_review(replace(terms, board_on=moved_to), calendar, articles)


def test_a_moved_close_is_planned_in_place_of_whole_weeks(
    calendar: Calendar, articles: Articles
) -> None:
    moved = replace(REVIEW_2011, consultation_closes_on=date(2011, 6, 1))

    plan = plan_review(moved, calendar, articles)

    assert plan.stage("consultation").closes_on == date(2011, 6, 1)
    assert plan.stage("board") == plan_review(REVIEW_2011, calendar, articles).stage("board")


def test_a_moved_close_on_the_day_of_the_workshop_does_not_fit(
    calendar: Calendar, articles: Articles
) -> None:
    moved = replace(REVIEW_2011, consultation_closes_on=date(2011, 6, 15))

    with pytest.raises(PlanDoesNotFit, match="the consultation is still open"):
        plan_review(moved, calendar, articles)
