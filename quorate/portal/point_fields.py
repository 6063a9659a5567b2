"""The fields in which an officer says what becomes of a point: for one, for many, for a group."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quorate import register
from quorate.business.cases import Case
from quorate.business.paper_versions import name_of
from quorate.business.working_over.dispositions import IN_WORDS, MAY_CHANGE, Disposal
from quorate.business.working_over.personal_data import marks_in
from quorate.business.working_over.responses_desk import Together
from quorate.portal.visit import Visit
from quorate.register import desk, themes
from quorate.register.tables.points import Theme

KEEP = "keep"
SHOWN_OF_A_REASON = 90
LARGEST = 7  # digits


@dataclass(frozen=True)
class Choices:
    """What the fields offer: the case's themes, the dispositions, the papers, reasons given."""

    themes: Sequence[Theme]
    themes_to_give: Sequence[tuple[str, str]]
    dispositions: Sequence[tuple[str, str]]
    papers: Sequence[tuple[str, str]]
    reasons: Sequence[tuple[str, str]]


def choices_of(case: Case) -> Choices:
    """What the fields offer in a case."""
    with register.current().reading() as tx:
        given = desk.reasons_given(tx, case.reference)
        known = themes.of_case(tx, case.reference)
    return Choices(
        themes=known,
        themes_to_give=[
            (KEEP, "Leave it as it is"),
            ("0", "No theme"),
            *((str(one.id), one.name) for one in known),
        ],
        dispositions=tuple(IN_WORDS.items()),
        papers=tuple((kind, name_of(kind)) for kind in MAY_CHANGE),
        reasons=tuple((reason, _short(reason)) for reason in given),
    )


def read_disposal(visit: Visit, mark: str = "") -> tuple[Disposal | None, dict[str, str]]:
    """What was typed into the fields whose names end in `mark`, and what is wrong by field.

    None where nobody said what becomes of the point. A reason chosen from those given before
    counts where none is typed.
    """
    chosen = visit.typed(f"disposition{mark}")
    reason = visit.typed(f"reason{mark}") or visit.typed(f"same{mark}")
    if chosen not in IN_WORDS:
        has_reason = {f"disposition{mark}": "Choose what becomes of it"} if reason else {}
        return None, has_reason
    errors = {} if reason else {f"reason{mark}": "Give the reason: whoever said it will read it"}
    if chosen != "changed":
        return Disposal(disposition=chosen, reason=reason), errors
    paragraph, version = number(visit, f"paragraph{mark}"), number(visit, f"version{mark}")
    if paragraph is None or paragraph < 1:
        errors[f"paragraph{mark}"] = "Enter the number of the paragraph that was changed"
    if visit.typed(f"version{mark}") and version is None:
        errors[f"version{mark}"] = "Enter the version as a whole number, or leave it out"
    kind = visit.typed(f"kind{mark}") or MAY_CHANGE[0]
    disposal = Disposal(
        disposition="changed", reason=reason, kind=kind, paragraph=paragraph, version=version
    )
    return disposal, errors


def read_together(visit: Visit) -> tuple[Together, dict[str, str]]:
    """What was chosen for many points at once, and what is wrong by field."""
    disposal, errors = read_disposal(visit)
    theme = None if visit.typed("to-theme") in ("", KEEP) else number(visit, "to-theme")
    if theme is None and disposal is None and not errors:
        errors["to-theme"] = "Choose a theme, or what becomes of them"
    return Together(theme, disposal), errors


def number(visit: Visit, name: str) -> int | None:
    """A whole number that was typed or chosen; None for anything else."""
    return whole_number(visit.typed(name))


def whole_number(typed: str) -> int | None:
    """The number that a text is; None for anything else."""
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= LARGEST
    return int(typed) if is_number else None


def marked(text: str) -> list[tuple[str, str]]:
    """A text in pieces, each with the kind of personal data that it may be, or with none."""
    pieces, at = list[tuple[str, str]](), 0
    for mark in marks_in(text):
        pieces += [(text[at : mark.start], ""), (mark.words, mark.kind)]
        at = mark.end
    return [piece for piece in [*pieces, (text[at:], "")] if piece[0]]


def page_of(visit: Visit, total: int, on_a_page: int) -> tuple[int, int]:
    """The page asked for and how many there are."""
    pages = max(1, -(-total // on_a_page))
    return min(max(whole_number(visit.query.get("page", "1")) or 1, 1), pages), pages


def where_changed(disposal: Any) -> str:
    """Where a point changed a paper, in words; empty where it did not."""
    if disposal.disposition != "changed":
        return ""
    return (
        f"{name_of(disposal.changed_kind)}, version {disposal.changed_version}, "
        f"paragraph {disposal.changed_paragraph}"
    )


def _short(reason: str) -> str:
    plain = " ".join(reason.split())
    return plain if len(plain) <= SHOWN_OF_A_REASON else f"{plain[:SHOWN_OF_A_REASON]}…"
