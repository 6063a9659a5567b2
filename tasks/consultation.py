"""The steps of a consultation, its workshop and the circulation of its write-up."""

from quorate.business.consulting import circulation, consultation, workshop
from quorate.business.consulting.reminders import close_number, openings, reminders
from tasks.steps import step

__all__ = [
    "circulate_write_up",
    "close_comments",
    "close_consultation",
    "close_number",
    "invite_to_workshop",
    "open_consultation",
    "openings",
    "remind_those_who_owe",
    "reminders",
]

open_consultation = step(consultation.open_consultation)
remind_those_who_owe = step(consultation.remind_those_who_owe)
close_consultation = step(consultation.close_consultation)
invite_to_workshop = step(workshop.invite_to_workshop)
circulate_write_up = step(circulation.circulate_write_up)
close_comments = step(circulation.close_comments)
