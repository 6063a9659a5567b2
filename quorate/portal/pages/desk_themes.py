"""The themes of a case: added, renamed, joined, and suggested; the officer decides."""

from typing import Any

from starlette.responses import Response

from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over import suggested_themes, themes
from quorate.business.working_over.themes import ThemeLine
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.point_fields import number, whole_number
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PATH = "/cases/{reference}/themes"


def show(visit: Visit) -> Response:
    """The themes with their points, and on request proposals for new ones."""
    seen = case_seen(visit)
    return visit.page("desk_themes.html.j2", **_values(seen, propose="propose" in visit.query))


def add(visit: Visit) -> Response:
    """Add a theme."""
    seen = case_seen(visit)
    words = _words(visit)
    try:
        themes.add_theme(seen.case, visit.typed("name"), words, by=visit.who.name)
    except Refused as refused:
        return visit.refused("desk_themes.html.j2", {"name": str(refused)}, **_values(seen))
    return visit.go(f"{seen.path}/themes", f"Added: {visit.typed('name')}.")


def show_one(visit: Visit) -> Response:
    """A theme, to be changed or taken away."""
    seen = case_seen(visit)
    return visit.page("desk_theme.html.j2", **_values_of_one(seen, visit))


def change(visit: Visit) -> Response:
    """Change a theme's name and words."""
    seen = case_seen(visit)
    values = _values_of_one(seen, visit)
    theme: ThemeLine = values["theme"]
    try:
        themes.change_theme(
            seen.case, theme.id, visit.typed("name"), _words(visit), by=visit.who.name
        )
    except Refused as refused:
        return visit.refused("desk_theme.html.j2", {"name": str(refused)}, **values)
    return visit.go(f"{seen.path}/themes", f"Changed: {visit.typed('name')}.")


def remove(visit: Visit) -> Response:
    """Take a theme away; its points go to another one, or to none."""
    seen = case_seen(visit)
    values = _values_of_one(seen, visit)
    theme: ThemeLine = values["theme"]
    try:
        themes.remove_theme(
            seen.case, theme.id, into=number(visit, "into") or None, by=visit.who.name
        )
    except Refused as refused:
        return visit.refused("desk_theme.html.j2", {"into": str(refused)}, **values)
    return visit.go(f"{seen.path}/themes", f"Taken away: {theme.name}.")


def _values(seen: Seen, *, propose: bool = False) -> dict[str, Any]:
    lines = themes.themes_of(seen.case.reference)
    proposed, why_none = [], ""
    if propose:
        try:
            proposed = suggested_themes.propose(seen.case)
        except Refused as refused:
            why_none = str(refused)
    return {
        "seen": seen,
        "lines": lines,
        "suggested": suggested_themes.counts(seen.case.reference),
        "can_propose": suggested_themes.can_propose(),
        "no_extra": suggested_themes.NO_EXTRA,
        "propose": propose,
        "proposed": proposed,
        "why_none": why_none,
    }


def _values_of_one(seen: Seen, visit: Visit) -> dict[str, Any]:
    lines = [line for line in themes.themes_of(seen.case.reference) if line.id]
    asked = whole_number(visit.path["theme"])
    theme = next((line for line in lines if line.id == asked), None)
    if theme is None:
        raise NotFound("There is no such theme")
    others = [(str(line.id), line.name) for line in lines if line.id != asked]
    return {"seen": seen, "theme": theme, "others": [("", "No theme"), *others]}


def _words(visit: Visit) -> list[str]:
    return [word for word in visit.typed("words").replace("\n", ",").split(",") if word.strip()]


ROUTES = [
    get(PATH, show, who=OFFICERS),
    post(PATH, add, who=OFFICERS),
    get(f"{PATH}/{{theme}}", show_one, who=OFFICERS),
    post(f"{PATH}/{{theme}}", change, who=OFFICERS),
    post(f"{PATH}/{{theme}}/remove", remove, who=OFFICERS),
]
