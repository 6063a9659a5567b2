"""The life of an endorsed group: yearly reviews, the question at its end, and what is answered."""

from quorate.business.cases import Case, find
from quorate.business.groups.life import answer_in, has_an_end, is_closed
from quorate.business.groups.life_gates import (
    ITS_LAST_DAY_IS_OVER,
    LIFE_IS_DECIDED,
    PROPOSAL_IS_SETTLED,
    life_reaches,
)
from quorate.business.refusal import Withdrawn
from tasks.decision import close_case, tell_all_who_were_written_to
from tasks.gates import hold_until
from tasks.groups import (
    begin_next_term,
    close_the_group,
    milestones,
    start_its_proposal,
    tell_of_milestone,
    tell_that_it_closed,
)
from tasks.launch import in_present_round
from tasks.post import send_letters
from tasks.procedure import procedure


@procedure("Life of a group", gives="How the group's life ended.")
def group_life(reference: str) -> str:
    """Follow a group from its endorsement to its end (22.73).

    It begins by itself when a group is opened; nobody starts it by hand.
    """
    case = find(reference)
    outcome = "group closed"
    try:
        live_a_term(case)
        while not is_closed(case):
            begin_next_term(case)
            case = in_present_round(case)
            live_a_term(case)
        tell_that_it_closed(case)
        send_letters(case)
    except Withdrawn:
        outcome = "withdrawn"
        tell_all_who_were_written_to(case)
        send_letters(case)
    close_case(case)
    return outcome


def live_a_term(case: Case) -> None:
    """Reviews of its membership, and the question twenty and five working days before its end."""
    for milestone in milestones(case):
        hold_until(life_reaches(milestone), case)
        tell_of_milestone(case, milestone)
        send_letters(case)
    if has_an_end(case):
        hold_until(LIFE_IS_DECIDED, case)
    do_as_the_sponsor_answered(case)


def do_as_the_sponsor_answered(case: Case) -> None:
    """It closes on its last day, or what is to be other goes to Harrow Chief Executives again."""
    match answer_in(case):
        case "close":
            hold_until(ITS_LAST_DAY_IS_OVER, case)
            close_the_group(case)
        case "extend" | "change":
            start_its_proposal(case)
            hold_until(PROPOSAL_IS_SETTLED, case)
