"""The sponsor says what becomes of a group whose term comes to its end (22.73)."""

from datetime import date
from typing import cast

from starlette.responses import Response

from quorate.business.groups import sponsor
from quorate.business.groups.answering import LONGEST
from quorate.business.groups.ending_view import GroupEnding, ending_of
from quorate.business.groups.sponsor import Wish
from quorate.business.refusal import Refused
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PAGE = "group_end.html.j2"


def show(visit: Visit) -> Response:
    """The group, its end, and the three answers."""
    return visit.page(PAGE, about=_about(visit))


def act(visit: Visit) -> Response:
    """Close it, or propose its extension or change to those who endorse."""
    about = _about(visit)
    wish, missing = _wish(visit)
    if missing:
        return visit.refused(PAGE, missing, about=about)
    try:
        proposed = sponsor.sponsor_answers(about.case, visit.who.person_id, wish, door="portal")
    except Refused as refused:
        return visit.refused(PAGE, {"": str(refused)}, about=_about(visit))
    if proposed:
        return visit.go(
            f"/proposals/{proposed}", f"Your answer is recorded; {proposed} asks for it."
        )
    return visit.go("/", f"{about.name} will close. Everybody concerned is told.")


def _about(visit: Visit) -> GroupEnding:
    return ending_of(visit.path["body"], visit.who.person_id)


def _wish(visit: Visit) -> tuple[Wish, dict[str, str]]:
    """What the sponsor asks for, and what the form still lacks, by field."""
    wrong: dict[str, str] = {}
    choice = visit.typed("choice")
    wish = Wish(
        choice=cast(sponsor.Choice, choice),
        reason=visit.typed("reason"),
        until=_date(visit, wrong),
        size=_size(visit, wrong),
        final_report=visit.typed("report") if choice == "close" else "",
    )
    return wish, {**_lacking(wish), **_too_long(wish), **wrong}


def _lacking(wish: Wish) -> dict[str, str]:
    lacking = {
        "choice": wish.choice not in sponsor.CHOICES and "Choose what becomes of the group.",
        "until-day": wish.choice == "extend"
        and wish.until is None
        and "Give the day until which it goes on.",
        "size": wish.choice == "change"
        and wish.until is None
        and wish.size is None
        and "Say what is to change: its size, its end or both.",
        "report": wish.choice == "close"
        and not wish.final_report
        and "Say in a paragraph what it set out to do and what came of it.",
        "reason": not wish.reason and "Give your reason.",
    }
    return {field: says for field, says in lacking.items() if says}


def _too_long(wish: Wish) -> dict[str, str]:
    texts = {"reason": wish.reason, "report": wish.final_report}
    says = f"Shorten this to {LONGEST:,} characters at most."
    return {field: says for field, text in texts.items() if len(text) > LONGEST}


def _date(visit: Visit, wrong: dict[str, str]) -> date | None:
    parts = [visit.typed(f"until-{part}") for part in ("year", "month", "day")]
    if not any(parts):
        return None
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        wrong["until-day"] = "Enter a day that is in the calendar, such as 31 3 2012."
        return None


def _size(visit: Visit, wrong: dict[str, str]) -> int | None:
    typed = visit.typed("size")
    if not typed:
        return None
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed[:4]) <= 100:
        return int(typed)
    wrong["size"] = "Enter the number of members, from 1 to 100."
    return None


ROUTES = [
    get("/groups/{body}/end", show, who=SIGNED_IN),
    post("/groups/{body}/end", act, who=SIGNED_IN),
]
