"""A worker whose server fails now and then keeps its other runs, and is followed at once."""

import asyncio
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import anyio
import httpx
import pytest

from quorate.engine import stack

pytestmark = pytest.mark.live  # Prefect takes seconds to load


class Away:
    """Prefect's client where the server takes a minute over each question, and gives none."""

    async def set_flow_run_state(self, *_: Any, **__: Any) -> None:
        """Fail."""
        raise httpx.ReadTimeout("no answer")

    read_deployment = set_flow_run_state


def test_a_server_that_fails_over_one_run_does_not_end_the_worker() -> None:
    from quorate.engine.worker import InProcessWorker

    async def submit() -> tuple[set[Any], float]:
        worker = InProcessWorker(work_pool_name="quorate", name="patient", limit=6)
        away: Any = Away()
        worker._client, worker._limiter = away, anyio.CapacityLimiter(6)
        run: Any = SimpleNamespace(id=uuid4(), name="run", deployment_id=uuid4(), parameters={})
        worker._limiter.acquire_on_behalf_of_nowait(run.id)
        worker._submitting_flow_run_ids.add(run.id)
        await worker._submit_run(run)
        return worker._submitting_flow_run_ids, worker._limiter.borrowed_tokens

    assert asyncio.run(submit()) == (set(), 0)


def test_a_worker_that_gave_up_is_followed_by_another_without_delay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closing = asyncio.Event()
    begun: list[str] = []

    class GivesUp:
        async def start(self, **_: Any) -> None:
            begun.append("worker")
            if len(begun) == 2:
                closing.set()
            raise RuntimeError("Service exceeded error threshold.")

        async def finish(self) -> None:
            begun.append("waits for what will never end")

    async def nothing() -> None:
        """No patrol."""

    monkeypatch.setattr(stack, "_new_worker", GivesUp)
    monkeypatch.setattr(stack, "patrol", nothing)
    monkeypatch.setattr(stack, "SECONDS_BEFORE_ANOTHER_WORKER", 0.01)
    asyncio.run(asyncio.wait_for(stack.work_until(closing), 10))

    assert begun == ["worker", "worker"]
