"""Checks a proposal before anybody else sees it, and returns it with what is missing (F166)."""

from quorate import register
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.groups.deciders import goes_to_the_board_as
from quorate.business.groups.proposing import completeness, proposal_of, proposal_paper
from quorate.business.steps import is_done, once, step_name
from quorate.post.group_letters import ProposalReturned
from quorate.register import Transaction, journal, people
from quorate.register.tables.people import Person

COMPLETE_PATH = "/proposals/{reference}/complete"


def something_is_missing(case: Case) -> bool:
    """Whether the proposal as it stands cannot go to those who decide yet.

    What was found complete goes on in its round, however near its own last day comes meanwhile.
    """
    if is_done(case, step_name(record_as_complete.__name__)):
        return False
    with register.current().reading() as tx:
        return not completeness(tx, proposal_of(tx, case)).is_complete


def version_of(case: Case) -> int:
    """The number of the proposal's latest text."""
    with register.current().reading() as tx:
        return proposal_paper(tx, case).version


def goes_to_the_board(case: Case) -> bool:
    """Whether the Board decides on it by way of its Chair, as on a reference group (22.72)."""
    with register.current().reading() as tx:
        return goes_to_the_board_as(proposal_of(tx, case).kind)


@once
def return_to_proposer(tx: Transaction, case: Case, version: int) -> None:
    """Return a version of the proposal to its proposer with the list of what is missing.

    Consultation paper of April 2011, Harrow Chief Executives: what a proposal should set out.
    """
    form = proposal_of(tx, case)
    ruling, title = completeness(tx, form), recorded(tx, case).title
    proposer = people.person(tx, form.proposed_by)
    if ruling.is_complete or proposer is None:
        return

    def returned(person: Person) -> ProposalReturned:
        return ProposalReturned(
            **signed(person),
            link=COMPLETE_PATH.format(reference=case.reference),
            proposal_title=title,
            lacks=tuple(lack.says for lack in ruling.lacks),
            clause=ruling.clause,
        )

    queue(tx, case, [proposer], returned, occasion=f"v{version}")
    journal.add(
        tx,
        "ProposalReturned",
        f"Version {version} went back to {proposer.name}. {ruling.in_words}",
        case=case.reference,
        facts={"version": version, "lacks": [lack.part for lack in ruling.lacks]},
    )


@once
def record_as_complete(tx: Transaction, case: Case) -> None:
    """Record that the proposal says everything that it must say, and may be decided on."""
    ruling = completeness(tx, proposal_of(tx, case))
    journal.add(
        tx,
        "ProposalChecked",
        f"Version {proposal_paper(tx, case).version} was checked. {ruling.in_words}",
        case=case.reference,
    )
