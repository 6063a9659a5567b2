"""Runs a stack of the toy procedures until its standard input is closed."""

import os
import sys
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path

from quorate import clock, register
from quorate.business import gates
from quorate.business.waits import Wait
from quorate.engine import lookout, lost_database, patrol
from quorate.engine.stack import Stack
from quorate.engine.wake import wake
from tasks import gates as gates_of_runs


def _deploy_toys() -> Awaitable[None]:
    from quorate.engine.deployments import deploy
    from tests.engine import toy_flows, toy_procedures

    titles = {toy.name: toy.title for toy in toy_procedures.ALL}
    return deploy(toy_flows.FLOWS, titles, module="tests.engine.toy_flows")


def _toy_has_opened(wait: Wait) -> bool:
    """Only one toy gate is left to the patrol: the house's own gates are not here."""
    is_due = wait.opens_at is not None and wait.opens_at <= clock.now()
    return wait.gate == "vote-closes" and is_due


def main(data: Path, port: int) -> None:
    """Open the register of `data`, run the stack on `port`, and say READY when it takes runs."""
    gates.has_opened = _toy_has_opened
    patrol.SECONDS_BETWEEN_PATROLS = 1.0
    gates_of_runs.LATEST_ALARM = timedelta(0)
    # The house's own procedures are not here either.
    patrol.advance_what_was_left = lambda: 0
    patrol.advance_what_is_due = lambda _: 0
    lookout.LEFT_TO_OTHERS = timedelta(0)
    lost_database.make_good_a_lost_database = list
    lookout.advance_and_wake = lambda run_id: wake(run_id)
    is_impatient = "TOY_STACK_IS_IMPATIENT" in os.environ
    if is_impatient:
        gates_of_runs.AGAIN_AFTER = timedelta(seconds=2)
    wait = 1 if is_impatient else 30
    with (
        register.opened(f"sqlite:///{data / 'register.sqlite'}", wait_seconds=wait),
        Stack(data, port, deploy=_deploy_toys),
    ):
        sys.stdout.write("READY\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
