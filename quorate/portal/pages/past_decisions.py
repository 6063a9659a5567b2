"""What the visitor has decided before, in proposals and at meetings, and what came of it."""

from starlette.responses import Response

from quorate.business.board.past_votes import past_votes
from quorate.business.groups.inbox import past_answers
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """Every answer and counted vote, the newest first; lapsed answers too, marked as such."""
    person = visit.who.person_id
    return visit.page("past_decisions.html.j2", past=past_answers(person), votes=past_votes(person))


ROUTES = [get("/decisions/mine", show, who=SIGNED_IN)]
