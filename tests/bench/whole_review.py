"""The CPU of a complete review, all processes, from launch to close: here, and under `serve()`.

Twelve weeks on the replay clock, which jumps from one wait to the next. Of the process in which
people act, what it does while it waits for others is left out.
"""

import time
from collections.abc import Iterator, Mapping
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
    """What one play of the review took: CPU of people's acts and of each process, and time."""

    cpu_of_each: Mapping[str, float]
    seconds: float
    letters: int

    @property
    def cpu(self) -> float:
        """CPU seconds of all."""
        return sum(self.cpu_of_each.values())

    def told(self) -> str:
        """Its figures, in words; what took no CPU worth telling is left out."""
        parts = {name: f"{cpu:.1f}" for name, cpu in self.cpu_of_each.items()}
        split = ", ".join(f"{name} {cpu}" for name, cpu in parts.items() if cpu != "0.0")
        return f"{self.cpu:.1f} s (in {self.seconds:.0f} s): {split}"


def rows() -> Iterator[tuple[str, str, str]]:
    """The review of 2011 without its campaign of two hundred equal answers, which no flow sees."""
    with place() as at:
        _at_launch(at)
        here = _played(ours(at), errands.go_on)
    with place() as at:
        _at_launch(at)
        theirs = _played(prefect_alone(at), None)
    if theirs.letters != here.letters:
        raise SystemExit(f"{here.letters} letters here, and {theirs.letters} under serve()")
    yield (
        f"CPU of a complete review, all processes, 12 weeks, {here.letters} letters",
        here.told(),
        f"serve(): {theirs.told()} ({theirs.cpu / here.cpu:.1f} times)",
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
            began, before, people = time.monotonic(), stack.cpu_of_each, People()
            reference = people.launch(scenario.review)
            live.play(reference, scenario, FOLDER, do=people.act)
            seconds = time.monotonic() - began
            took = {name: cpu - before[name] for name, cpu in stack.cpu_of_each.items()}
            took = {"people's acts": people.cpu, **took}
    finally:
        waking.set_going_by(None)
    with register.current().reading() as tx:
        number = sum(count for _, _, count in letters.counts(tx, reference))
    return Played(took, seconds, number)


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
