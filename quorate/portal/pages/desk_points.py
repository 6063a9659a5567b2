"""All points of a case: found by theme, by what became of them, by words; dealt with in numbers."""

from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from quorate import register
from quorate.business.refusal import Refused
from quorate.business.working_over.dispositions import IN_WORDS, called
from quorate.business.working_over.responses_desk import work_on_many
from quorate.business.working_over.suggested_themes import points_for
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.point_fields import (
    choices_of,
    page_of,
    read_together,
    where_changed,
    whole_number,
)
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit
from quorate.register import points
from quorate.register.points import Wanted

ON_A_PAGE = 100


def show(visit: Visit) -> Response:
    """A page of points, narrowed by what is asked for in the address."""
    seen = case_seen(visit)
    return visit.page("desk_points.html.j2", **_values(seen, visit, visit.query))


def act(visit: Visit) -> Response:
    """Give the chosen points a theme, or say what becomes of them, or both."""
    seen = case_seen(visit)
    asked = {name: visit.typed(f"shown-{name}") for name in ("theme", "as", "words", "page")}
    asked["suggested"] = visit.typed("shown-suggested")
    ids = [id for id in map(whole_number, visit.ticked("point")) if id is not None]
    together, errors = read_together(visit)
    if not ids:
        errors["point"] = "Choose at least one point"
    if not errors:
        try:
            work_on_many(seen.case, ids, together, by=visit.who.name)
        except Refused as refused:
            errors = {"point": str(refused)}
    if errors:
        return visit.refused("desk_points.html.j2", errors, **_values(seen, visit, asked))
    kept = {name: value for name, value in asked.items() if value and name != "page"}
    return visit.go(f"{seen.path}/points?{urlencode(kept)}", f"Recorded for {len(ids)} points.")


def _values(seen: Seen, visit: Visit, asked: Any) -> dict[str, Any]:
    words = asked.get("words", "").strip()[:200]
    become = asked.get("as", "")
    theme = whole_number(asked.get("theme", ""))
    suggested = whole_number(asked.get("suggested", ""))
    wanted = Wanted(
        theme=theme,
        disposition=become if become in IN_WORDS or become == "none" else None,
        words=words or None,
    )
    rows, total, page, pages = _rows(seen, visit, wanted, suggested)
    choices = choices_of(seen.case)
    filters = {
        "theme": "" if theme is None else str(theme),
        "as": become,
        "words": words,
        "suggested": str(suggested or ""),
    }
    return {
        "seen": seen,
        "rows": rows,
        "called": called,
        "where_changed": where_changed,
        "in_words": IN_WORDS,
        "total": total,
        "page": page,
        "pages": pages,
        "address": f"{seen.path}/points?{urlencode(filters)}&page=",
        "filters": filters,
        "choices": choices,
        "suggested": suggested,
        "themes_to_find": [("", "Any"), ("0", "No theme")]
        + [(str(one.id), one.name) for one in choices.themes],
    }


def _rows(
    seen: Seen, visit: Visit, wanted: Wanted, suggested: int | None
) -> tuple[list[Any], int, int, int]:
    reference = seen.case.reference
    if suggested:
        ids = points_for(reference, suggested)
        page, pages = page_of(visit, len(ids), ON_A_PAGE)
        shown = ids[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
        with register.current().reading() as tx:
            return points.by_ids(tx, reference, shown), len(ids), page, pages
    with register.current().reading() as tx:
        total = points.count(tx, reference, wanted)
        page, pages = page_of(visit, total, ON_A_PAGE)
        passed = (page - 1) * ON_A_PAGE
        rows = points.of_case(tx, reference, wanted, page=(passed, ON_A_PAGE))
    return list(rows), total, page, pages


PATH = "/cases/{reference}/points"
ROUTES = [get(PATH, show, who=OFFICERS), post(PATH, act, who=OFFICERS)]
