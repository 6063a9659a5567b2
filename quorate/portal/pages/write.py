"""Writing a paper after a consultation: begun from the record, previewed, kept and lodged."""

from typing import Any

from starlette.responses import Response

from quorate import register
from quorate.business.charts import structure_files
from quorate.business.paper_versions import name_of
from quorate.business.refusal import Refused
from quorate.business.reviewing import lodging as lodgings
from quorate.business.working_over import issuing, paper_drafts
from quorate.business.working_over.paper_drafts import Begun
from quorate.business.working_over.redacting import taken_out_words_in
from quorate.partnership.files import ConfigRefused
from quorate.partnership.lodging_file import Lodging, PaperKind
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.pages.lodge import CLAUSES, LISTS, SEEN_ALREADY, kind_in, lists_in
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PAGE = "write.html.j2"
LARGEST = 4_000_000


def show(visit: Visit) -> Response:
    """The paper as somebody left it, or as the record gives it, to be written on."""
    seen, kind = case_seen(visit), kind_in(visit)
    begun = paper_drafts.begun(seen.case, kind, visit.query.get("from", ""))
    return visit.page(PAGE, **_values(seen, kind, begun))


def act(visit: Visit) -> Response:
    """Keep the draft, show it as it will look, lodge it, or throw it away."""
    seen, kind = case_seen(visit), kind_in(visit)
    begun = paper_drafts.begun(seen.case, kind)
    values = _values(seen, kind, begun, visit.typed("text"))
    if visit.typed("do") == "throw-away":
        paper_drafts.throw_away(seen.case, kind)
        return visit.go(f"{seen.path}/write/{kind}", "The draft was thrown away.")
    if not visit.typed("title"):
        return visit.refused(PAGE, {"title": "Enter a title"}, **values)
    lodging = _typed(visit, kind)
    match visit.typed("do"):
        case "lodge":
            return _lodge(visit, seen, kind, lodging, values)
        case "preview":
            return visit.page(PAGE, **{**values, "typed": visit.form, "preview": lodging})
    return _keep(visit, seen, kind, lodging, values)


def _keep(
    visit: Visit, seen: Seen, kind: PaperKind, lodging: Lodging, values: dict[str, Any]
) -> Response:
    try:
        stamp = visit.typed("stamp")
        paper_drafts.keep(seen.case, kind, lodging, by=visit.who.name, stamp=stamp)
    except Refused as refused:
        return visit.refused(PAGE, {"text": str(refused)}, **_as_opened(visit, values))
    return visit.go(f"{seen.path}/write/{kind}", "The draft is kept. Nobody outside sees it.")


def _lodge(
    visit: Visit, seen: Seen, kind: PaperKind, lodging: Lodging, values: dict[str, Any]
) -> Response:
    if visit.typed("after") != str(values["begun"].version):
        error = {"text": SEEN_ALREADY.format(values["begun"].version)}
        return visit.refused(PAGE, error, **values)
    try:
        version = lodgings.lodge(seen.case, kind, lodging, by=visit.who.name)
    except ConfigRefused as refused:
        errors = {p.key or "text": f"{p.reason}".capitalize() for p in refused.problems}
        return visit.refused(PAGE, errors, **_as_opened(visit, values))
    except Refused as refused:
        return visit.refused(PAGE, {"text": str(refused)}, **_as_opened(visit, values))
    return visit.go(seen.path, f"{name_of(kind)}, version {version}, was lodged.")


def _values(seen: Seen, kind: PaperKind, begun: Begun, typed: str = "") -> dict[str, Any]:
    with register.current().reading() as tx:
        is_final = kind == issuing.FINAL_PAPER
        in_the_way = issuing.points_in_the_way(tx, seen.case) if is_final else ()
        holds_words = taken_out_words_in(tx, seen.case.reference, typed or begun.lodging.text)
    return {
        "seen": seen,
        "kind": kind,
        "name": name_of(kind),
        "lists": LISTS.get(kind, ()),
        "clause": CLAUSES.get(kind, ""),
        "structures": structure_files() if is_final else [],
        "begun": begun,
        "stamp": begun.stamp,
        "after": begun.version,
        "in_the_way": in_the_way,
        "holds_words": holds_words,
        "preview": None,
    }


def _as_opened(visit: Visit, values: dict[str, Any]) -> dict[str, Any]:
    """The page once more, still knowing which draft its writer had opened."""
    return {**values, "stamp": visit.typed("stamp")}


def _typed(visit: Visit, kind: PaperKind) -> Lodging:
    return Lodging(
        title=visit.typed("title"),
        text=f"{visit.typed('text')}\n",
        structure=visit.typed("structure") or None,
        keeps_words_because=visit.typed("keeps_words_because"),
        **lists_in(visit, kind),
    )


PATH = "/cases/{reference}/write/{kind}"
ROUTES = [get(PATH, show, who=OFFICERS), post(PATH, act, who=OFFICERS, largest=LARGEST)]
