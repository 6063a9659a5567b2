"""Dates, times and numbers in words, in the GOV.UK style, formatted by hand.

The standard library's formatting follows the machine's language; a notice must not.
"""

from datetime import date, datetime, time

from quorate.clock import LONDON
from quorate.constitution.days import long_date, short_date


def _in_london(moment: datetime) -> datetime:
    if not isinstance(moment, datetime):  # a template may hand over anything
        raise TypeError(f"{moment!r} is not a moment: it has no time of day.")
    if moment.tzinfo is None:
        raise ValueError(f"The moment {moment.isoformat()} has no time zone: give it in UTC.")
    return moment.astimezone(LONDON)


def _day_of(day: date | datetime) -> date:
    return _in_london(day).date() if isinstance(day, datetime) else day


def gov_date(day: date | datetime) -> str:
    """A date as '12 July 2011'; of a moment, its date in London."""
    return short_date(_day_of(day))


def gov_day(day: date | datetime) -> str:
    """A date with its weekday, as 'Tuesday 12 July 2011', for a day that people travel on."""
    return long_date(_day_of(day))


def gov_time(moment: datetime) -> str:
    """The London time of a moment, as '10am', '2:05pm', 'midday' or 'midnight'.

    Raises ValueError for a moment without a time zone.
    """
    clock = _in_london(moment).time().replace(second=0, microsecond=0)
    if clock in (time(0, 0), time(12, 0)):
        return "midday" if clock.hour else "midnight"
    hour = clock.hour % 12 or 12
    minutes = f":{clock.minute:02d}" if clock.minute else ""
    return f"{hour}{minutes}{'am' if clock.hour < 12 else 'pm'}"


def gov_moment(moment: datetime) -> str:
    """A moment as '10am on Tuesday 12 July 2011', London time."""
    return f"{gov_time(moment)} on {gov_day(moment)}"


def gov_count(number: int, thing: str) -> str:
    """A number of things, as '1 working day' or '20 working days' (for nouns that take an s)."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
