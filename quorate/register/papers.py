"""Reads and writes of papers and approvals."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.papers import Approval, Paper

_LATEST = (
    select(Paper)
    .where(Paper.case_reference == bindparam("reference"), Paper.kind == bindparam("kind"))
    .order_by(Paper.version.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Draft:
    """A paper before it is lodged: its title, its Markdown, and the facts that go with it."""

    title: str
    text: str
    facts: dict[str, Any] = field(default_factory=dict)


def lodge(
    tx: Transaction,
    case: tuple[str, int],
    kind: str,
    draft: Draft,
    *,
    by: str,
) -> Paper:
    """Enter the next version of a paper, with the SHA-256 of its text in UTF-8."""
    reference, round = case
    last = latest(tx, reference, kind)
    paper = Paper(
        case_reference=reference,
        round=round,
        kind=kind,
        version=last.version + 1 if last else 1,
        title=draft.title,
        text=draft.text,
        sha256=hashlib.sha256(draft.text.encode()).hexdigest(),
        facts=draft.facts,
        lodged_by=by,
        lodged_at=clock.now(),
    )
    tx.add(paper)
    tx.flush()
    return paper


@remembered(Paper)
def latest(tx: Transaction, reference: str, kind: str, *, round: int | None = None) -> Paper | None:
    """The newest version of a paper, of one round or of any."""
    query = _LATEST if round is None else _LATEST.where(Paper.round == round)
    return tx.scalar(query, {"reference": reference, "kind": kind})


def version(tx: Transaction, reference: str, kind: str, number: int) -> Paper | None:
    """One version of a paper of a case."""
    return tx.scalar(
        select(Paper).where(
            Paper.case_reference == reference, Paper.kind == kind, Paper.version == number
        )
    )


def papers_of(tx: Transaction, reference: str) -> Sequence[Paper]:
    """Every version of every paper of a case, in the order they were lodged."""
    return tx.scalars(
        select(Paper).where(Paper.case_reference == reference).order_by(Paper.id)
    ).all()


def by_ids(tx: Transaction, ids: Iterable[int]) -> Sequence[Paper]:
    """The papers of these ids."""
    return tx.scalars(select(Paper).where(Paper.id.in_(list(ids))).order_by(Paper.id)).all()


def record_approval(tx: Transaction, reference: str, approver: str, approved_on: date) -> None:
    """Enter an approval from outside; each approver approves a case once."""
    tx.add(
        Approval(
            case_reference=reference,
            approver=approver,
            approved_on=approved_on,
            recorded_at=clock.now(),
        )
    )
    tx.flush()


def approval(tx: Transaction, reference: str, approver: str) -> date | None:
    """The date on which an approver approved a case."""
    return tx.scalar(
        select(Approval.approved_on).where(
            Approval.case_reference == reference, Approval.approver == approver
        )
    )
