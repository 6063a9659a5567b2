"""The structure to look at: as it stands, as it is proposed, and what differs."""

from datetime import date
from typing import Any

from markupsafe import Markup
from starlette.responses import Response

from quorate import clock, partnership
from quorate.business import charts
from quorate.business.charts import Chart
from quorate.business.refusal import NotFound
from quorate.portal.access import SIGNED_IN
from quorate.portal.routing import get
from quorate.portal.visit import Visit

NO_DAY = "Enter a real date, such as 2011-07-12"


def today(visit: Visit) -> Response:
    """The structure as it stands today."""
    return _shown(visit, charts.on_a_day(), "")


def proposed(visit: Visit) -> Response:
    """A structure as it is proposed."""
    name = _known(visit)
    return _shown(visit, charts.proposed(name), f"/structure/proposed/{name}")


def difference(visit: Visit) -> Response:
    """What a proposed structure would change."""
    name = _known(visit)
    return _shown(visit, charts.difference_to(name), f"/structure/difference/{name}")


def changes(visit: Visit) -> Response:
    """What changed between two days."""
    since, until = visit.query.get("from", ""), visit.query.get("to", "")
    days = {"from": _day(since), "to": _day(until)}
    wrong = {name: NO_DAY for name, day in days.items() if day is None}
    chart = None
    if days["from"] and days["to"]:
        chart = charts.between(days["from"], days["to"])
    values: dict[str, Any] = {"chart": chart, "since": since, "until": until, **_drawn(chart)}
    if wrong and (since or until):
        return visit.refused("structure_changes.html.j2", wrong, **values)
    return visit.page("structure_changes.html.j2", **values)


def _shown(visit: Visit, chart: Chart, here: str) -> Response:
    files = charts.structure_files()
    return visit.page("structure.html.j2", chart=chart, here=here, files=files, **_drawn(chart))


def _drawn(chart: Chart | None) -> dict[str, Any]:
    """The chart twice; what stands in it was made words when it was drawn."""
    if chart is None:
        return {"wide": None, "narrow": None}
    return {"wide": Markup(chart.svg(wide=True)), "narrow": Markup(chart.svg(wide=False))}


def _known(visit: Visit) -> str:
    name = visit.path["name"]
    if name not in partnership.current().structure_names():
        raise NotFound("There is no such structure")
    return name


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if day <= clock.today() else None


ROUTES = [
    get("/structure", today, who=SIGNED_IN),
    get("/structure/proposed/{name}", proposed, who=SIGNED_IN),
    get("/structure/difference/{name}", difference, who=SIGNED_IN),
    get("/structure/changes", changes, who=SIGNED_IN),
]
