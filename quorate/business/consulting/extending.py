"""Extends a consultation that is open, or closes it early: rules, later stages, letters, flow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, recorded
from quorate.business.consulting.reminders import (
    close_gate,
    reminder_day,
    reminder_gate,
    reminders_in,
)
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.reviews import terms
from quorate.business.waking import wake_case
from quorate.constitution.consultation import ClosesTooSoon
from quorate.constitution.days import OutsideCalendar, short_date
from quorate.constitution.notice import rule_on_workshop_notice
from quorate.constitution.planning import plan_review
from quorate.constitution.review_plan import PlanDoesNotFit, ReviewPlan, ReviewTerms
from quorate.partnership.review_file import ReviewForm
from quorate.post.consultation_letters import ConsultationDatesChanged
from quorate.register import Transaction, cases, consultees, drafts, journal
from quorate.register.tables.cases import Stage, Wait
from quorate.register.tables.people import Person

HELD_FOR = ("workshop", "write-up", "circulation", "final-paper", "notice", "board")


@dataclass(frozen=True)
class MovedDay:
    """A later stage whose day moves with the closing day."""

    stage: str
    was: date
    now: date


@dataclass(frozen=True)
class NewDates:
    """What a consultation's new closing day means: how long it lasts and what moves with it."""

    was: date
    closes_on: date
    clause: str
    because: tuple[str, ...]
    moved: tuple[MovedDay, ...]
    plan: ReviewPlan

    @property
    def is_longer(self) -> bool:
        """Whether the consultation is extended; else it closes early."""
        return self.closes_on > self.was


def open_until(case: Case) -> date | None:
    """The closing day of a case's consultation while it is open; None when it is not."""
    with register.current().reading() as tx:
        window = _open_window(tx, case)
        return window.closes_on if window else None


def new_dates(case: Case, to: date) -> NewDates:
    """What would follow if the consultation closed on another day; nothing is written.

    Later stages keep their days where the new day leaves them their time. Else the workshop moves
    to the latest day that the Board's meeting allows, and where that is not enough the Board meets
    on the next day of its programme that leaves every stage its time.

    Refuses a consultation that is not open, the day it closes on already, a day gone by, one that
    leaves less than the least number of weeks, and one after which no Board of the programme fits.
    """
    with register.current().reading() as tx:
        return _new_dates(tx, case, to)


def move_close(case: Case, to: date, *, reason: str, by: str) -> NewDates:
    """Extend the consultation, or close it early, and tell everybody consulted why.

    Refuses what `new_dates` refuses, and a move without a reason. Reminders follow the new day.
    """
    if not reason.strip():
        raise Refused(
            "A closing day is moved with a reason", way_out="Say why; everybody consulted is told."
        )
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        dates = _new_dates(tx, case, to)
        moved = drafts.move_close(tx, case.key, dates.was, to, reason=reason.strip(), by=by)
        _enter(tx, case, dates)
        _wait_for_the_new_day(tx, case, to, moved.number + 1)
        told = _tell(tx, case, dates, reason.strip(), occasion=f"close-{moved.number + 1}")
        _record(tx, case, dates, reason=reason.strip(), by=by, told=told)
        run_id = row.run_id
    wake_case(run_id)
    return dates


def _new_dates(tx: Transaction, case: Case, to: date) -> NewDates:
    window = _open_window(tx, case)
    if window is None:
        raise Refused(
            f"The consultation of {case.reference} is not open on {short_date(clock.today())}",
            clause="Proposed Action",
            way_out="Its closing day can be moved from the day it opens to the day it closes.",
        )
    _refuse_needless(window, to)
    plan = _plan(tx, case, window, to)
    consulting = plan.stage("consultation")
    return NewDates(
        window.closes_on, to, consulting.clause, consulting.because,
        tuple(_moved(tx, case, plan)), plan,
    )  # fmt: skip


def _open_window(tx: Transaction, case: Case) -> Stage | None:
    row = recorded(tx, case)
    window = cases.stage(tx, case.reference, case.round, "consultation")
    if window is None or row.withdrawn_at or row.closed_at:
        return None
    is_opened = cases.is_taken(tx, case.reference, case.round, "open-consultation")
    is_closed = cases.is_taken(tx, case.reference, case.round, "close-consultation")
    return window if is_opened and not is_closed and clock.today() <= window.closes_on else None


