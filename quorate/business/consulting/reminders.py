"""When those who have not answered a consultation are reminded; the days follow the closing day."""

from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.business.reviewing.reviews import stage
from quorate.business.steps import step_name
from quorate.constitution.days import ONE_DAY
from quorate.register import Transaction, drafts

# Working days before the close; then which closing day it is, from the second one on.
Reminder = tuple[int] | tuple[int, int]


def reminders(case: Case) -> list[Reminder]:
    """The reminders of the consultation as it closes now, the earliest first.

    Where the closing day was moved, those of the former day are no longer due, and of the new day
    only those that come after the day of the move: that day everybody was told.
    """
    with register.current().reading() as tx:
        return reminders_in(tx, case)


def reminders_in(tx: Transaction, case: Case) -> list[Reminder]:
    """As `reminders`, read in a transaction."""
    wanted = partnership.current().articles.consultation.reminders_working_days_before.value
    days = sorted(wanted, reverse=True)
    moves = drafts.moved_closes(tx, case.reference, case.round)
    if not moves:
        return [(left,) for left in days]
    moved_on = clock.date_of(moves[-1].moved_at)
    closes_on = stage(tx, case, "consultation").closes_on
    return [(left, len(moves) + 1) for left in days if reminder_day(closes_on, left) > moved_on]


def close_number(case: Case) -> int:
    """Which closing day of the round's consultation stands: 1, or one more for each move."""
    with register.current().reading() as tx:
        return len(drafts.moved_closes(tx, case.reference, case.round)) + 1


def openings(case: Case) -> tuple[int, ...]:
    """Which opening of the round's consultation it is: nothing for the first, then 2 and so on."""
    with register.current().reading() as tx:
        return openings_in(tx, case)


def openings_in(tx: Transaction, case: Case) -> tuple[int, ...]:
    """As `openings`, read in a transaction: it was reopened where its day was moved once over."""
    moves = drafts.moved_closes(tx, case.reference, case.round)
    reopened = sum(clock.date_of(move.moved_at) > move.was_on for move in moves)
    return (reopened + 1,) if reopened else ()


def closing_step(tx: Transaction, case: Case) -> str:
    """The step that closes the consultation as it is open, or was open last."""
    return step_name("close_consultation", *openings_in(tx, case))


def reminder_gate(working_days_left: int, close: int = 1) -> str:
    """The name of the gate at which a review waits for a reminder's day."""
    return f"consultation-reminder-{working_days_left}" + ("" if close == 1 else f"-{close}")


def close_gate(close: int) -> str:
    """The name of the gate at which a review waits for its consultation to close."""
    return "consultation-closed" if close == 1 else f"consultation-closed-{close}"


def reminder_day(closes_on: date, working_days_left: int) -> date:
    """The day that is so many working days before the closing day."""
    return partnership.current().calendar.working_days_before(closes_on, working_days_left)


def is_the_latest_due(closes_on: date, working_days_left: int) -> bool:
    """Whether a reminder is still to be sent today: not after the close, nor if a later one is due.

    So those that an outage kept back go out as one.
    """
    today = clock.today()
    wanted = partnership.current().articles.consultation.reminders_working_days_before.value
    later = [left for left in wanted if left < working_days_left]
    return today <= closes_on and all(reminder_day(closes_on, left) > today for left in later)


def days_left_on(today: date, closes_on: date, working_days_left: int) -> int:
    """How many working days are left: as many as the reminder says, fewer where it comes late."""
    if today <= reminder_day(closes_on, working_days_left):
        return working_days_left
    return partnership.current().calendar.working_days_in(today + ONE_DAY, closes_on)
