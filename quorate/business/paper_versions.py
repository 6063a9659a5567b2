"""The papers of a case by version: each as it was lodged, and what differs between two."""

from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.business.refusal import NotFound
from quorate.register import papers
from quorate.register.tables.papers import Paper

NAMES = {
    "consultation-paper": "Consultation paper",
    "workshop-notes": "Notes of the workshop",
    "write-up": "Write-up",
    "final-paper": "Final paper",
    "feedback": "Feedback",
    "proposal": "Proposal",
    "decision-notice": "Decision notice",
}


@dataclass(frozen=True)
class PaperVersion:
    """A version of a paper: its exact text, its SHA-256, and who lodged it when."""

    kind: str
    kind_in_words: str
    version: int
    round: int
    title: str
    text: str
    sha256: str
    lodged_by: str
    lodged_at: datetime


@dataclass(frozen=True)
class PaperLine:
    """A paper with all its versions, the newest first."""

    kind: str
    name: str
    versions: tuple[PaperVersion, ...]


def papers_of(reference: str) -> list[PaperLine]:
    """The papers of a case in the order in which they were first lodged."""
    with register.current().reading() as tx:
        rows = papers.papers_of(tx, reference)
    kinds = dict.fromkeys(row.kind for row in rows)
    return [
        PaperLine(
            kind, name_of(kind), tuple(_version(row) for row in reversed(rows) if row.kind == kind)
        )
        for kind in kinds
    ]


def version(reference: str, kind: str, number: int) -> PaperVersion:
    """A version of a paper. Raises NotFound."""
    with register.current().reading() as tx:
        rows = papers.papers_of(tx, reference)
    for row in rows:
        if (row.kind, row.version) == (kind, number):
            return _version(row)
    raise NotFound(f"There is no version {number} of '{kind}' in {reference}")


def name_of(kind: str) -> str:
    """What people call a kind of paper."""
    return NAMES.get(kind, kind.replace("-", " ").capitalize())


def _version(row: Paper) -> PaperVersion:
    return PaperVersion(
        kind=row.kind,
        kind_in_words=name_of(row.kind),
        version=row.version,
        round=row.round,
        title=row.title,
        text=row.text,
        sha256=row.sha256,
        lodged_by=row.lodged_by,
        lodged_at=row.lodged_at,
    )
