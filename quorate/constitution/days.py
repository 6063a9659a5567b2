"""Working days, clear working days and bank holidays, only within the years that were entered."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from types import MappingProxyType

from quorate.constitution.pre_election import PreElectionPeriod, pre_election_periods
from quorate.constitution.tables import ArticleError, Tables, plain_date, sub_table, text
from quorate.constitution.wording import WEEKDAYS, long_date, short_date

__all__ = [
    "ONE_DAY",
    "WORKING_DAYS_IN_A_WEEK",
    "Calendar",
    "OutsideCalendar",
    "calendar_from",
    "long_date",
    "months_after",
    "short_date",
]

ONE_DAY = timedelta(days=1)
WORKING_DAYS_IN_A_WEEK = 5
MONTHS_IN_A_YEAR = 12


class OutsideCalendar(ValueError):
    """A question about a day for which no bank holidays were entered; no answer would be safe."""

    def __init__(self, day: date, covers_from: date, covers_to: date) -> None:
        super().__init__(
            f"{short_date(day)} lies outside the calendar, which covers {short_date(covers_from)} "
            f"to {short_date(covers_to)}. To extend it, add the year's bank holidays and move "
            "covers_to in config/<partnership>/calendar.toml."
        )
        self.day = day
        self.covers_from = covers_from
        self.covers_to = covers_to


@dataclass(frozen=True)
class Calendar:
    """The working days from `covers_from` to `covers_to`: Mondays to Fridays, less bank holidays.

    Every question that touches a day outside the cover raises OutsideCalendar. Days are dates of
    the partnership's own time zone; the time of day plays no part.
    """

    covers_from: date
    covers_to: date
    bank_holidays: Mapping[date, str]
    pre_election_periods: tuple[PreElectionPeriod, ...] = ()

    def __post_init__(self) -> None:
        """Keep a copy of the bank holidays that nobody can change; refuse a backward range."""
        if self.covers_to < self.covers_from:
            raise ValueError("covers_to comes before covers_from")
        object.__setattr__(self, "bank_holidays", MappingProxyType(dict(self.bank_holidays)))

    def why_not_working(self, day: date) -> str | None:
        """Say why a day is no working day ('Saturday', 'Good Friday'); None if it is one."""
        if not self.covers_from <= day <= self.covers_to:
            raise OutsideCalendar(day, self.covers_from, self.covers_to)
        if day.weekday() >= WORKING_DAYS_IN_A_WEEK:
            return WEEKDAYS[day.weekday()]
        return self.bank_holidays.get(day)

    def is_working_day(self, day: date) -> bool:
        """A working day is a Monday to Friday that is no bank holiday."""
        return self.why_not_working(day) is None

    def working_days_in(self, first: date, last: date) -> int:
        """Count the working days from `first` to `last`, both of them included; 0 if reversed."""
        for end in (first, last):
            self.why_not_working(end)
        span = (last - first).days + 1
        return sum(self.is_working_day(first + ONE_DAY * step) for step in range(span))

    def clear_working_days(self, after: date, before: date) -> int:
        """Count the working days strictly between two days: neither end day counts."""
        for end in (after, before):
            self.why_not_working(end)
        if before - after <= ONE_DAY:
            return 0
        return self.working_days_in(after + ONE_DAY, before - ONE_DAY)

    def working_days_after(self, day: date, n: int) -> date:
        """Return the nth working day after a day, which does not count; n = 0 is the day."""
        return self._step(day, n, ONE_DAY)

    def working_days_before(self, day: date, n: int) -> date:
        """Return the nth working day before a day, which does not count; n = 0 is the day."""
        return self._step(day, n, -ONE_DAY)

    def working_day_on_or_after(self, day: date) -> date:
        """Return the day itself if it is a working day, otherwise the next one."""
        return day if self.is_working_day(day) else self.working_days_after(day, 1)

    def working_day_on_or_before(self, day: date) -> date:
        """Return the day itself if it is a working day, otherwise the one before."""
        return day if self.is_working_day(day) else self.working_days_before(day, 1)

    def working_days_late(self, done_on: date, due_on: date) -> int:
        """Count the working days by which something came after its due day; 0 if it was in time.

        What comes on a weekend or bank holiday is as late as on the working day that follows.
        """
        return self.working_days_in(due_on + ONE_DAY, self.working_day_on_or_after(done_on))

    def bank_holidays_between(self, after: date, before: date) -> tuple[str, ...]:
        """Name the bank holidays strictly between two days, each with its date."""
        within = sorted(held for held in self.bank_holidays if after < held < before)
        return tuple(f"{long_date(held)} ({self.bank_holidays[held]})" for held in within)

    def _step(self, day: date, n: int, step: timedelta) -> date:
        if n < 0:
            raise ValueError(f"working days are counted from 0 up, not {n}")
        self.why_not_working(day)
        for _ in range(n):
            day += step
            while not self.is_working_day(day):
                day += step
        return day


def months_after(day: date, months: int) -> date:
    """Return the same day of the month that many months later, or that month's last day.

    A month after 31 January is the last day of February. Takes months from 0 up; raises ValueError
    below that, and where the year would be past the last that a calendar can hold.
    """
    if months < 0:
        raise ValueError(f"months are counted from 0 up, not {months}")
    years, month = divmod(day.month - 1 + months, MONTHS_IN_A_YEAR)
    if day.year + years > MAXYEAR:
        raise ValueError(f"{months} months after {short_date(day)} lie past every calendar")
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def calendar_from(mapping: Mapping[str, object]) -> Calendar:
    """Build the Calendar from a parsed calendar.toml.

    The bank holidays are a table of ISO dates and names, the pre-election periods a list of tables
    of from, to and name. Raises ArticleError, naming the key, for
    a missing, unknown or wrong-typed key, a weekend day, a day outside the cover, and a covered
    year without any bank holiday: moving covers_to alone must never pass for a longer calendar.
    """
    tables = Tables(mapping)
    covers_from = tables.take("covers_from", plain_date)
    covers_to = tables.take("covers_to", plain_date)
    named = tables.take("bank_holidays", sub_table)
    before_votes = tables.take("pre_election_periods", pre_election_periods)
    tables.refuse_strays()
    if covers_to < covers_from:
        raise ArticleError("covers_to", "comes before covers_from")
    holidays = dict(_bank_holiday(key, name) for key, name in named.items())
    _refuse_holes(holidays, covers_from, covers_to)
    return Calendar(covers_from, covers_to, holidays, before_votes)


def _bank_holiday(key: str, name: object) -> tuple[date, str]:
    try:
        held = date.fromisoformat(key)
        said = text(name)
    except ValueError as error:
        raise ArticleError(f"bank_holidays.{key}", str(error)) from error
    if held.weekday() >= WORKING_DAYS_IN_A_WEEK:
        reason = f"is a {WEEKDAYS[held.weekday()]}: enter the weekday on which it is kept"
        raise ArticleError(f"bank_holidays.{key}", reason)
    return held, said


def _refuse_holes(holidays: Mapping[date, str], covers_from: date, covers_to: date) -> None:
    for held in holidays:
        if not covers_from <= held <= covers_to:
            raise ArticleError(f"bank_holidays.{held}", "lies outside covers_from to covers_to")
    years = {held.year for held in holidays}
    for year in range(covers_from.year, covers_to.year + 1):
        if year not in years:
            raise ArticleError("bank_holidays", f"{year} is covered but has no bank holiday")
