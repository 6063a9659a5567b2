"""Which workers Prefect has heard of lately."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quorate.engine.rest import ask


@dataclass(frozen=True)
class Heard:
    """A worker, the pool that it takes its runs from, and when it was last heard of."""

    name: str
    pool: str
    heard_at: datetime


def heard_of() -> list[Heard]:
    """The workers that are online by Prefect's own reckoning, by pool and name.

    Raises httpx.HTTPError or PrefectRefused where Prefect does not answer.
    """
    pools: list[dict[str, Any]] = ask("POST", "/work_pools/filter", {})
    return [worker for pool in pools for worker in _of_pool(str(pool["name"]))]


def _of_pool(pool: str) -> list[Heard]:
    wanted = {"workers": {"status": {"any_": ["ONLINE"]}}}
    found: list[dict[str, Any]] = ask("POST", f"/work_pools/{pool}/workers/filter", wanted)
    return sorted(
        (
            Heard(str(one["name"]), pool, datetime.fromisoformat(one["last_heartbeat_time"]))
            for one in found
        ),
        key=lambda heard: heard.name,
    )
