"""The notice of a decision: what was decided, why, by what sum, and on exactly which text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quorate.constitution.days import long_date

KIND = "decision-notice"


@dataclass(frozen=True, kw_only=True)
class DecisionNotice:
    """A decision of a body, as it is told to everybody.

    `sums` are the sums in words, in the order of the votes; `presided` is a sentence, or empty.
    The paper is the one whose exact text was decided.
    """

    body: str
    title: str
    reference: str
    decided_on: date
    decision: str
    sums: tuple[str, ...]
    presided: str = ""
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    paper: str = ""
    version: int | None = None
    sha256: str | None = None


def notice_text(notice: DecisionNotice) -> str:
    """The notice in Markdown. Parts of which nothing is recorded say so; none is left out."""
    parts = [
        f"{notice.body}, {long_date(notice.decided_on)}. Reference {notice.reference}.",
        _part("Decision", [notice.decision, *_sentence(notice.presided)]),
        _part("The sum", notice.sums),
        *([_part("Conditions", _listed(notice.conditions))] if notice.conditions else []),
        _part("Reasons", _listed(notice.reasons) or ["No reasons were recorded beyond the paper."]),
        _part(
            "Alternatives considered",
            _listed(notice.alternatives) or ["No alternatives were recorded."],
        ),
        _part(
            "Interests declared", _listed(notice.interests) or ["No declarations were recorded."]
        ),
        _part("The text decided", _text_decided(notice)),
    ]
    return "\n\n".join(parts) + "\n"


def _text_decided(notice: DecisionNotice) -> Sequence[str]:
    if notice.version is None or notice.sha256 is None:
        return ["No paper was before the meeting."]
    return [
        f"{_one_line(notice.paper)}, version {notice.version}.",
        f"SHA-256 of the text: `{notice.sha256}`",
    ]


def _part(heading: str, paragraphs: Sequence[str]) -> str:
    if paragraphs and all(line.startswith("- ") for line in paragraphs):
        return f"## {heading}\n\n" + "\n".join(paragraphs)
    return "\n\n".join([f"## {heading}", *(_one_line(text) for text in paragraphs)])


def _listed(lines: Sequence[str]) -> list[str]:
    return [f"- {_one_line(line)}" for line in lines]


def _sentence(text: str) -> list[str]:
    return [text] if text else []


def _one_line(text: str) -> str:
    """What people typed, as one line: it cannot begin a heading or a part of its own."""
    return " ".join(text.split())
