"""Plays several cases at once as plain Python: each goes as far as it can, in turn."""

from collections.abc import Callable, Mapping

from quorate import clock, register
from quorate.business import gates, waits
from quorate.business.cases import find
from quorate.register import cases
from quorate.replay.plain import HandClock, People, Stuck

Flow = Callable[..., str]


def flows_by_procedure() -> Mapping[str, Flow]:
    """The flow that carries each procedure's cases."""
    from flows.group_life import group_life
    from flows.group_proposal import group_proposal
    from flows.structural_review import structural_review

    return {
        "structural-review": structural_review,
        "group-proposal": group_proposal,
        "group-life": group_life,
    }


def go_on() -> None:
    """Run every open case to the gate at which it waits, until none can go on any more.

    A case starts at its first line each time, as it does when Prefect wakes it.
    """
    flows = flows_by_procedure()
    while ready := _ready():
        for reference, procedure in ready:
            _run(flows[procedure], reference)


def play_until(hand: HandClock, is_done: Callable[[], bool], people: People | None = None) -> None:
    """Play all open cases on a hand clock until what is awaited holds.

    `people` act as in `plain.play`. Raises Stuck where nothing more happens by itself.
    """
    go_on()
    while not is_done():
        next_act = people(hand) if people else None
        if _ready():
            go_on()
            continue
        moments = [wait.opens_at for wait in waits.open_waits()]
        coming = [moment for moment in (*moments, next_act) if moment and moment > hand.moment]
        if not coming:
            raise Stuck(f"nothing more happens on {clock.today()}")
        hand.move_to(min(coming))
        go_on()


def _ready() -> list[tuple[str, str]]:
    """The open cases that wait at no gate, or at one that has opened."""
    with register.current().reading() as tx:
        open_cases = [
            (case.reference, case.procedure)
            for case in cases.all_cases(tx)
            if case.closed_at is None
        ]
    return [entry for entry in open_cases if _may_go_on(entry[0])]


def _may_go_on(reference: str) -> bool:
    waiting = waits.open_waits(reference)
    return not waiting or any(map(gates.has_opened, waiting))


def _run(flow: Flow, reference: str) -> None:
    from tasks.gates import Waiting

    try:
        flow(reference=find(reference).reference)
    except Waiting:
        return
