"""The dates of a review: from the rules, the calendar and the programme of the Board's meetings."""

from collections.abc import Iterable
from datetime import date

from quorate import partnership
from quorate.business.refusal import Refused
from quorate.constitution.days import short_date
from quorate.constitution.notice import rule_on_notice
from quorate.constitution.planning import plan_review
from quorate.constitution.review_plan import PlanDoesNotFit, ReviewPlan, ReviewTerms, Stage
from quorate.partnership.review_file import ReviewForm

PROGRAMME = "board_programme in partnership.toml"


def plan_round(
    review: ReviewForm,
    *,
    began_on: date,
    first_stage: str,
    board_on: date | None = None,
    carried_over_from: date | None = None,
    consultation_closes_on: date | None = None,
) -> ReviewPlan:
    """The plan of a round that begins on a day at a stage.

    The meeting that decides is the one given, or the first of the Board's programme (12.5) that
    leaves every stage its time. Dates in the review's own form are those of its first round; a
    later one meets after the day its business is carried over from, which may be still ahead. A
    closing day of the consultation that was moved is given.
    Raises PlanDoesNotFit where a given meeting does not fit, and Refused where none does.
    """
    review = _without_dates(review) if carried_over_from else review
    after = max(began_on, carried_over_from or began_on)
    authority = _authority_board(review, began_on, after) if first_stage == "authority" else None
    house, given = partnership.current(), board_on or review.board_on
    candidates = [given] if given else _programmed_after(authority or after)
    too_early: PlanDoesNotFit | None = None
    for candidate in candidates:
        terms = ReviewTerms(
            launched_on=began_on,
            authority_board_on=authority,
            consultation_weeks=review.consultation_weeks,
            workshop_on=review.workshop.on,
            board_on=candidate,
            first_stage=_planners_word(first_stage),
            consultation_closes_on=consultation_closes_on,
        )
        try:
            return plan_review(terms, house.calendar, house.articles)
        except PlanDoesNotFit as does_not_fit:
            too_early = does_not_fit
    raise too_early or _no_meeting_after(authority or after)


def _no_meeting_after(day: date) -> Refused:
    return Refused(
        f"The programme has no meeting of the Board after {short_date(day)}",
        clause="12.5",
        way_out=f"Add one to {PROGRAMME}, or give board_on.",
    )


def _without_dates(review: ReviewForm) -> ReviewForm:
    workshop = review.workshop.model_copy(update={"on": None})
    dates = {"authority_board_on": None, "board_on": None, "workshop": workshop}
    return review.model_copy(update=dates)


def _authority_board(review: ReviewForm, launched_on: date, after: date) -> date:
    if review.authority_board_on:
        return review.authority_board_on
    house = partnership.current()
    for meeting_on in _programmed_after(after):
        notice = rule_on_notice(meeting_on, house.calendar, house.articles)
        if notice.latest_notice_on >= launched_on:
            return meeting_on
    raise Refused(
        f"The programme has no meeting of the Board for which notice can be given from "
        f"{short_date(launched_on)} on",
        clause="12.3",
        way_out=f"Add one to {PROGRAMME}, or give authority_board_on.",
    )


def _programmed_after(day: date) -> Iterable[date]:
    return sorted(on for on in partnership.current().standing.board_programme if on > day)


def _planners_word(first_stage: str) -> Stage:
    """To the planner a round that begins at the Board begins with the notice of it."""
    return "notice" if first_stage == "board" else first_stage  # type: ignore[return-value]
