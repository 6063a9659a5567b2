"""Consultation: its window, its reminders and the feedback that must follow it."""

from dataclasses import dataclass
from datetime import date, timedelta

from quorate.constitution.articles import Articles
from quorate.constitution.days import ONE_DAY, Calendar, long_date
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import Said, counted, listed, points_of, what_is_missing

REASONS = "reasons why"


class ConsultationTooShort(ValueError):
    """A consultation of fewer weeks than the least that is allowed."""

    def __init__(self, weeks: int, weeks_at_least: int, clause: str) -> None:
        super().__init__(
            f"A consultation of {counted(weeks, 'week')} is too short: the least is "
            f"{weeks_at_least} ({clause}). Give it {weeks_at_least} weeks or more, or move the "
            "Board that is to decide."
        )
        self.weeks = weeks
        self.weeks_at_least = weeks_at_least


class ClosesTooSoon(ValueError):
    """A consultation that would close before the least number of weeks is over."""

    def __init__(self, closes_on: date, earliest_on: date, weeks: int, *, clause: str) -> None:
        super().__init__(
            f"A consultation that closes on {long_date(closes_on)} is too short: the least is "
            f"{counted(weeks, 'week')}, so the first day on which it may close is "
            f"{long_date(earliest_on)}"
        )
        self.closes_on = closes_on
        self.earliest_on = earliest_on
        self.clause = clause


@dataclass(frozen=True, kw_only=True)
class WindowRuling(Ruling):
    """The days of a consultation: open from `starts_on` to the end of `closes_on`."""

    starts_on: date
    closes_on: date
    calendar_days: int
    working_days: int


@dataclass(frozen=True, kw_only=True)
class FeedbackRuling(Ruling):
    """Whether the feedback can go out, and the names of the parts still missing."""

    is_accepted: bool
    missing: tuple[str, ...]


def rule_on_window(
    starts_on: date, weeks: int, calendar: Calendar, articles: Articles
) -> WindowRuling:
    """A consultation runs for whole calendar weeks and closes at the end of its last day.

    Bank holidays inside do not lengthen it. Both counts leave out the day it starts on, which is
    the day of the Board, and take in the day it closes on: from 18 April 2011 four weeks are the 28
    calendar days 19 April to 16 May, of which 16 are working days. Raises ConsultationTooShort
    below the least number of weeks, and OutsideCalendar for days not covered.

    Consultation paper of April 2011, Proposed Action.
    """
    least = articles.consultation.weeks_at_least
    if weeks < least.value:
        raise ConsultationTooShort(weeks, least.value, _citation(least.clause, least.is_ours))
    closes_on = starts_on + timedelta(weeks=weeks)
    said = f"{counted(weeks, 'week')} from {long_date(starts_on)} end on {long_date(closes_on)}"
    return _window(said, (starts_on, closes_on), calendar, articles)


def rule_on_close(
    starts_on: date, closes_on: date, calendar: Calendar, articles: Articles
) -> WindowRuling:
    """A consultation whose closing day is moved still lasts the least number of weeks.

    Counted as `rule_on_window` counts. Raises ClosesTooSoon below the least number of weeks, with
    the first day that is allowed, and OutsideCalendar for days not covered.

    Consultation paper of April 2011, Proposed Action.
    """
    least = articles.consultation.weeks_at_least
    earliest_on = starts_on + timedelta(weeks=least.value)
    if closes_on < earliest_on:
        clause = _citation(least.clause, least.is_ours)
        raise ClosesTooSoon(closes_on, earliest_on, least.value, clause=clause)
    said = f"From {long_date(starts_on)} it is open until {long_date(closes_on)}"
    return _window(said, (starts_on, closes_on), calendar, articles)


def _window(
    said: str, days: tuple[date, date], calendar: Calendar, articles: Articles
) -> WindowRuling:
    starts_on, closes_on = days
    least = articles.consultation.weeks_at_least
    working_days = calendar.working_days_in(starts_on + ONE_DAY, closes_on)
    calendar_days = (closes_on - starts_on).days
    holidays = calendar.bank_holidays_between(starts_on, closes_on + ONE_DAY)
    because = [
        (
            f"{said}, {calendar_days} days after the day it starts on; "
            f"{working_days} are working days."
        ),
        *least.caveat,
    ]
    if holidays:
        because.append(f"The weeks are calendar weeks: {listed(holidays)} do not lengthen them.")
    if (why_not := calendar.why_not_working(closes_on)) is not None:
        because.append(f"It closes on a day that is no working day ({why_not}).")
    return WindowRuling(
        clause=least.clause,
        because=tuple(because),
        starts_on=starts_on,
        closes_on=closes_on,
        calendar_days=calendar_days,
        working_days=working_days,
    )


def reminder_days(closes_on: date, calendar: Calendar, articles: Articles) -> tuple[date, ...]:
    """Those who have not answered are reminded ten and two working days before the close.

    In date order; the closing day itself does not count. The intervals are our default. Raises
    OutsideCalendar for days not covered.

    Consultation paper of April 2011, Proposed Action: as many of the members as possible.
    """
    intervals = articles.consultation.reminders_working_days_before.value
    days = {calendar.working_days_before(closes_on, interval) for interval in intervals}
    return tuple(sorted(days))


def rule_on_feedback(views: Said, changed: Said, unchanged: Said, reasons: Said) -> FeedbackRuling:
    """Feedback tells the views received, what has changed, what will not change, and the reasons.

    'Nothing has changed' is an answer, but it must be said. Where the unchanged points and the
    reasons are lists, each point needs its own reason, in the same order. A consultation is not
    over until its feedback is out.

    Governance Handbook, clause 17.1.
    """
    missing = what_is_missing(
        (
            ("views received", views),
            ("what has changed", changed),
            ("what will not change", unchanged),
            (REASONS, reasons),
        )
    )
    without = 0 if isinstance(reasons, str) else _points_without_a_reason(unchanged, reasons)
    if without and REASONS not in missing:
        missing = (*missing, REASONS)
    return FeedbackRuling(
        clause="17.1",
        because=_why_accepted(missing, without),
        is_accepted=not missing,
        missing=missing,
    )


def _points_without_a_reason(unchanged: Said, reasons: Said) -> int:
    return max(0, len(points_of(unchanged)) - len(points_of(reasons)))


def _why_accepted(missing: tuple[str, ...], without: int) -> tuple[str, ...]:
    needs = "Feedback says what views came, what has changed, what will not change, and why."
    if not missing:
        return (needs, "All four parts are there.")
    because = (needs, f"Still missing: {listed(missing)}. Write them before it goes out.")
    if not without:
        return because
    return (*because, f"{counted(without, 'unchanged point')} without a reason.")


def _citation(clause: str, is_ours: bool) -> str:
    return f"our default, after {clause}" if is_ours else clause
