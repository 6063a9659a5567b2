"""What a case asks of the meeting that decides it: the paper, the majority, an approval first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Literal

from quorate import partnership
from quorate.business.cases import Case, recorded
from quorate.business.reviewing.reviews import terms
from quorate.register import Transaction

REVIEW_PAPERS = {"authority": "consultation-paper", "board": "final-paper"}
PROPOSAL_PAPERS = {"board": "proposal"}


@dataclass(frozen=True)
class MeetingTerms:
    """A case as a meeting sees it: what it is called, and what its decision needs.

    `papers` gives the kind of paper that is before the meeting for each purpose. `majority` holds
    for the substantive motion of the deciding meeting; every other motion needs a simple one.
    What is opened from a form, as a group is, may not be amended in words alone.
    """

    title: str
    body: str
    board_starts: time
    board_venue: str
    majority: Literal["simple", "two-thirds"]
    council_approval: bool
    papers: Mapping[str, str]
    may_be_amended: bool = True

    def majority_for(self, purpose: str, kind: str) -> Literal["simple", "two-thirds"]:
        """The majority that a kind of motion needs at a meeting for a purpose."""
        return self.majority if (purpose, kind) == ("board", "substantive") else "simple"

    def needs_the_council(self, purpose: str) -> bool:
        """Whether the Council must have approved before this meeting confirms (20.1)."""
        return purpose == "board" and self.majority == "two-thirds" and self.council_approval


def meeting_terms(tx: Transaction, case: Case) -> MeetingTerms:
    """The terms of a case's meetings. Raises LookupError for a procedure that has none."""
    row = recorded(tx, case)
    if row.procedure == "group-proposal":
        return _of_a_reference_group(row.title)
    if row.procedure != "structural-review":
        raise LookupError(f"{case.reference} is a {row.procedure}: it is put to no meeting")
    review = terms(tx, case)
    return MeetingTerms(
        title=review.title,
        body=review.body,
        board_starts=review.board_starts,
        board_venue=review.board_venue,
        majority=review.majority,
        council_approval=review.council_approval,
        papers=REVIEW_PAPERS,
    )


def _of_a_reference_group(title: str) -> MeetingTerms:
    """The Board votes on a reference group by simple majority; no approval comes first (22.72)."""
    standing = partnership.current().standing
    return MeetingTerms(
        title=title,
        body=standing.board,
        board_starts=standing.board_starts,
        board_venue=standing.board_venue,
        majority="simple",
        council_approval=False,
        papers=PROPOSAL_PAPERS,
        may_be_amended=False,
    )
