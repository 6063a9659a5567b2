"""Plans a review: every stage's planned day and its latest day, or why the dates cannot hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from quorate.constitution.apologies import rule_on_apologies
from quorate.constitution.articles import Articles
from quorate.constitution.consultation import rule_on_close, rule_on_window
from quorate.constitution.days import Calendar, long_date
from quorate.constitution.latest_days import LatestDays, Length, Lengths, latest_days, lengths_of
from quorate.constitution.minutes import rule_on_minutes
from quorate.constitution.notice import rule_on_notice, rule_on_workshop_notice
from quorate.constitution.plan_refusals import (
    bank_holiday_warnings,
    refuse_overrun,
    refuse_short_notice,
    refuse_weekends,
)
from quorate.constitution.review_plan import (
    FIRST_STAGES,
    STAGES,
    PlanDoesNotFit,
    PlannedStage,
    ReviewPlan,
    ReviewTerms,
    Stage,
)
from quorate.constitution.wording import counted

__all__ = [
    "FIRST_STAGES",
    "STAGES",
    "PlanDoesNotFit",
    "PlannedStage",
    "ReviewPlan",
    "ReviewTerms",
    "Stage",
    "plan_review",
]


@dataclass(frozen=True)
class _Draft:
    terms: ReviewTerms
    calendar: Calendar
    articles: Articles
    lengths: Lengths
    latest: LatestDays


def plan_review(terms: ReviewTerms, calendar: Calendar, articles: Articles) -> ReviewPlan:
    """Plan a review from its launch to the minutes of the Board that decides.

    The latest days are worked out backwards from `board_on`; the planned days run forwards, each
    stage opening on the day the one before closes. No stage is planned to close after its latest
    day. A round that starts at a later `first_stage` opens on `launched_on` and leaves out what
    comes before. Raises PlanDoesNotFit with the stage, the working days over and the way out:
    where launch leaves too little notice of the authorising Board, where the workshop comes before
    the consultation has closed or after its latest day, where the Board is too near, and where a
    meeting is set on a weekend. A meeting on a bank holiday is planned with a warning. Raises
    ConsultationTooShort, ClosesTooSoon, OutsideCalendar, and ValueError for terms that make no
    round.

    Governance Handbook, clauses 12.3, 12.8, 12.13 and 20.1; consultation paper of April 2011,
    Proposed Action.
    """
    _refuse_impossible_terms(terms)
    refuse_weekends(terms, calendar)
    draft = _Draft(
        terms,
        calendar,
        articles,
        lengths_of(terms, articles),
        latest_days(terms, calendar, articles),
    )
    warnings = bank_holiday_warnings(terms, calendar)
    return ReviewPlan(
        clause=draft.lengths.write_up.clause,
        because=(
            (
                f"Worked out backwards from the Board of {long_date(terms.board_on)}, "
                f"for a launch on {long_date(terms.launched_on)}."
            ),
        ),
        stages=_staged(draft, warnings),
        warnings=tuple(warnings.values()),
    )


def _staged(draft: _Draft, warnings: Mapping[Stage, str]) -> tuple[PlannedStage, ...]:
    terms, calendar, articles = draft.terms, draft.calendar, draft.articles
    stages: list[PlannedStage] = []
    opens_on = terms.launched_on
    for stage in STAGES[STAGES.index(terms.first_stage) :]:
        planned = _PLANNERS[stage](draft, opens_on)
        refuse_short_notice(planned, terms, calendar, articles)
        refuse_overrun(planned, terms, calendar, articles)
        warned = (*planned.because, warnings[stage]) if stage in warnings else planned.because
        stages.append(replace(planned, because=warned))
        opens_on = planned.closes_on
    return tuple(stages)


def _refuse_impossible_terms(terms: ReviewTerms) -> None:
    if terms.first_stage not in FIRST_STAGES:
        raise ValueError(
            f"a round cannot start at {terms.first_stage!r}: every Board needs its own notice "
            f"(12.3), so start it at one of {', '.join(FIRST_STAGES)}"
        )
    if terms.first_stage == "authority" and terms.authority_board_on is None:
        raise ValueError(
            "a review that starts with the Board's authority needs the date of that Board: "
            "give authority_board_on, or start the round at 'consultation'"
        )


def _authority(draft: _Draft, opens_on: date) -> PlannedStage:
    board_on = draft.terms.authority_board_on
    assert board_on is not None  # _refuse_impossible_terms saw to it
    notice = rule_on_notice(board_on, draft.calendar, draft.articles)
    apologies = rule_on_apologies(board_on, draft.calendar, draft.articles)
    minutes = rule_on_minutes(board_on, draft.calendar, draft.articles)
    return PlannedStage(
        stage="authority",
        opens_on=opens_on,
        closes_on=board_on,
        latest_on=draft.latest.authority_board,
        notice_latest_on=notice.latest_notice_on,
        apologies_due_on=apologies.due_on,
        minutes_due_on=minutes.due_on,
        clause=notice.clause,
        because=(*notice.because, *apologies.because, *minutes.because),
    )


def _consultation(draft: _Draft, opens_on: date) -> PlannedStage:
    weeks, moved_to = draft.terms.consultation_weeks, draft.terms.consultation_closes_on
    if moved_to:
        window = rule_on_close(opens_on, moved_to, draft.calendar, draft.articles)
    else:
        window = rule_on_window(opens_on, weeks, draft.calendar, draft.articles)
    return PlannedStage(
        stage="consultation",
        opens_on=opens_on,
        closes_on=window.closes_on,
        latest_on=draft.latest.consultation,
        clause=window.clause,
        because=(*window.because, "It must have closed before the day of the workshop."),
    )


def _workshop(draft: _Draft, _: date) -> PlannedStage:
    given_on = draft.terms.workshop_on
    held_on = given_on or draft.latest.workshop
    notice = rule_on_workshop_notice(held_on, draft.calendar, draft.articles)
    chosen = () if given_on else ("No day was given, so this is the latest lawful day.",)
    return PlannedStage(
        stage="workshop",
        opens_on=held_on,
        closes_on=held_on,
        latest_on=draft.latest.workshop,
        notice_latest_on=notice.latest_notice_on,
        clause=notice.clause,
        because=(*chosen, *notice.because),
    )


def _write_up(draft: _Draft, opens_on: date) -> PlannedStage:
    length = draft.lengths.write_up
    return _of_length(draft, "write-up", opens_on, length=length, latest_on=draft.latest.write_up)


def _circulation(draft: _Draft, opens_on: date) -> PlannedStage:
    length, latest_on = draft.lengths.comments, draft.latest.circulation
    return _of_length(draft, "circulation", opens_on, length=length, latest_on=latest_on)


def _final_paper(draft: _Draft, opens_on: date) -> PlannedStage:
    length, latest_on = draft.lengths.finalising, draft.latest.notice
    return _of_length(draft, "final-paper", opens_on, length=length, latest_on=latest_on)


def _of_length(
    draft: _Draft, stage: Stage, opens_on: date, *, length: Length, latest_on: date
) -> PlannedStage:
    closes_on = draft.calendar.working_days_after(opens_on, length.working_days)
    return PlannedStage(
        stage=stage,
        opens_on=opens_on,
        closes_on=closes_on,
        latest_on=latest_on,
        clause=length.clause,
        because=(
            (
                f"{counted(length.working_days, 'working day')} after {long_date(opens_on)} "
                f"is {long_date(closes_on)}; the latest day is {long_date(latest_on)}."
            ),
            *length.caveat,
        ),
    )


def _notice(draft: _Draft, opens_on: date) -> PlannedStage:
    goes_on = draft.calendar.working_day_on_or_after(opens_on)
    notice = rule_on_notice(draft.terms.board_on, draft.calendar, draft.articles)
    return PlannedStage(
        stage="notice",
        opens_on=opens_on,
        closes_on=goes_on,
        latest_on=notice.latest_notice_on,
        notice_latest_on=notice.latest_notice_on,
        clause=notice.clause,
        because=(*notice.because, "The papers go with the notice, as soon as they are final."),
    )


def _apologies(draft: _Draft, opens_on: date) -> PlannedStage:
    apologies = rule_on_apologies(draft.terms.board_on, draft.calendar, draft.articles)
    return PlannedStage(
        stage="apologies",
        opens_on=opens_on,
        closes_on=apologies.due_on,
        latest_on=apologies.due_on,
        apologies_due_on=apologies.due_on,
        clause=apologies.clause,
        because=apologies.because,
    )


def _board(draft: _Draft, _: date) -> PlannedStage:
    board_on = draft.terms.board_on
    quorum, council = draft.articles.quorum.share, draft.articles.amendments.council_approves_first
    return PlannedStage(
        stage="board",
        opens_on=board_on,
        closes_on=board_on,
        latest_on=board_on,
        notice_latest_on=draft.latest.notice,
        apologies_due_on=rule_on_apologies(board_on, draft.calendar, draft.articles).due_on,
        minutes_due_on=rule_on_minutes(board_on, draft.calendar, draft.articles).due_on,
        clause=quorum.clause,
        because=(
            f"The Board of {long_date(board_on)} decides, if it is quorate ({quorum.clause}).",
            f"Major amendments need the Council's approval by that day ({council.clause}).",
        ),
    )


def _minutes(draft: _Draft, opens_on: date) -> PlannedStage:
    minutes = rule_on_minutes(draft.terms.board_on, draft.calendar, draft.articles)
    return PlannedStage(
        stage="minutes",
        opens_on=opens_on,
        closes_on=minutes.due_on,
        latest_on=minutes.due_on,
        minutes_due_on=minutes.due_on,
        clause=minutes.clause,
        because=minutes.because,
    )


_PLANNERS: dict[Stage, Callable[[_Draft, date], PlannedStage]] = {
    "authority": _authority,
    "consultation": _consultation,
    "workshop": _workshop,
    "write-up": _write_up,
    "circulation": _circulation,
    "final-paper": _final_paper,
    "notice": _notice,
    "apologies": _apologies,
    "board": _board,
    "minutes": _minutes,
}
