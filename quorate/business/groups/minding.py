"""Minds the reply date of a proposal: reminders, substitutes, the close, and putting it off."""

from collections.abc import Callable

from quorate import clock, partnership
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.groups.circulating import (
    DayOfNote,
    body_name,
    move_reply_date,
    path_to_answer,
)
from quorate.business.groups.proposing import proposal_paper
from quorate.business.groups.seats import (
    SeatHeld,
    endorsement_of,
    reply_stage,
    ruling_on,
    seats_held,
    seats_with_a_vote,
    who_owes,
)
from quorate.business.groups.tally import REPLY_DATE, close, rule
from quorate.business.reviewing.reviews import policy_officer
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.constitution.reply_period import put_off
from quorate.post.group_letters import EndorsementReminder, ReplyPutOff, SubstituteAsked
from quorate.register import Transaction, journal
from quorate.register.tables.cases import Stage
from quorate.register.tables.groups import Endorsement
from quorate.register.tables.people import Person


@once
def take_stock(tx: Transaction, case: Case, day: DayOfNote) -> None:
    """Do what falls due on a day: remind who owes, ask substitutes, close, or put off.

    Once the answers are closed nothing falls due any more.
    """
    row = endorsement_of(tx, case)
    if row.closed_at:
        return
    if not day.is_reply_date:
        if _is_the_latest(day, row):
            _remind(tx, case, day)
        if row.substitutes_from_on and row.substitutes_from_on <= day.on:
            _ask_substitutes(tx, case)
        return
    stage = reply_stage(tx, case)
    if stage.closes_on != day.on:
        return  # the reply date has moved since
    if rule(tx, case, is_over=True).status == "short":
        _put_off(tx, case, stage)
    else:
        close(tx, case, at=clock.end_of(stage.closes_on), because=REPLY_DATE)


def _is_the_latest(day: DayOfNote, row: Endorsement) -> bool:
    """Whether reminders are due for this day: after an outage the missed ones go out as one."""
    today = clock.today().isoformat()
    due = [reminder for reminder in row.reminders_on if reminder <= today]
    return bool(due) and day.on.isoformat() == max(due)


def ask_substitute(
    tx: Transaction, case: Case, held: SeatHeld, substitute: Person, *, occasion: str
) -> None:
    """Ask a substitute to whom a seat has been handed over."""
    queue(
        tx,
        case,
        [substitute],
        _asking_substitute(tx, case, held, handed_over=True),
        occasion=occasion,
        enclosed=Enclosed([proposal_paper(tx, case)]),
    )


def _remind(tx: Transaction, case: Case, day: DayOfNote) -> None:
    owing = who_owes(tx, case)
    title, reply_by = recorded(tx, case).title, reply_stage(tx, case).closes_on
    calendar = partnership.current().calendar
    days_left = calendar.working_days_in(day.on, reply_by) - calendar.is_working_day(day.on)

    def reminder(person: Person) -> EndorsementReminder:
        return EndorsementReminder(
            **signed(person),
            link=path_to_answer(case),
            proposal_title=title,
            reply_by=reply_by,
            days_left=max(0, days_left),
        )

    told = queue(tx, case, owing, reminder, occasion=day.on.isoformat())
    journal.add(
        tx,
        "EndorsementReminded",
        f"{told} people who may answer and have not were reminded; answers are due by "
        f"{short_date(reply_by)}.",
        case=case.reference,
    )


def _ask_substitutes(tx: Transaction, case: Case) -> None:
    asked = 0
    with_a_vote = seats_with_a_vote(tx, case, seats := seats_held(tx, case))
    paper = proposal_paper(tx, case)
    for held in seats:
        if held.answer or held.handed_over_to or str(held.seat.id) not in with_a_vote:
            continue
        may = ruling_on(tx, case, held).people
        asked += queue(
            tx,
            case,
            [person for person in held.substitutes if person.id in may],
            _asking_substitute(tx, case, held, handed_over=False),
            occasion=f"seat-{held.seat.id}",
            enclosed=Enclosed([paper]),
        )
    if asked:
        journal.add(
            tx,
            "SubstitutesAsked",
            f"{asked} substitutes were asked to answer for members who have not (7.3).",
            case=case.reference,
        )


def _asking_substitute(
    tx: Transaction, case: Case, held: SeatHeld, *, handed_over: bool
) -> Callable[[Person], SubstituteAsked]:
    title, reply_by = recorded(tx, case).title, reply_stage(tx, case).closes_on
    name = body_name(tx, endorsement_of(tx, case).body_id)
    member = held.representative

    def asked(person: Person) -> SubstituteAsked:
        return SubstituteAsked(
            **signed(person),
            link=path_to_answer(case),
            proposal_title=title,
            member_name=member.name if member else "the member",
            handed_over=handed_over,
            reply_by=reply_by,
            body_name=name,
        )

    return asked


def _put_off(tx: Transaction, case: Case, stage: Stage) -> None:
    """Too few have answered: the same period again, those who owe and the officer are told."""
    house, was = partnership.current(), stage.closes_on
    ruling = rule(tx, case, is_over=True)
    dates = put_off(was, house.calendar, house.articles)
    move_reply_date(tx, case, dates)
    endorsement_of(tx, case).put_off += 1
    owing = {person.id for person in who_owes(tx, case)}
    title = recorded(tx, case).title

    def told(person: Person) -> ReplyPutOff:
        return ReplyPutOff(
            **signed(person),
            link=path_to_answer(case) if person.id in owing else "",
            proposal_title=title,
            sum=ruling.in_words,
            put_off_from=was,
            reply_by=dates.closes_on,
            owes=person.id in owing,
        )

    readers = {person.id: person for person in (*who_owes(tx, case), policy_officer(tx))}
    queue(tx, case, readers.values(), told, occasion=dates.closes_on.isoformat())
    journal.add(
        tx,
        "ReplyDatePutOff",
        f"The reply date was put off from {short_date(was)} to {short_date(dates.closes_on)}: "
        f"{ruling.in_words}",
        case=case.reference,
    )
