"""A consultation against which nothing stands, for the tests of its checks to spoil."""

from dataclasses import replace
from datetime import date
from typing import Any

from quorate.constitution.consultation_facts import AffectedBody, ConsultationFacts

# Monday 12 September to Monday 10 October 2011: no holiday, no vote, twenty working days.
LAWFUL = ConsultationFacts(
    opens_on=date(2011, 9, 12),
    closes_on=date(2011, 10, 10),
    decides_on=date(2011, 12, 13),
    purpose="To settle the groups that the Board needs.",
    reasons="The agreement that the groups were made for has run out.",
    options=("Five groups", "Two groups"),
    rejected=("Five groups",),
    effects="Three groups would end.",
    costs="No cost; 40 hours a month are saved.",
    equality_assessment="Those who speak for residents keep their seats.",
    could_still_change="Which groups end, and who takes on their work.",
    reason_for_length="Every group meets once in four weeks.",
    questions=("Which groups should stay?",),
    paper="The Board would have two groups. Each would meet four times a year.",
    explained="Review of the groups",
    affected=(AffectedBody(name="The Board", loses=True, is_reachable=True, is_consulted=True),),
)


def lawful(**changes: Any) -> ConsultationFacts:
    """The consultation against which nothing stands, with changes."""
    return replace(LAWFUL, **changes)
