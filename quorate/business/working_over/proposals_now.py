"""The text that people were consulted on, and the text of the proposals as it stands now."""

from quorate.business.cases import Case
from quorate.register import Transaction, paper_drafts, papers

CONSULTED_ON, FINAL = "consultation-paper", "final-paper"


def as_consulted_on(tx: Transaction, case: Case) -> str:
    """The text of the paper that people were asked about; empty where there is none."""
    paper = papers.latest(tx, case.reference, CONSULTED_ON)
    return paper.text if paper else ""


def as_it_stands(tx: Transaction, case: Case, *, with_draft: bool = False) -> str:
    """The proposals as they stand: the final paper as lodged, else as they were consulted on.

    `with_draft` takes the draft that the officer is writing, if there is one: for the officer only.
    """
    draft = paper_drafts.find(tx, case.reference, FINAL) if with_draft else None
    if draft:
        return draft.text
    lodged = papers.latest(tx, case.reference, FINAL)
    return lodged.text if lodged else as_consulted_on(tx, case)
