"""Keeps watch over the house itself: whether Prefect answers and the rounds go, and says if not."""

from datetime import timedelta

import httpx

from quorate import clock
from quorate.business import watching
from quorate.business.correspondence.operator_letter import tell_the_operator
from quorate.engine.rest import PrefectRefused, ask

ENTERED_EVERY = timedelta(seconds=10)
ROUNDS_AT_THE_LATEST = timedelta(minutes=20)


def keep_watch() -> None:
    """Enter that a worker goes round, look at Prefect and at the rounds, and tell what has lasted.

    The operator hears of it here, and not from the rounds: they do not go without Prefect. Nobody
    is told under a replay clock, whose weeks pass while no rounds go.
    """
    _enter_that_we_go_round()
    _look_at_prefect()
    if not clock.is_replay():
        _look_at_the_rounds()
        tell_the_operator()


def _enter_that_we_go_round() -> None:
    """Once for all workers and each few looks: it is written for people, who need no more."""
    last = watching.looked_at(watching.PATROL)
    if last is None or clock.real_now() - last > ENTERED_EVERY:
        watching.is_well(watching.PATROL)


def _look_at_prefect() -> None:
    try:
        ask("GET", "/health")
    except (httpx.HTTPError, PrefectRefused) as away:
        says = "It does not answer. Cases go on without it; its forms and its rounds do not."
        watching.is_wrong(watching.PREFECT, says, detail=str(away))
    else:
        watching.is_over(watching.PREFECT)


def _look_at_the_rounds() -> None:
    """Rounds that went wrong are in trouble already; here are those that do not go at all."""
    last = watching.looked_at(watching.ROUNDS)
    if last is None:
        watching.is_well(watching.ROUNDS)  # from now on they are expected
    elif clock.real_now() - last > ROUNDS_AT_THE_LATEST:
        says = "The rounds have not gone for a while: is their deployment paused?"
        watching.is_wrong(watching.SCHEDULE, says)
    else:
        watching.is_over(watching.SCHEDULE)
