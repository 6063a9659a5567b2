"""Lodges the notice of a decision among the papers of its case."""

from dataclasses import asdict

from quorate.business.cases import Case
from quorate.papers.decision_notice import KIND, DecisionNotice, notice_text
from quorate.register import Transaction, journal, papers
from quorate.register.tables.papers import Paper


def lodge_notice(tx: Transaction, case: Case, notice: DecisionNotice, *, by: str) -> Paper:
    """Lodge a decision notice as the next version of its kind, and tell the journal.

    Its facts hold what was decided on exactly which text, for a program to read.
    """
    facts = asdict(notice) | {"decided_on": notice.decided_on.isoformat()}
    stored = {key: list(said) if isinstance(said, tuple) else said for key, said in facts.items()}
    draft = papers.Draft(f"Decision notice: {notice.title}", notice_text(notice), stored)
    paper = papers.lodge(tx, case.key, KIND, draft, by=by)
    on_text = f" on version {notice.version} of the paper" if notice.version else ""
    journal.add(
        tx,
        "DecisionNoticeIssued",
        f"The notice of the decision{on_text} was issued.",
        case=case.reference,
        actor=by,
        facts={
            "version": paper.version,
            "sha256": paper.sha256,
            "decided_version": notice.version,
            "decided_sha256": notice.sha256,
        },
    )
    return paper
