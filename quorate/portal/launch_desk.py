"""The pages on which a review or a proposal is launched: a draft, one thing each, one check."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from starlette.responses import Response

from quorate.business import drafts
from quorate.business.access.sessions import SignedIn
from quorate.business.cases import Case, find
from quorate.business.drafts import Draft
from quorate.business.refusal import NotFound, Refused
from quorate.engine.starting import start_case
from quorate.portal.access import Access
from quorate.portal.questions import Answer, Question, read
from quorate.portal.routing import UPLOAD_BYTES, Route, get, post
from quorate.portal.visit import Visit

CASE = "case"  # the answer that names the case of which a draft is the next text
STARTED = "{} was launched. Its first letters are on their way."
STARTS_LATER = (
    "{} was launched and stands in the register. The engine that carries it on cannot be reached "
    "now: it starts by itself within five minutes of coming back."
)


@dataclass(frozen=True)
class Fault:
    """Why a form cannot be launched as it is: a sentence, its clause, the page that mends it."""

    says: str
    clause: str = ""
    slug: str | None = None


@dataclass(frozen=True)
class Checked:
    """A form looked at as a whole: what is refused, what to know, and what its page shows."""

    faults: Sequence[Fault] = ()
    shown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class LaunchForm:
    """A form that is filled in over several pages and then launched, once.

    `check` looks at the answers as a whole; `launch` opens the case in the caller's transaction;
    `leads_to` is the page of what was launched. Where a draft's answers name a `case`, it is that
    case's next text, and goes to `answer` instead.
    """

    kind: str
    procedure: str
    title: str
    button: str
    questions: tuple[Question, ...]
    check: Callable[[Mapping[str, Answer], SignedIn], Checked]
    launch: Callable[[Mapping[str, Answer], SignedIn], Case]
    leads_to: Callable[[str, SignedIn], str]
    takes_files: bool = False
    answer: Callable[[Case, Mapping[str, Answer], SignedIn], None] | None = None

    @property
    def path(self) -> str:
        """Where the form begins."""
        return f"/launch/{self.kind}"

    def at(self, draft: str, page: str = "") -> str:
        """The address of a draft, or of one of its questions or other pages."""
        asks = any(question.slug == page for question in self.questions)
        return f"{self.path}/{draft}" + (f"/ask/{page}" if asks else f"/{page}" if page else "")


def unanswered(questions: Sequence[Question], answers: Mapping[str, Answer]) -> list[Fault]:
    """What these questions need and nobody has given, each with the page on which it is asked."""
    return [
        Fault(f"{question.title} {part.ask}.", slug=question.slug)
        for question in questions
        for part in question.fields
        if part.ask and not answers.get(part.name, part.given)
    ]


def routes_of(form: LaunchForm, who: Access) -> list[Route]:
    """Every page of a form, open to those whom the rule lets in; a draft only to who began it."""
    draft = f"{form.path}/{{draft}}"
    return [
        get(form.path, partial(_start, form), who=who),
        post(form.path, partial(_begin, form), who=who),
        get(draft, partial(_hub, form), who=who),
        get(f"{draft}/check", partial(_check, form), who=who),
        post(f"{draft}/launch", partial(_launch, form), who=who),
        post(f"{draft}/throw-away", partial(_throw_away, form), who=who),
        get(f"{draft}/ask/{{question}}", partial(_show, form), who=who),
        post(f"{draft}/ask/{{question}}", partial(_keep, form), who=who, largest=UPLOAD_BYTES),
    ]


def _start(form: LaunchForm, visit: Visit) -> Response:
    """What the form is about, the drafts there are, and a button to begin."""
    mine = drafts.mine(visit.who.person_id, form.kind)
    return visit.page("launch_start.html.j2", form=form, drafts=mine)


def _begin(form: LaunchForm, visit: Visit) -> Response:
    draft = drafts.begin(visit.who.person_id, form.kind)
    return visit.go(form.at(draft, form.questions[0].slug))


def _hub(form: LaunchForm, visit: Visit) -> Response:
    """All questions with their state: any may be answered, in any order."""
    draft = _draft(form, visit)
    if draft.launched_as:
        return _launched(form, draft.launched_as, visit)
    tasks = [
        {
            "title": question.title,
            "href": form.at(draft.id, question.slug),
            "status": _status(question, draft.answers),
        }
        for question in form.questions
    ]
    return visit.page("launch_hub.html.j2", form=form, draft=draft, tasks=tasks)


def _show(form: LaunchForm, visit: Visit) -> Response:
    draft, question = _draft(form, visit), _question(form, visit)
    return visit.page("question.html.j2", **_page(form, draft, question, visit))


def _keep(form: LaunchForm, visit: Visit) -> Response:
    """Keep what was typed into a page and go on; what is wrong in it is said on the same page."""
    draft, question = _draft(form, visit), _question(form, visit)
    answers, errors = read(question, visit)
    if errors:
        return visit.refused("question.html.j2", errors, **_page(form, draft, question, visit))
    drafts.keep(draft.id, visit.who.person_id, form.kind, answers)
    if visit.typed("then") == "check":
        return visit.go(form.at(draft.id, "check"))
    place = form.questions.index(question) + 1
    following = form.questions[place].slug if place < len(form.questions) else "check"
    return visit.go(form.at(draft.id, following))


def _check(form: LaunchForm, visit: Visit) -> Response:
    """Everything that was answered, what follows from it, and the button that launches."""
    draft = _draft(form, visit)
    if draft.launched_as:
        return _launched(form, draft.launched_as, visit)
    return visit.page("launch_check.html.j2", **_checked(form, draft, visit))


def _launch(form: LaunchForm, visit: Visit) -> Response:
    """Launch once, then have the flow start. What is refused is shown where it can be mended."""
    draft = _draft(form, visit)
    values = {} if draft.launched_as else _checked(form, draft, visit)
    if values.get("faults"):
        errors = {"": "It cannot be launched as it is: see what is refused, and mend it"}
        return visit.refused("launch_check.html.j2", errors, **values)
    if CASE in draft.answers and not draft.launched_as:
        return _answer(form, draft, visit)
    reference, is_new = drafts.launch(
        draft.id, visit.who.person_id, form.kind, lambda it: form.launch(it.answers, visit.who)
    )
    if not is_new:
        return visit.go(form.leads_to(reference, visit.who), f"{reference} was launched already.")
    is_started = start_case(reference, form.procedure)
    words = STARTED if is_started else STARTS_LATER
    return visit.go(form.leads_to(reference, visit.who), words.format(reference))


def _answer(form: LaunchForm, draft: Draft, visit: Visit) -> Response:
    """Give the next text of a case that there is; its flow is woken by the use case."""
    case = find(str(draft.answers[CASE]))
    assert form.answer is not None
    try:
        form.answer(case, draft.answers, visit.who)
    except Refused as refused:
        values = _checked(form, draft, visit)
        return visit.refused("launch_check.html.j2", {"": str(refused)}, **values)
    drafts.launch(draft.id, visit.who.person_id, form.kind, lambda _: case)
    return visit.go(form.leads_to(case.reference, visit.who), "The changed text was taken.")


def _throw_away(form: LaunchForm, visit: Visit) -> Response:
    drafts.throw_away(visit.path["draft"], visit.who.person_id, form.kind)
    return visit.go(form.path, "The form was thrown away.")


def _draft(form: LaunchForm, visit: Visit) -> Draft:
    return drafts.find(visit.path["draft"], visit.who.person_id, form.kind)


def _question(form: LaunchForm, visit: Visit) -> Question:
    for question in form.questions:
        if question.slug == visit.path["question"]:
            return question
    raise NotFound("The form has no such page")


def _page(form: LaunchForm, draft: Draft, question: Question, visit: Visit) -> dict[str, Any]:
    then = visit.typed("then") or visit.query.get("then", "")
    place = form.questions.index(question)
    before = form.at(draft.id, form.questions[place - 1].slug) if place else form.at(draft.id)
    return {
        "form": form,
        "question": question,
        "answers": draft.answers,
        "action": form.at(draft.id, question.slug),
        "then": "check" if then == "check" else "",
        "back": form.at(draft.id, "check") if then == "check" else before,
        "place": place + 1,
        "shown": {option.name: list(option.options()) for option in question.fields},
    }


def _checked(form: LaunchForm, draft: Draft, visit: Visit) -> dict[str, Any]:
    checked = form.check(draft.answers, visit.who)
    answered = [
        (label, answer, f"{form.at(draft.id, question.slug)}?then=check")
        for question in form.questions
        for label, answer in question.in_words(draft.answers)
    ]
    faults = [
        (fault, f"{form.at(draft.id, fault.slug)}?then=check" if fault.slug else "")
        for fault in checked.faults
    ]
    return {
        "form": form, "draft": draft, "answered": answered, "faults": faults, **checked.shown
    }  # fmt: skip


def _launched(form: LaunchForm, reference: str, visit: Visit) -> Response:
    leads_to = form.leads_to(reference, visit.who)
    return visit.page("launched.html.j2", form=form, reference=reference, leads_to=leads_to)


def _status(question: Question, answers: Mapping[str, Answer]) -> str:
    if question.is_answered(answers):
        return "Completed"
    is_given = all(part.given or not part.ask for part in question.fields)
    return "As the rules give" if is_given else "To do"
