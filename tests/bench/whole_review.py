"""The CPU of a complete review, all processes, from launch to close: here, and under `serve()`.

Twelve weeks on the replay clock, which jumps from one wait to the next. Of the process in which
people act, what it does while it waits for others is left out.
"""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from stacks import HARROW, Place, Stack, ours, place, prefect_alone

from quorate import register
from quorate.business import waking
from quorate.business.reviewing import launching
from quorate.engine.starting import start_case
from quorate.opening import follow_its_clock
from quorate.partnership.scenario_file import Campaign, Event, read_scenario
from quorate.portal import errands
from quorate.register import letters, replay
from quorate.replay import acts, live
from quorate.replay.rehearsal import review_in

FOLDER = HARROW / "scenarios" / "2011-structure"
LOOK_EVERY = 0.2


@dataclass(frozen=True)
class Played:
    """What one play of the review took."""

    cpu: float
    seconds: float
    letters: int


def rows() -> Iterator[tuple[str, str, str]]:
    """The review of 2011 without its campaign of two hundred equal answers, which no flow sees."""
    with place() as at:
        _at_launch(at)
        here = _played(ours(at), errands.go_on)
    with place() as at:
        _at_launch(at)
        theirs = _played(prefect_alone(at), None)
    beside = f"serve(): {theirs.cpu:.1f} s (in {theirs.seconds:.0f} s), {theirs.letters} letters"
    yield (
        f"CPU of a complete review, all processes, 12 weeks, {here.letters} letters",
        f"{here.cpu:.1f} s (in {here.seconds:.0f} s)",
        f"{beside} ({theirs.cpu / here.cpu:.1f} times)",
    )


def _at_launch(at: Place) -> None:
    """Let the register's clock stand at the launch."""
    launched_at = acts.moment_of_london(read_scenario(FOLDER / "scenario.toml").launched_at)
    with at.opened.transaction() as tx:
        replay.stand_at(tx, launched_at)
    follow_its_clock(at.opened)


def _played(started: AbstractContextManager[Stack], go_on: waking.SetGoing | None) -> Played:
    read = read_scenario(FOLDER / "scenario.toml")
    kept = tuple(event for event in read.events if not isinstance(event, Campaign))
    scenario = read.model_copy(update={"events": kept})
    live.LOOK_EVERY = LOOK_EVERY
    waking.set_going_by(go_on)
    try:
        with started as stack:
            began, cpu, people = time.monotonic(), stack.cpu, People()
            reference = people.launch(scenario.review)
            live.play(reference, scenario, FOLDER, do=people.act)
            cpu = stack.cpu - cpu + people.cpu
            seconds = time.monotonic() - began
    finally:
        waking.set_going_by(None)
    with register.current().reading() as tx:
        number = sum(count for _, _, count in letters.counts(tx, reference))
    return Played(cpu, seconds, number)


class People:
    """Those who act, with the CPU that their acts take in this process and its other threads."""

    def __init__(self) -> None:
        self._elsewhere = time.process_time() - time.thread_time()
        self._acts = 0.0

    @property
    def cpu(self) -> float:
        """Seconds of CPU: of their acts, and of what other threads of this process did for them."""
        return self._acts + time.process_time() - time.thread_time() - self._elsewhere

    def launch(self, name: str) -> str:
        """Launch the review; its reference."""
        began = time.thread_time()
        form = review_in(HARROW / "reviews" / f"{name}.toml")
        case = launching.launch_review(form, by="bench")
        start_case(case.reference, launching.PROCEDURE)
        self._acts += time.thread_time() - began
        return case.reference

    def act(self, reference: str, event: Event, folder: Path) -> None:
        """Do what an event says."""
        began = time.thread_time()
        acts.act(reference, event, folder)
        self._acts += time.thread_time() - began
