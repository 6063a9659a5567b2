"""How everything stands: Prefect, open cases and what they wait for, what is stuck, the post."""

from dataclasses import dataclass
from datetime import datetime

import httpx

from quorate import register
from quorate.business import runs, waits
from quorate.business.runs import Carried
from quorate.engine.lost_runs import ENDED, states_of_runs
from quorate.engine.rest import PrefectRefused
from quorate.register import cases, journal, letters


@dataclass(frozen=True)
class CaseStanding:
    """An open case: what it waits for, and what is wrong with it if anything is."""

    reference: str
    title: str
    waiting_for: tuple[str, ...]
    trouble: str = ""


@dataclass(frozen=True)
class Standing:
    """How everything stands, for one screen. `prefect` is a sentence."""

    prefect: str
    prefect_answers: bool
    cases: tuple[CaseStanding, ...]
    closed: int
    letters: dict[str, int]
    backed_up_at: datetime | None

    @property
    def stuck(self) -> tuple[CaseStanding, ...]:
        """The open cases with which something is wrong."""
        return tuple(case for case in self.cases if case.trouble)


def look() -> Standing:
    """How everything stands now. Asks Prefect one question for each 200 open cases."""
    carried = {case.reference: case for case in runs.of_open_cases()}
    states, prefect, answers = _states(list(carried.values()))
    with register.current().reading() as tx:
        rows = cases.all_cases(tx)
        post, backed_up = letters.states(tx), journal.last(tx, event="BackedUp")
    return Standing(
        prefect=prefect,
        prefect_answers=answers,
        cases=tuple(
            _case(row.reference, row.title, carried.get(row.reference), states)
            for row in rows
            if row.closed_at is None
        ),
        closed=sum(row.closed_at is not None for row in rows),
        letters=post,
        backed_up_at=backed_up.at if backed_up else None,
    )


def _states(carried: list[Carried]) -> tuple[dict[str, str | None] | None, str, bool]:
    try:
        states = {case.reference: state for case, state in states_of_runs(carried)}
    except (httpx.HTTPError, PrefectRefused) as away:
        return None, f"does not answer ({away or type(away).__name__})", False
    return states, "answers", True


def _case(
    reference: str, title: str, carried: Carried | None, states: dict[str, str | None] | None
) -> CaseStanding:
    waiting = tuple(wait.waiting_for for wait in waits.open_waits(reference))
    if carried is None:
        trouble = "It has no run yet: the rounds start one."
    elif states is None:
        trouble = ""
    else:
        trouble = _trouble(states.get(reference), waiting)
    return CaseStanding(reference, title, waiting, trouble)


def _trouble(state: str | None, waiting: tuple[str, ...]) -> str:
    """Stuck is a case for which nothing waits, for a person or a date, and nothing runs."""
    if state is None:
        return "Prefect does not know its run: the rounds give it a new one."
    if state in ENDED:
        return (
            f"Its run has ended ({state.lower()}) and the case has not: mend the cause, then "
            "`quorate recover`."
        )
    if state == "PAUSED" and not waiting:
        return "Its run sleeps and nothing is awaited: the rounds wake it."
    return ""
