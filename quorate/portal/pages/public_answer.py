"""Anybody answers, where a consultation is open to the public: it counts once confirmed by mail."""

from starlette.responses import Response

from quorate.business.access import attempts
from quorate.business.consulting import consultation_view, drafting, public_answers
from quorate.business.consulting.consultation_view import ConsultationPage
from quorate.business.refusal import NotFound, Refused
from quorate.portal import errands
from quorate.portal.access import ANYBODY
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit
from quorate.post.addressing import is_mailable

FORM = "public_views.html.j2"
PATH = "/consultations/{reference}/views"
NO_ADDRESS = "Enter an email address in the form name@example.org"


def ask(visit: Visit) -> Response:
    """The questions, and who answers."""
    return visit.page(FORM, page=_asked(visit))


def take(visit: Visit) -> Response:
    """Keep the answer until its sender confirms it; the same answer to every address."""
    page, errors = _asked(visit), _errors(visit)
    if errors:
        return visit.refused(FORM, errors, page=page)
    email = visit.typed("email")
    attempts.count(attempts.PUBLIC_ANSWER, person=email, address=visit.client)
    fields = {name: visit.typed(name) for name in _names(page)}
    if fields["publish"] == "named":
        fields["published-as"] = visit.typed("organisation") or visit.typed("name")
    try:
        public_answers.take(page.line.reference, fields, name=visit.typed("name"), email=email)
    except Refused as refused:
        return visit.refused(FORM, {"": str(refused)}, page=page)
    errands.soon(public_answers.send_letters)
    return visit.go(f"{PATH.format(reference=page.line.reference)}/sent")


def sent(visit: Visit) -> Response:
    """What to do now: look for the letter, and confirm."""
    page = consultation_view.public_view(visit.path["reference"])
    return visit.page("public_sent.html.j2", page=page)


def _asked(visit: Visit) -> ConsultationPage:
    page = consultation_view.public_view(visit.path["reference"])
    if not page.is_open or not public_answers.is_open_to_all(page.line.reference):
        raise NotFound("This consultation does not ask the public now")
    return page


def _names(page: ConsultationPage) -> list[str]:
    questions = [f"question-{number}" for number in range(1, len(page.questions) + 1)]
    return ["general", *questions, "speaks-for", "members-asked", "publish", "organisation"]


def _errors(visit: Visit) -> dict[str, str]:
    errors = {}
    fields = {name: words[0] for name, words in visit.form.items()}
    if not drafting.answer_from(fields).parts:
        errors["general"] = "Write a comment, or answer at least one question"
    if not visit.typed("name"):
        errors["name"] = "Enter your name"
    if not is_mailable(visit.typed("email")):
        errors["email"] = NO_ADDRESS
    if visit.typed("speaks-for") not in ("organisation", "self"):
        errors["speaks-for"] = "Say for whom you answer"
    elif visit.typed("speaks-for") == "organisation" and not visit.typed("organisation"):
        errors["organisation"] = "Enter the name of your organisation"
    if visit.typed("publish") not in ("named", "unnamed", "no"):
        errors["publish"] = "Say whether your answer may be published"
    return errors


ROUTES = [
    get(PATH, ask, who=ANYBODY),
    post(PATH, take, who=ANYBODY),
    get(f"{PATH}/sent", sent, who=ANYBODY),
]
