"""Reads and writes of papers that are still being written, one draft for each kind in a case."""

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.papers import Draft
from quorate.register.tables.points import PaperDraft


def find(tx: Transaction, reference: str, kind: str) -> PaperDraft | None:
    """The draft of a kind of paper, if somebody has kept one."""
    return tx.get(PaperDraft, (reference, kind))


def keep(tx: Transaction, reference: str, kind: str, draft: Draft, *, by: str) -> PaperDraft:
    """Keep a draft in place of the one before."""
    row = find(tx, reference, kind)
    if row is None:
        row = PaperDraft(case_reference=reference, kind=kind)
        tx.add(row)
    row.title, row.text, row.facts = draft.title, draft.text, draft.facts
    row.kept_by, row.kept_at = by, clock.now()
    tx.flush()
    return row


def throw_away(tx: Transaction, reference: str, kind: str) -> None:
    """Throw a draft away, if there is one."""
    row = find(tx, reference, kind)
    if row:
        tx.delete(row)
        tx.flush()
