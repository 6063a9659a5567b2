"""Who decides on a proposal, and whether they can: Harrow Chief Executives, or the Board."""

from quorate import clock, partnership
from quorate.business.refusal import Refused
from quorate.constitution.proposals import who_decides
from quorate.register import Transaction, structure


def goes_to_the_board_as(kind: str) -> bool:
    """Whether the Board decides on a group of this kind, by way of its Chair (22.72)."""
    return who_decides(kind, partnership.current().articles).decided_by == "board"


def endorsing_body(tx: Transaction) -> str:
    """The body that endorses groups today. Refuses where it does not stand or nobody sits in it."""
    today, id = clock.today(), partnership.current().standing.executives
    body = structure.body_on(tx, id, today)
    if body is None:
        raise Refused(
            "The structure of today has no Harrow Chief Executives to endorse groups",
            clause="22.43",
            way_out="Carry out a structure that has them first.",
        )
    if not any(h.role == "representative" for h in structure.holdings_of(tx, id, today)):
        raise Refused(
            f"Nobody is appointed to {body.name} yet, so nobody can endorse a group",
            clause="13.1",
            way_out="Fill its seats first.",
        )
    return id


def refuse_without_deciders(tx: Transaction, kind: str) -> None:
    """Refuse a proposal that nobody could endorse today: better now than when it is circulated."""
    if not goes_to_the_board_as(kind):
        endorsing_body(tx)