def _refuse_needless(window: Stage, to: date) -> None:
    if to == window.closes_on:
        raise Refused(
            f"The consultation closes on {short_date(to)} already", way_out="Give another day."
        )
    if to < clock.today():
        raise Refused(
            f"{short_date(to)} has gone by", way_out="A consultation closes at the end of a day, "
            "today at the earliest.",
        )  # fmt: skip


def _plan(tx: Transaction, case: Case, window: Stage, to: date) -> ReviewPlan:
    """The first plan that leaves every stage its time: as few days as can be are moved."""
    house, too_near = partnership.current(), None
    for asked in _tries(tx, case, window, to):
        try:
            plan = plan_review(asked, house.calendar, house.articles)
        except PlanDoesNotFit as does_not_fit:
            too_near = too_near or does_not_fit
            continue
        except ClosesTooSoon as too_soon:
            raise Refused(
                str(too_soon).rstrip("."),
                clause=too_soon.clause,
                way_out="Give that day or a later one.",
            ) from None
        except OutsideCalendar as outside:
            raise Refused(str(outside).rstrip(".")) from None
        if _workshop_gets_notice(plan, to):
            return plan
    raise Refused(
        f"The programme has no meeting of the Board that leaves every stage its time after "
        f"{short_date(to)}",
        clause="12.5",
        way_out="Give an earlier day, or add a meeting to board_programme in partnership.toml.",
    ) from too_near


def _tries(tx: Transaction, case: Case, window: Stage, to: date) -> Iterator[ReviewTerms]:
    review: ReviewForm = terms(tx, case)
    board_on = clock.date_of(meeting_for(tx, case, "board").starts_at)
    workshop = cases.stage(tx, case.reference, case.round, "workshop")
    programme = sorted(partnership.current().standing.board_programme)
    as_it_is = (board_on, workshop.closes_on if workshop else None)
    later = ((day, None) for day in (board_on, *(day for day in programme if day > board_on)))
    for meets_on, workshop_on in (as_it_is, *later):
        yield ReviewTerms(
            launched_on=window.opens_on,
            authority_board_on=None,
            consultation_weeks=review.consultation_weeks,
            workshop_on=workshop_on,
            board_on=meets_on,
            first_stage="consultation",
            consultation_closes_on=to,
        )


def _workshop_gets_notice(plan: ReviewPlan, closes_on: date) -> bool:
    """Invitations go out on the working day after the close: still in time for the workshop?"""
    house = partnership.current()
    held_on = plan.stage("workshop").closes_on
    notice = rule_on_workshop_notice(held_on, house.calendar, house.articles)
    return house.calendar.working_days_after(closes_on, 1) <= notice.latest_notice_on


def _moved(tx: Transaction, case: Case, plan: ReviewPlan) -> Iterator[MovedDay]:
    for name in HELD_FOR:
        planned = next((stage for stage in plan.stages if stage.stage == name), None)
        stands = cases.stage(tx, case.reference, case.round, name)
        if planned and stands and planned.closes_on != stands.closes_on:
            yield MovedDay(name, stands.closes_on, planned.closes_on)


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


def _tell(tx: Transaction, case: Case, dates: NewDates, reason: str, *, occasion: str) -> int:
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
        )

    consulted = consultees.of_case(tx, case.reference)
    return queue(tx, case, consulted, changed, occasion=occasion)


def _record(
    tx: Transaction, case: Case, dates: NewDates, *, reason: str, by: str, told: int
) -> None:
    said = "extended" if dates.is_longer else "shortened"
    later = "; ".join(
        f"{moved.stage} moved from {short_date(moved.was)} to {short_date(moved.now)}"
        for moved in dates.moved
    )
    journal.add(
        tx,
        "ConsultationExtended" if dates.is_longer else "ConsultationShortened",
        f"{by} {said} the consultation: it closes at the end of {short_date(dates.closes_on)} "
        f"instead of {short_date(dates.was)}: {reason} {told} people are told."
        + (f" Later days: {later}." if later else ""),
        case=case.reference,
        actor=by,
        facts={
            "was": dates.was.isoformat(),
            "closes_on": dates.closes_on.isoformat(),
            "moved": {m.stage: [m.was.isoformat(), m.now.isoformat()] for m in dates.moved},
        },
    )
