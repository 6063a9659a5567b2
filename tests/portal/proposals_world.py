"""Harrow after its review: Chief Executives in their seats, and proposals before them."""

from datetime import UTC, date, datetime
from typing import Any

from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.groups import answering, checking, circulating, proposing
from quorate.business.groups.answering import Finding, Given
from quorate.business.groups.standing import Standing, standing_of
from quorate.business.structure import put_in
from quorate.constitution.answers import CRITERIA
from quorate.partnership.proposal_file import ProposalForm, Represented

IN_SEPTEMBER = datetime(2011, 9, 5, 9, 0, tzinfo=UTC)
STANDS_FROM = date(2011, 7, 13)
CHAIR, POLICE, VOLUNTARY = "gwendolyn-iyer", "duncan-wojcik", "nerys-balogun"
HEALTH, BUSINESS, JOBS = "sunita-pemberton", "marguerite-chaudhri", "bernadette-nwankwo"
HOSPITAL, CLINICIANS = "catherine-olusanya", "tamsin-rezai"
EVERYBODY = (CHAIR, POLICE, VOLUNTARY, HEALTH, BUSINESS, JOBS, HOSPITAL, CLINICIANS)
SUBSTITUTE = "farah-lindley"  # for the police
PROPOSER = "henrietta-laleye"
HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} [x](javascript:1) ../../etc/passwd"


def seat_the_chief_executives() -> None:
    """Put the structure of July 2011 in, with its chief executives and their substitutes."""
    with register.current().transaction() as tx:
        put_in(tx, "final-2011-07", STANDS_FROM)


def a_form(**other: Any) -> ProposalForm:
    """A proposal that lacks nothing, with changes."""
    said = {
        "kind": "task-and-finish",
        "name": "Reablement",
        "proposed_by": PROPOSER,
        "purpose": "Help people home from hospital.",
        "months": 12,
        "organisations": (
            Represented(organisation="harrow_council", level="head of service", seats=2),
            Represented(organisation="nwlh", level="ward manager"),
        ),
        "size": 3,
        "terms_of_reference": "To plan and try one way home.",
        "reports_to": "hce",
        "value_added": "Fewer days in hospital.",
    }
    return ProposalForm.model_validate({**said, **other})


def before_members(**other: Any) -> Case:
    """A proposal that has been checked and circulated."""
    case = proposing.propose(a_form(**other), by="Henrietta Laleye")
    checking.record_as_complete(case)
    circulating.circulate(case)
    return case


def given(case: Case, choice: str = "endorse", **other: Any) -> Given:
    """An answer on the present text, all criteria met."""
    said = {
        "choice": choice,
        "criteria": {name: Finding(met=True) for name in CRITERIA},
        "reason": "It is needed.",
        "sha256": standing_of(case).sha256,
    }
    return Given(**{**said, **other})


def answer(case: Case, person: str, choice: str = "endorse", **other: Any) -> None:
    """Answer a proposal on the portal's side."""
    answering.answer(case, person, given(case, choice, **other), door="portal")


def tied(case: Case) -> None:
    """Have everybody answer, half of them each way."""
    for number, person in enumerate(EVERYBODY):
        answer(case, person, "endorse" if number % 2 else "refuse")


def standing(case: Case) -> Standing:
    """How the proposal stands."""
    return standing_of(case)


def answers(case: Case) -> list[tuple[str, str]]:
    """Who has a standing answer, and which."""
    return [
        (seat.answer.person_id, seat.answer.choice)
        for seat in standing_of(case).seats
        if seat.answer
    ]


def at(moment: datetime) -> None:
    """Set the house clock."""
    clock.set_source(lambda: moment)
