"""A group's proposal whose flow, people and clock a test moves, in September 2011."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from flows.group_proposal import group_proposal
from quorate import clock, register
from quorate.business import structure
from quorate.business.groups import answering
from quorate.business.groups.answering import Finding, Given
from quorate.business.groups.proposing import propose
from quorate.business.groups.standing import Standing, standing_of
from quorate.partnership.proposal_file import ProposalForm, Represented
from quorate.register import journal, letters
from quorate.replay.plain import throw_away
from tasks.gates import Waiting
from tests.flows.played_review import Review

STANDS_FROM, SUBMITTED = date(2011, 7, 12), date(2011, 9, 5)
PROPOSER, CHAIR = "pauline-hakimian", "gwendolyn-iyer"
MEMBERS = (
    CHAIR, "duncan-wojcik", "nerys-balogun", "sunita-pemberton", "marguerite-chaudhri",
    "bernadette-nwankwo", "catherine-olusanya", "tamsin-rezai",
)  # fmt: skip
CRITERIA = ("purpose", "duration", "organisations", "level", "value")


def a_form(**changes: Any) -> ProposalForm:
    """A proposal that says everything, with changes."""
    said: dict[str, Any] = {
        "kind": "task-and-finish",
        "name": "Reablement",
        "proposed_by": PROPOSER,
        "purpose": "Bring people home from hospital sooner.",
        "months": 9,
        "organisations": (
            Represented(organisation="harrow_council", level="head of service"),
            Represented(organisation="nwlh", level="ward manager"),
        ),
        "size": 2,
        "terms_of_reference": "Agree one pathway.",
        "reports_to": "hsp_board",
        "value_added": "The hospital and the Council plan one discharge together.",
    }
    return ProposalForm(**{**said, **changes})


class Proposal(Review):
    """A proposal whose flow is started again at its first line each time, as Prefect does."""

    def submit(self, **changes: Any) -> str:
        """Submit a proposal, and run its flow: the gate at which it waits, or its outcome."""
        self.reference = propose(a_form(**changes), by="Pauline Hakimian").reference
        return self.run()

    def run(self) -> str:
        """Run the flow from its first line: the outcome, or the gate at which it waits."""
        try:
            self.outcome = group_proposal(reference=self.reference)
        except Waiting as waiting:
            return waiting.gate
        return self.outcome

    def wait_out(self) -> str:
        """Let the moment come that the flow waits for, and run it."""
        opens_at = self.wait.opens_at
        assert opens_at is not None, f"{self.wait.gate} waits for people"
        self.hand.move_to(opens_at)
        return self.run()

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return standing_of(self.case)

    def answers(self, person: str, choice: str = "endorse", **changes: Any) -> None:
        """A person answers to the present text."""
        standing = self.standing
        given: dict[str, Any] = {
            "choice": choice,
            "criteria": {name: Finding(met=True) for name in CRITERIA},
            "reason": "So we find.",
            "conditions": ("Report monthly.",) if choice == "endorse-with-conditions" else (),
            "sha256": standing.sha256,
        }
        answering.answer(self.case, person, Given(**{**given, **changes}), door="portal")

    def all_answer(self, choice: str = "endorse", number: int = 8) -> None:
        """So many members answer the same."""
        for member in MEMBERS[:number]:
            self.answers(member, choice)

    def all_letters(self) -> list[Any]:
        """Every letter of the case, in the order it was queued."""
        with register.current().reading() as tx:
            return list(letters.letters_of(tx, self.reference))

    def events(self) -> list[str]:
        """What the journal tells of the case, in order."""
        with register.current().reading() as tx:
            return [entry.event for entry in journal.entries(tx, case=self.reference)]


@contextmanager
def september() -> Iterator[Proposal]:
    """Harrow with the structure of July 2011, on a hand clock that stands in September."""
    with throw_away(clock.at_nine(STANDS_FROM)) as hand:
        with register.current().transaction() as tx:
            structure.put_in(tx, "final-2011-07", STANDS_FROM)
        hand.move_to(clock.at_nine(SUBMITTED))
        yield Proposal("", hand)
