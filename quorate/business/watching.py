"""Keeps an eye on the house at work: what was looked at last, and what is wrong since when.

Under a name: a case's reference, or one of the parts below. None of it is part of the record.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from quorate import clock, register
from quorate.register import AlreadyRecorded, watched
from quorate.register.tables import watched as tables

PREFECT, PATROL, ROUNDS, SCHEDULE, MAILBOX = "Prefect", "Patrol", "Rounds", "Schedule", "Mailbox"
PARTS = (PREFECT, PATROL, ROUNDS, SCHEDULE, MAILBOX)
LONGEST_DETAIL = 300
LASTED = timedelta(minutes=8)  # long enough for the rounds to have tried to mend it


@dataclass(frozen=True)
class Trouble:
    """What is wrong with something, since when by the machine's clock, and what a machine said."""

    name: str
    says: str
    detail: str
    since: datetime
    told_at: datetime | None

    @property
    def age(self) -> timedelta:
        """For how long it has been so."""
        return clock.real_now() - self.since

    @property
    def in_full(self) -> str:
        """The sentence, and what a machine said of it."""
        return f"{self.says} ({self.detail})" if self.detail else self.says


def is_well(name: str) -> None:
    """Enter that something was looked at and is well; a trouble that it had is over."""
    _looked(name, None, None)


def is_over(name: str) -> None:
    """Enter that something has no trouble any more; nothing is written where it had none."""
    with register.current().reading() as tx:
        row = watched.find(tx, name)
    if row and row.trouble:
        is_well(name)


def is_wrong(name: str, says: str, *, detail: str = "") -> None:
    """Enter that something is wrong, in a sentence that stays the same while the trouble does.

    `detail` is what a machine said of it, cut to a few lines.
    """
    _looked(name, says, " ".join(detail.split())[:LONGEST_DETAIL] or None)


def troubles() -> dict[str, Trouble]:
    """Everything with which something is wrong, by name, the longest trouble first."""
    with register.current().reading() as tx:
        return {row.name: as_trouble(row) for row in watched.in_trouble(tx)}


def looked_at(name: str) -> datetime | None:
    """When something was last looked at; None if never."""
    with register.current().reading() as tx:
        row = watched.find(tx, name)
        return row.looked_at if row else None


def as_trouble(row: tables.Watched) -> Trouble:
    """A row of something with which something is wrong."""
    return Trouble(
        row.name, row.trouble or "", row.detail or "", row.since or row.looked_at, row.told_at
    )


def _looked(name: str, says: str | None, detail: str | None) -> None:
    # Where two look at it for the first time at once, one of them is enough.
    with suppress(AlreadyRecorded), register.current().transaction() as tx:
        watched.look(tx, name, says, detail)
