"""The steps of a group's opening and of its life, and which runs they set going."""

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups import closing, life, life_begins, opening
from quorate.register import cases
from tasks.steps import in_a_run, step

open_the_group = step(opening.open_the_group)
tell_of_milestone = step(life.tell_of_milestone)
begin_next_term = step(life.begin_next_term)
close_the_group = step(closing.close_the_group)
tell_that_it_closed = step(closing.tell_that_it_closed)


def milestones(case: Case) -> list[str]:
    """What comes in a group's term, by name, the earliest first."""
    return [milestone.name for milestone in life.milestones(case)]


def go_on_with_its_life(case: Case) -> None:
    """Set going, or wake, what follows the life of the group that a proposal was about."""
    reference = life_begins.life_after(case)
    if reference:
        _set_going(reference)


def start_its_proposal(case: Case) -> None:
    """Set the proposal going that a sponsor asked for, unless it goes already."""
    reference = life.proposal_asked_for(case)
    if reference:
        _set_going(reference)


def _set_going(reference: str) -> None:
    """Plain Python has no runs: there whoever plays goes on with every case in turn."""
    if not in_a_run():
        return
    from quorate.engine.starting import start_case  # slow to import
    from quorate.engine.wake import wake

    with register.current().reading() as tx:
        row = cases.find(tx, reference)
    if row is None or row.closed_at:
        return
    if row.run_id is None:
        start_case(reference, row.procedure)
    else:
        wake(row.run_id)
