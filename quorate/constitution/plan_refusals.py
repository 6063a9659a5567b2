"""Why a review's dates cannot all hold, by how many working days, and the way out."""

from datetime import date

from quorate.constitution.articles import Articles
from quorate.constitution.days import WORKING_DAYS_IN_A_WEEK, Calendar, long_date
from quorate.constitution.latest_days import latest_days, lengths_of
from quorate.constitution.review_plan import (
    STAGES,
    PlanDoesNotFit,
    PlannedStage,
    ReviewTerms,
    Stage,
)


def meetings_of(terms: ReviewTerms) -> tuple[tuple[Stage, date], ...]:
    """Return the days in this round on which people meet: authorising Board, workshop, Board."""
    fixed: tuple[tuple[Stage, date | None], ...] = (
        ("authority", terms.authority_board_on),
        ("workshop", terms.workshop_on),
        ("board", terms.board_on),
    )
    first = STAGES.index(terms.first_stage)
    return tuple((name, day) for name, day in fixed if day and STAGES.index(name) >= first)


def refuse_weekends(terms: ReviewTerms, calendar: Calendar) -> None:
    """No meeting is planned on a weekend: it is one working day over, from the nearest one.

    Raises PlanDoesNotFit naming the stage and the working days on either side. Our default.
    """
    for stage, day in meetings_of(terms):
        if day.weekday() < WORKING_DAYS_IN_A_WEEK:
            continue
        before, after = calendar.working_days_before(day, 1), calendar.working_days_after(day, 1)
        raise PlanDoesNotFit(
            stage,
            1,
            f"{long_date(day)} falls on a weekend. Move it to {long_date(before)} "
            f"or {long_date(after)}.",
        )


def bank_holiday_warnings(terms: ReviewTerms, calendar: Calendar) -> dict[Stage, str]:
    """Say which meetings of the round fall on a bank holiday: lawful, but hardly meant."""
    named = ((stage, day, calendar.why_not_working(day)) for stage, day in meetings_of(terms))
    return {
        stage: f"{long_date(day)} is a bank holiday ({why_not}): check that a meeting is meant."
        for stage, day, why_not in named
        if why_not
    }


def refuse_short_notice(
    planned: PlannedStage, terms: ReviewTerms, calendar: Calendar, articles: Articles
) -> None:
    """A meeting cannot be planned when its latest day for notice went by before the launch.

    Raises PlanDoesNotFit naming the first day for which notice could still be given.

    Governance Handbook, clause 12.3.
    """
    latest = planned.notice_latest_on
    if planned.stage not in ("authority", "workshop") or latest is None:
        return
    if terms.launched_on <= latest:
        return
    notice = articles.notice
    is_workshop = planned.stage == "workshop"
    needed = notice.workshop_clear_working_days if is_workshop else notice.clear_working_days
    first_day = calendar.working_day_on_or_after(terms.launched_on)
    possible_on = calendar.working_days_after(first_day, needed.value + 1)
    if is_workshop:
        way_out = _hold_the_workshop_from(possible_on, terms, calendar, articles)
    else:
        way_out = f"Set the authorising Board on {long_date(possible_on)} or later."
    raise PlanDoesNotFit(
        planned.stage,
        calendar.working_days_late(terms.launched_on, latest),
        f"Notice for {long_date(planned.closes_on)} had to go by {long_date(latest)} "
        f"({needed.clause}), and this starts on {long_date(terms.launched_on)}. {way_out}",
    )


def refuse_overrun(
    planned: PlannedStage, terms: ReviewTerms, calendar: Calendar, articles: Articles
) -> None:
    """No stage is planned to close after its latest day.

    Raises PlanDoesNotFit for the stage; where a consultation runs into a workshop whose day was
    given, the workshop is what does not fit. The authorising Board is not looked at: where it is
    too late, the consultation says so with the better way out.

    Governance Handbook, clause 12.3; consultation paper of April 2011, Proposed Action.
    """
    if planned.stage == "authority" or planned.closes_on <= planned.latest_on:
        return
    over = calendar.working_days_late(planned.closes_on, planned.latest_on)
    if planned.stage == "consultation" and terms.workshop_on:
        possible_on = calendar.working_days_after(planned.closes_on, 1)
        raise PlanDoesNotFit(
            "workshop",
            over,
            f"On {long_date(terms.workshop_on)} the consultation is still open: it closes at the "
            f"end of {long_date(planned.closes_on)}. "
            f"{_hold_the_workshop_from(possible_on, terms, calendar, articles)}",
        )
    board_on = _earliest_board(planned.stage, planned.closes_on, terms, calendar, articles)
    raise PlanDoesNotFit(
        planned.stage,
        over,
        f"It would be over on {long_date(planned.closes_on)}, and the Board of "
        f"{long_date(terms.board_on)} needs it over by {long_date(planned.latest_on)}. "
        f"{_bring_forward(planned)}, or move the Board to {long_date(board_on)} or later.",
    )


def _bring_forward(planned: PlannedStage) -> str:
    if planned.stage == "workshop":
        return f"Hold the workshop by {long_date(planned.latest_on)}"
    return "Start earlier or give the stages fewer days"


def _hold_the_workshop_from(
    possible_on: date, terms: ReviewTerms, calendar: Calendar, articles: Articles
) -> str:
    latest_on = latest_days(terms, calendar, articles).workshop
    way_out = f"Hold the workshop on {long_date(possible_on)} or later"
    if possible_on <= latest_on:
        return f"{way_out}, by {long_date(latest_on)} at the latest."
    board_on = _earliest_board("workshop", possible_on, terms, calendar, articles)
    return f"{way_out}, and move the Board to {long_date(board_on)} or later."


def _earliest_board(
    stage: Stage, closes_on: date, terms: ReviewTerms, calendar: Calendar, articles: Articles
) -> date:
    """Run the remaining stages forwards: the first day the Board could meet with lawful notice."""
    day = closes_on
    if stage == "consultation":
        day, stage = calendar.working_days_after(closes_on, 1), "workshop"
    done = STAGES.index(stage) - STAGES.index("workshop")
    for working_days in lengths_of(terms, articles).after_the_workshop[done:]:
        day = calendar.working_days_after(day, working_days)
    notice_on = calendar.working_day_on_or_after(day)
    return calendar.working_days_after(notice_on, articles.notice.clear_working_days.value + 1)
