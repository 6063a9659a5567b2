"""A member's page at a meeting that sits: the motion before it, their vote, the casting vote."""

from typing import Any

from starlette.responses import Response

from quorate import register
from quorate.business.access import sessions
from quorate.business.board import counting, voting
from quorate.business.board.place import Place
from quorate.business.board.view import MeetingView, what_changed
from quorate.business.meeting.room import NOT_PRESENT
from quorate.portal.access import MEMBERS, SIGNED_IN
from quorate.portal.meeting_desk import (
    Missing,
    done_or_shown_again,
    meeting_of,
    sitting_meeting_of,
)
from quorate.portal.numbers import number_in
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

TEMPLATE = "motion.html.j2"
SAID = {"for": "You voted for", "against": "You voted against", "abstain": "You abstained on"}


def show(visit: Visit) -> Response:
    """The motion that is voted on now, with the member's own vote, or what is waited for."""
    view = meeting_of(visit)
    return visit.page(TEMPLATE, **_values(visit, view))


def vote(visit: Visit) -> Response:
    """Cast the member's vote on the text that was on the page."""
    place = sitting_meeting_of(visit)

    def do() -> str:
        number, choice = number_in(visit.typed("motion")), visit.typed("choice")
        if choice not in SAID:
            raise Missing(choice="Choose for, against or abstain")
        if number is None:
            raise Missing(choice="Look again: no motion was on this page")
        marked = voting.Marked(choice, visit.typed("seen") or None)  # type: ignore[arg-type]
        said = f"{SAID[choice]} motion {number}. You may change it until the clerk closes the vote."
        with register.current().transaction() as tx:  # one, for fifty who vote at once
            voting.vote(place.case, place.purpose, number, visit.who.person_id, marked)
            sessions.put_notice_in(tx, visit.who, said)
        return ""

    return _done(visit, place, do)


def cast(visit: Visit) -> Response:
    """Whoever presides breaks a tie, or declines to."""
    place = sitting_meeting_of(visit)

    def do() -> str:
        number, side = number_in(visit.typed("motion")), visit.typed("side")
        if side not in ("for", "against", "declined") or number is None:
            raise Missing(side="Choose how you cast, or that you do not")
        ruling = counting.give_casting_vote(
            place.case,
            place.purpose,
            number,
            side,  # type: ignore[arg-type]
            person_id=visit.who.person_id,
            by=visit.who.name,
        )
        return ruling.in_words

    return _done(visit, place, do)


def _done(visit: Visit, place: Place, do: Any) -> Response:
    def again(errors: dict[str, str]) -> Response:
        return visit.refused(TEMPLATE, errors, **_values(visit, meeting_of(visit)))

    return done_or_shown_again(visit, do, then=f"{place.path}/motion", again=again)


def _values(visit: Visit, view: MeetingView) -> dict[str, Any]:
    me, now = visit.who.person_id, view.now
    lapsed = now.lapsed_vote(me) if now else None
    has_new_text = bool(lapsed and now and lapsed.version != now.version)
    return {
        "view": view,
        "now": now,
        "me": me,
        "sits": view.body_id in visit.roles.bodies,
        "is_clerk": visit.roles.is_clerk,
        "no_vote": view.no_vote.get(me, NOT_PRESENT),
        "stands": now.standing_vote(me) if now else None,
        "lapsed": lapsed,
        "changes": what_changed(view, lapsed.version or 0) if lapsed and has_new_text else (),
        "may_cast": bool(now and now.result == "tied" and now.presided_by == me),
    }


ROUTES = [
    get("/meetings/{meeting}/motion", show, who=SIGNED_IN),
    post("/meetings/{meeting}/vote", vote, who=MEMBERS),
    post("/meetings/{meeting}/casting-vote", cast, who=MEMBERS),
]
