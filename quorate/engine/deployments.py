"""Tells Prefect which procedures there are."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from quorate import clock
from quorate.engine.running import POOL
from quorate.engine.turns import BETWEEN_ROUNDS

if TYPE_CHECKING:
    from prefect import Flow
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.actions import DeploymentScheduleCreate

MODULE = "quorate.engine.procedures"
ROUNDS = "rounds"


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
    """Make the pool, unless it is there: whoever made one of another type has workers for it.

    It is of Prefect's own type "process", so that its stock worker serves it beside ours, to whom
    the type is all the same.
    """
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.exceptions import ObjectAlreadyExists
    from prefect.workers.process import ProcessWorker

    pool = WorkPoolCreate(
        name=POOL,
        type=ProcessWorker.type,
        description="Quorate's procedures.",
        base_job_template=ProcessWorker.get_default_base_job_template(),
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
        parameter_openapi_schema=_as_a_form(parameter_schema(flow).model_dump_for_openapi()),
        enforce_parameter_schema=True,
        schedules=_schedules(flow.name),
    )


def _as_a_form(schema: dict[str, Any]) -> dict[str, Any]:
    """Show a parameter that may be left out as its fields, not as a choice between them and None.

    Leaving it out stays possible: it is not required.
    """
    for name, field in schema.get("properties", {}).items():
        kinds = [kind for kind in field.get("anyOf", ()) if kind != {"type": "null"}]
        if len(kinds) == 1 and field.get("default", "") is None:
            about = {
                key: field[key] for key in ("title", "description", "position") if key in field
            }
            schema["properties"][name] = {**about, **kinds[0]}
    return schema


def _schedules(name: str) -> "list[DeploymentScheduleCreate]":
    """Rounds go every five minutes; a replay has no real time to go by, so none there."""
    from prefect.client.schemas.actions import DeploymentScheduleCreate
    from prefect.client.schemas.schedules import IntervalSchedule

    if name != ROUNDS or clock.is_replay():
        return []
    return [DeploymentScheduleCreate(schedule=IntervalSchedule(interval=BETWEEN_ROUNDS))]
