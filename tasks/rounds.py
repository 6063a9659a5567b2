"""What the rounds do. Each is harmless to repeat, so none is recorded as a step."""

from quorate.business import gates
from quorate.business.correspondence import delivery
from quorate.business.correspondence.taking_in import take_in_what_arrived
from quorate.business.reviewing.overdue import chase_overdue_work
from quorate.engine import lagging, lost_runs, recovery
from quorate.engine.recovery import put_back_what_died
from quorate.engine.starting import start_what_was_never_started

__all__ = [
    "chase_overdue_work",
    "give_lost_cases_a_run",
    "put_back_what_died",
    "send_waiting_letters",
    "start_what_was_never_started",
    "take_in_what_arrived",
    "wake_what_lags_behind",
    "wake_what_was_missed",
]


def give_lost_cases_a_run() -> None:
    """Start a run for each open case whose own Prefect does not know any more."""
    lost_runs.give_lost_cases_a_run()


def wake_what_was_missed() -> None:
    """Wake the runs that sleep at a gate which is open by the register."""
    recovery.wake_what_was_missed(gates.has_opened)


def wake_what_lags_behind() -> None:
    """Wake the runs that sleep where their case is no longer."""
    lagging.wake_what_lags_behind()


def send_waiting_letters() -> None:
    """Send what is queued in any case: letters that the mail server would not take before."""
    delivery.deliver()
