"""The clerk conducts a meeting: puts motions, counts or closes votes, and closes the meeting."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from starlette.responses import Response

from quorate import partnership
from quorate.business.board import counting, opening, putting
from quorate.business.board.view import MeetingView
from quorate.business.meeting.concluding import Given
from quorate.partnership.review_file import STAGES
from quorate.partnership.sitting_file import MotionPut, NumbersCast, VotesCast
from quorate.portal.access import CLERKS
from quorate.portal.meeting_desk import Missing, done_or_shown_again, meeting_of
from quorate.portal.numbers import number_in
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

TEMPLATE = "conduct.html.j2"
KINDS = ("amendment", "substantive", "reference-back")
BACK_TO = tuple(stage for stage in STAGES if stage not in ("authority", "board"))


def show(visit: Visit) -> Response:
    """The motion before the meeting with how it is counted, or the form to put one."""
    return visit.page(TEMPLATE, **_values(meeting_of(visit)))


def put(visit: Visit) -> Response:
    """Put a motion to the meeting."""
    view = meeting_of(visit)

    def do() -> str:
        number = putting.put_motion(view.case, view.purpose, _typed(visit), by=visit.who.name)
        return f"Motion {number} is put. Members may vote now."

    return _done(visit, view, do)


def count(visit: Visit) -> Response:
    """Close the vote, count by hands, or record that all agree: as the clerk chose."""
    view = meeting_of(visit)

    def do() -> str:
        number, by = _number(visit), visit.who.name
        match visit.typed("how"):
            case "close":
                silent = "abstain" in visit.ticked("silent")
                ruling = counting.close_vote(
                    view.case, view.purpose, number, silent_abstain=silent, by=by
                )
            case "agreed":
                ruling = counting.agree_without_vote(view.case, view.purpose, number, by=by)
            case "numbers":
                hands = _hands(visit)
                ruling = counting.count_by_clerk(view.case, view.purpose, number, hands, by=by)
            case "names":
                names = _names(visit, view)
                ruling = counting.count_by_clerk(view.case, view.purpose, number, names, by=by)
            case _:
                raise Missing(how="Choose how it is counted")
        return ruling.in_words

    return _done(visit, view, do)


def cast(visit: Visit) -> Response:
    """Record the casting vote that was spoken, or that there is none."""
    view = meeting_of(visit)

    def do() -> str:
        side = visit.typed("side")
        if side not in ("for", "against", "declined"):
            raise Missing(side="Choose what whoever presides said")
        return counting.give_casting_vote(
            view.case,
            view.purpose,
            _number(visit),
            side,  # type: ignore[arg-type]
            by=visit.who.name,
        ).in_words

    return _done(visit, view, do)


def take_back(visit: Visit) -> Response:
    """Withdraw a motion that is open, or set the last count aside, with the reason."""
    view = meeting_of(visit)

    def do() -> str:
        reason, number, by = visit.typed("reason"), _number(visit), visit.who.name
        if not reason:
            raise Missing(reason="Say what was wrong")
        is_open = any(m.number == number and m.result == "open" for m in view.motions)
        act = putting.withdraw_motion if is_open else putting.set_aside
        act(view.case, view.purpose, number, reason=reason, by=by)
        return f"Motion {number} is {'withdrawn' if is_open else 'set aside'}."

    return _done(visit, view, do)


def close(visit: Visit) -> Response:
    """Close the meeting; its outcome is recorded and the case goes on."""
    view = meeting_of(visit)

    def do() -> str:
        given = Given(_lines(visit, "reasons"), _lines(visit, "alternatives"))
        outcome = opening.close_sitting(view.case, view.purpose, given=given, by=visit.who.name)
        return f"The meeting is closed: {outcome}."

    return _done(visit, view, do, then=view.path)


def _done(
    visit: Visit, view: MeetingView, do: Callable[[], str], *, then: str | None = None
) -> Response:
    def again(errors: dict[str, str]) -> Response:
        return visit.refused(TEMPLATE, errors, **_values(meeting_of(visit)))

    return done_or_shown_again(visit, do, then=then or f"{view.path}/conduct", again=again)


def _values(view: MeetingView) -> dict[str, Any]:
    counted = [m for m in view.motions if m.result not in ("open", "set aside")]
    return {
        "view": view,
        "now": view.now,
        "last": max(counted, key=lambda m: (m.closed_at is not None, m.closed_at, m.number))
        if counted
        else None,
        "structures": [(name, name) for name in sorted(partnership.current().structure_names())],
        "stages": [(stage, stage.replace("-", " ").capitalize()) for stage in BACK_TO],
        "voters": [line for line in view.room if view.no_vote.get(line.person) is None],
    }


def _typed(visit: Visit) -> MotionPut:
    kind, changes = visit.typed("kind"), _lines(visit, "changes")
    if kind not in KINDS:
        raise Missing(kind="Choose what kind of motion it is")
    if not visit.typed("text"):
        raise Missing(text="Enter the words of the motion")
    if kind == "amendment" and not changes:
        raise Missing(changes="List what it changes, one change on each line")
    if kind == "reference-back" and not visit.typed("back_to"):
        raise Missing(back_to="Choose the stage that is done again")
    is_amendment = kind == "amendment"
    try:
        return MotionPut(
            kind=kind,
            text=" ".join(visit.typed("text").split()),
            changes=changes if is_amendment else (),
            structure=visit.typed("structure") or None if is_amendment else None,
            back_to=visit.typed("back_to") or None if kind == "reference-back" else None,
        )
    except ValidationError:
        raise Missing(back_to="Choose one of the stages") from None


def _number(visit: Visit) -> int:
    number = number_in(visit.typed("motion"))
    if number is None:
        raise Missing(motion="Choose the motion")
    return number


def _hands(visit: Visit) -> NumbersCast:
    names = ("votes_for", "against", "abstain")
    typed = {name: number_in(visit.typed(name) or "0") for name in names}
    wrong = {name: "Enter a number" for name, number in typed.items() if number is None}
    if wrong:
        raise Missing(**wrong)
    return NumbersCast.model_validate(typed)


def _names(visit: Visit, view: MeetingView) -> VotesCast:
    said = {line.person: visit.typed(f"vote-{line.person}") for line in view.room}

    def who(choice: str) -> tuple[str, ...]:
        return tuple(person for person, given in said.items() if given == choice)

    return VotesCast(votes_for=who("for"), against=who("against"), abstain=who("abstain"))


def _lines(visit: Visit, name: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in visit.typed(name).split("\n") if line.strip())


ROUTES = [
    get("/meetings/{meeting}/conduct", show, who=CLERKS),
    post("/meetings/{meeting}/put", put, who=CLERKS),
    post("/meetings/{meeting}/count", count, who=CLERKS),
    post("/meetings/{meeting}/spoken-casting-vote", cast, who=CLERKS),
    post("/meetings/{meeting}/take-back", take_back, who=CLERKS),
    post("/meetings/{meeting}/close", close, who=CLERKS),
]
