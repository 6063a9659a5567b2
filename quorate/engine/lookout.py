"""Sets going the cases whose gate is open by the register though nobody has told their run."""

from datetime import timedelta

from quorate import clock
from quorate.business import gates, runs, waits
from quorate.business.waits import Wait
from quorate.engine import recovery
from quorate.engine.advancing import advance_and_wake

# For so long a moment that has come is left to those who look at the clock, and to its run.
LEFT_TO_OTHERS = timedelta(minutes=1)


class Lookout:
    """Looks at waits again and again, but only at those that can have opened since.

    A gate opens when its moment comes, or by something that people do, which the journal tells. So
    a thousand cases that wait cost nothing until one of them is written to.
    """

    def __init__(self) -> None:
        """Nothing has been looked at yet: the first look goes through every wait."""
        self._read_to = 0
        self._found_open: set[str] = set()

    def set_going_what_may_go_on(self) -> int:
        """Advance each case whose gate has opened, and wake its run; says how many.

        One that was found open is looked at until its wait is over, whatever came between.
        """
        written_to, read_to = waits.written_to_after(self._read_to)
        may_have_opened = written_to | self._found_open | _long_due()
        found = [wait for wait in _waits_of(may_have_opened) if _may_go_on(wait)]
        self._found_open = {wait.reference for wait in found}
        self._read_to = read_to
        for wait in found:
            advance_and_wake(str(wait.run_id))
        return len(found)


def _long_due() -> set[str]:
    """Cases whose moment has come and gone by; under the replay clock, which stands, all of them.

    To look at hundreds that are being taken further at this moment would only hold that up.
    """
    grace = timedelta(0) if clock.is_replay() else LEFT_TO_OTHERS
    until = clock.now() - grace
    return {wait.reference for wait in waits.due() if wait.opens_at and wait.opens_at <= until}


def _waits_of(references: set[str]) -> list[Wait]:
    if not references:
        return []
    return [wait for wait in waits.open_waits() if wait.reference in references]


def _may_go_on(wait: Wait) -> bool:
    """A case that a worker holds goes on there; if that one dies, it is put back."""
    return recovery.may_go_on(wait, gates.has_opened) and not runs.is_held(str(wait.run_id))
