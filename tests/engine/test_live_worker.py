"""A worker whose server fails now and then keeps its other runs, and is followed at once."""

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
from itertools import pairwise
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


def test_prefects_engine_watches_no_run_of_ours_for_suspensions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from prefect import Flow, flow_engine
    from prefect.client.schemas.objects import FlowRun

    from quorate.engine.carrying import unwatched

    watched: list[Any] = []
    monkeypatch.setattr(
        flow_engine, "observe_flow_run_suspension", lambda *of: nullcontext(watched.append(of))
    )

    flow = Flow(lambda: None, name="nothing")

    def carries(run: FlowRun) -> int:
        watched.clear()
        with flow_engine.FlowRunEngine(flow=flow, flow_run=run).setup_flow_run_suspension_request():
            return len(watched)

    run = FlowRun(flow_id=uuid4(), deployment_id=uuid4())
    assert carries(run) == 1, "Prefect goes about it otherwise now: see whether ours is watched"
    assert carries(unwatched(run)) == 0


def test_all_of_prefect_finds_the_client_that_reads_no_certificates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import ssl

    from prefect.client.orchestration import get_client
    from prefect.settings import (
        PREFECT_API_URL,
        PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED,
        temporary_settings,
    )

    from quorate.engine.carrying import client_without_certificates

    read = list[object]()
    real = ssl.create_default_context

    def reads(**of: Any) -> ssl.SSLContext:
        read.append(of)
        return real(**of)

    monkeypatch.setattr(ssl, "create_default_context", reads)
    nobody_answers = {
        PREFECT_API_URL: "http://127.0.0.1:4200/api",
        PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED: False,
    }
    with temporary_settings(nobody_answers):
        with client_without_certificates():
            assert get_client(sync_client=True) is get_client(sync_client=True)
            assert not read
        get_client(sync_client=True)
    assert read, "Prefect reads them otherwise now: see whether ours does not"


class Pool:
    """Prefect's client, and what a worker asks of it as a hand's clock goes on."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.due: list[Any] = []
        self.counts: list[float] = []
        self.looks: list[float] = []

    async def count_flow_runs(self, **_: Any) -> int:
        """How many runs are due."""
        self.counts.append(self.now)
        return len(self.due)

    async def look(self) -> list[Any]:
        """Which runs are due."""
        self.looks.append(self.now)
        return self.due

    def run_falls_due(self) -> None:
        """A run is due from now on."""
        self.due.append(SimpleNamespace(flow_run=SimpleNamespace(id=uuid4())))


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Pool:
    from prefect.workers.base import BaseWorker

    from quorate.engine import worker as module

    pool = Pool()
    monkeypatch.setattr(module.time, "monotonic", lambda: pool.now)
    monkeypatch.setattr(BaseWorker, "_get_scheduled_flow_runs", pool.look)
    monkeypatch.setattr(BaseWorker, "client", pool, raising=False)
    return pool


@pytest.fixture
def works_for(pool: Pool) -> Callable[[float], None]:
    """Lets a worker that asks every half second go on for so many seconds."""
    from quorate.engine.worker import InProcessWorker

    worker = InProcessWorker(work_pool_name="quorate", name="patient", limit=6)

    def seconds(number: float) -> None:
        pool.counts.clear()
        pool.looks.clear()
        ends = pool.now + number
        while pool.now < ends:
            pool.now += 0.5
            asyncio.run(worker._get_scheduled_flow_runs())

    return seconds


def test_a_worker_that_found_nothing_for_a_while_asks_seldom_until_it_finds_a_run(
    pool: Pool, works_for: Callable[[float], None]
) -> None:
    works_for(19.5)
    often = len(pool.counts) + len(pool.looks)
    works_for(20)
    seldom = len(pool.counts) + len(pool.looks)
    pool.run_falls_due()
    works_for(2)
    pool.due.clear()
    works_for(10)

    assert (often, seldom) == (39, 10)
    assert len(pool.counts) == 20, "it found one, so it asks often again"


def test_a_worker_looks_for_runs_only_where_one_is_due(
    pool: Pool, works_for: Callable[[float], None]
) -> None:
    works_for(10)
    nothing_due = pool.looks[1:]
    pool.run_falls_due()
    works_for(0.5)

    assert (nothing_due, pool.looks) == ([], [pool.now])


def test_a_worker_looks_every_half_minute_whatever_is_due(
    pool: Pool, works_for: Callable[[float], None]
) -> None:
    works_for(100)

    between = [later - at for at, later in pairwise(pool.looks)]
    assert len(between) == 3
    assert all(30 <= seconds < 32 for seconds in between)
