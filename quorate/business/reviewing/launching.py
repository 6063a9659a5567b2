"""Launches a review: checks its terms, plans it, and opens the case, all or nothing."""

from datetime import date

from quorate import clock, partnership, register
from quorate.business import structure as structures
from quorate.business.cases import Case, take_reference
from quorate.business.consulting.roster import Taken, enter_at_launch, record, take
from quorate.business.refusal import Refused
from quorate.business.reviewing.launch_checks import record_overrides, refuse_what_stands
from quorate.business.reviewing.review_dates import plan_round
from quorate.constitution.days import short_date
from quorate.constitution.reports import rule_on_report
from quorate.constitution.review_plan import ReviewPlan
from quorate.papers.board_paper import with_grounds, with_what_is_asked
from quorate.partnership.files import ConfigRefused
from quorate.partnership.review_file import ReviewForm, problems_in_review
from quorate.partnership.roster_file import Roster
from quorate.register import (
    Transaction,
    cases,
    journal,
    meetings,
    papers,
    structure,
)
from quorate.register.tables import cases as tables
from quorate.register.tables.meetings import Meeting

PROCEDURE = "structural-review"
TYPED = "the launch form"


def check_review(review: ReviewForm, roster: Roster | None = None) -> ReviewPlan:
    """The plan of a review as it would be launched today, nothing written.

    Raises ConfigRefused, Refused or PlanDoesNotFit with what is wrong and the way out; Refused is
    NotConscientious where what is wrong is the consultation itself.
    """
    plan = planned_today(review)
    refuse_what_stands(review, plan, roster.rows if roster else ())
    return plan


def planned_today(review: ReviewForm) -> ReviewPlan:
    """As `check_review`, before the consultation itself is looked at."""
    today = clock.today()
    with register.current().reading() as tx:
        bodies = {body.id for body in structure.bodies_on(tx, today)}
    problems = problems_in_review(
        review, TYPED, bodies=bodies, structures=partnership.current().structure_names()
    )
    if problems:
        raise ConfigRefused(problems)
    _refuse_unready_paper(review)
    if review.structure:
        structures.ready(review.structure)
    return plan_round(review, began_on=today, first_stage=review.first_stage)


def launch_review(
    review: ReviewForm, *, by: str, run_id: str | None = None, roster: Roster | None = None
) -> Case:
    """Open the case of a review with its plan, consultees and paper. Gives its first round.

    The good rows of a `roster` are consulted too. Nothing is left behind by a review that is
    refused. A run that launches again finds its case.
    """
    with register.current().reading() as tx:
        known = cases.find_by_run(tx, run_id) if run_id else None
    if known:
        return Case(known.reference, 1, review.first_stage)
    plan = planned_today(review)
    ruling = refuse_what_stands(review, plan, roster.rows if roster else ())
    with register.current().transaction() as tx:
        reference = take_reference(tx, "REV", review.reference)
        _enter(tx, reference, review, by=by, run_id=run_id)
        case = Case(reference, 1, review.first_stage)
        begin_round(tx, case, review, plan, because="launched")
        consultees = enter_at_launch(tx, reference, review)
        taken = take(tx, reference, roster.rows) if roster else Taken()
        consultees += len(taken.added)
        _lodge_consultation_paper(tx, case, review, by=by)
        journal.add(
            tx,
            "ReviewLaunched",
            f"{by} launched the review '{review.title}'. {consultees} people will be consulted; "
            f"the Board is to decide on {short_date(plan.stage('board').closes_on)}.",
            case=reference,
            actor=by,
            facts={"warnings": list(plan.warnings), "launched_on": clock.today().isoformat()},
        )
        if ruling:
            record_overrides(tx, reference, ruling, by=by)
        if roster:
            record(tx, reference, roster, taken, by=by)
    return case


def _enter(
    tx: Transaction, reference: str, review: ReviewForm, *, by: str, run_id: str | None
) -> None:
    row = tables.Case(
        reference=reference,
        procedure=PROCEDURE,
        title=review.title,
        terms=review.model_dump(mode="json"),
        launched_at=clock.now(),
        launched_by=by,
        run_id=run_id,
    )
    cases.add(tx, row)


def begin_round(
    tx: Transaction, case: Case, review: ReviewForm, plan: ReviewPlan, *, because: str
) -> None:
    """Enter a round, the dates of its stages and the meetings that it needs."""
    stages = [
        tables.Stage(
            case_reference=case.reference,
            round=case.round,
            name=planned.stage,
            opens_on=planned.opens_on,
            closes_on=planned.closes_on,
            latest_on=planned.latest_on,
            clause=planned.clause,
            because=list(planned.because),
        )
        for planned in plan.stages
    ]
    round = tables.Round(
        case_reference=case.reference,
        number=case.round,
        first_stage=case.first_stage,
        because=because,
        began_on=clock.today(),
    )
    cases.begin_round(tx, round, stages)
    if case.includes("authority"):
        _enter_meeting(tx, case, review, "authority", plan.stage("authority").closes_on)
    _enter_meeting(tx, case, review, "board", plan.stage("board").closes_on)


def _enter_meeting(
    tx: Transaction, case: Case, review: ReviewForm, purpose: str, meets_on: date
) -> None:
    asked = {
        "authority": f"{review.title}: authority to consult",
        "board": f"{review.title}: decision",
    }
    meeting = Meeting(
        case_reference=case.reference,
        round=case.round,
        purpose=purpose,
        body_id=review.body,
        starts_at=clock.at(meets_on, review.board_starts),
        venue=review.board_venue,
        agenda=[
            "Apologies and substitutes",
            "Declarations of interests",
            "Minutes of the last meeting",
            asked[purpose],
        ],
        outcome_facts={},
    )
    meetings.add(tx, meeting)


def _refuse_unready_paper(review: ReviewForm) -> None:
    if not (review.paper.text or "").strip():
        raise Refused("The Board's paper has no text", way_out="Give it as paper.text.")
    ruling = rule_on_report(review.paper.recommendations, review.paper.desired_outcomes)
    if not ruling.is_accepted:
        raise Refused(
            f"The Board's paper lacks: {', '.join(ruling.missing)}",
            clause=ruling.clause,
            way_out="State both under [paper] and launch again.",
        )


def _lodge_consultation_paper(tx: Transaction, case: Case, review: ReviewForm, *, by: str) -> None:
    facts = {"structure": review.structure}
    draft = papers.Draft(review.paper.title, _consultation_paper(review), facts)
    papers.lodge(tx, case.key, "consultation-paper", draft, by=by)


def _consultation_paper(review: ReviewForm) -> str:
    paper = review.paper
    asked = with_what_is_asked(paper.text or "", paper.recommendations, paper.desired_outcomes)
    return with_grounds(asked, _grounds(review))


def _grounds(review: ReviewForm) -> list[tuple[str, str]]:
    """What people need to judge the proposal (G1, G2): the paper says it to all of them."""
    options = [
        f"- {option.text}"
        + (f" Not proposed: {option.rejected_because}" if option.rejected_because else "")
        for option in review.options
    ]
    return [
        ("What this consultation is for", review.purpose),
        ("Why this is proposed", review.reasons),
        ("What can still change", review.could_still_change),
        ("Options", "\n".join(options)),
        ("What it would do", review.effects),
        ("What it would cost or save", review.costs),
        ("What it means for people with protected characteristics", review.equality_assessment),
    ]
