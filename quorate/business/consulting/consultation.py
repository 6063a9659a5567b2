"""The consultation: opened, reminded of, answered and closed (Proposed Action; clause 17.1)."""

from functools import partial

from quorate import clock
from quorate.business.access.consultation_links import answer_path
from quorate.business.cases import Case
from quorate.business.consulting.inviting import how_to_reply, invitations
from quorate.business.consulting.public_answers import forget_unconfirmed
from quorate.business.consulting.reminders import days_left_on, is_the_latest_due
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.meeting.moving import plan_again_from_today
from quorate.business.reviewing.reviews import stage, terms
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.constitution.wording import counted
from quorate.post.letter import Letter as AnyLetter
from quorate.post.letters import ConsultationReminder
from quorate.register import Transaction, consultees, journal, responses
from quorate.register.tables.people import Person


@once
def open_consultation(tx: Transaction, case: Case) -> None:
    """Send every consultee the paper, the questions and the closing date.

    Where authority was recorded late the whole period runs from today, and later dates move.
    """
    window = stage(tx, case, "consultation")
    if clock.today() > window.opens_on:
        plan_again_from_today(tx, case)
    consulted = consultees.of_case(tx, case.reference)
    asked = invitations(tx, case)
    queue(tx, case, consulted, asked.write, enclosed=asked.enclosed)
    journal.add(
        tx,
        "ConsultationOpened",
        f"Consultation opened: {len(consulted)} people have until the end of "
        f"{short_date(window.closes_on)}.",
        case=case.reference,
        facts={"closes_on": window.closes_on.isoformat(), "consultees": len(consulted)},
    )


@once
def remind_those_who_owe(
    tx: Transaction, case: Case, working_days_left: int, close: int = 1
) -> None:
    """Remind the consultees from whom nothing has come yet, and nobody else.

    Nor those who asked for no reminders, or whose mail comes back: the journal counts them.
    `close` counts the closing days: where the day was moved, people are reminded of each. After an
    outage the missed ones go out as one, with the days that are left; after the close none does.
    """
    review, window = terms(tx, case), stage(tx, case, "consultation")
    if not is_the_latest_due(window.closes_on, working_days_left):
        _pass_over(tx, case, working_days_left)
        return
    days_left = days_left_on(clock.today(), window.closes_on, working_days_left)

    def reminder(person: Person) -> AnyLetter:
        return ConsultationReminder(
            **signed(person),
            review_title=review.title,
            closes_on=window.closes_on,
            days_left=days_left,
            questions=review.questions,
            how_to_reply=how_to_reply(person),
            link=answer_path(case.reference),
        )

    owing = consultees.who_owe(tx, case.reference, case.round, "consultation")
    reminded = consultees.to_remind(tx, case.reference, case.round, "consultation")
    left_out = len(owing) - len(reminded)
    occasion = str(working_days_left) if close == 1 else f"{working_days_left}-{close}"
    queue(tx, case, reminded, reminder, occasion=occasion)
    journal.add(
        tx,
        "ConsulteesReminded",
        f"{len(reminded)} people who have not replied were reminded, "
        f"{counted(days_left, 'working day')} before the consultation closes."
        + (f" {left_out} were left out: no reminders asked, or mail comes back." * bool(left_out)),
        case=case.reference,
        facts={"reminded": [person.id for person in reminded], "left_out": left_out},
    )


def _pass_over(tx: Transaction, case: Case, working_days_left: int) -> None:
    journal.add(
        tx,
        "ReminderPassedOver",
        f"The reminder due {counted(working_days_left, 'working day')} before the close was not "
        "sent in its time, and is not sent any more.",
        case=case.reference,
    )


@once
def close_consultation(tx: Transaction, case: Case, opening: int = 1) -> None:
    """Close the consultation and say how many of those consulted replied.

    `opening` counts from 2 on how often it was reopened: each time it closes anew.
    What somebody from the public sent and did not confirm does not count, and is deleted.
    """
    forget_unconfirmed(tx, case)
    answered = partial(
        responses.people_who_answered, tx, case.reference, "consultation", case.round
    )
    replied, public = answered(public=False), answered(public=True)
    others = f", and {counted(public, 'member')} of the public" if public else ""
    consulted = consultees.number_of(tx, case.reference)
    journal.add(
        tx,
        "ConsultationClosed",
        f"Consultation closed: {replied} of {consulted} people replied{others}.",
        case=case.reference,
        facts={"replied": replied, "consulted": consulted, "public": public},
    )
