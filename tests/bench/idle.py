"""A thousand cases that wait, beside an empty stack: the CPU and memory of all its processes."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import groups
import morning
from stacks import Stack, all_asleep, ours, place, with_groups

from quorate import clock

MANY, SECONDS, TO_SETTLE = 1000, 300, 45  # the rounds go once in 300 seconds
AHEAD = timedelta(days=90)


@dataclass(frozen=True)
class Idled:
    """What a stack used while nothing happened."""

    share_of_a_core: float
    memory: float


def rows() -> Iterator[tuple[str, str, str]]:
    """Both stacks are newly started before they are watched."""
    with place() as at:
        with_groups(at)
        told = morning.comes_at(clock.end_of(clock.today()))
        with ours(at, before=lambda: told) as stack:
            empty = _watched(stack)
            stack.others["worker"].stop()  # it would start a run for each case that has none yet
            far = clock.now() + AHEAD
            all_asleep(groups.LIFE, dict.fromkeys(groups.groups_to_be_reviewed(MANY), far))
        with ours(at, before=lambda: told) as stack:
            full = _watched(stack)
    more_cpu = full.share_of_a_core - empty.share_of_a_core
    beside = f"empty stack: {empty.share_of_a_core:.1%}, {empty.memory:.0f} MB"
    yield (
        f"{MANY:,} waiting cases, idle for {SECONDS // 60} minutes",
        f"{full.share_of_a_core:.1%} of a core, {full.memory:.0f} MB",
        f"{beside} ({more_cpu:+.1%}, {full.memory - empty.memory:+.0f} MB)",
    )


def _watched(stack: Stack) -> Idled:
    """Let it come to rest, then watch it for one turn of the rounds."""
    time.sleep(TO_SETTLE)
    cpu = stack.cpu
    time.sleep(SECONDS)
    return Idled((stack.cpu - cpu) / SECONDS, stack.memory)
