"""Makes good what Prefect lost with its database: the procedures and the runs of open cases."""

import asyncio
import logging
import os

from quorate.business import runs
from quorate.engine.deployments import ROUNDS, deploy_all
from quorate.engine.lost_runs import ENDED, again, lost_cases, states_of_runs
from quorate.engine.rest import api_url
from quorate.engine.running import is_deployed
from quorate.engine.server import CLIENT, QUIET

log = logging.getLogger(__name__)

_is_lost = False  # until every case has a run again: a server that begins anew is busy


def recover() -> list[str]:
    """Give each open case a run whose own is lost, or has failed, crashed or been cancelled.

    For an operator who has mended what made them end. The procedures are deployed first where
    Prefect's database was lost with them. Gives the references. Raises httpx.HTTPError where
    Prefect cannot be reached.
    """
    if not is_deployed(ROUNDS):
        _deploy_again()
    return [
        case.reference
        for case, state in states_of_runs(runs.of_open_cases())
        if (state is None or state in ENDED) and again(case)
    ]


def make_good_a_lost_database() -> list[str]:
    """Where Prefect knows no procedure any more, deploy them and give each open case a run.

    Its database was lost, or put back from before the first start. What could not be done is done
    the next time. Gives the references.
    """
    global _is_lost
    # Where it does not know the rounds, it knows none of ours.
    _is_lost = _is_lost or not is_deployed(ROUNDS)
    if not _is_lost:
        return []
    _deploy_again()
    lost = lost_cases()
    given = [case.reference for case in lost if again(case)]
    _is_lost = len(given) < len(lost)
    return given


def _deploy_again() -> None:
    for name, value in {**QUIET, **CLIENT, "PREFECT_API_URL": api_url()}.items():
        os.environ.setdefault(name, value)  # Prefect reads them as it is loaded, below
    log.warning("Prefect knows none of the procedures: they are deployed again")
    asyncio.run(deploy_all())
