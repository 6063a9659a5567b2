"""By when apologies for a meeting are due: the day that its notice gave, whatever changes since."""

from datetime import date

from quorate import clock, partnership
from quorate.constitution.apologies import rule_on_apologies
from quorate.register import Transaction, cases
from quorate.register.tables.meetings import Meeting


def apologies_gate(purpose: str) -> str:
    """The name of the gate at which a case waits for the apologies for a meeting."""
    return f"{purpose}-apologies"


def apologies_due_on(tx: Transaction, meeting: Meeting) -> date:
    """The day by which apologies for a meeting are to be in (12.8).

    From its notice on, the day that the notice gave: a bank holiday that is declared afterwards
    moves no date of which people were told. It stands in the wait that follows the notice.
    """
    gate = apologies_gate(meeting.purpose)
    wait = cases.wait_at(tx, meeting.case_reference, meeting.round, gate)
    if wait and wait.opens_at:
        return clock.date_of(wait.opens_at)
    house, meets_on = partnership.current(), clock.date_of(meeting.starts_at)
    return rule_on_apologies(meets_on, house.calendar, house.articles).due_on
