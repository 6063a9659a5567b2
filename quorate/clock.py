"""The house clock: the only place that reads what time it is.

Moments are kept in UTC; dates are the partnership's own (Europe/London).
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
OFFICE_OPENS = time(9, 0)


def _real_moment() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place


_source: Callable[[], datetime] = _real_moment


def set_source(source: Callable[[], datetime] | None) -> None:
    """Read the time from `source` (a UTC moment) from now on; None puts the real clock back."""
    global _source
    _source = source or _real_moment


def is_replay() -> bool:
    """Whether some other clock than the real one is being read."""
    return _source is not _real_moment


def now() -> datetime:
    """This moment, in UTC, by the house clock."""
    return _source().astimezone(UTC)


def real_now() -> datetime:
    """This moment by the machine's clock, for heartbeats and leases, whatever is being replayed."""
    return _real_moment()


def today() -> date:
    """Today's date where the partnership is."""
    return date_of(now())


def date_of(moment: datetime) -> date:
    """The partnership's date at a moment."""
    return moment.astimezone(LONDON).date()


def at(day: date, hour: time) -> datetime:
    """The UTC moment of a London wall-clock time on a day."""
    return datetime.combine(day, hour, LONDON).astimezone(UTC)


def start_of(day: date) -> datetime:
    """Midnight in London as the day begins."""
    return at(day, time(0, 0))


def end_of(day: date) -> datetime:
    """The last second of a day in London: a period that runs to a date is open until then."""
    return start_of(day + timedelta(days=1)) - timedelta(seconds=1)


def at_nine(day: date) -> datetime:
    """Nine in the morning, when the day's letters go out."""
    return at(day, OFFICE_OPENS)
