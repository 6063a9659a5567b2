"""Resuming a case after 5 and after 200 recorded steps: what is past is not gone through again."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from stacks import place

from quorate.business.cases import Case, find
from quorate.business.gate import Gate
from quorate.business.steps import is_done, once
from quorate.engine import advancing
from quorate.register import Transaction
from tasks.gates import hold_until
from tasks.procedure import procedure
from tasks.steps import step
from tests.engine.toy_cases import open_case

FEW, MANY, TIMES = 5, 200, 60
LONG, SHORT = "long", "short"


@step
@once
def take_note(tx: Transaction, case: Case, number: int) -> None:
    """Do nothing but be recorded."""


@step
@once
def go_on(tx: Transaction, case: Case) -> None:
    """What comes after the wait."""


@once
def decide(tx: Transaction, case: Case) -> None:
    """What the case waits for."""


DECIDED = Gate(
    "decided", lambda _: "a decision", lambda case: is_done(case, "decide"), lambda _: None
)


@procedure("Many steps in a row")
def many_steps(reference: str) -> None:
    """Steps, a wait, a step."""
    case = find(reference)
    for number in range(MANY if LONG in reference else FEW):
        take_note(case, number)
    hold_until(DECIDED, case)
    go_on(case)


def rows() -> Iterator[tuple[str, str, str]]:
    """Cases of both kinds in turn, so that what else the machine does touches both alike."""
    took: dict[str, list[float]] = {SHORT: [], LONG: []}
    with place(), _one_procedure_for_all():
        for number in range(TIMES):
            for kind, times in took.items():
                times.append(_resumed(f"{kind}-{number}"))
    few, many = (statistics.median(times) * 1000 for times in (took[SHORT], took[LONG]))
    yield (
        f"Resuming a case after {MANY} recorded steps",
        f"{many:.1f} ms",
        f"{few:.1f} ms after {FEW} ({many / few - 1:+.0%})",
    )


@contextmanager
def _one_procedure_for_all() -> Iterator[None]:
    usual = advancing._body_of
    advancing._body_of = lambda _: many_steps
    try:
        yield
    finally:
        advancing._body_of = usual


def _resumed(reference: str) -> float:
    open_case(reference)
    advancing.advance(reference, "toy")
    case = find(reference)
    decide(case)
    began = time.perf_counter()
    advancing.advance(reference, "toy")
    took = time.perf_counter() - began
    if not is_done(case, "go-on"):
        raise SystemExit(f"{reference} did not go on.")
    return took
