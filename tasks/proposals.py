"""The steps of a group's proposal, and how a run takes one up."""

from quorate.business import cases
from quorate.business.cases import Case
from quorate.business.groups import casting, checking, circulating, minding, outcome, proposing
from quorate.business.groups.checking import goes_to_the_board, something_is_missing, version_of
from quorate.business.groups.circulating import next_day_of_note
from quorate.business.groups.outcome import outcome_of
from quorate.business.groups.tally import is_closed, is_tied
from quorate.business.refusal import Refused
from quorate.partnership.proposal_file import ProposalForm
from tasks.steps import current_run_id, step

__all__ = [
    "ask_for_casting_vote",
    "circulate_to_members",
    "goes_to_the_board",
    "is_closed",
    "is_tied",
    "next_day_of_note",
    "outcome_of",
    "record_as_complete",
    "return_to_proposer",
    "settle",
    "something_is_missing",
    "take_stock",
    "take_up_proposal",
    "version_of",
]

return_to_proposer = step(checking.return_to_proposer)
record_as_complete = step(checking.record_as_complete)
circulate_to_members = step(circulating.circulate)
take_stock = step(minding.take_stock)
ask_for_casting_vote = step(casting.ask_for_casting_vote)
settle = step(outcome.settle)


def take_up_proposal(proposal: ProposalForm | None, reference: str | None) -> Case:
    """The case of a reference, or the one that this run opened, or a new one from the form.

    Raises Refused where the form cannot be taken; nothing is left in the register then.
    """
    if reference:
        return cases.find(reference)
    if proposal is None:
        raise Refused("A run needs a proposal or a reference", way_out="Fill in one of them.")
    run, by = current_run_id(), "Policy team (Prefect)"
    return cases.opened_once(run, lambda: proposing.propose(proposal, by=by, run_id=run))
