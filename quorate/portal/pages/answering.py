"""A consultee answers: their views, comments on paragraphs, for whom they speak; checked, sent."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup
from starlette.responses import Response

from quorate.business.access import attempts
from quorate.business.consulting import drafting, what_was_said
from quorate.business.consulting.answering import NothingOpen
from quorate.business.consulting.drafting import Writing
from quorate.business.refusal import NotFound, Refused
from quorate.papers.numbered import Block, Paragraph
from quorate.portal.access import CONSULTED
from quorate.portal.routing import UPLOAD_BYTES, get, post
from quorate.portal.visit import Visit
from quorate.post.parts import html_of
from quorate.settings import settings

CONFLICT = 409
VIEWS, PAPER, ABOUT = "own_views.html.j2", "own_paper.html.j2", "own_about.html.j2"
CHECK, SENT, CLOSED = "own_check.html.j2", "own_sent.html.j2", "own_closed.html.j2"
PATH = "/consultations/{reference}/answer"
KEPT = "Your answer is saved. It is not sent yet: come back with the link in your letter."
Page = Callable[[Visit, str], Response]


def _while_open(page: Page) -> Callable[[Visit], Response]:
    """A page for those consulted in the case; after the close, the page that says so.

    What was typed into a form that came too late is shown there, so that it is not lost.
    """

    def answer(visit: Visit) -> Response:
        reference = visit.path["reference"]
        if reference not in visit.roles.consulted_in:
            raise NotFound("You are not consulted in this case")
        try:
            return page(visit, reference)
        except NothingOpen:
            return _closed(visit, reference)

    return answer


def views(visit: Visit, reference: str) -> Response:
    """The questions, each with a place to answer it, and a general comment."""
    return _page(visit, VIEWS, drafting.writing(reference, visit.who.person_id))


def keep_views(visit: Visit, reference: str) -> Response:
    """Keep what was typed, and go on: to the paper, to the next page, or away for now."""
    kept = _keep(visit, reference, VIEWS)
    if isinstance(kept, Response):
        return kept
    base = visit_path(reference)
    match visit.typed("go"):
        case "paper":
            return visit.go(f"{base}/paper")
        case "later":
            return visit.go(base, KEPT)
    missing = drafting.lacks(kept).get("general")
    if missing and not kept.files:
        first = "question-1" if kept.questions else "general"
        return _refused(visit, VIEWS, kept, {first: missing})
    return visit.go(f"{base}/about")


def paper(visit: Visit, reference: str) -> Response:
    """The paper, with a place for a comment under each of its paragraphs."""
    return _page(visit, PAPER, drafting.writing(reference, visit.who.person_id))


def keep_comments(visit: Visit, reference: str) -> Response:
    """Keep the comments, and go back to the answer."""
    kept = _keep(visit, reference, PAPER)
    if isinstance(kept, Response):
        return kept
    at = visit.typed("at")
    if at.isdecimal():
        return visit.go(f"{visit_path(reference)}/paper#paragraph-{at}")
    return visit.go(visit_path(reference), "Your comments on the paper are saved.")


def about(visit: Visit, reference: str) -> Response:
    """For whom the answer speaks, what may be published of it, and files to go with it."""
    return _page(visit, ABOUT, drafting.writing(reference, visit.who.person_id))


def keep_about(visit: Visit, reference: str) -> Response:
    """Keep it, add or remove a file, or go on to the last look."""
    kept = _keep(visit, reference, ABOUT)
    if isinstance(kept, Response):
        return kept
    person, here = visit.who.person_id, f"{visit_path(reference)}/about"
    remove = visit.typed("remove")
    if remove:
        drafting.remove_file(reference, person, int(remove) if remove.isdecimal() else 0)
        return visit.go(here, "The file is removed.")
    file = visit.files.get("file")
    if file and (file.name or file.content):
        try:
            drafting.add_file(reference, person, name=file.name, content=file.content)
        except NothingOpen:
            raise
        except Refused as refused:
            return _refused(visit, ABOUT, kept, {"file": str(refused)})
        if visit.typed("go") == "file":
            return visit.go(here, "The file is added.")
    errors = {f: said for f, said in drafting.lacks(kept).items() if f != "general"}
    return _refused(visit, ABOUT, kept, errors) if errors else visit.go(_check_path(reference))


def check(visit: Visit, reference: str) -> Response:
    """The whole answer for a last look, with a button that sends it."""
    now = drafting.writing(reference, visit.who.person_id)
    if now.kept_at is None:
        return visit.go(visit_path(reference) + ("/sent" if now.sent_at else ""))
    return _page(visit, CHECK, now)


def send(visit: Visit, reference: str) -> Response:
    """Send the answer. A second press finds it sent."""
    person = visit.who.person_id
    now = drafting.writing(reference, person)
    attempts.count(attempts.ANSWER, person=person, address=visit.client)
    if now.kept_at and drafting.lacks(now):
        return _refused(visit, CHECK, now, drafting.lacks(now))
    drafting.send(reference, person)
    return visit.go(f"{visit_path(reference)}/sent")


def sent(visit: Visit) -> Response:
    """What was sent, and what happens next; also after the close."""
    reference = visit.path["reference"]
    if reference not in visit.roles.consulted_in:
        raise NotFound("You are not consulted in this case")
    said = what_was_said.by(reference, visit.who.person_id)
    if not said.answers:
        return visit.go(visit_path(reference))
    return visit.page(SENT, said=said, base=visit_path(reference))


def visit_path(reference: str) -> str:
    """The first page of an answer."""
    return PATH.format(reference=reference)


def _check_path(reference: str) -> str:
    return f"{visit_path(reference)}/check"


def _keep(visit: Visit, reference: str, template: str) -> Writing | Response:
    person = visit.who.person_id
    typed = {name: visit.typed(name) for name in visit.form}
    try:
        return drafting.keep(reference, person, typed)
    except NothingOpen:
        raise
    except Refused as refused:
        now = drafting.writing(reference, person)
        return _refused(visit, template, now, {"": str(refused)})


def _page(visit: Visit, template: str, now: Writing) -> Response:
    return visit.page(template, **_values(now))


def _refused(visit: Visit, template: str, now: Writing, errors: dict[str, str]) -> Response:
    return visit.refused(template, errors, **_values(now))


def _values(now: Writing) -> dict[str, Any]:
    ours = settings()
    return {
        "now": now,
        "paper": [(block, _html(block)) for block in now.paper],
        "base": visit_path(now.reference),
        "megabytes": ours.answer_file_megabytes,
        "most_files": ours.answer_files,
        "lacks": drafting.lacks(now),
    }


def _html(block: Block) -> Markup:
    """A block of the paper; a point of a list without its mark, for it has a number of its own."""
    inside = block.tokens[2:-2] if isinstance(block, Paragraph) and block.list else ()
    return Markup(html_of(inside) if inside else block.html)  # is clean


def _closed(visit: Visit, reference: str) -> Response:
    said = what_was_said.by(reference, visit.who.person_id)
    typed = drafting.answer_from({name: visit.typed(name) for name in visit.form}).parts
    return visit.page(
        CLOSED,
        status=CONFLICT if visit.form else 200,
        reference=reference,
        title=said.title,
        why=said.closed,
        said=said.answers,
        unsent=typed or said.unsent,
        afterwards=said.afterwards,
    )


ROUTES = [
    get(PATH, _while_open(views), who=CONSULTED),
    post(PATH, _while_open(keep_views), who=CONSULTED),
    get(f"{PATH}/paper", _while_open(paper), who=CONSULTED),
    post(f"{PATH}/paper", _while_open(keep_comments), who=CONSULTED),
    get(f"{PATH}/about", _while_open(about), who=CONSULTED),
    post(f"{PATH}/about", _while_open(keep_about), who=CONSULTED, largest=UPLOAD_BYTES),
    get(f"{PATH}/check", _while_open(check), who=CONSULTED),
    post(f"{PATH}/check", _while_open(send), who=CONSULTED),
    get(f"{PATH}/sent", sent, who=CONSULTED),
]
