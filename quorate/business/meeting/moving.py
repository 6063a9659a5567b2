"""Moves the meeting that decides to another day, before notice of it was given."""

from datetime import date

from quorate import clock, register
from quorate.business.cases import Case, open_for_change
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.reviewing.review_dates import plan_round
from quorate.business.reviewing.reviews import terms
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.constitution.review_plan import PlannedStage, ReviewPlan
from quorate.partnership.review_file import ReviewForm
from quorate.register import Transaction, cases, drafts, journal


def move_board(case: Case, to: date, *, reason: str, by: str) -> None:
    """Move the deciding meeting and every date that hangs on it and is still ahead.

    Refuses a day that leaves a stage too little time (the planner names it and by how much) or
    would have needed one that has gone by, and a meeting of which notice has been given: that one
    is postponed.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        meeting, review = meeting_for(tx, case, "board"), terms(tx, case)
        if meeting.notice_given_on:
            raise Refused(
                f"Notice of the meeting of {short_date(clock.date_of(meeting.starts_at))} has gone",
                clause="12.3",
                way_out="Postpone it with `quorate review postpone`; it needs a fresh notice.",
            )
        began_on = cases.last_round(tx, case.reference).began_on
        moves = drafts.moved_closes(tx, case.reference, case.round)
        plan = plan_round(
            _as_it_stands(tx, case, review) if moves else review,
            began_on=began_on,
            first_stage=case.first_stage,
            board_on=to,
            carried_over_from=began_on if case.round > 1 else None,
            consultation_closes_on=moves[-1].closes_on if moves else None,
        )
        former = clock.date_of(meeting.starts_at)
        meeting.starts_at = clock.at(to, review.board_starts)
        meeting.moved_because = reason
        _move_stages(tx, case, plan)
        journal.add(
            tx,
            "BoardMoved",
            f"The Board's meeting of {short_date(former)} was moved to {short_date(to)}: {reason}",
            case=case.reference,
            actor=by,
        )
        run_id = row.run_id
    wake_case(run_id)


def _as_it_stands(tx: Transaction, case: Case, review: ReviewForm) -> ReviewForm:
    """The terms with the workshop's day as it stands, where one was given: it may have moved."""
    held = cases.stage(tx, case.reference, case.round, "workshop")
    if held is None or review.workshop.on is None:
        return review
    workshop = review.workshop.model_copy(update={"on": held.closes_on})
    return review.model_copy(update={"workshop": workshop})


def plan_again_from_today(tx: Transaction, case: Case) -> None:
    """Give a consultation that opens late its whole period, and move what hangs on its end.

    The Board that decides is then the first of the programme that leaves every stage its time.
    Raises Refused where the programme has none.
    """
    today, review = clock.today(), terms(tx, case)
    plan = plan_round(review, began_on=today, first_stage="consultation", carried_over_from=today)
    for planned in plan.stages:
        stage = cases.stage(tx, case.reference, case.round, planned.stage)
        if stage:
            stage.opens_on, stage.closes_on = planned.opens_on, planned.closes_on
            stage.latest_on = planned.latest_on
    board_on = plan.stage("board").closes_on
    meeting_for(tx, case, "board").starts_at = clock.at(board_on, review.board_starts)
    journal.add(
        tx,
        "DatesMoved",
        f"The consultation opens late, on {short_date(today)}, and keeps its whole period; "
        f"the Board decides on {short_date(board_on)}.",
        case=case.reference,
        facts={"board_on": board_on.isoformat()},
    )


def _move_stages(tx: Transaction, case: Case, plan: ReviewPlan) -> None:
    """Latest days always move; planned days only where people have not been told of them."""
    told = {"workshop": "invite-to-workshop", "circulation": "circulate-write-up"}
    for planned in plan.stages:
        stage = cases.stage(tx, case.reference, case.round, planned.stage)
        if stage is None:
            continue
        stage.latest_on = planned.latest_on
        step = told.get(planned.stage, "")
        is_told = cases.is_taken(tx, case.reference, case.round, step)
        if stage.closes_on >= clock.today() and not is_told and planned.stage != "consultation":
            if stage.closes_on != planned.closes_on:
                _refuse_gone_by(planned)
            stage.opens_on, stage.closes_on = planned.opens_on, planned.closes_on


def _refuse_gone_by(planned: PlannedStage) -> None:
    last_day = planned.notice_latest_on or planned.closes_on
    if last_day < clock.today():
        raise Refused(
            f"The Board cannot meet so soon: {short_date(last_day)}, the last day for the "
            f"{planned.stage} (or its notice), has gone by",
            clause=planned.clause,
            way_out="Choose a later day.",
        )
