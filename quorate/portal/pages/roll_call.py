"""The clerk's roll call: opening, present or not seat by seat, arrivals, departures, items."""

from collections.abc import Callable

from starlette.responses import Response

from quorate.business.board import opening, roll
from quorate.business.board.declaring import nil_for_the_rest
from quorate.portal.access import CLERKS
from quorate.portal.meeting_desk import Missing, done_or_shown_again, meeting_of
from quorate.portal.numbers import number_in
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

TEMPLATE = "roll_call.html.j2"


def show(visit: Visit) -> Response:
    """The roll as it stands, or as the register suggests it before it is called."""
    return visit.page(TEMPLATE, view=meeting_of(visit))


def open_meeting(visit: Visit) -> Response:
    """Open the meeting on its day."""
    view = meeting_of(visit)

    def do() -> str:
        opening.open_sitting(view.case, view.purpose, by=visit.who.name)
        return "The meeting is open. Call the roll."

    return _done(visit, do)


def call(visit: Visit) -> Response:
    """Record the roll call, or correct it."""
    view = meeting_of(visit)

    def do() -> str:
        answers = {line.seat: visit.typed(f"seat-{line.seat}") or "absent" for line in view.seats}
        watching = [line.person for line in view.room if line.capacity == "observer"]
        return roll.call_roll(
            view.case, view.purpose, answers, observers=watching, by=visit.who.name
        )

    return _done(visit, do)


def move(visit: Visit) -> Response:
    """Record that somebody came in, or left."""
    view = meeting_of(visit)

    def do() -> str:
        act = {"arrived": roll.arrive, "left": roll.leave}.get(visit.typed("what"))
        person = visit.typed("arriving" if visit.typed("what") == "arrived" else "leaving")
        if act is None or not person:
            raise Missing(**{"arriving" if act is roll.arrive else "leaving": "Choose who it is"})
        return act(view.case, view.purpose, person, by=visit.who.name)

    return _done(visit, do)


def elect(visit: Visit) -> Response:
    """Record whom the members present elected to preside."""
    view = meeting_of(visit)

    def do() -> str:
        if not visit.typed("elected"):
            raise Missing(elected="Choose who was elected")
        roll.elect(view.case, view.purpose, visit.typed("elected"), by=visit.who.name)
        return "The election is recorded."

    return _done(visit, do)


def strike(visit: Visit) -> Response:
    """Strike out a mistyped record of the roll, with the reason."""
    view = meeting_of(visit)

    def do() -> str:
        line, reason = number_in(visit.typed("record")), visit.typed("reason")
        if line is None:
            raise Missing(record="Choose the record that is wrong")
        if not reason:
            raise Missing(reason="Say what was wrong")
        roll.strike(view.case, view.purpose, line, reason=reason, by=visit.who.name)
        return "The record is struck out; the journal keeps it."

    return _done(visit, do)


def nil(visit: Visit) -> Response:
    """Record that all other members present have nothing to declare."""
    view = meeting_of(visit)

    def do() -> str:
        number = nil_for_the_rest(view.case, view.purpose, by=visit.who.name)
        return f"No interest is recorded for {number} members."

    return _done(visit, do)


def take_item(visit: Visit) -> Response:
    """Take an item of the agenda; the quorum is counted for it."""
    view = meeting_of(visit)

    def do() -> str:
        number = number_in(visit.typed("item"))
        if number is None:
            raise Missing(item="Choose the item")
        return opening.take_item(view.case, view.purpose, number, by=visit.who.name)

    return _done(visit, do)


def _done(visit: Visit, do: Callable[[], str]) -> Response:
    return done_or_shown_again(
        visit,
        do,
        then=f"{meeting_of(visit).path}/roll",
        again=lambda errors: visit.refused(TEMPLATE, errors, view=meeting_of(visit)),
    )


ROUTES = [
    get("/meetings/{meeting}/roll", show, who=CLERKS),
    post("/meetings/{meeting}/open", open_meeting, who=CLERKS),
    post("/meetings/{meeting}/roll", call, who=CLERKS),
    post("/meetings/{meeting}/movement", move, who=CLERKS),
    post("/meetings/{meeting}/election", elect, who=CLERKS),
    post("/meetings/{meeting}/strike", strike, who=CLERKS),
    post("/meetings/{meeting}/nil", nil, who=CLERKS),
    post("/meetings/{meeting}/item", take_item, who=CLERKS),
]
