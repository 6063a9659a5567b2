"""Launching a review: its questions, the plan with dates and clauses, the upload of a file."""

import tomllib
from collections.abc import Mapping

from starlette.responses import Response

from quorate.business import drafts, launching
from quorate.business.access.sessions import SignedIn
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.constitution.consultation import ConsultationTooShort
from quorate.constitution.days import OutsideCalendar
from quorate.constitution.review_plan import PlanDoesNotFit
from quorate.partnership.files import ConfigRefused, checked
from quorate.partnership.review_file import ReviewForm
from quorate.portal.access import OFFICERS
from quorate.portal.launch_desk import Checked, Fault, LaunchForm, routes_of, unanswered
from quorate.portal.questions import Answer, text_of
from quorate.portal.review_questions import QUESTIONS, answers_from, mended_in, review_from
from quorate.portal.routing import UPLOAD_BYTES, post
from quorate.portal.visit import Visit

MENDED_BY_CLAUSE = {"12.12": "asks", "12.5": "board", "12.3": "board", "22.69": "structure"}


def check(answers: Mapping[str, Answer], _: SignedIn) -> Checked:
    """The plan as it would stand if the review were launched today, or why it cannot be."""
    if missing := unanswered(QUESTIONS, answers):
        return Checked(missing, {"plan": None})
    try:
        plan = launching.check_review(review_from(answers))
    except ConfigRefused as refused:
        return Checked(
            [Fault(f"{p.key}: {p.reason}", slug=mended_in(p.key)) for p in refused.problems],
            {"plan": None},
        )
    except PlanDoesNotFit as does_not_fit:
        slug = "workshop" if does_not_fit.stage == "workshop" else "board"
        return Checked([Fault(str(does_not_fit), slug=slug)], {"plan": None})
    except ConsultationTooShort as too_short:
        return Checked([Fault(str(too_short), slug="weeks")], {"plan": None})
    except OutsideCalendar as outside:
        return Checked([Fault(str(outside), slug="board")], {"plan": None})
    except Refused as refused:
        slug = MENDED_BY_CLAUSE.get(refused.clause or "", "text")
        return Checked([Fault(str(refused), refused.clause or "", slug)], {"plan": None})
    return Checked([], {"plan": plan})


def launch(answers: Mapping[str, Answer], who: SignedIn) -> Case:
    """Open the review's case."""
    return launching.launch_review(review_from(answers), by=who.name)


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
    *routes_of(FORM, OFFICERS),
]
