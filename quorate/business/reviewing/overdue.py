"""Chases work that is overdue: one letter to the policy officer for each piece of work."""

from contextlib import suppress
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case, find, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.reviewing.reviews import policy_officer
from quorate.business.waits import open_waits
from quorate.constitution.days import short_date
from quorate.post.letters import WorkOverdue
from quorate.register import AlreadyRecorded, Transaction, cases, journal
from quorate.register.tables.people import Person

STAGE_AWAITED = {
    "workshop-notes-lodged": "workshop",
    "write-up-lodged": "write-up",
    "final-paper-lodged": "final-paper",
}


def chase_overdue_work() -> int:
    """Write to the officer of each paper that a case waits for beyond its day. Says how many."""
    chased = 0
    for wait in open_waits():
        if wait.gate in STAGE_AWAITED:
            case = find(wait.reference)
            # Where another round is quicker, its letter is the one.
            with suppress(AlreadyRecorded), register.current().transaction() as tx:
                chased += _chase(tx, case, wait.gate, wait.waiting_for)
    return chased


def _chase(tx: Transaction, case: Case, gate: str, waiting_for: str) -> int:
    stage = cases.stage(tx, case.reference, case.round, STAGE_AWAITED[gate])
    if stage is None or clock.today() <= stage.closes_on or recorded(tx, case).withdrawn_at:
        return 0
    what = f"{waiting_for[:1].upper()}{waiting_for[1:]} ({case.reference})"
    clause, due_on = stage.clause, stage.closes_on

    def overdue(person: Person) -> WorkOverdue:
        return WorkOverdue(**signed(person), what=what, due_on=due_on, clause=clause)

    queued = queue(tx, case, [policy_officer(tx)], overdue, occasion=gate)
    if queued:
        _record(tx, case, what, due_on)
    return queued


def _record(tx: Transaction, case: Case, what: str, due_on: date) -> None:
    journal.add(
        tx,
        "WorkOverdue",
        f"The officer was told that work due on {short_date(due_on)} is late: {what}.",
        case=case.reference,
    )
