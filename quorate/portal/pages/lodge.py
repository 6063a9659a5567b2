"""Lodging a paper that a case awaits: typed or pasted, or sent as a file."""

from typing import Any, get_args

from starlette.responses import Response

from quorate import register
from quorate.business import paper_versions
from quorate.business.charts import structure_files
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviewing import lodging
from quorate.partnership.files import ConfigRefused
from quorate.partnership.lodging_file import FENCE, Lodging, PaperKind, lodging_from
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.questions import text_of
from quorate.portal.routing import UPLOAD_BYTES, get, post
from quorate.portal.visit import Visit
from quorate.register import papers

# The lists that a kind of paper needs beside its text, with what each is called.
LISTS: dict[str, tuple[tuple[str, str], ...]] = {
    "final-paper": (
        ("recommendations", "Recommendations"),
        ("desired_outcomes", "Desired outcomes"),
    ),
    "feedback": (
        ("views", "Views received"),
        ("changed", "What has changed"),
        ("unchanged", "What will not change"),
        ("reasons", "Why not: a reason for each point above"),
    ),
}
CLAUSES = {"final-paper": "12.12", "feedback": "17.1"}
SEEN_ALREADY = "Version {} was lodged meanwhile. Look at it, and lodge again only if yours differs"


def show(visit: Visit) -> Response:
    """The form for a paper."""
    seen = case_seen(visit)
    return visit.page("lodge.html.j2", **_values(seen, kind_in(visit)))


def act(visit: Visit) -> Response:
    """Lodge what was typed or sent, or show the form again with what is wrong."""
    seen, kind = case_seen(visit), kind_in(visit)
    values = _values(seen, kind)
    if visit.typed("after") != str(values["after"]):
        error = {"text": SEEN_ALREADY.format(values["after"])}
        return visit.refused("lodge.html.j2", error, **values)
    try:
        version = lodging.lodge(seen.case, kind, _lodging(visit, kind), by=visit.who.name)
    except ConfigRefused as refused:
        errors = {p.key or "text": f"{p.reason}".capitalize() for p in refused.problems}
        return visit.refused("lodge.html.j2", errors, **values)
    except Refused as refused:
        return visit.refused("lodge.html.j2", {"text": str(refused)}, **values)
    name = paper_versions.name_of(kind)
    return visit.go(seen.path, f"{name}, version {version}, was lodged.")


def _values(seen: Seen, kind: PaperKind) -> dict[str, Any]:
    with register.current().reading() as tx:
        latest = papers.latest(tx, seen.case.reference, kind)
    return {
        "seen": seen,
        "kind": kind,
        "name": paper_versions.name_of(kind),
        "lists": LISTS.get(kind, ()),
        "clause": CLAUSES.get(kind, ""),
        "structures": structure_files() if kind == "final-paper" else [],
        "after": latest.version if latest else 0,
        "latest": latest,
    }


def _lodging(visit: Visit, kind: PaperKind) -> Lodging:
    """What was typed; a file that begins with its facts says everything itself."""
    text, file = visit.typed("text"), visit.files.get("file")
    if file and file.content:
        sent = text_of(file.content)
        if sent is None:
            raise Refused("The file is no text in UTF-8", way_out="Send Markdown.")
        if sent.startswith(FENCE):
            return lodging_from(sent, "the file")
        text = sent.strip()
    if not visit.typed("title"):
        raise Refused("The paper has no title", way_out="Enter one.")
    structure = visit.typed("structure") or None
    return Lodging(
        title=visit.typed("title"), text=f"{text}\n", structure=structure, **lists_in(visit, kind)
    )


def lists_in(visit: Visit, kind: PaperKind) -> dict[str, tuple[str, ...]]:
    """What was typed into the lists of a kind of paper, an entry on each line."""
    return {name: _lines(visit.typed(name)) for name, _ in LISTS.get(kind, ())}


def _lines(typed: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in typed.split("\n") if line.strip())


def kind_in(visit: Visit) -> PaperKind:
    """The kind of paper that the address names. Raises NotFound for another."""
    kind: PaperKind
    for kind in get_args(PaperKind):
        if kind == visit.path["kind"]:
            return kind
    raise NotFound("There is no such paper")


PATH = "/cases/{reference}/lodge/{kind}"
ROUTES = [get(PATH, show, who=OFFICERS), post(PATH, act, who=OFFICERS, largest=UPLOAD_BYTES)]
