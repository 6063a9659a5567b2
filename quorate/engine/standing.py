"""How everything stands: Prefect and its workers, cases, what is late or stuck, the post."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import httpx

from quorate import register
from quorate.business import case_list, owing, runs, watching
from quorate.business.case_list import CaseLine
from quorate.business.runs import Carried
from quorate.business.watching import Trouble
from quorate.engine import stuck, workers
from quorate.engine.lost_runs import states_of_runs
from quorate.engine.rest import PrefectRefused
from quorate.engine.workers import Heard
from quorate.register import journal, letters

SECONDS_TO_SETTLE = 2.0


@dataclass(frozen=True)
class CaseStanding:
    """An open case: what it waits for, what of it is late, and what is wrong with it."""

    reference: str
    title: str
    waiting_for: tuple[str, ...]
    late: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True)
class Stack:
    """What works: Prefect in a sentence, and the workers that it has heard of."""

    prefect: str
    answers: bool
    workers: tuple[Heard, ...] = ()
    states: tuple[tuple[Carried, str | None], ...] = ()


@dataclass(frozen=True)
class Post:
    """How many letters are in each state, and since when the longest of them waits."""

    states: Mapping[str, int]
    oldest_queued_at: datetime | None


@dataclass(frozen=True)
class Standing:
    """How everything stands, for one screen."""

    stack: Stack
    cases: tuple[CaseStanding, ...]
    closed: int
    post: Post
    backed_up_at: datetime | None
    parts: tuple[Trouble, ...]

    @property
    def stuck(self) -> tuple[CaseStanding, ...]:
        """The open cases with which something is wrong."""
        return tuple(case for case in self.cases if case.trouble)

    @property
    def late(self) -> tuple[CaseStanding, ...]:
        """The open cases that somebody is late with."""
        return tuple(case for case in self.cases if case.late)

    @property
    def is_well(self) -> bool:
        """Whether nothing needs the operator; what people owe is none of that."""
        works = self.stack.answers and bool(self.stack.workers)
        return works and not self.stuck and not self.parts


def look() -> Standing:
    """How everything stands now. Asks Prefect one question for each 200 open cases."""
    stack = _stack()
    known = watching.troubles()
    late = owing.late()
    wrong = _wrong_with_cases(stack, known)
    lines = case_list.cases_listed()
    with register.current().reading() as tx:
        post = Post(letters.states(tx), letters.oldest_queued_at(tx))
        backed_up = journal.last(tx, event="BackedUp")
    opened = [line for line in lines if not line.is_closed]
    return Standing(
        stack=stack,
        cases=tuple(_case(line, late, wrong) for line in opened),
        closed=len(lines) - len(opened),
        post=post,
        backed_up_at=backed_up.at if backed_up else None,
        parts=tuple(known[part] for part in watching.PARTS if part in known),
    )


def _stack() -> Stack:
    try:
        states = tuple(states_of_runs(runs.of_open_cases()))
        heard = tuple(workers.heard_of())
    except (httpx.HTTPError, PrefectRefused) as away:
        return Stack(f"does not answer ({away or type(away).__name__})", answers=False)
    return Stack("answers", answers=True, workers=heard, states=states)


def _wrong_with_cases(stack: Stack, known: Mapping[str, Trouble]) -> dict[str, str]:
    """What is wrong with each case, in a sentence, with what a machine said of it if known."""
    wrong = {reference: stuck.SAYS["no-run"] for reference, _ in runs.without_run()}
    for reference, says in _stuck_for_a_while(stack).items():
        before = known.get(reference)
        wrong[reference] = before.in_full if before and before.says == says else says
    return wrong


def _stuck_for_a_while(stack: Stack) -> dict[str, str]:
    """The cases that are stuck at two looks: between two states each is so for an instant."""
    suspects = _stuck_now(stack)
    if not suspects:
        return {}
    time.sleep(SECONDS_TO_SETTLE)
    still = _stuck_now(_stack())
    return {reference: says for reference, says in still.items() if reference in suspects}


def _stuck_now(stack: Stack) -> dict[str, str]:
    found = stuck.what_is_stuck(stack.states)
    return {case.reference: what.says for case, what in found if what}


def _case(
    line: CaseLine, late: Mapping[str, list[owing.Debt]], wrong: Mapping[str, str]
) -> CaseStanding:
    return CaseStanding(
        line.reference,
        line.title,
        line.waiting_for,
        tuple(debt.in_words for debt in late.get(line.reference, ())),
        wrong.get(line.reference, ""),
    )
