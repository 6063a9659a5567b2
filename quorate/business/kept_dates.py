"""Tells the officer where a bank holiday, declared while cases are open, meets a date of theirs.

A date that people were told of stays: nothing moves by itself. The rounds look, and each date of a
case is told of once.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case, present_round, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.reviewing.reviews import policy_officer
from quorate.constitution.days import long_date, short_date
from quorate.constitution.notice import NoticeRuling, rule_on_notice
from quorate.constitution.wording import counted
from quorate.post.letters import BankHolidayAhead
from quorate.register import AlreadyRecorded, Transaction, cases, journal, meetings, structure
from quorate.register.tables.cases import Stage
from quorate.register.tables.meetings import Meeting
from quorate.register.tables.people import Person

# What happens on a stage's last day, and what the officer can do about it.
CLOSES = {
    "consultation": (
        "the consultation closes",
        "Extend it on the case's page if those consulted should have a working day for their last.",
    ),
    "workshop": ("the workshop is held", "Move it on the case's page if it should be another day."),
    "write-up": ("the write-up is due", "Lodge it before that day."),
    "circulation": ("the comments on the write-up close", "Nothing has to be done."),
    "final-paper": ("the final paper is due", "Lodge it before that day."),
    "endorsement": ("the answers to the proposal are due", "Nothing has to be done."),
    "term": ("the group's time ends", "Nothing has to be done."),
}
MOVE_THE_MEETING = (
    "Move the meeting before its notice goes out (quorate review move-board), or postpone it "
    "afterwards (quorate review postpone), if it should be another day."
)


@dataclass(frozen=True)
class Met:
    """A date that a bank holiday meets: what was found, and what stands or is to be done."""

    case: Case
    occasion: str
    because: str
    stands: str


def tell_of_bank_holidays() -> int:
    """Write to the officer of each date ahead that a bank holiday meets; says how many letters.

    These are: a last day of a stage, or a meeting, that falls on one; notice of a meeting that has
    to go out sooner than the case's dates say, or that went out and now has too few clear working
    days (12.3). All cases are looked at with two questions to the register.
    """
    with register.current().reading() as tx:
        found = list(_found(tx))
    told = 0
    for met in found:
        # Where another round is quicker, its letter is the one.
        with suppress(AlreadyRecorded), register.current().transaction() as tx:
            told += _tell(tx, met)
    return told


def _found(tx: Transaction) -> Iterator[Met]:
    today, calendar = clock.today(), partnership.current().calendar
    ahead = {day: name for day, name in calendar.bank_holidays.items() if day >= today}
    for stage in cases.stages_closing_on(tx, list(ahead)):
        case = present_round(tx, stage.case_reference)
        if stage.round == case.round and stage.name in CLOSES:
            yield _on_a_holiday(case, stage, ahead[stage.closes_on])
    for meeting in meetings.ahead(tx, clock.start_of(today)):
        case = present_round(tx, meeting.case_reference)
        if meeting.round == case.round:
            yield from _of_a_meeting(tx, case, meeting)


def _on_a_holiday(case: Case, stage: Stage, name: str) -> Met:
    what, to_do = CLOSES[stage.name]
    return _falls_on(case, stage.closes_on, name, what, to_do)


def _falls_on(case: Case, day: date, name: str, what: str, to_do: str) -> Met:
    return Met(
        case,
        f"{what.replace(' ', '-')}-{day}",
        f"{long_date(day)} is a bank holiday by the calendar as it stands now ({name}), and on "
        f"that day {what}.",
        f"The date stays as people were told. {to_do}",
    )


def _of_a_meeting(tx: Transaction, case: Case, meeting: Meeting) -> Iterator[Met]:
    house, meets_on = partnership.current(), clock.date_of(meeting.starts_at)
    body = structure.body_on(tx, meeting.body_id, clock.today())
    name = body.name if body else meeting.body_id
    holiday = house.calendar.bank_holidays.get(meets_on)
    if holiday:
        yield _falls_on(case, meets_on, holiday, f"{name} meets", MOVE_THE_MEETING)
    given_on = meeting.notice_given_on
    ruling = rule_on_notice(meets_on, house.calendar, house.articles, given_on=given_on)
    if given_on is None:
        yield from _notice_goes_sooner(tx, case, ruling, name)
    elif not ruling.is_lawful and _was_lawful(tx, case, meets_on):
        yield _notice_is_short(case, ruling, name)


def _notice_goes_sooner(
    tx: Transaction, case: Case, ruling: NoticeRuling, name: str
) -> Iterator[Met]:
    """The final paper goes with the notice: its latest day was fixed with the case's dates."""
    final = cases.stage(tx, case.reference, case.round, "final-paper")
    latest_on = ruling.latest_notice_on
    if final is None or latest_on >= final.latest_on or latest_on < clock.today():
        return
    yield Met(
        case,
        f"notice-{latest_on}",
        f"Notice of the meeting of {name} on {long_date(ruling.meeting_on)} must go out by "
        f"{long_date(latest_on)}, with the bank holidays as they are now: sooner than "
        f"{short_date(final.latest_on)}, the latest day that the case's dates have for the final "
        f"paper ({ruling.clause}).",
        f"Lodge the final paper by {short_date(latest_on)}, or move the meeting.",
    )


def _notice_is_short(case: Case, ruling: NoticeRuling, name: str) -> Met:
    return Met(
        case,
        f"short-notice-{ruling.meeting_on}",
        f"Notice of the meeting of {name} on {long_date(ruling.meeting_on)} was in time when it "
        f"went out. With the bank holidays as they are now it leaves "
        f"{counted(ruling.clear_working_days or 0, 'clear working day')}, which is too few "
        f"({ruling.clause}).",
        "Ask the Chair whether the meeting is postponed.",
    )


def _was_lawful(tx: Transaction, case: Case, meets_on: date) -> bool:
    given = journal.last_of(tx, case.reference, ["NoticeGiven"])
    facts = given.facts if given else {}
    return facts.get("meets_on") == meets_on.isoformat() and bool(facts.get("is_lawful"))


def _tell(tx: Transaction, met: Met) -> int:
    row = recorded(tx, met.case)

    def ahead(person: Person) -> BankHolidayAhead:
        return BankHolidayAhead(
            **{**signed(person), "link": f"/cases/{met.case.reference}"},
            case_title=row.title,
            because=met.because,
            stands=met.stands,
        )

    queued = queue(tx, met.case, [policy_officer(tx)], ahead, occasion=met.occasion)
    if queued:
        journal.add(
            tx,
            "BankHolidayAhead",
            f"The officer was told: {met.because} {met.stands}",
            case=met.case.reference,
        )
    return queued
