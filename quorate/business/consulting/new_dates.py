"""What another closing day of a consultation means for what comes after it; nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case, recorded
from quorate.business.consulting.reminders import closing_step
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.reviewing.reviews import terms
from quorate.constitution.consultation import ClosesTooSoon
from quorate.constitution.days import OutsideCalendar, short_date
from quorate.constitution.notice import rule_on_workshop_notice
from quorate.constitution.planning import plan_review
from quorate.constitution.review_plan import PlanDoesNotFit, ReviewPlan, ReviewTerms
from quorate.partnership.review_file import ReviewForm
from quorate.register import Transaction, cases, papers
from quorate.register.tables.cases import Stage

INVITED = "invite-to-workshop"
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
    is_reopened: bool = False

    @property
    def verb(self) -> str:
        """What was done: reopened, extended or shortened."""
        if self.is_reopened:
            return "reopened"
        return "extended" if self.is_longer else "shortened"

    @property
    def is_longer(self) -> bool:
        """Whether the consultation is extended; else it closes early."""
        return self.closes_on > self.was


def open_until(case: Case) -> date | None:
    """The closing day of a case's consultation while it is open; None when it is not."""
    with register.current().reading() as tx:
        window = _open_window(tx, case)
        return window.closes_on if window else None


def reopens_from(case: Case) -> date | None:
    """The day on which a consultation closed that may be reopened; None where it may not be.

    It may until the write-up of what was heard is lodged.
    """
    with register.current().reading() as tx:
        window = _closed_window(tx, case)
        return window.closes_on if window else None


def new_dates(case: Case, to: date) -> NewDates:
    """What would follow if the consultation closed on another day; nothing is written.

    Later stages keep their days where the new day leaves them their time. Else the workshop moves
    to the latest day that the Board's meeting allows, and where that is not enough the Board meets
    on the next day of its programme that leaves every stage its time.

    A consultation that has closed is reopened, as long as its write-up is not lodged.

    Refuses a consultation that is neither, a new day for a workshop that people are invited to, the
    day it closes on already, a day gone by, one that
    leaves less than the least number of weeks, and one after which no Board of the programme fits.
    """
    with register.current().reading() as tx:
        return new_dates_in(tx, case, to)


def new_dates_in(tx: Transaction, case: Case, to: date) -> NewDates:
    """As `new_dates`, read in a transaction."""
    closed = _closed_window(tx, case)
    window = closed or _open_window(tx, case)
    if window is None:
        raise Refused(
            f"The consultation of {case.reference} is not open on {short_date(clock.today())}",
            clause="Proposed Action",
            way_out="Its closing day can be moved from its opening until the write-up is lodged.",
        )
    _refuse_needless(window, to)
    plan = _plan(tx, case, window, to)
    consulting, moved = plan.stage("consultation"), tuple(_moved(tx, case, plan))
    _refuse_moved_workshop(tx, case, moved)
    return NewDates(
        window.closes_on, to, consulting.clause, consulting.because, moved, plan, bool(closed)
    )  # fmt: skip


def _open_window(tx: Transaction, case: Case) -> Stage | None:
    row = recorded(tx, case)
    window = cases.stage(tx, case.reference, case.round, "consultation")
    if window is None or row.withdrawn_at or row.closed_at:
        return None
    is_opened = cases.is_taken(tx, case.reference, case.round, "open-consultation")
    is_closed = cases.is_taken(tx, case.reference, case.round, closing_step(tx, case))
    return window if is_opened and not is_closed and clock.today() <= window.closes_on else None


def _closed_window(tx: Transaction, case: Case) -> Stage | None:
    row = recorded(tx, case)
    window = cases.stage(tx, case.reference, case.round, "consultation")
    if window is None or row.withdrawn_at or row.closed_at:
        return None
    is_closed = cases.is_taken(tx, case.reference, case.round, closing_step(tx, case))
    is_over = is_closed and clock.today() > window.closes_on
    is_written_up = papers.latest(tx, case.reference, "write-up", round=case.round)
    return window if is_over and not is_written_up else None


def _refuse_moved_workshop(tx: Transaction, case: Case, moved: tuple[MovedDay, ...]) -> None:
    if not cases.is_taken(tx, case.reference, case.round, INVITED):
        return
    if any(day.stage == "workshop" for day in moved):
        raise Refused(
            "People are invited to the workshop, and would have to come on another day",
            way_out="Give an earlier closing day, or move the workshop first.",
        )


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
        is_invited = cases.is_taken(tx, case.reference, case.round, INVITED)
        if is_invited or _workshop_gets_notice(plan, to):
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
