"""What the register knows of a review: its terms, its dates and its people."""

from quorate import partnership
from quorate.business.cases import Case, recorded
from quorate.business.refusal import NotFound
from quorate.partnership.review_file import ReviewForm
from quorate.register import Transaction, cases, people
from quorate.register.tables.cases import Stage
from quorate.register.tables.people import Person

PROCEDURE = "structural-review"


def terms(tx: Transaction, case: Case) -> ReviewForm:
    """The review's form as it was launched. Raises NotFound for a case of another procedure."""
    row = recorded(tx, case)
    if row.procedure != PROCEDURE:
        raise NotFound(f"{case.reference} is no review", way_out="`quorate review list` has them.")
    return ReviewForm.model_validate(row.terms)


def stage(tx: Transaction, case: Case, name: str) -> Stage:
    """A stage's dates in this round. Raises LookupError where the round leaves it out."""
    row = cases.stage(tx, case.reference, case.round, name)
    if row is None:
        raise LookupError(f"round {case.round} of {case.reference} has no stage {name}")
    return row


def policy_officer(tx: Transaction) -> Person:
    """The officer of the policy team to whom late work and questions go."""
    id = partnership.current().standing.officer
    person = people.person(tx, id)
    if person is None:
        raise LookupError(f"partnership.toml names the officer '{id}', who is not in the register")
    return person
