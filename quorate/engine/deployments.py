"""Tells Prefect which procedures there are, and starts runs of them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from quorate import clock
from quorate.engine.rest import PrefectRefused, ask

if TYPE_CHECKING:
    from prefect import Flow
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.actions import DeploymentScheduleCreate

MODULE = "quorate.engine.procedures"
POOL = "quorate"
ROUNDS = "rounds"
BETWEEN_ROUNDS = timedelta(minutes=5)


class NoSuchProcedure(ValueError):
    """No procedure of that name has been deployed."""


async def deploy_all() -> None:
    """Create or bring up to date the work pool and the deployment of every procedure."""
    from quorate.engine.procedures import FLOWS, all_procedures

    titles = {procedure.name: procedure.title for procedure in all_procedures()}
    await deploy(FLOWS, titles, module=MODULE)


async def deploy(
    flows: Mapping[str, "Flow[..., Any]"], titles: Mapping[str, str], *, module: str
) -> None:
    """Deploy flows that are attributes of `module`, under the titles people know them by."""
    from prefect.client.orchestration import get_client

    async with get_client() as client:
        await _make_the_pool(client)
        for name, flow in flows.items():
            await _deploy_one(client, flow, title=titles[name], entrypoint=f"{module}.{name}")


async def _make_the_pool(client: "PrefectClient") -> None:
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.exceptions import ObjectAlreadyExists

    from quorate.engine.worker import InProcessWorker

    pool = WorkPoolCreate(
        name=POOL,
        type=InProcessWorker.type,
        description="Procedures run in the worker's own process.",
        base_job_template=InProcessWorker.get_default_base_job_template(),
    )
    try:
        await client.create_work_pool(pool)
    except ObjectAlreadyExists:
        return


async def _deploy_one(
    client: "PrefectClient", flow: "Flow[..., Any]", *, title: str, entrypoint: str
) -> None:
    from prefect.utilities.callables import parameter_schema

    await client.create_deployment(
        flow_id=await client.create_flow_from_name(flow.name),
        name=title,
        entrypoint=entrypoint,
        description=flow.description,
        work_pool_name=POOL,
        parameter_openapi_schema=parameter_schema(flow).model_dump_for_openapi(),
        enforce_parameter_schema=True,
        schedules=_schedules(flow.name),
    )


def _schedules(name: str) -> "list[DeploymentScheduleCreate]":
    """Rounds go every five minutes; a replay has no real time to go by, so none there."""
    from prefect.client.schemas.actions import DeploymentScheduleCreate
    from prefect.client.schemas.schedules import IntervalSchedule

    if name != ROUNDS or clock.is_replay():
        return []
    return [DeploymentScheduleCreate(schedule=IntervalSchedule(interval=BETWEEN_ROUNDS))]


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
