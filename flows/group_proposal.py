"""The proposal of a group: checked, put before those who decide, endorsed or not, and told."""

from quorate.business.cases import Case
from quorate.business.groups.gates import (
    CASTING_VOTE,
    SENT_BACK_ANSWERED,
    everybody_has_answered_or,
    proposal_completed,
)
from quorate.business.refusal import Withdrawn
from quorate.partnership.proposal_file import ProposalForm
from tasks.decision import close_case, tell_all_who_were_written_to
from tasks.gates import hold_until
from tasks.groups import go_on_with_its_life, open_the_group
from tasks.launch import in_present_round
from tasks.post import send_letters
from tasks.procedure import procedure
from tasks.proposals import (
    ask_for_casting_vote,
    circulate_to_members,
    goes_to_the_board,
    is_closed,
    is_tied,
    next_day_of_note,
    outcome_of,
    record_as_complete,
    return_to_proposer,
    settle,
    something_is_missing,
    take_stock,
    take_up_proposal,
    version_of,
)
from tasks.representation import represent_to_the_board


@procedure("Group proposal", gives="What became of the proposal.")
def group_proposal(proposal: ProposalForm | None = None, reference: str | None = None) -> str:
    """Propose a group, and put it before Harrow Chief Executives.

    Fill in the proposal to submit a new one. The reference is for a proposal submitted already.
    """
    case = take_up_proposal(proposal, reference)
    try:
        outcome = go_through_a_round(case)
        while outcome == "sent back":
            hold_until(SENT_BACK_ANSWERED, case)
            case = in_present_round(case)
            outcome = go_through_a_round(case)
        if outcome.startswith("endorsed"):
            open_the_group(case)
            send_letters(case)
    except Withdrawn:
        outcome = "withdrawn"
        tell_all_who_were_written_to(case)
        send_letters(case)
    close_case(case)
    go_on_with_its_life(case)
    return outcome


def go_through_a_round(case: Case) -> str:
    """From the check to an outcome (P08)."""
    check(case)
    if goes_to_the_board(case):
        return represent_to_the_board(case)
    return put_to_chief_executives(case)


def check(case: Case) -> None:
    """What lacks a part goes back to the proposer, before anybody else sees it."""
    version = version_of(case)
    while something_is_missing(case):
        return_to_proposer(case, version)
        send_letters(case)
        hold_until(proposal_completed(version), case)
        version = version_of(case)
    record_as_complete(case)


def put_to_chief_executives(case: Case) -> str:
    """Asked with a reply date, reminded, and decided by what they answer (22.47 to 22.49)."""
    circulate_to_members(case)
    while not is_closed(case):
        day = next_day_of_note(case)
        send_letters(case)
        hold_until(everybody_has_answered_or(day), case)
        take_stock(case, day)
    if is_tied(case):
        ask_for_casting_vote(case)
        send_letters(case)
        hold_until(CASTING_VOTE, case)
    settle(case)
    send_letters(case)
    return outcome_of(case)
