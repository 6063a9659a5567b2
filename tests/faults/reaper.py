"""Kills processes of a town at random moments, and watches how soon the cases go on."""

import random
import threading
import time

from sqlalchemy import func, select

from quorate import register
from quorate.register.tables.cases import Case, Step, Wait
from quorate.register.tables.journal import JournalEntry
from quorate.register.tables.post import Letter
from quorate.replay import live
from tests.faults.town import KINDS, Town

LONGEST_PEACE = 1.2
WEIGHTS = (5, 4, 1)  # Prefect's server takes seconds to start, and nothing is to be seen meanwhile
ALL_AT_ONCE = 0.15  # as when a machine restarts
WHILE_THEY_START = 0.2
UNDER_WAY = ("queued", "sending")
Signs = dict[str, tuple[int, ...]]


class Reaper(threading.Thread):
    """Kills processes of a town at random moments, and starts each again.

    Most often it waits until all are up again and then for a moment more, so that something can go
    on between two kills (on a busy machine for as long as they took to start); now and then it
    strikes while they still start. What it does follows from its seed, but for the moments at which
    the processes are hit.
    """

    def __init__(self, town: Town, seed: int, *, at_most: int) -> None:
        super().__init__(name="reaper", daemon=True)
        self.town, self.at_most = town, at_most
        self.chance = random.Random(seed)
        self.fault: BaseException | None = None
        self.all_up_since: float | None = time.monotonic()
        self._peace = LONGEST_PEACE
        self._over = threading.Event()

    def run(self) -> None:
        """Go on until told to stop, or until so many were killed; then let everything stand."""
        try:
            while len(self.town.kills) < self.at_most:
                if self._over.wait(self.chance.uniform(0.0, self._peace)):
                    break
                self._strike(self._chosen())
            self._until_all_are_up()
        except BaseException as fault:
            self.fault = fault

    def stop(self) -> None:
        """Kill nothing more."""
        self._over.set()
        self.join(120)
        if self.fault:
            raise self.fault

    def _chosen(self) -> tuple[str, ...]:
        if self.chance.random() < ALL_AT_ONCE:
            return KINDS
        return tuple(self.chance.choices(KINDS, weights=WEIGHTS))

    def _strike(self, kinds: tuple[str, ...]) -> None:
        self.all_up_since = None
        for kind in kinds:
            self.town.kill(kind)
        time.sleep(self.chance.uniform(0.0, 0.3))
        for kind in reversed(kinds):
            self.town.start(kind)
        if self.chance.random() >= WHILE_THEY_START:
            self._until_all_are_up()

    def _until_all_are_up(self) -> None:
        began = time.monotonic()
        self.town.wait_for(*KINDS)
        self.all_up_since = time.monotonic()
        self._peace = max(LONGEST_PEACE, self.all_up_since - began)


class Watch:
    """Measures how long a case that may go on stands still while all processes are up.

    Called again and again while a play waits for its cases.
    """

    EVERY = 0.2

    def __init__(self, reaper: Reaper) -> None:
        self._reaper = reaper
        self._signs: Signs = {}
        self._since: dict[str, float] = {}
        self._looked_at = 0.0
        self.longest = 0.0

    def __call__(self) -> None:
        """Look at every open case, a few times a second."""
        now = time.monotonic()
        if now - self._looked_at < self.EVERY:
            return
        self._looked_at = now
        for reference, signs in _signs_of_life().items():
            if signs != self._signs.get(reference) or live._is_quiet(reference):
                self._since[reference] = now
            elif up := self._reaper.all_up_since:
                self.longest = max(self.longest, now - max(up, self._since[reference]))
            self._signs[reference] = signs


def _signs_of_life() -> Signs:
    """Of each open case: its steps, the waits that are over, the letters done, the entries."""
    counts = (
        select(func.count()).where(Step.case_reference == Case.reference),
        select(func.count()).where(
            Wait.case_reference == Case.reference, Wait.ended_at.isnot(None)
        ),
        select(func.count()).where(
            Letter.case_reference == Case.reference, Letter.state.notin_(UNDER_WAY)
        ),
        select(func.count()).where(JournalEntry.case_reference == Case.reference),
    )
    signs = select(Case.reference, *(count.scalar_subquery() for count in counts))
    with register.current().reading() as tx:
        return {row[0]: tuple(row[1:]) for row in tx.execute(signs.where(Case.closed_at.is_(None)))}
