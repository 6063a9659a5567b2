"""Wakes a case's flow after a decision stands in the register: register first, wake second."""

from quorate import register


def wake_case(run_id: str | None) -> None:
    """Ask Prefect to go on with a case. A wake-up that is lost is made good by the rounds.

    A throw-away register (a rehearsal, a test) has no flow to wake.
    """
    if run_id and not register.current().is_throw_away:
        from quorate.engine.wake import wake  # its web client is slow to import

        wake(run_id)
