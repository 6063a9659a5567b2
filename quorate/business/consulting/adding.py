"""More people are consulted after the launch: entered, and invited where it is open by then."""

from dataclasses import dataclass

from quorate import clock, register
from quorate.business.cases import Case, open_for_change, recorded
from quorate.business.consulting import roster as rosters
from quorate.business.consulting.inviting import invitations
from quorate.business.consulting.reminders import closing_step
from quorate.business.correspondence.post_room import queue
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.partnership.roster_file import Roster
from quorate.register import Transaction, cases, people

OPENED = "open-consultation"


@dataclass(frozen=True)
class Added:
    """What came of a table: how many were entered, were there already, and are written to now."""

    added: int
    already: int
    invited: int


def add(case: Case, roster: Roster, *, by: str) -> Added:
    """Enter the good rows of a table among those consulted, and invite them if it is open.

    Nobody else is written to. Refuses a case that is closed or withdrawn, and one in which the
    consultation of this round is over or was never part of it. A second call finds them there.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        _refuse_if_over(tx, case)
        taken = rosters.take(tx, case.reference, roster.rows)
        invited = _invite(tx, case, taken.added)
        if taken.added:
            rosters.record(tx, case.reference, roster, taken, by=by)
        run_id = row.run_id if invited else None
    wake_case(run_id)
    return Added(len(taken.added), taken.already, invited)


def expected(case: Case, roster: Roster) -> Added:
    """What `add` would come to now; nothing is written."""
    with register.current().reading() as tx:
        is_open = cases.is_taken(tx, case.reference, case.round, OPENED)
        new = rosters.new_among(tx, case.reference, roster.rows)
    return Added(new, len(roster.rows) - new, new if is_open else 0)


def may_add(case: Case) -> bool:
    """Whether people may be added to those consulted now."""
    with register.current().reading() as tx:
        row = recorded(tx, case)
        return not (row.closed_at or row.withdrawn_at or _why_not(tx, case))


def _refuse_if_over(tx: Transaction, case: Case) -> None:
    if why := _why_not(tx, case):
        raise Refused(
            f"{why}: nobody can be added to those consulted",
            way_out="Write to them about the write-up, or consult them in the next round.",
        )


def _why_not(tx: Transaction, case: Case) -> str:
    window = cases.stage(tx, case.reference, case.round, "consultation")
    if window is None:
        return f"Round {case.round} of {case.reference} has no consultation"
    is_closed = cases.is_taken(tx, case.reference, case.round, closing_step(tx, case))
    is_opened = cases.is_taken(tx, case.reference, case.round, OPENED)
    if is_closed or (is_opened and clock.today() > window.closes_on):
        return f"The consultation of {case.reference} is over"
    return ""


def _invite(tx: Transaction, case: Case, added: tuple[str, ...]) -> int:
    """Invite those added, where the others have been invited; else they are with everybody."""
    if not added or not cases.is_taken(tx, case.reference, case.round, OPENED):
        return 0
    asked = invitations(tx, case)
    known = people.people_of(tx, added)
    return queue(tx, case, (known[id] for id in added), asked.write, enclosed=asked.enclosed)
