"""How a reference group comes before the Board: by way of its Chair, and then a vote (22.72)."""

from quorate.business.cases import Case
from quorate.business.groups import representation, representation_meeting
from quorate.business.groups.checking import goes_to_the_board
from quorate.business.groups.representation_gates import CHAIR_HAS_ANSWERED
from tasks.board import put_to_the_board
from tasks.gates import hold_until
from tasks.launch import in_present_round
from tasks.post import send_letters
from tasks.steps import step

__all__ = ["goes_to_the_board", "represent_to_the_board"]

write_to_the_chair = step(representation.write_to_the_chair)
tell_proposer_of_the_chair = step(representation.tell_proposer_of_the_chair)
settle_representation = step(representation.settle_representation)
carry_over = step(representation_meeting.carry_over)


def represent_to_the_board(case: Case) -> str:
    """Represent to the Chair, who puts it on the agenda or declines; then the Board votes (22.72).

    Gives 'endorsed', 'sent back' or 'refused'. What a meeting cannot settle goes to the next one.
    """
    if case.first_stage != representation_meeting.BOARD:
        write_to_the_chair(case)
        send_letters(case)
        hold_until(CHAIR_HAS_ANSWERED, case)
        tell_proposer_of_the_chair(case)
        send_letters(case)
    declined = representation.is_declined(case)
    if not declined and put_to_the_board(case, "board") in representation_meeting.CARRIED_OVER:
        carry_over(case)
        return represent_to_the_board(in_present_round(case))
    settle_representation(case)
    send_letters(case)
    return representation.outcome_of_representation(case)
