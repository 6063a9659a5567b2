"""The same procedures as somebody would set them up with Prefect alone: plain flows, served.

Nothing of Prefect's is set: it looks for due runs every ten seconds and starts a process for each.
The flows are the house's own bodies, steps and waits.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import morning
from prefect import flow, serve

import flows.group_life
import flows.group_proposal
import flows.structural_review
from quorate import register
from quorate.opening import follow_its_clock, load_partnership
from quorate.settings import settings


@contextmanager
def at_work() -> Iterator[None]:
    """What every process of ours opens before it works."""
    morning.as_told()
    load_partnership()
    with register.opened(settings().register_address) as opened:
        follow_its_clock(opened)
        yield


@flow(name="structural_review")
def structural_review(reference: str) -> str:
    """A review."""
    with at_work():
        return flows.structural_review.structural_review.body(reference=reference)


@flow(name="group_proposal")
def group_proposal(reference: str) -> str:
    """A proposal."""
    with at_work():
        return flows.group_proposal.group_proposal.body(reference=reference)


@flow(name="group_life")
def group_life(reference: str) -> str:
    """The life of a group."""
    with at_work():
        return flows.group_life.group_life.body(reference=reference)


if __name__ == "__main__":
    served = (structural_review, group_proposal, group_life)
    serve(*(each.to_deployment("served") for each in served))
