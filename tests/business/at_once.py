"""Things that people or processes do at the same instant."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do things at the same instant, each in a thread of its own; gives what came of each."""
    start = Barrier(len(acts))

    def after_all_are_ready(act: Callable[[], Any]) -> Any:
        start.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(after_all_are_ready, acts))
