"""Launching a review: its questions, the plan with dates and clauses, the upload of a file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from quorate.business import drafts
from quorate.business.access.sessions import SignedIn
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.business.reviewing import launching
from quorate.business.reviewing.launch_checks import look_at
from quorate.constitution.conscientious import LaunchRuling
from quorate.constitution.consultation import ConsultationTooShort
from quorate.constitution.days import OutsideCalendar
from quorate.constitution.findings import WARNINGS, Finding
from quorate.constitution.review_plan import PlanDoesNotFit
from quorate.partnership.files import ConfigRefused, checked
from quorate.partnership.review_file import ReviewForm
from quorate.portal.access import OFFICERS
from quorate.portal.consultation_questions import CHECK_MENDED_IN, reason_line
from quorate.portal.launch_desk import Checked, Fault, LaunchForm, routes_of, unanswered
from quorate.portal.questions import Answer, text_of
from quorate.portal.review_questions import QUESTIONS, answers_from, mended_in, review_from
from quorate.portal.roster_question import faults_in, roster_in
from quorate.portal.routing import UPLOAD_BYTES, post
from quorate.portal.visit import Visit

OR_A_REASON = " Or give a reason below why it is launched all the same."
NOTHING_SHOWN: dict[str, Any] = {"plan": None, "warnings": (), "roster": None}
MENDED_BY_CLAUSE = {"12.12": "asks", "12.5": "board", "12.3": "board", "22.69": "structure"}


@dataclass(frozen=True)
class Warned:
    """A warning before the launch, and the reason that was given to launch all the same."""

    finding: Finding
    reason: str = ""


def check(answers: Mapping[str, Answer], _: SignedIn) -> Checked:
    """The plan as it would stand if the review were launched today, or why it cannot be."""
    if missing := unanswered(QUESTIONS, answers):
        return Checked(missing, NOTHING_SHOWN)
    try:
        roster = roster_in(answers)
    except ConfigRefused as refused:
        return Checked(faults_in(refused), NOTHING_SHOWN)
    try:
        review = review_from(answers)
        plan = launching.planned_today(review)
        ruling = look_at(review, plan, roster.rows if roster else ())
    except ConfigRefused as refused:
        return Checked(
            [Fault(f"{p.key}: {p.reason}", slug=mended_in(p.key)) for p in refused.problems],
            NOTHING_SHOWN,
        )
    except PlanDoesNotFit as does_not_fit:
        slug = "workshop" if does_not_fit.stage == "workshop" else "board"
        return Checked([Fault(str(does_not_fit), slug=slug)], NOTHING_SHOWN)
    except ConsultationTooShort as too_short:
        return Checked([Fault(str(too_short), slug="weeks")], NOTHING_SHOWN)
    except OutsideCalendar as outside:
        return Checked([Fault(str(outside), slug="board")], NOTHING_SHOWN)
    except Refused as refused:
        slug = MENDED_BY_CLAUSE.get(refused.clause or "", "text")
        return Checked([Fault(str(refused), refused.clause or "", slug)], NOTHING_SHOWN)
    return Checked(_faults(ruling), {"plan": plan, "warnings": _warnings(ruling), "roster": roster})


def _faults(ruling: LaunchRuling | None) -> list[Fault]:
    """What is refused, and what is warned of as long as nobody gave a reason."""
    return [
        Fault(
            f"{finding.sentence}. {finding.way_out}" + ("" if finding.is_refusal else OR_A_REASON),
            finding.rule,
            CHECK_MENDED_IN[finding.check],
        )
        for finding in (ruling.in_the_way if ruling else ())
    ]


def _warnings(ruling: LaunchRuling | None) -> list[Warned]:
    """Every warning with the reason that was given, or none."""
    if ruling is None:
        return []
    given = [Warned(passed.finding, passed.reason) for passed in ruling.overridden]
    return [*(Warned(finding) for finding in ruling.warnings), *given]


def give_reasons(visit: Visit) -> Response:
    """Keep the reasons for passing warnings over; one that is left empty is none."""
    draft = drafts.find(visit.path["draft"], visit.who.person_id, FORM.kind)
    kept = {line.partition(";")[0]: line for line in draft.answers.get("overrides", [])}
    for name in WARNINGS:
        if (field := f"reason-{name}") in visit.form:
            reason = visit.typed(field)
            kept[name] = reason_line(name, reason) if reason else ""
    reasons = [line for line in kept.values() if line]
    drafts.keep(draft.id, visit.who.person_id, FORM.kind, {"overrides": reasons})
    return visit.go(FORM.at(draft.id, "check"), "The reasons are kept. They go into the journal.")


def launch(answers: Mapping[str, Answer], who: SignedIn) -> Case:
    """Open the review's case."""
    review, roster = review_from(answers), roster_in(answers)
    return launching.launch_review(review, by=who.name, roster=roster)


def upload(visit: Visit) -> Response:
    """Begin a draft from a review's TOML file, to be looked at and changed before the launch."""
    file = visit.files.get("file")
    text = text_of(file.content) if file else None
    if not text:
        return _not_taken(visit, "Choose a review's file: text in TOML")
    try:
        review = checked(ReviewForm, _with_text(tomllib.loads(text)), "the file")
    except tomllib.TOMLDecodeError as broken:
        return _not_taken(visit, f"This is not TOML: {broken}")
    except ConfigRefused as refused:
        return _not_taken(visit, " ".join(f"{p.key}: {p.reason}." for p in refused.problems))
    draft = drafts.begin(visit.who.person_id, FORM.kind, answers_from(review))
    words = "The file was read. Check what it says before you launch it."
    if not review.paper.text:
        return visit.go(FORM.at(draft, "text"), "The file was read; the paper's text is missing.")
    return visit.go(FORM.at(draft, "check"), words)


def _with_text(content: dict[str, object]) -> dict[str, object]:
    """The file's content without the name of a text file, which did not come with it."""
    paper = content.get("paper")
    if isinstance(paper, dict):
        content["paper"] = {key: value for key, value in paper.items() if key != "text_file"}
    return content


def _not_taken(visit: Visit, why: str) -> Response:
    mine = drafts.mine(visit.who.person_id, FORM.kind)
    return visit.refused("launch_start.html.j2", {"file": why}, form=FORM, drafts=mine)


FORM = LaunchForm(
    kind="review",
    procedure=launching.PROCEDURE,
    title="Launch a review of the structure",
    button="Launch the review",
    questions=QUESTIONS,
    check=check,
    launch=launch,
    leads_to=lambda reference, _: f"/cases/{reference}",
    takes_files=True,
)
ROUTES = [
    post("/launch/review-file", upload, who=OFFICERS, largest=UPLOAD_BYTES),
    post(f"{FORM.path}/{{draft}}/reasons", give_reasons, who=OFFICERS),
    *routes_of(FORM, OFFICERS),
]
