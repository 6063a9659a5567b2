"""Starts runs of procedures and asks how they are, without loading Prefect."""

from collections.abc import Mapping
from typing import Any

from quorate.engine.rest import PrefectRefused, ask

POOL = "quorate"


class NoSuchProcedure(ValueError):
    """No procedure of that name has been deployed."""


def start_run(procedure_name: str, parameters: Mapping[str, Any], *, key: str | None = None) -> str:
    """Have a procedure run with these parameters (as JSON has them); gives the run's id.

    The same `key` twice gives the same run. Raises NoSuchProcedure, PrefectRefused when the
    parameters do not fit the procedure's form, and httpx.HTTPError when Prefect cannot be reached.
    """
    body: dict[str, Any] = {"parameters": dict(parameters), "state": {"type": "SCHEDULED"}}
    if key is not None:
        body["idempotency_key"] = key
    deployment = _deployment_of(procedure_name)
    return str(ask("POST", f"/deployments/{deployment}/create_flow_run", body)["id"])


def run_state(run_id: str) -> str | None:
    """The type of a run's state (SCHEDULED, PENDING, RUNNING, PAUSED, COMPLETED, FAILED ...).

    None when Prefect does not know the run.
    """
    try:
        found = ask("GET", f"/flow_runs/{run_id}")
    except PrefectRefused as refused:
        if refused.status == 404:
            return None
        raise
    return str(found["state_type"])


def is_deployed(procedure_name: str) -> bool:
    """Whether Prefect knows a procedure. Raises httpx.HTTPError when it cannot be reached."""
    try:
        _deployment_of(procedure_name)
    except NoSuchProcedure:
        return False
    return True


def _deployment_of(procedure_name: str) -> str:
    """The newest deployment of the flow: a changed title makes a second one beside the first."""
    wanted = {
        "flows": {"name": {"any_": [procedure_name]}},
        "sort": "UPDATED_DESC",
        "limit": 1,
    }
    found = ask("POST", "/deployments/filter", wanted)
    if not found:
        raise NoSuchProcedure(
            f"No procedure called {procedure_name!r} is deployed. Is the stack up to date? "
            "Start it again with: quorate up."
        )
    return str(found[0]["id"])
