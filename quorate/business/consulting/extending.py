"""Extends a consultation, closes it early or reopens it, and writes to whom the officer names."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from quorate import clock, register
from quorate.business.access.consultation_links import answer_path, follow_the_close
from quorate.business.cases import Case, open_for_change
from quorate.business.consulting.new_dates import (
    MovedDay,
    NewDates,
    new_dates,
    new_dates_in,
    open_until,
    reopens_from,
)
from quorate.business.consulting.reminders import (
    close_gate,
    reminder_day,
    reminder_gate,
    reminders_in,
)
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.reviewing.reviews import terms
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.post.consultation_letters import ConsultationDatesChanged
from quorate.register import Transaction, cases, consultees, drafts, journal
from quorate.register.tables.cases import Wait
from quorate.register.tables.people import Person

__all__ = ["MovedDay", "NewDates", "Tell", "move_close", "new_dates", "open_until", "reopens_from"]

# Who is told of another closing day: a group, or the people themselves by id or email address.
Tell = Literal["everybody", "those who owe", "nobody"] | Sequence[str]


def move_close(case: Case, to: date, *, reason: str, by: str, tell: Tell = "nobody") -> NewDates:
    """Extend the consultation, close it early or reopen it, and write to whom the officer names.

    Who loses time is always told: of an early close everybody consulted is. Refuses what
    `new_dates` refuses, a move without a reason, and somebody named who is not consulted. Reminders
    follow the new day.
    """
    if not reason.strip():
        raise Refused(
            "A closing day is moved with a reason", way_out="Say why; those you write to are told."
        )
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        dates = new_dates_in(tx, case, to)
        moved = drafts.move_close(tx, case.key, dates.was, to, reason=reason.strip(), by=by)
        _enter(tx, case, dates)
        follow_the_close(tx, case)
        _wait_for_the_new_day(tx, case, to, moved.number + 1)
        readers = readers_of(tx, case, tell if dates.is_longer else "everybody")
        occasion = f"close-{moved.number + 1}"
        write = _letter(tx, case, dates, reason.strip())
        told = queue(tx, case, readers, write, occasion=occasion)
        _record(tx, case, dates, reason=reason.strip(), by=by, told=told)
        run_id = row.run_id
    wake_case(run_id)
    return dates


def refuse_strangers(case: Case, tell: Tell) -> None:
    """Refuse a choice of readers that `move_close` would refuse."""
    with register.current().reading() as tx:
        readers_of(tx, case, tell)


def readers_of(tx: Transaction, case: Case, tell: Tell) -> Sequence[Person]:
    """Those who are told: of a group, or who are named by id or email address.

    Refuses who is named and not consulted.
    """
    match tell:
        case "nobody":
            return []
        case "everybody":
            return consultees.of_case(tx, case.reference)
        case "those who owe":
            return consultees.who_owe(tx, case.reference, case.round, "consultation")
    known: dict[str, Person] = {}
    for person in consultees.of_case(tx, case.reference):
        known[person.id] = known[(person.email or person.id).casefold()] = person
    tell = [tell] if isinstance(tell, str) else tell
    strangers = [name for name in tell if name.strip().casefold() not in known]
    if strangers:
        raise Refused(
            f"{', '.join(strangers[:5])}: not among those consulted in {case.reference}",
            way_out="Name people by the email address or the id that the list of consultees has.",
        )
    named = [known[name.strip().casefold()] for name in tell]
    return list({person.id: person for person in named}.values())


def _enter(tx: Transaction, case: Case, dates: NewDates) -> None:
    for planned in dates.plan.stages:
        stands = cases.stage(tx, case.reference, case.round, planned.stage)
        if stands:
            stands.opens_on, stands.closes_on = planned.opens_on, planned.closes_on
            stands.latest_on = planned.latest_on
            stands.clause, stands.because = planned.clause, list(planned.because)
    meeting, board_on = meeting_for(tx, case, "board"), dates.plan.stage("board").closes_on
    if clock.date_of(meeting.starts_at) != board_on:
        meeting.starts_at = clock.at(board_on, terms(tx, case).board_starts)
        meeting.moved_because = "The consultation was extended."


def _wait_for_the_new_day(tx: Transaction, case: Case, to: date, number: int) -> None:
    """The flow sleeps until a moment that no longer holds; the rounds wake it by this row.

    The gates of each closing day have names of their own, so that none of them counts as passed.
    """
    gate, opens_at = close_gate(number), clock.end_of(to)
    for reminder in reminders_in(tx, case)[:1]:
        gate, opens_at = reminder_gate(*reminder), clock.at_nine(reminder_day(to, reminder[0]))
    cases.give_up_other_waits(tx, case.key, gate, clock.now())
    following = Wait(
        case_reference=case.reference,
        round=case.round,
        gate=gate,
        since=clock.now(),
        attempts=0,
        waiting_for=f"Consultation open until {short_date(to)}",
        opens_at=opens_at,
    )
    cases.add_wait(tx, following)


def _letter(
    tx: Transaction, case: Case, dates: NewDates, reason: str
) -> Callable[[Person], ConsultationDatesChanged]:
    review = terms(tx, case)

    def changed(person: Person) -> ConsultationDatesChanged:
        return ConsultationDatesChanged(
            **signed(person),
            review_title=review.title,
            closed_on=dates.was,
            closes_on=dates.closes_on,
            is_longer=dates.is_longer,
            reason=reason,
            questions=review.questions,
            link=answer_path(case.reference),
        )

    return changed


def _readers(number: int) -> str:
    return {0: "Nobody is", 1: "1 person is"}.get(number, f"{number} people are")


def _record(
    tx: Transaction, case: Case, dates: NewDates, *, reason: str, by: str, told: int
) -> None:
    later = "; ".join(
        f"{moved.stage} moved from {short_date(moved.was)} to {short_date(moved.now)}"
        for moved in dates.moved
    )
    journal.add(
        tx,
        f"Consultation{dates.verb.capitalize()}",
        f"{by} {dates.verb} the consultation: "
        f"it closes at the end of {short_date(dates.closes_on)} "
        f"instead of {short_date(dates.was)}: {reason} {_readers(told)} told."
        + (f" Later days: {later}." if later else ""),
        case=case.reference,
        actor=by,
        facts={
            "was": dates.was.isoformat(),
            "closes_on": dates.closes_on.isoformat(),
            "moved": {m.stage: [m.was.isoformat(), m.now.isoformat()] for m in dates.moved},
        },
    )
