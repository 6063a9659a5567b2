"""Logs for operators: one line for each thing that happens, with the case's reference in it."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

OURS = ("quorate", "tasks", "flows")
# Where the lines of a run go, on Prefect's page of it.
PREFECTS = ("prefect.flow_runs", "prefect.task_runs")
NOBODY = "-"
PLAIN = "%(asctime)s %(levelname)s %(case)s %(name)s: %(message)s"
FIELDS = "%(asctime)s %(levelname)s %(case)s %(name)s %(threadName)s %(message)s"

_case: ContextVar[str] = ContextVar("the case at work", default=NOBODY)


@contextmanager
def about(reference: str) -> Iterator[None]:
    """Say of which case every line is that is logged meanwhile, in this thread alone."""
    before = _case.set(reference)
    try:
        yield
    finally:
        _case.reset(before)


def know_the_case() -> None:
    """Put the case into every record that is made from now on; safe to call again.

    Where Prefect shows the line there is no field for it, so it begins the message there.
    """
    make = logging.getLogRecordFactory()
    if getattr(make, "knows_the_case", False):
        return

    def record(*args: object, **more: object) -> logging.LogRecord:
        made, case = make(*args, **more), _case.get()
        made.__dict__["case"] = case
        if case != NOBODY and made.name.startswith(PREFECTS) and isinstance(made.msg, str):
            made.msg = f"{case}: {made.msg}"
        return made

    record.knows_the_case = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(record)


def write_to_standard_error(form: Literal["text", "json"], level: str) -> None:
    """Write our own lines to standard error, as text for people or as JSON for a collector."""
    know_the_case()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(FIELDS) if form == "json" else logging.Formatter(PLAIN))
    for name in OURS:
        ours = logging.getLogger(name)
        ours.handlers = [*_of_others(ours), handler]
        ours.setLevel(level.upper())
        ours.propagate = False


def _of_others(logger: logging.Logger) -> list[logging.Handler]:
    """Prefect hangs a handler of its own here, which must stay."""
    return [each for each in logger.handlers if type(each) is not logging.StreamHandler]
