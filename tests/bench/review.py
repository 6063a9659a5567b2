"""A whole review through the real stack: its CPU, and how soon a decision takes effect."""

import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from quorate import partnership, register
from quorate.business import waits
from quorate.business.reviewing import launching
from quorate.cli.opening import follow_its_clock, make_ready
from quorate.cli.stack import local_post
from quorate.engine.stack import Stack, free_port
from quorate.engine.starting import start_case
from quorate.partnership.scenario_file import Event, Lodges, Meets, read_scenario
from quorate.register import replay
from quorate.register.migration import migrate
from quorate.replay import acts, live
from quorate.replay.rehearsal import rehearse, review_in
from quorate.settings import CHECKOUT, settings

HARROW = CHECKOUT / "config" / "harrow"
FOLDER = HARROW / "scenarios" / "2011-structure"


def rows() -> Iterator[tuple[str, str, str]]:
    """Play the 2011 review twice: rehearsed in this process, and through the stack."""
    partnership.use(partnership.load(HARROW))
    plain = _rehearsed()
    effects, ours, server = _through_the_stack()
    yield (
        "From a decision in the register until the flow has moved on",
        f"median {statistics.median(effects):.2f} s, longest {max(effects):.2f} s",
        f"{len(effects)} decisions of one review",
    )
    yield (
        "CPU of a complete review through the stack, 12 weeks, 849 letters",
        f"{ours:.1f} s ours, {server:.1f} s Prefect's server with its start",
        f"{plain:.1f} s rehearsed as plain Python",
    )


def _rehearsed() -> float:
    started = time.process_time()
    rehearse(HARROW / "reviews" / "2011-structure.toml")
    return time.process_time() - started


def _through_the_stack() -> tuple[list[float], float, float]:
    scenario = read_scenario(FOLDER / "scenario.toml")
    effects: list[float] = []
    before = _of_children()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["QUORATE_DATA"] = folder
        settings.cache_clear()
        with register.opened(settings().register_address) as opened:
            migrate(opened)
            with opened.transaction() as tx:
                replay.stand_at(tx, acts.moment_of_london(scenario.launched_at))
            follow_its_clock(opened)
            make_ready(opened)
            with local_post(Path(folder)), Stack(Path(folder), free_port()):
                started = time.process_time()
                reference = _launched(scenario.review)
                live.play(reference, scenario, FOLDER, do=_timed(effects))
                ours = time.process_time() - started
    return effects, ours, _of_children() - before


def _of_children() -> float:
    """CPU seconds of the child processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _launched(name: str) -> str:
    case = launching.launch_review(review_in(HARROW / "reviews" / f"{name}.toml"), by="bench")
    start_case(case.reference, launching.PROCEDURE)
    return case.reference


def _timed(effects: list[float]) -> Callable[[str, Event, Path], None]:
    """Do an event; if it is a decision, time how long the flow takes to move on after it."""

    def do(reference: str, event: Event, folder: Path) -> None:
        awaited = {wait.gate for wait in waits.open_waits(reference)}
        acts.act(reference, event, folder)
        decided = time.perf_counter()
        if not isinstance(event, Lodges | Meets):
            return
        while awaited & {wait.gate for wait in waits.open_waits(reference)}:
            time.sleep(0.005)
        effects.append(time.perf_counter() - decided)

    return do
