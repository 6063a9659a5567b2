"""Papers that the officer is still writing: begun from the record, kept, and lodged when ready."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from quorate import register
from quorate.business.cases import Case, open_for_change
from quorate.business.refusal import Refused
from quorate.business.reviewing.reviews import terms
from quorate.business.working_over.write_up import drafted
from quorate.papers.board_paper import without_what_is_asked
from quorate.partnership.lodging_file import Lodging, PaperKind
from quorate.post.style import gov_moment
from quorate.register import paper_drafts, papers
from quorate.register.tables.points import PaperDraft

Source = Literal["draft", "lodged", "record"]
SOURCES: tuple[Source, ...] = ("draft", "lodged", "record")


@dataclass(frozen=True)
class Begun:
    """A paper to go on writing: what it holds, where that comes from, and who kept it when.

    `stamp` names the draft that stood when it was opened; empty where there was none. `version` is
    the one lodged last, 0 for none.
    """

    lodging: Lodging
    source: Source
    stamp: str
    version: int
    kept_by: str = ""
    kept_at: datetime | None = None


def begun(case: Case, kind: PaperKind, wanted: str = "") -> Begun:
    """The paper as somebody left it: as draft, else as lodged in this round, else from the record.

    `wanted` names another of these sources. Raises NotFound for a case that is no review.
    """
    with register.current().reading() as tx:
        terms(tx, case)
        draft = paper_drafts.find(tx, case.reference, kind)
        latest = papers.latest(tx, case.reference, kind)
        version = latest.version if latest else 0
        is_lodged = latest is not None and latest.round == case.round
        stamp = _stamp(draft)
        if draft and wanted in ("", "draft"):
            lodging = _read(draft.title, draft.text, draft.facts)
            return Begun(lodging, "draft", stamp, version, draft.kept_by, draft.kept_at)
        if latest and is_lodged and wanted != "record":
            text = without_what_is_asked(latest.text)
            return Begun(_read(latest.title, text, latest.facts), "lodged", stamp, version)
    return Begun(drafted(case, kind), "record", stamp, version)


def keep(case: Case, kind: PaperKind, lodging: Lodging, *, by: str, stamp: str) -> str:
    """Keep a draft in place of the one that its writer opened. Gives the stamp of the new one.

    Refuses where somebody has kept another one meanwhile: neither is lost.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        there = paper_drafts.find(tx, case.reference, kind)
        if there and _stamp(there) != stamp and not _is_same(there, lodging):
            raise Refused(
                f"{there.kept_by} kept another draft at {gov_moment(there.kept_at)}",
                way_out="Copy what you wrote, open the page again and put it into that draft.",
            )
        draft = papers.Draft(lodging.title, lodging.text, facts_of(lodging))
        return _stamp(paper_drafts.keep(tx, case.reference, kind, draft, by=by))


def throw_away(case: Case, kind: PaperKind) -> None:
    """Throw the draft away; what was lodged stands."""
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        paper_drafts.throw_away(tx, case.reference, kind)


def facts_of(lodging: Lodging) -> dict[str, Any]:
    """What goes with a paper's text, as its row keeps it."""
    return lodging.model_dump(mode="json", exclude={"title", "text", "keeps_words_because"})


def _read(title: str, text: str, facts: dict[str, Any]) -> Lodging:
    known = {name: value for name, value in facts.items() if name in Lodging.model_fields}
    return Lodging.model_validate({**known, "title": title, "text": text})


def _stamp(draft: PaperDraft | None) -> str:
    return f"{draft.kept_at.isoformat()} {draft.kept_by}" if draft else ""


def _is_same(draft: PaperDraft, lodging: Lodging) -> bool:
    return (draft.title, draft.text, draft.facts) == (
        lodging.title,
        lodging.text,
        facts_of(lodging),
    )
