"""Takes a run as a worker does that saw it due a while ago: another has carried it since."""

import asyncio
import sys
from pathlib import Path
from uuid import UUID

from prefect import get_client
from prefect.workers.base import BaseJobConfiguration

from quorate import register
from quorate.engine.running import POOL
from quorate.engine.worker import InProcessWorker


async def take(run_id: UUID) -> None:
    """Take the run and carry it until it is left."""
    worker = InProcessWorker(work_pool_name=POOL, name="late")
    async with get_client() as worker._client:
        run = await worker.client.read_flow_run(run_id)
        if await worker._propose_pending_state(run):
            await worker.run(run, BaseJobConfiguration())


if __name__ == "__main__":
    with register.opened(f"sqlite:///{Path(sys.argv[1]) / 'register.sqlite'}"):
        asyncio.run(take(UUID(sys.argv[2])))
