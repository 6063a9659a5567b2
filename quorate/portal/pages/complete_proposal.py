"""A proposal that comes back: what it lacks or must change, and the way to its next text."""

from starlette.responses import Response

from quorate.business import drafts
from quorate.business.cases import find
from quorate.business.groups.proposal_view import view_of
from quorate.business.groups.standing import Standing
from quorate.portal.access import SIGNED_IN
from quorate.portal.errors import NotForYou
from quorate.portal.launch_desk import CASE
from quorate.portal.pages.launch_proposal import FORM
from quorate.portal.proposal_questions import answers_from
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

OPEN_TO_CHANGE = ("incomplete", "sent back", "open")


def show(visit: Visit) -> Response:
    """What is asked of the proposer, and what happened before."""
    standing = _standing(visit)
    may_change = standing.state in OPEN_TO_CHANGE
    return visit.page("complete_proposal.html.j2", standing=standing, may_change=may_change)


def begin(visit: Visit) -> Response:
    """Begin the next text from the one there is: nothing has to be typed twice."""
    standing = _standing(visit)
    if standing.state not in OPEN_TO_CHANGE:
        error = {"": "This proposal cannot be changed now"}
        return visit.refused(
            "complete_proposal.html.j2", error, standing=standing, may_change=False
        )
    answers = {**answers_from(standing.form), CASE: standing.reference}
    return visit.go(FORM.at(drafts.begin(visit.who.person_id, FORM.kind, answers)))


def _standing(visit: Visit) -> Standing:
    """The proposal, for its proposer and officers; others are told who may."""
    who = visit.who
    standing = view_of(find(visit.path["reference"]), who.person_id, who.roles).standing
    if who.person_id != standing.form.proposed_by and not who.roles.is_officer:
        raise NotForYou("This page is for: who proposed the group, and the policy team.")
    return standing


PATH = "/proposals/{reference}/complete"
ROUTES = [get(PATH, show, who=SIGNED_IN), post(PATH, begin, who=SIGNED_IN)]
