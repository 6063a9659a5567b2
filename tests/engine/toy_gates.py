"""Gates made on the spot, for procedures that are only there to be tested."""

from collections.abc import Callable
from datetime import datetime

from quorate.business.cases import Case
from quorate.business.gate import Gate, ResumeForm
from tasks.gates import hold_until


def hold(
    name: str,
    is_met: Callable[[Case], bool],
    case: Case,
    *,
    opens_at: datetime | None = None,
    waiting_for: str = "",
    form: ResumeForm | None = None,
) -> None:
    """Wait at a gate that is made of its parts."""
    hold_until(Gate(name, lambda _: waiting_for, is_met, lambda _: opens_at, form), case)
