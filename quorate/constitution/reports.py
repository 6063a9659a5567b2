"""Reports: what a report must state before it can go on an agenda."""

from dataclasses import dataclass

from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import Said, listed, what_is_missing


@dataclass(frozen=True, kw_only=True)
class ReportRuling(Ruling):
    """Whether a report can go on the agenda, and the names of the parts still missing."""

    is_accepted: bool
    missing: tuple[str, ...]


def rule_on_report(recommendations: Said, desired_outcomes: Said) -> ReportRuling:
    """A report states its recommendations and its desired outcomes, or goes back to its author.

    Both under a heading of their own. A recommendation 'to note' is a recommendation.

    Governance Handbook, clause 12.12.
    """
    missing = what_is_missing(
        (("recommendations", recommendations), ("desired outcomes", desired_outcomes))
    )
    verdict = (
        f"It goes back to its author for: {listed(missing)}."
        if missing
        else "Both are there, so it can go on the agenda."
    )
    return ReportRuling(
        clause="12.12",
        because=("A report states its recommendations and its desired outcomes.", verdict),
        is_accepted=not missing,
        missing=missing,
    )
