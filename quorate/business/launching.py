"""Launches a review: checks its terms, plans it, and opens the case, all or nothing."""

from datetime import date

from quorate import clock, partnership, register
from quorate.business import structure as structures
from quorate.business.cases import Case, take_reference
from quorate.business.refusal import Refused
from quorate.business.review_dates import plan_round
from quorate.constitution.days import short_date
from quorate.constitution.reports import rule_on_report
from quorate.constitution.review_plan import ReviewPlan
from quorate.papers.board_paper import with_what_is_asked
from quorate.partnership.files import ConfigRefused
from quorate.partnership.review_file import ReviewForm, problems_in_review
from quorate.register import (
    Transaction,
    cases,
    consultees,
    journal,
    meetings,
    papers,
    people,
    structure,
)
from quorate.register.tables import cases as tables
from quorate.register.tables.meetings import Meeting

PROCEDURE = "structural-review"
TYPED = "the launch form"


def check_review(review: ReviewForm) -> ReviewPlan:
    """The plan of a review as it would be launched today, nothing written.

    Raises ConfigRefused, Refused or PlanDoesNotFit with what is wrong and the way out.
    """
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


def launch_review(review: ReviewForm, *, by: str, run_id: str | None = None) -> Case:
    """Open the case of a review with its plan, consultees and paper. Gives its first round.

    Nothing is left behind by a review that is refused. A run that launches again finds its case.
    """
    with register.current().reading() as tx:
        known = cases.find_by_run(tx, run_id) if run_id else None
    if known:
        return Case(known.reference, 1, review.first_stage)
    plan = check_review(review)
    with register.current().transaction() as tx:
        reference = take_reference(tx, "REV", review.reference)
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
        case = Case(reference, 1, review.first_stage)
        begin_round(tx, case, review, plan, because="launched")
        consultees = _enter_consultees(tx, reference, review)
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
    return case


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
    return with_what_is_asked(paper.text or "", paper.recommendations, paper.desired_outcomes)


def _enter_consultees(tx: Transaction, reference: str, review: ReviewForm) -> int:
    names = people.organisation_names(tx)
    consulted: dict[str, str | None] = {}
    for body in review.consult_bodies:
        for member in people.members_of(tx, body, clock.today()):
            consulted[member.id] = names.get(member.organisation_id or "")
    for number, entry in enumerate(review.consult_also, 1):
        person = people.person_by_email(tx, entry.email) if entry.email else None
        if person and person.id in consulted:
            raise Refused(
                f"{entry.email} is to be consulted twice: as a member and under consult_also",
                way_out="Take the entry out of consult_also.",
            )
        if person is None:
            person = people.add_person(
                tx,
                f"{reference.lower()}-{number}",
                entry.name,
                email=entry.email,
                address=entry.address,
            )
        consulted[person.id] = entry.organisation
    consultees.add(tx, reference, consulted.items())
    return len(consulted)
