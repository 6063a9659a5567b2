"""Sets a case going after a decision stands in the register: register first, wake second."""

from collections.abc import Callable

from quorate import register

SetGoing = Callable[[str], None]
_set_going: SetGoing | None = None


def set_going_by(how: SetGoing | None) -> None:
    """Have this process set cases going in its own way, given the run; None: by waking the run.

    The portal advances the case itself at once and wakes the run after that.
    """
    global _set_going
    _set_going = how


def wake_case(run_id: str | None) -> None:
    """Have a case go on. A wake-up that is lost is made good by the rounds.

    A throw-away register (a rehearsal, a test) has no flow to wake.
    """
    if not run_id or register.current().is_throw_away:
        return
    if _set_going:
        _set_going(run_id)
        return
    from quorate.engine.wake import wake  # its web client is slow to import

    wake(run_id)
