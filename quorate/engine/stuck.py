"""Finds what is stuck: an open case for which nothing waits, for a person or a date, nor runs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from quorate import clock
from quorate.business import gates, runs, waits
from quorate.business.runs import Carried
from quorate.business.waits import Wait
from quorate.engine.lost_runs import ENDED
from quorate.engine.recovery import GOING, may_go_on

Kind = Literal["no-run", "lost", "cancelled", "ended", "stands-still", "asleep", "left"]

SAYS: dict[Kind, str] = {
    "no-run": "It has no run yet: the rounds start one.",
    "lost": "Prefect does not know its run: the rounds give it a new one.",
    "cancelled": (
        'Its run was cancelled on Prefect\'s pages: "quorate recover" gives it a new one; '
        "to stop a case, withdraw it."
    ),
    "ended": "Its run has ended and the case has not: the rounds give it a new one.",
    "stands-still": (
        'Its run has ended and the case stands still: mend the cause, then say "quorate recover".'
    ),
    "asleep": "Its run sleeps and nothing is awaited: the rounds wake it.",
    "left": "Its run is said to be going and no worker holds it: the rounds put it back.",
}


@dataclass(frozen=True)
class Stuck:
    """What keeps a case from going on, and in a sentence what mends it."""

    kind: Kind

    @property
    def says(self) -> str:
        """In plain words, the same for as long as the trouble is the same."""
        return SAYS[self.kind]


def what_is_stuck(
    states: Iterable[tuple[Carried, str | None]],
) -> Iterator[tuple[Carried, Stuck | None]]:
    """Each open case with what keeps it from going on, or None, given the states of the runs.

    Reads every wait once, however many cases there are; only where a case may be stuck is more
    asked of the register.
    """
    waiting, may_be_over = waits_of_cases(), set(waits.that_may_be_over())
    for case, state in states:
        waits_for = waiting.get(case.reference, [])
        awaits = any(wait not in may_be_over or _is_awaited(wait) for wait in waits_for)
        yield case, _stuck(case, state, awaits=awaits)


def waits_of_cases() -> Mapping[str, list[Wait]]:
    """What each case waits for, in one reading."""
    found: dict[str, list[Wait]] = {}
    for wait in waits.open_waits():
        found.setdefault(wait.reference, []).append(wait)
    return found


def _stuck(case: Carried, state: str | None, *, awaits: bool) -> Stuck | None:
    if state is None:
        return Stuck("lost")
    if state == "CANCELLED":
        return Stuck("cancelled")
    if state in ENDED:
        return Stuck("ended" if awaits else "stands-still")
    if state in GOING:
        return None if runs.is_held(case.run_id) else Stuck("left")
    return None if awaits or runs.is_held(case.run_id) else Stuck("asleep")


def _is_awaited(wait: Wait) -> bool:
    """Whether a wait is for something that has not come: a moment ahead, or an act of people."""
    if wait.opens_at is not None and wait.opens_at > clock.now():
        return True
    return not may_go_on(wait, gates.has_opened)
