"""Temporary."""

from quorate.business.cases import Case
from quorate.business.gates import Gate
from tasks import gates


def hold_until(gate: Gate, case: Case) -> None:
    gates.hold_until(
        gate.name,
        gate.is_met,
        case,
        opens_at=gate.opens_at(case),
        waiting_for=gate.waiting_for(case),
    )
