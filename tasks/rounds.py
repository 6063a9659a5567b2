"""The jobs of the rounds, and which of them each worker's patrol does too.

Each is harmless to repeat, so none is recorded as a step. One that goes wrong keeps no other from
being done, and is done again the next time.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import httpx

from quorate.business import gates, waits, watching
from quorate.business.correspondence import delivery
from quorate.business.correspondence.taking_in import take_in_what_arrived
from quorate.business.kept_dates import tell_of_bank_holidays
from quorate.business.reviewing.overdue import chase_overdue_work
from quorate.business.waits import Wait
from quorate.engine import lagging, lost_runs, mending, recovery, starting
from quorate.engine.turns import has_its_turn
from quorate.register import RegisterUnavailable

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """Something that is done again and again, and in words what it is."""

    what: str
    do: Callable[[], object]


class WentWrong(Exception):
    """Some jobs of a round could not be done; the log says why."""


# What each worker's patrol does every fifteen seconds. The rounds do it too: where Prefect's own
# workers carry the runs, nobody patrols.
OFTEN = (
    Job("starting runs", lambda: starting.start_what_was_never_started()),
    Job("putting back what died", lambda: recovery.put_back_what_died()),
)
# What the rounds alone do, every five minutes.
SELDOM = (
    Job("taking in mail", lambda: take_in_what_arrived()),
    Job("giving lost cases a run", lambda: lost_runs.give_lost_cases_a_run()),
    Job("waking what was missed", lambda: wake_what_was_missed()),
    Job("waking what lags behind", lambda: lagging.wake_what_lags_behind()),
    Job("mending what is stuck", lambda: mending.mend_what_is_stuck()),
    Job("chasing what is overdue", lambda: chase_overdue_work()),
    Job("telling of bank holidays", lambda: tell_of_bank_holidays()),
    Job("sending letters", lambda: delivery.deliver()),
)


def wake_what_was_missed() -> int:
    """Wake the runs whose gate has opened unnoticed; says how many.

    Looked at are the waits of whose case the journal tells, each time; and every one once in an
    hour, a twelfth of them at a time, should a gate ever open without an entry on its own case.
    """

    def waiting() -> list[Wait]:
        have_their_turn = [wait for wait in waits.open_waits() if has_its_turn(wait.reference)]
        return list({*waits.that_may_be_over(), *have_their_turn})

    return recovery.wake_what_was_missed(gates.has_opened, waiting)


def do_each(jobs: Sequence[Job]) -> list[str]:
    """Do these jobs in their order, whatever becomes of one of them. Gives what went wrong."""
    return [job.what for job in jobs if not _is_done(job)]


def go_round() -> None:
    """Do every job, and keep in mind that the rounds have gone. Raises WentWrong at the end."""
    wrong = do_each((*OFTEN, *SELDOM))
    if not wrong:
        watching.is_well(watching.ROUNDS)
        return
    says = f"These jobs of the rounds go wrong, and the log says why: {', '.join(wrong)}."
    watching.is_wrong(watching.ROUNDS, says)
    raise WentWrong(says)


def _is_done(job: Job) -> bool:
    try:
        job.do()
    except RegisterUnavailable:
        return False  # the register's door has logged it, once
    except httpx.HTTPError as away:
        log.warning("Prefect does not answer (%s); tried again: %s", away, job.what)
        return False
    except Exception:
        log.warning("This went wrong, and is tried again: %s", job.what, exc_info=True)
        return False
    return True
