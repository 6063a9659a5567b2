"""Which flow run carries a case, and whether the worker that holds it still lives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quorate import register
from quorate.register import cases, heartbeats

A_DAY = timedelta(days=1)


def attach(reference: str, run_id: str) -> str | None:
    """Record the flow run that carries a case from now on; gives another that did so before."""
    if run_of(reference) == run_id:
        return None
    with register.current().transaction() as tx:
        case = cases.find_for_change(tx, reference)
        if case is None:
            raise LookupError(f"there is no case {reference}")
        former, case.run_id = case.run_id, run_id
        return former


def put_in_place_of(former: str | None, reference: str, run_id: str) -> bool:
    """Record a new run of a case, where `former` (or none) still carries it; True if so.

    Another process may have given the case a run since this one looked: that one stays.
    """
    with register.current().transaction() as tx:
        case = cases.find_for_change(tx, reference)
        if case is None or case.run_id not in (former, run_id):
            return False
        case.run_id = run_id
        return True


def case_of(run_id: str) -> str | None:
    """The case that a flow run carries, open or closed."""
    with register.current().reading() as tx:
        case = cases.find_by_run(tx, run_id)
        return case.reference if case else None


def run_of(reference: str) -> str | None:
    """The flow run that carries a case, if one has been started."""
    with register.current().reading() as tx:
        case = cases.find(tx, reference)
        return case.run_id if case else None


def take_hold(run_id: str, worker: str) -> None:
    """Record that a worker holds a run from now on."""
    with register.current().transaction() as tx:
        heartbeats.take_hold(tx, run_id, worker)


def beat(run_ids: Sequence[str], worker: str) -> None:
    """Record that a worker lives, for those of these runs that it still holds."""
    with register.current().transaction() as tx:
        heartbeats.beat(tx, run_ids, worker)


def let_go(run_id: str) -> None:
    """Record that a run has left its worker in good order."""
    with register.current().transaction() as tx:
        heartbeats.let_go(tx, run_id)


def left_behind(older_than_seconds: float) -> list[str]:
    """The runs whose worker has not been heard of for this long by the machine's clock."""
    with register.current().reading() as tx:
        return list(heartbeats.silent_for(tx, older_than_seconds))


def is_held(run_id: str) -> bool:
    """Whether a worker that lives holds a run at this moment."""
    with register.current().reading() as tx:
        return heartbeats.is_held(tx, run_id)


@dataclass(frozen=True)
class Carried:
    """An open case, its procedure and the flow run that carries it."""

    reference: str
    procedure: str
    run_id: str


def of_open_cases() -> list[Carried]:
    """The open cases that a flow run was started for, oldest first."""
    with register.current().reading() as tx:
        return [
            Carried(case.reference, case.procedure, str(case.run_id))
            for case in cases.open_cases(tx, with_run=True)
        ]


def carried_by(run_id: str) -> Carried | None:
    """The open case that a flow run carries."""
    with register.current().reading() as tx:
        case = cases.find_by_run(tx, run_id)
        if case is None or case.closed_at is not None:
            return None
        return Carried(case.reference, case.procedure, run_id)


def at_no_gate() -> list[Carried]:
    """The open cases that wait for nothing: at work, or left behind by what worked on them."""
    with register.current().reading() as tx:
        return [
            Carried(case.reference, case.procedure, case.run_id)
            for case in cases.open_without_wait(tx)
            if case.run_id
        ]


def moved_on(before: datetime) -> dict[str, datetime]:
    """The runs of cases that came before this moment to where they are, each with when that was.

    A case that was closed is looked at for a day.
    """
    with register.current().reading() as tx:
        return dict(cases.moved_on(tx, before, closed_after=before - A_DAY))


def without_run() -> list[tuple[str, str]]:
    """The open cases that no flow run carries yet, as (reference, procedure)."""
    with register.current().reading() as tx:
        without = cases.open_cases(tx, with_run=False)
        return [(case.reference, case.procedure) for case in without]
