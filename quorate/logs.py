"""Logs for operators: one line for each thing that happens, with the case's reference in it."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

OURS = ("quorate", "tasks", "flows")
# What a line may carry that is made outside the work on its case.
OF_CASE = "of_case"
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
    """Put the case into every record that is made from now on; safe to call again."""
    make = logging.getLogRecordFactory()
    if getattr(make, "knows_the_case", False):
        return

    def record(*args: object, **more: object) -> logging.LogRecord:
        made = make(*args, **more)
        made.__dict__["case"] = _case.get()
        return made

    record.knows_the_case = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(record)


class BeginningWithTheCase(logging.Formatter):
    """Begins a line with the case it is about, where what shows it has no field for that."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; one that names its case already, or is about none, as it is."""
        line = super().format(record)
        case = str(getattr(record, OF_CASE, None) or getattr(record, "case", NOBODY))
        return line if case == NOBODY or case in line else f"{case}: {line}"


def name_the_case_to_prefect() -> None:
    """Have each line on Prefect's page of a run name its case; Prefect must have been loaded."""
    know_the_case()
    for name in OURS:
        for handler in _of_others(logging.getLogger(name)):
            handler.setFormatter(BeginningWithTheCase())


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
    name_the_case_to_prefect()


def _of_others(logger: logging.Logger) -> list[logging.Handler]:
    """Prefect hangs a handler of its own here, the one for all its runs; it must stay."""
    return [each for each in logger.handlers if type(each) is not logging.StreamHandler]
