"""The consultation: opened, reminded of, answered and closed (Proposed Action; clause 17.1)."""

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.moving import plan_again_from_today
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviews import stage, terms
from quorate.business.steps import once
from quorate.constitution.consultation import rule_on_window
from quorate.constitution.days import short_date
from quorate.post.letter import Letter as AnyLetter
from quorate.post.letters import ConsultationInvitation, ConsultationReminder
from quorate.register import Transaction, cases, consultees, journal, papers, people, responses
from quorate.register.tables.people import Person

HOW_TO_REPLY = (
    "Reply to this email, in your own words and at any length. You can answer some of the "
    "questions, all of them, or write about something else."
)
OPEN_STAGES = ("consultation", "circulation")
ANSWERED = {
    "consultation": "answered the consultation",
    "circulation": "commented on the write-up",
}


@once
def open_consultation(tx: Transaction, case: Case) -> None:
    """Send every consultee the paper, the questions and the closing date.

    Where authority was recorded late the whole period runs from today, and later dates move.
    """
    review, window = terms(tx, case), stage(tx, case, "consultation")
    if clock.today() > window.opens_on:
        plan_again_from_today(tx, case)
    paper = papers.latest(tx, case.reference, "consultation-paper")
    house = partnership.current()
    period = rule_on_window(
        window.opens_on, review.consultation_weeks, house.calendar, house.articles
    )

    def invitation(person: Person) -> AnyLetter:
        return ConsultationInvitation(
            **signed(person),
            review_title=review.title,
            summary=review.paper.summary,
            opens_on=window.opens_on,
            closes_on=window.closes_on,
            working_days=period.working_days,
            questions=review.questions,
            how_to_reply=HOW_TO_REPLY,
        )

    consulted = consultees.of_case(tx, case.reference)
    queue(tx, case, consulted, invitation, enclosed=Enclosed([paper] if paper else []))
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

    `close` counts the closing days: where the day was moved, people are reminded of each.
    """
    review, window = terms(tx, case), stage(tx, case, "consultation")

    def reminder(person: Person) -> AnyLetter:
        return ConsultationReminder(
            **signed(person),
            review_title=review.title,
            closes_on=window.closes_on,
            days_left=working_days_left,
            questions=review.questions,
            how_to_reply=HOW_TO_REPLY,
        )

    owing = consultees.who_owe(tx, case.reference, case.round, "consultation")
    occasion = str(working_days_left) if close == 1 else f"{working_days_left}-{close}"
    queue(tx, case, owing, reminder, occasion=occasion)
    journal.add(
        tx,
        "ConsulteesReminded",
        f"{len(owing)} people who have not replied were reminded, "
        f"{working_days_left} working days before the consultation closes.",
        case=case.reference,
        facts={"reminded": [person.id for person in owing]},
    )


@once
def close_consultation(tx: Transaction, case: Case) -> None:
    """Close the consultation and say how many of those consulted replied."""
    replied = responses.people_who_answered(tx, case.reference, "consultation", case.round)
    consulted = len(consultees.of_case(tx, case.reference))
    journal.add(
        tx,
        "ConsultationClosed",
        f"Consultation closed: {replied} of {consulted} people replied.",
        case=case.reference,
        facts={"replied": replied, "consulted": consulted},
    )


def respond(case: Case, person_id: str, text: str) -> str:
    """Record what a consultee answers, to whichever of the two is open. Gives the stage's name.

    Refuses an empty answer, a person who was not consulted, and an answer when neither the
    consultation nor the comments on the write-up are open.
    """
    if not text.strip():
        raise Refused("An answer without a word cannot be recorded", way_out="Give its text.")
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        person = people.person(tx, person_id)
        if person is None or not consultees.is_consulted(tx, case.reference, person_id):
            raise NotFound(
                f"'{person_id}' is not a consultee of {case.reference}",
                way_out="`quorate review show` lists the consultees.",
            )
        open_stage = _open_stage(tx, case)
        responses.add(tx, case.key, open_stage, person=person_id, text=text.strip())
        journal.add(
            tx,
            "ResponseReceived",
            f"{person.name} {ANSWERED[open_stage]}.",
            case=case.reference,
            actor=person.name,
        )
    return open_stage


def _open_stage(tx: Transaction, case: Case) -> str:
    today = clock.today()
    opened_by = {"consultation": "open-consultation", "circulation": "circulate-write-up"}
    for name in OPEN_STAGES:
        window = cases.stage(tx, case.reference, case.round, name)
        if not window or not cases.is_taken(tx, case.reference, case.round, opened_by[name]):
            continue
        if today <= window.closes_on:
            return name
    raise Refused(
        f"Neither the consultation nor the comments of {case.reference} are open on "
        f"{short_date(today)}",
        way_out="Record a late answer in the write-up, or tell the person what comes next.",
    )
