"""What anybody may read of a decision, and whether a file is the text that was decided."""

import hashlib
from dataclasses import dataclass
from datetime import date

from quorate import register
from quorate.business.paper_files import is_file_of
from quorate.business.refusal import NotFound
from quorate.papers.decision_notice import KIND
from quorate.register import Transaction, cases, papers
from quorate.register.tables.papers import Paper

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Notice:
    """The notice of one decision in a case, and the text that it was about, if there was one."""

    title: str
    text: str
    decided_on: date
    decision: str
    sums: tuple[str, ...]
    version: int | None
    sha256: str | None


@dataclass(frozen=True)
class Published:
    """The decisions of a case, the newest first."""

    reference: str
    title: str
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class Found:
    """Which text a file is: of what kind, which version, and what was decided on it, if anything.

    `decided` is the decision on exactly this text, in its own words, or empty.
    """

    kind: str
    version: int
    of: int
    decided: str


def published(reference: str) -> Published:
    """The decisions of a case as everybody may read them.

    Raises NotFound where there is no such case, and in the same words where nothing in it has been
    decided: that a case exists is not public before.
    """
    with register.current().reading() as tx:
        notices = _notices(tx, reference)
        case = cases.find(tx, reference)
        if case is None or not notices:
            raise NotFound(f"No decision is published under {reference}")
        return Published(reference, case.title, tuple(map(_as_notice, notices)))


def which_text(reference: str, content: bytes) -> Found | None:
    """Which version of the decided paper, or of a notice, a file is, byte for byte; None: none.

    The exact text counts, with line ends as any program writes them, and the page, PDF or Word file
    in which it leaves us. Raises NotFound as `published` does.
    """
    published(reference)
    hashes = {_sha256(content), _sha256(_plain(content))}
    with register.current().reading() as tx:
        notices = _notices(tx, reference)
        decided = {str(row.facts.get("sha256")): str(row.facts["decision"]) for row in notices}
        there = papers.papers_of(tx, reference)
        kinds = {KIND, *(row.kind for row in there if row.sha256 in decided)}
        for row in there:
            if row.kind in kinds and (row.sha256 in hashes or is_file_of(row, content)):
                return Found(
                    kind=row.kind.replace("-", " "),
                    version=row.version,
                    of=max(other.version for other in there if other.kind == row.kind),
                    decided=decided.get(row.sha256, ""),
                )
    return None


def _notices(tx: Transaction, reference: str) -> list[Paper]:
    return [row for row in reversed(papers.papers_of(tx, reference)) if row.kind == KIND]


def _as_notice(row: Paper) -> Notice:
    facts = row.facts
    return Notice(
        title=row.title,
        text=row.text,
        decided_on=date.fromisoformat(facts["decided_on"]),
        decision=facts["decision"],
        sums=tuple(facts["sums"]),
        version=facts["version"],
        sha256=facts["sha256"],
    )


def _plain(content: bytes) -> bytes:
    return content.removeprefix(BYTE_ORDER_MARK).replace(b"\r\n", b"\n")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
