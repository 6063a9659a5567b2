"""The Chair breaks a tie of Chief Executives, or declines to; given once, after a check."""

from typing import Any, cast

from starlette.responses import Response

from quorate.business.cases import find
from quorate.business.groups import tally
from quorate.business.groups.answering import LONGEST
from quorate.business.groups.proposal_view import View, view_of
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.endorsement import CastingVote
from quorate.portal.access import HCE_CHAIR
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

FORM, CHECK = "casting_vote.html.j2", "casting_vote_check.html.j2"
SIDES = ("for", "against", "declined")


def show(visit: Visit) -> Response:
    """The sum that ended in a tie, and what the Chair may do."""
    return visit.page(FORM, view=_view(visit))


def check(visit: Visit) -> Response:
    """Show the vote as it would be given, or the form again."""
    view = _view(visit)
    missing = _what_is_missing(visit)
    if missing:
        return visit.refused(FORM, missing, view=view)
    return visit.page(CHECK, view=view, **_typed(visit))


def confirm(visit: Visit) -> Response:
    """Give the casting vote, or decline to."""
    view, given = _view(visit), _typed(visit)
    missing = _what_is_missing(visit)
    if missing:
        return visit.refused(FORM, missing, view=view)
    case, side = find(visit.path["reference"]), cast(CastingVote, given["side"])
    try:
        tally.cast(case, visit.who.person_id, side, reason=given["reason"], door="portal")
    except Refused as refused:
        return visit.refused(FORM, {"": str(refused)}, view=_view(visit))
    return visit.go(f"/proposals/{case.reference}", "Your casting vote is recorded.")


def _what_is_missing(visit: Visit) -> dict[str, str]:
    missing = {}
    if visit.typed("side") not in SIDES:
        missing["side"] = "Choose whether you cast, and how."
    if len(visit.typed("reason")) > LONGEST:
        missing["reason"] = f"Shorten this to {LONGEST:,} characters at most."
    return missing


def _view(visit: Visit) -> View:
    """The proposal before its Chair; before a tie, and to anybody else, there is no such page."""
    view = view_of(find(visit.path["reference"]), visit.who.person_id, visit.roles)
    chair = view.standing.chair
    was_tied = view.may_cast or "cast" in view.standing.outcome_in_words.casefold()
    if chair is None or chair.id != visit.who.person_id or not was_tied:
        raise NotFound(f"There is no case {view.standing.reference}")
    return view


def _typed(visit: Visit) -> dict[str, Any]:
    return {"side": visit.typed("side"), "reason": visit.typed("reason")}


ROUTES = [
    get("/proposals/{reference}/casting-vote", show, who=HCE_CHAIR),
    post("/proposals/{reference}/casting-vote", check, who=HCE_CHAIR),
    post("/proposals/{reference}/casting-vote/confirm", confirm, who=HCE_CHAIR),
]
