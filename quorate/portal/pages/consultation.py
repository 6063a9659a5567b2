"""Extending a consultation, closing it early, reopening it: what follows is shown before."""

from datetime import date
from typing import Any

from starlette.responses import Response

from quorate.business.consulting import extending
from quorate.business.refusal import Refused
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.questions import read_day
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

NO_DAY = "Enter the new closing day"
NO_REASON = "Say why: those who are told read it"
NO_READERS = "Choose who is told"
NOBODY_NAMED = "Name at least one person, one on each line"
NAMED = "named"
READERS = (
    ("everybody", "Everybody consulted"),
    ("those who owe", "Those who have not answered"),
    ("nobody", "Nobody"),
    (NAMED, "Only those named below"),
)
TOLD = {
    "everybody": "Everybody consulted is told.",
    "those who owe": "Those who have not answered are told.",
    "nobody": "Nobody is told.",
    NAMED: "Those you named are told.",
}


def show(visit: Visit) -> Response:
    """The closing day as it stands, and the form to move it."""
    return visit.page("consultation.html.j2", **_values(case_seen(visit)))


def check(visit: Visit) -> Response:
    """What would follow from the new day, with a button that does it."""
    seen, (day, errors) = case_seen(visit), _typed(visit)
    if errors or day is None:
        return visit.refused("consultation.html.j2", errors, **_values(seen))
    try:
        dates = extending.new_dates(seen.case, day)
        extending.refuse_strangers(seen.case, _readers(visit))
    except Refused as refused:
        return visit.refused("consultation.html.j2", {"to-day": str(refused)}, **_values(seen))
    return visit.page(
        "consultation_check.html.j2",
        seen=seen,
        dates=dates,
        reason=visit.typed("reason"),
        day=day,
        tell=visit.typed("tell"),
        named=visit.typed("named"),
        told=TOLD[visit.typed("tell") if dates.is_longer else "everybody"],
    )


def act(visit: Visit) -> Response:
    """Move the closing day. A second post of the same finds it done."""
    seen, (day, errors) = case_seen(visit), _typed(visit)
    if errors or day is None:
        return visit.refused("consultation.html.j2", errors, **_values(seen))
    if day == extending.open_until(seen.case):
        return visit.go(seen.path, "The consultation closes on that day already.")
    try:
        dates = extending.move_close(
            seen.case, day, reason=visit.typed("reason"), by=visit.who.name, tell=_readers(visit)
        )
    except Refused as refused:
        return visit.refused("consultation.html.j2", {"to-day": str(refused)}, **_values(seen))
    told = TOLD[visit.typed("tell") if dates.is_longer else "everybody"]
    return visit.go(seen.path, f"The consultation was {dates.verb}. {told}")


def _values(seen: Seen) -> dict[str, Any]:
    return {
        "seen": seen,
        "open_until": extending.open_until(seen.case),
        "closed_on": extending.reopens_from(seen.case),
        "readers": READERS,
    }


def _readers(visit: Visit) -> extending.Tell:
    match visit.typed("tell"):
        case "everybody" | "those who owe" | "nobody" as group:
            return group
    return _named(visit)


def _named(visit: Visit) -> tuple[str, ...]:
    return tuple(line.strip() for line in visit.typed("named").split("\n") if line.strip())


def _typed(visit: Visit) -> tuple[date | None, dict[str, str]]:
    day, errors = read_day(visit, "to"), {}
    if not isinstance(day, date):
        errors["to-day"] = day or NO_DAY
    if not visit.typed("reason"):
        errors["reason"] = NO_REASON
    if visit.typed("tell") not in TOLD:
        errors["tell"] = NO_READERS
    elif visit.typed("tell") == NAMED and not _named(visit):
        errors["named"] = NOBODY_NAMED
    return (day if isinstance(day, date) else None), errors


PATH = "/cases/{reference}/consultation"
ROUTES = [
    get(PATH, show, who=OFFICERS),
    post(PATH, check, who=OFFICERS),
    post(f"{PATH}/confirm", act, who=OFFICERS),
]
