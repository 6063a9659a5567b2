"""The steps around a meeting of the Board, and how a case is put to it."""

from quorate.business.cases import Case
from quorate.business.gates import apologies_are_due, board_has_met
from quorate.business.meeting import meetings
from quorate.business.reviewing import decisions
from tasks.gates import hold_until
from tasks.post import send_letters
from tasks.steps import step

give_notice = step(meetings.give_notice)
tell_chair_who_is_expected = step(meetings.tell_chair_who_is_expected)
set_minutes_due = step(decisions.set_minutes_due)


def outcome_of(case: Case, purpose: str) -> str:
    """What the meeting came to, once it has been recorded."""
    outcome = decisions.outcome_of(case, purpose)
    if outcome is None:
        raise LookupError(f"the meeting of {case.reference} for {purpose} has no outcome yet")
    return outcome


def put_to_the_board(case: Case, purpose: str) -> str:
    """Notice, apologies, meeting, minutes (clauses 12.3, 12.8, 13.1, 12.13). Gives the outcome."""
    give_notice(case, purpose)
    send_letters(case)
    hold_until(apologies_are_due(purpose), case)
    tell_chair_who_is_expected(case, purpose)
    send_letters(case)
    hold_until(board_has_met(purpose), case)
    set_minutes_due(case, purpose)
    send_letters(case)  # the interests declared, to Democratic Services (16.2)
    return outcome_of(case, purpose)
