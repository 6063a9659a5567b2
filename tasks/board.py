"""The steps around a meeting of the Board."""

from quorate.business import decisions, meetings
from quorate.business.cases import Case
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
