"""Pre-election periods, in which no consultation is normally launched, as a calendar lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quorate.constitution.tables import plain_date, text
from quorate.constitution.wording import short_date

KEYS = {"from", "to", "name"}


@dataclass(frozen=True)
class PreElectionPeriod:
    """The days before a vote, the first and the day of the vote included, and which vote it is."""

    from_on: date
    to_on: date
    name: str

    def includes(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return self.from_on <= day <= self.to_on

    @property
    def in_words(self) -> str:
        """The period with its days."""
        return f"{self.name} ({short_date(self.from_on)} to {short_date(self.to_on)})"


def pre_election_periods(value: object) -> tuple[PreElectionPeriod, ...]:
    """Read the periods of a calendar.toml: a list of tables of from, to and name, in any order.

    Raises ValueError for what is no list, a table with other keys, and a period that ends before
    it begins. An empty list says that none is known.
    """
    if not isinstance(value, list):
        raise ValueError(f"must be a list of tables of {', '.join(sorted(KEYS))}, not {value!r}")
    return tuple(sorted((_period(entry) for entry in value), key=lambda period: period.from_on))


def _period(entry: object) -> PreElectionPeriod:
    if not isinstance(entry, Mapping) or set(entry) != KEYS:
        raise ValueError(f"must hold tables of {', '.join(sorted(KEYS))} only, not {entry!r}")
    period = PreElectionPeriod(
        plain_date(entry["from"]), plain_date(entry["to"]), text(entry["name"])
    )
    if period.to_on < period.from_on:
        raise ValueError(f"must not end before it begins, as {period.in_words} does")
    return period
