"""Puts a proposal before Harrow Chief Executives, with the days on which something falls due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from quorate import clock, partnership, register
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.groups.deciders import endorsing_body
from quorate.business.groups.proposing import proposal_of, proposal_paper
from quorate.business.groups.seats import (
    STAGE,
    endorsement_of,
    reply_stage,
    seats_held,
    seats_with_a_vote,
)
from quorate.business.steps import is_done, once, step_name
from quorate.constitution.days import short_date
from quorate.constitution.proposals import KIND_IN_WORDS
from quorate.constitution.reply_period import ReplyDates, reply_dates
from quorate.post.group_letters import EndorsementAsked
from quorate.register import Transaction, cases, groups, journal, people, structure
from quorate.register.tables.cases import Stage
from quorate.register.tables.people import Person

ANSWER_PATH = "/proposals/{reference}/answer"


@dataclass(frozen=True)
class DayOfNote:
    """A day in the reply period on which something falls due: reminders, or its end."""

    on: date
    is_reply_date: bool = False

    @property
    def moment(self) -> datetime:
        """Nine in the morning; on the reply date the end of the day."""
        return clock.end_of(self.on) if self.is_reply_date else clock.at_nine(self.on)

    def __str__(self) -> str:
        """As the names of gates and steps have it."""
        return f"{'close' if self.is_reply_date else 'until'}-{self.on.isoformat()}"

    @classmethod
    def named(cls, name: str) -> "DayOfNote":
        """The day of a name, the inverse of `str`."""
        what, _, on = name.partition("-")
        return cls(date.fromisoformat(on), what == "close")


@once
def circulate(tx: Transaction, case: Case) -> None:
    """Put the proposal before the members with a reply date: every seat that has a vote is asked.

    Consultation paper of April 2011, Harrow Chief Executives; clause 22.47.
    """
    house, today = partnership.current(), clock.today()
    body = endorsing_body(tx)
    dates = reply_dates(today, house.calendar, house.articles)
    groups.open_endorsement(tx, case.key, body)
    _enter_dates(tx, case, dates)
    seats = seats_held(tx, case)
    with_a_vote = seats_with_a_vote(tx, case, seats)
    asked = [
        held.representative
        for held in seats
        if held.representative and str(held.seat.id) in with_a_vote
    ]
    paper = proposal_paper(tx, case)
    queue(
        tx, case, asked, _asking(tx, case), occasion=f"v{paper.version}", enclosed=Enclosed([paper])
    )
    journal.add(
        tx,
        "ProposalCirculated",
        f"Version {paper.version} went to {len(asked)} members of {body_name(tx, body)}, to answer "
        f"by {short_date(dates.closes_on)}.",
        case=case.reference,
        facts={"version": paper.version, "sha256": paper.sha256, "because": list(dates.because)},
    )


def next_day_of_note(case: Case) -> DayOfNote:
    """The first day of the reply period on which something falls due that has not been done."""
    with register.current().reading() as tx:
        row, closes_on = endorsement_of(tx, case), reply_stage(tx, case).closes_on
        days = {date.fromisoformat(day) for day in row.reminders_on}
        if row.substitutes_from_on:
            days.add(row.substitutes_from_on)
    coming = [DayOfNote(day) for day in sorted(days) if day <= closes_on]
    for day in coming:
        if not is_done(case, step_name("take_stock", day)):
            return day
    return DayOfNote(closes_on, is_reply_date=True)


def body_name(tx: Transaction, body: str) -> str:
    """What a body is called today."""
    version = structure.body_on(tx, body, clock.today())
    return version.name if version else body


def path_to_answer(case: Case) -> str:
    """Where on the portal a member answers."""
    return ANSWER_PATH.format(reference=case.reference)


def move_reply_date(tx: Transaction, case: Case, dates: ReplyDates) -> None:
    """Give a round that is before its members a later reply date, and say why."""
    row, stage = endorsement_of(tx, case), reply_stage(tx, case)
    stage.closes_on = stage.latest_on = dates.closes_on
    stage.because = [*stage.because, *dates.because]
    # Whoever may act already is not made to wait again.
    may_act = row.substitutes_from_on and row.substitutes_from_on <= clock.today()
    if not may_act:
        row.substitutes_from_on = dates.substitutes_from_on
    row.reminders_on = [day.isoformat() for day in dates.reminders_on]


def _enter_dates(tx: Transaction, case: Case, dates: ReplyDates) -> None:
    stage = Stage(
        case_reference=case.reference,
        round=case.round,
        name=STAGE,
        opens_on=dates.opens_on,
        closes_on=dates.closes_on,
        latest_on=dates.closes_on,
        clause=dates.clause,
        because=list(dates.because),
    )
    cases.add_stage(tx, stage)
    row = endorsement_of(tx, case)
    row.substitutes_from_on = dates.substitutes_from_on
    row.reminders_on = [day.isoformat() for day in dates.reminders_on]


def _asking(tx: Transaction, case: Case) -> Callable[[Person], EndorsementAsked]:
    form, row = proposal_of(tx, case), endorsement_of(tx, case)
    proposer = people.person(tx, form.proposed_by)
    title, version = recorded(tx, case).title, proposal_paper(tx, case).version
    reply_by = reply_stage(tx, case).closes_on
    name = body_name(tx, row.body_id)
    with_a_substitute = {
        held.representative.id
        for held in seats_held(tx, case)
        if held.representative and held.substitutes
    }

    def asked(person: Person) -> EndorsementAsked:
        return EndorsementAsked(
            **signed(person),
            link=path_to_answer(case),
            proposal_title=title,
            what=KIND_IN_WORDS[form.kind],
            proposed_by=proposer.name if proposer else form.proposed_by,
            purpose=form.purpose,
            version=version,
            reply_by=reply_by,
            substitutes_from=row.substitutes_from_on if person.id in with_a_substitute else None,
            body_name=name,
        )

    return asked
