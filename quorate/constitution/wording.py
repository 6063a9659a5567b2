"""How dates, counts and lists are written in the sentences of a ruling."""

from collections.abc import Sequence
from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# One piece of prose, or one piece for each point made.
Said = str | Sequence[str] | None


def short_date(day: date) -> str:
    """Write a date as '18 April 2011', whatever the machine's locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """Write a date as 'Monday 18 April 2011', whatever the machine's locale."""
    return f"{WEEKDAYS[day.weekday()]} {short_date(day)}"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun in the right form: '1 working day', '5 working days'."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(items: Sequence[str]) -> str:
    """Write a list as people do: 'a', 'a and b', 'a, b and c'."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def points_of(part: Said) -> tuple[str, ...]:
    """Return what was really said, point by point: a blank point says nothing."""
    points = (part,) if isinstance(part, str) else tuple(part or ())
    return tuple(point.strip() for point in points if point.strip())


def what_is_missing(parts: Sequence[tuple[str, Said]]) -> tuple[str, ...]:
    """Return the names of the parts that say nothing, in the order given."""
    return tuple(name for name, part in parts if not points_of(part))
