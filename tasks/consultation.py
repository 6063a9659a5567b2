"""The steps of a consultation, its workshop and the circulation of its write-up."""

from quorate import partnership
from quorate.business import circulation, consultation, workshop
from quorate.business.cases import Case
from tasks.steps import step

open_consultation = step(consultation.open_consultation)
remind_those_who_owe = step(consultation.remind_those_who_owe)
close_consultation = step(consultation.close_consultation)
invite_to_workshop = step(workshop.invite_to_workshop)
circulate_write_up = step(circulation.circulate_write_up)
close_comments = step(circulation.close_comments)


def reminders(case: Case) -> list[int]:
    """How many working days before the close people are reminded, the earliest first."""
    days = partnership.current().articles.consultation.reminders_working_days_before.value
    return sorted(days, reverse=True)
