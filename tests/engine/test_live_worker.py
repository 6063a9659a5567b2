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


def test_a_worker_that_found_nothing_for_a_while_looks_seldom_until_it_finds_a_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from prefect.workers.base import BaseWorker

    from quorate.engine import worker as module

    stands, looks, due = SimpleNamespace(at=0.0), list[float](), list[Any]()

    async def look(_: Any) -> list[Any]:
        looks.append(stands.at)
        return due

    monkeypatch.setattr(module.time, "monotonic", lambda: stands.at)
    monkeypatch.setattr(BaseWorker, "_get_scheduled_flow_runs", look)
    worker = module.InProcessWorker(work_pool_name="quorate", name="patient", limit=6)

    def looks_until(moment: float) -> int:
        looks.clear()
        while stands.at < moment:
            stands.at += 0.5
            asyncio.run(worker._get_scheduled_flow_runs())
        return len(looks)

    often, seldom = looks_until(19.5), looks_until(39.5)
    due.append(SimpleNamespace(flow_run=SimpleNamespace(id=uuid4())))
    looks_until(45.0)
    due.clear()

    assert (often, seldom) == (39, 4)
    assert looks_until(55.0) == 20, "it found one, so it looks often again"
