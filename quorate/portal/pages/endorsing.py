"""A member answers a proposal: five criteria, a decision with a reason, a check, a confirmation."""

from typing import Any, cast

from starlette.responses import Response

from quorate.business.cases import Case, find
from quorate.business.groups import answering
from quorate.business.groups.answer_desk import Desk, Place, desk_of, what_is_missing
from quorate.business.groups.answering import Finding, Given
from quorate.business.groups.standing import matches
from quorate.business.refusal import Refused
from quorate.constitution.answers import CHOICE_IN_WORDS, CRITERIA, Choice
from quorate.portal.access import ENDORSERS
from quorate.portal.numbers import number_in
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

MET = {"met": True, "not-met": False}
FORM, CHECK = "answer.html.j2", "answer_check.html.j2"


def show(visit: Visit) -> Response:
    """The proposal beside the five criteria; once closed, or not theirs to answer, why not."""
    desk = _desk(visit)
    if not desk.open_places or desk.standing.closed_at:
        return visit.page("answer_closed.html.j2", desk=desk)
    place = _place(visit, desk)
    return visit.page(FORM, **_values(desk, place))


def check(visit: Visit) -> Response:
    """Show the answer as it would be sent, or the form again with what it lacks."""
    desk = _desk(visit)
    if not desk.open_places or desk.standing.closed_at:
        return _too_late(visit, desk)
    given, place = _given(visit), _place(visit, desk)
    if given.sha256 != desk.standing.sha256:
        return visit.refused(FORM, {"": STALE}, **_values(desk, place, stale=given.sha256))
    if visit.typed("act") == "change":
        return visit.page(FORM, typed=visit.form, **_values(desk, place))
    missing = what_is_missing(given)
    if missing:
        return visit.refused(FORM, missing, **_values(desk, place))
    return visit.page(CHECK, **_values(desk, place), given=given, kept=_kept(visit, place))


def confirm(visit: Visit) -> Response:
    """Record the answer; what is refused now goes back to the form with the reason."""
    case, given = find(visit.path["reference"]), _given(visit)
    seat = number_in(visit.typed("seat"))
    try:
        version = answering.answer(case, visit.who.person_id, given, door="portal", seat=seat)
    except Refused as refused:
        return _back_to_the_form(visit, given, str(refused))
    said = f"Your answer is recorded: {CHOICE_IN_WORDS[given.choice]}, on version {version}."
    return visit.go(f"/proposals/{case.reference}", said)


def _back_to_the_form(visit: Visit, given: Given, refusal: str) -> Response:
    desk = _desk(visit)
    if not desk.open_places or desk.standing.closed_at:
        return _too_late(visit, desk, refusal)
    stale = given.sha256 if given.sha256 != desk.standing.sha256 else ""
    return visit.refused(FORM, {"": refusal}, **_values(desk, _place(visit, desk), stale=stale))


STALE = (
    "The text has changed since you opened this page, and an answer holds for one exact text. "
    "Nothing was recorded. Look at what is different, then go on."
)


def _desk(visit: Visit) -> Desk:
    return desk_of(find(visit.path["reference"]), visit.who.person_id)


def _place(visit: Visit, desk: Desk) -> Place:
    """The seat that is answered for: the one in the form, or the first that is open."""
    wanted = visit.typed("seat") or visit.query.get("seat", "")
    places = [place for place in desk.open_places if str(place.seat.seat_id) == wanted]
    return (places or list(desk.open_places))[0]


def _values(desk: Desk, place: Place, *, stale: str = "") -> dict[str, Any]:
    case = Case(desk.standing.reference, desk.standing.round)
    return {
        "desk": desk,
        "place": place,
        "former": place.seat.answer,
        "lapsed": place.seat.lapsed[-1] if place.seat.lapsed and not place.seat.answer else None,
        "stale_version": matches(case, stale) if stale else None,
    }


def _given(visit: Visit) -> Given:
    return Given(
        choice=cast(Choice, visit.typed("choice")),
        criteria={
            name: Finding(MET[visit.typed(name)], visit.typed(f"{name}-note"))
            for name in CRITERIA
            if visit.typed(name) in MET
        },
        reason=visit.typed("reason"),
        conditions=tuple(line for line in visit.typed("conditions").split("\n") if line.strip()),
        sha256=visit.typed("sha256"),
    )


def _kept(visit: Visit, place: Place) -> dict[str, str]:
    """What the check page carries on, field by field."""
    names = ("choice", "reason", "conditions", "sha256", *CRITERIA)
    notes = tuple(f"{name}-note" for name in CRITERIA)
    fields = {name: visit.typed(name) for name in (*names, *notes)}
    return {**fields, "seat": str(place.seat.seat_id)}


def _too_late(visit: Visit, desk: Desk, refusal: str = "") -> Response:
    return visit.refused("answer_closed.html.j2", {"": refusal} if refusal else {}, desk=desk)


ROUTES = [
    get("/proposals/{reference}/answer", show, who=ENDORSERS),
    post("/proposals/{reference}/answer", check, who=ENDORSERS),
    post("/proposals/{reference}/answer/confirm", confirm, who=ENDORSERS),
]
