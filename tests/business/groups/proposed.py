"""A group's proposal before Harrow Chief Executives, on a hand clock that begins in September 2011.

Eight seats, all filled: the quorum is three. The proposer holds no seat of the body.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from quorate import clock, register
from quorate.business.cases import Case, find
from quorate.business.groups import answering, checking, circulating, minding, outcome, proposing
from quorate.business.groups.answering import Finding, Given
from quorate.business.groups.standing import SeatStanding, Standing, standing_of
from quorate.partnership.proposal_file import ProposalForm, Represented
from quorate.register import journal, letters, papers
from quorate.replay.plain import HandClock

SUBMITTED, REPLY_BY = date(2011, 9, 5), date(2011, 9, 19)
SUBSTITUTES, REMINDERS = date(2011, 9, 14), (date(2011, 9, 12), date(2011, 9, 16))
PROPOSER = "pauline-hakimian"
CHAIR = "gwendolyn-iyer"
POLICE, HEALTH, HAVS = "duncan-wojcik", "sunita-pemberton", "nerys-balogun"
BUSINESS, JOBCENTRE, HOSPITALS, GPS = (
    "marguerite-chaudhri", "bernadette-nwankwo", "catherine-olusanya", "tamsin-rezai",
)  # fmt: skip
MEMBERS = (CHAIR, POLICE, HAVS, HEALTH, BUSINESS, JOBCENTRE, HOSPITALS, GPS)
POLICE_SUBSTITUTE = "farah-lindley"
CRITERIA = ("purpose", "duration", "organisations", "level", "value")


def a_form(**changes: Any) -> ProposalForm:
    """A proposal that says everything, with changes."""
    said: dict[str, Any] = {
        "kind": "task-and-finish",
        "name": "Welfare Changes Group",
        "proposed_by": PROPOSER,
        "purpose": "Prepare the borough for the changes to welfare benefits.",
        "months": 6,
        "organisations": (
            Represented(organisation="harrow_council", level="head of service", seats=2),
            Represented(organisation="jcp", level="district manager"),
        ),
        "size": 3,
        "terms_of_reference": "Map who is affected.\n\nAgree who tells them.",
        "reports_to": "hsp_board",
        "value_added": "Nobody else brings the advice agencies and the Jobcentre together.",
    }
    return ProposalForm(**{**said, **changes})


def findings(**not_met: str) -> Mapping[str, Finding]:
    """All five criteria met, but for those named, each with its note."""
    return {
        name: Finding(met=False, note=not_met[name]) if name in not_met else Finding(met=True)
        for name in CRITERIA
    }


@dataclass
class Proposed:
    """A proposal with its clock, its people, and what may be asked of its record."""

    hand: HandClock
    reference: str = ""

    @property
    def case(self) -> Case:
        """The case in its present round."""
        return find(self.reference)

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return standing_of(self.case)

    def on(self, day: date, hour: time = time(10)) -> "Proposed":
        """Go on to a time of a day in London."""
        self.hand.move_to(clock.at(day, hour))
        return self

    def submit(self, **changes: Any) -> "Proposed":
        """Submit a proposal, with changes."""
        self.reference = proposing.propose(a_form(**changes), by="Pauline Hakimian").reference
        return self

    def circulate(self, **changes: Any) -> "Proposed":
        """Submit a proposal and put it before the members."""
        self.submit(**changes)
        checking.record_as_complete(self.case)
        circulating.circulate(self.case)
        return self

    def given(self, choice: str = "endorse", **changes: Any) -> Given:
        """An answer to the present text, with a reason."""
        said: dict[str, Any] = {
            "choice": choice,
            "criteria": findings(),
            "reason": "It is needed.",
            "conditions": ("Report monthly.",) if choice == "endorse-with-conditions" else (),
            "sha256": self.standing.sha256,
        }
        return Given(**{**said, **changes})

    def answers(self, person: str, choice: str = "endorse", **changes: Any) -> None:
        """A person answers to the present text through the portal."""
        answering.answer(self.case, person, self.given(choice, **changes), door="portal")

    def all_answer(self, *choices: str) -> None:
        """The members answer in the order of their seats; the others do not."""
        for member, choice in zip(MEMBERS, choices, strict=False):
            self.answers(member, choice)

    def days_pass(self, days: int = 9) -> None:
        """The clock goes from one day of note to the next until the answers are closed."""
        for _ in range(days):
            if self.standing.state != "open":
                return
            day = circulating.next_day_of_note(self.case)
            self.hand.move_to(day.moment)
            minding.take_stock(self.case, day)

    def settle(self) -> str:
        """Enter what the answers come to."""
        self.days_pass()
        outcome.settle(self.case)
        return outcome.outcome_of(self.case)

    def seat_of(self, person: str) -> SeatStanding:
        """The seat that a person represents."""
        return next(
            seat
            for seat in self.standing.seats
            if seat.representative and seat.representative.id == person
        )

    def letters(self, name: str) -> list[Any]:
        """The letters of a name, in the order they were queued."""
        with register.current().reading() as tx:
            return [row for row in letters.letters_of(tx, self.reference) if row.name == name]

    def recipients(self, name: str) -> list[str]:
        """The ids of the people to whom letters of a name go."""
        return [letter.person_id for letter in self.letters(name)]

    def told(self, event: str) -> list[Any]:
        """The journal's entries of an event."""
        with register.current().reading() as tx:
            return [entry for entry in journal.entries(tx) if entry.event == event]

    def papers(self, kind: str = "proposal") -> list[Any]:
        """The versions of a paper."""
        with register.current().reading() as tx:
            return [row for row in papers.papers_of(tx, self.reference) if row.kind == kind]
