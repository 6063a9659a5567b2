"""A representation for a reference group as its reader, the Chair of the Board, sees it."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case, present_round
from quorate.business.groups.proposing import PROCEDURE, names_in, proposal_of, proposal_paper
from quorate.business.groups.representation_meeting import next_meeting_on
from quorate.business.refusal import NotFound
from quorate.register import cases, group_terms


@dataclass(frozen=True)
class Representation:
    """What is represented, its exact text, and what the Chair has answered, if they have.

    `next_meeting_on` is the meeting to which it would go: None where the programme has none.
    """

    reference: str
    title: str
    proposer: str
    text: str
    version: int
    sha256: str
    next_meeting_on: date | None
    answered: str


def representation_of(case: Case) -> Representation:
    """The representation of a case. Raises NotFound where it has not gone to the Chair."""
    with register.current().reading() as tx:
        row = cases.find(tx, case.reference)
        case = present_round(tx, case.reference)
        made = cases.is_taken(tx, case.reference, case.round, "write-to-the-chair")
        if row is None or row.procedure != PROCEDURE or not made:
            raise NotFound(f"There is no case {case.reference}")
        form, paper = proposal_of(tx, case), proposal_paper(tx, case)
        answer = group_terms.chairs_answer(tx, *case.key)
        return Representation(
            reference=case.reference,
            title=row.title,
            proposer=names_in(tx).people.get(form.proposed_by, form.proposed_by),
            text=paper.text,
            version=paper.version,
            sha256=paper.sha256,
            next_meeting_on=next_meeting_on(clock.today()),
            answered=ANSWERED.get(answer.choice, "") if answer else "",
        )


ANSWERED = {"agenda": "You put it on the Board's agenda.", "declined": "You declined it."}
