"""What cases wait for: a row for each wait, which people see and the rounds check."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from quorate import clock, register
from quorate.business.cases import Case, held, recorded
from quorate.business.refusal import Withdrawn
from quorate.register import cases, journal
from quorate.register.tables import cases as tables


@dataclass(frozen=True)
class Wait:
    """A case that waits at a gate, since when, and until when if that is known."""

    reference: str
    round: int
    gate: str
    title: str
    waiting_for: str
    since: datetime
    opens_at: datetime | None
    run_id: str | None
    procedure: str


def begin(
    case: Case,
    gate: str,
    *,
    opens_at: datetime | None,
    waiting_for: str,
    unless: Callable[[Case], bool] = lambda case: False,
) -> bool:
    """Record that the case waits at a gate, unless it has gone on meanwhile; True if it waits.

    Another process may have taken the case further since this one looked: then the gate is met
    (`unless`), or its wait is over, or the round is. That is seen with the case held, so that no
    wait is put in place of a later one. A second call only brings the moment up to date.

    A procedure waits at one gate at a time: another wait, which its new start did not come by, is
    given up. That gate does not count as passed. Raises Withdrawn where the case is.
    """
    with register.current().transaction() as tx:
        if held(tx, case).withdrawn_at:
            raise Withdrawn(case.reference)
        wait = cases.wait_at(tx, case.reference, case.round, gate)
        is_past = wait is not None and wait.ended_at is not None and not wait.given_up
        if is_past or cases.last_round(tx, case.reference).number != case.round or unless(case):
            return False
        cases.give_up_other_waits(tx, case.key, gate, clock.now())
        if wait is None:
            wait = tables.Wait(
                case_reference=case.reference,
                round=case.round,
                gate=gate,
                since=clock.now(),
                attempts=0,
                waiting_for=waiting_for,
            )
            cases.add_wait(tx, wait)
        wait.waiting_for, wait.opens_at = waiting_for, opens_at
        wait.ended_at, wait.given_up = None, False
    return True


def is_open(wait: Wait) -> bool:
    """Whether a wait that was read a moment ago is still not over."""
    with register.current().reading() as tx:
        row = cases.wait_at(tx, wait.reference, wait.round, wait.gate)
        return row is not None and row.ended_at is None


def is_over(case: Case, gate: str) -> bool:
    """Whether the case waited at a gate in this round and has gone through it."""
    with register.current().reading() as tx:
        wait = cases.wait_at(tx, case.reference, case.round, gate)
        return wait is not None and wait.ended_at is not None and not wait.given_up


def end(case: Case, gate: str) -> None:
    """Record that the wait at a gate is over, if there was one."""
    if is_over(case, gate):
        return
    with register.current().transaction() as tx:
        wait = cases.wait_at(tx, case.reference, case.round, gate)
        if wait:
            wait.ended_at, wait.given_up = clock.now(), False


def next_attempt(case: Case, gate: str) -> int:
    """A number that this wait has not used yet: 1, 2, 3 and on, kept across restarts."""
    with register.current().transaction() as tx:
        held(tx, case)
        wait = cases.wait_at(tx, case.reference, case.round, gate)
        if wait is None:
            raise LookupError(f"case {case.reference} does not wait at {gate}")
        wait.attempts += 1
        return wait.attempts


def refuse_if_withdrawn(case: Case) -> None:
    """Raise Withdrawn where the policy team has withdrawn the case."""
    with register.current().reading() as tx:
        if recorded(tx, case).withdrawn_at:
            raise Withdrawn(case.reference)


def open_waits(reference: str | None = None) -> list[Wait]:
    """Every wait that is not over, of one case or all, the earliest known opening first."""
    with register.current().reading() as tx:
        return [_as_read(wait, case) for wait, case in cases.open_waits(tx, reference)]


def due() -> list[Wait]:
    """Every wait that is not over although the moment has come at which it was to open."""
    with register.current().reading() as tx:
        return [_as_read(wait, case) for wait, case in cases.due_waits(tx, clock.now())]


def that_may_be_over() -> list[Wait]:
    """Every wait that is not over although its gate can have opened since it began.

    A gate opens when its moment comes, or by something that people do, which the journal tells. So
    a thousand cases that wait are not looked at one by one until something happens to them.
    """
    with register.current().reading() as tx:
        found = (*cases.due_waits(tx, clock.now()), *cases.waits_written_to(tx))
        return list(dict.fromkeys(_as_read(wait, case) for wait, case in found))


def written_to_after(entry: int) -> tuple[set[str], int]:
    """The cases that the journal tells of after an entry, and the number of its last entry."""
    with register.current().reading() as tx:
        last = journal.last(tx)
        return journal.cases_after(tx, entry), last.number if last else 0


def _as_read(wait: tables.Wait, case: tables.Case) -> Wait:
    return Wait(
        reference=case.reference,
        round=wait.round,
        gate=wait.gate,
        title=case.title,
        waiting_for=wait.waiting_for,
        since=wait.since,
        opens_at=wait.opens_at,
        run_id=case.run_id,
        procedure=case.procedure,
    )
