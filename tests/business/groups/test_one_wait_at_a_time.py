"""A case waits at one gate at a time: a gate that its flow did not come by again is left."""

from quorate.business import waits
from tests.business.groups.proposed import Proposed


def begin(proposal: Proposed, gate: str) -> None:
    waits.begin(proposal.case, gate, opens_at=None, waiting_for=gate)


def open_gates() -> list[str]:
    return [wait.gate for wait in waits.open_waits()]


def test_a_wait_at_the_next_gate_ends_the_one_before(proposal: Proposed) -> None:
    proposal.submit()
    begin(proposal, "proposal-completed-1")
    begin(proposal, "endorsement-until-2011-09-12")
    assert open_gates() == ["endorsement-until-2011-09-12"]
    assert not waits.is_over(proposal.case, "proposal-completed-1")


def test_waiting_again_at_the_same_gate_keeps_it_open(proposal: Proposed) -> None:
    proposal.submit()
    begin(proposal, "proposal-completed-1")
    begin(proposal, "proposal-completed-1")
    assert open_gates() == ["proposal-completed-1"]


def test_other_cases_keep_their_waits(proposal: Proposed) -> None:
    proposal.submit()
    begin(proposal, "proposal-completed-1")
    other = Proposed(proposal.hand).submit(name="Falls Group")
    begin(other, "proposal-completed-2")
    assert sorted(open_gates()) == ["proposal-completed-1", "proposal-completed-2"]
