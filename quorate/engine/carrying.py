"""Carries one run in a thread of this process: Prefect's engine, without what it costs for nothing.

A run of ours goes for a second or so, finds most of its work done, and falls asleep again.
"""

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
from prefect.client.schemas.objects import FlowRun
from prefect.context import SettingsContext, SyncClientContext, get_settings_context
from prefect.exceptions import Abort, Pause
from prefect.flow_engine import load_flow, run_flow
from prefect.settings import Settings

from quorate import logs
from quorate.engine.holding import let_go_if_left_well, take_hold, tell_its_story
from quorate.engine.rest import api_url, ask

if TYPE_CHECKING:
    from prefect import Flow

log = logging.getLogger(__name__)

NEVER_LOADED = 1

_flows: dict[UUID | None, "Flow[..., Any]"] = {}


def carry(run_id: UUID, worker: str) -> int:
    """Hold the run while it goes; let go of it only if it ended or fell asleep properly.

    Gives 0 where its state in Prefect is right, and NEVER_LOADED where its flow could not be.
    """
    take_hold(str(run_id), worker)
    loaded = False
    try:
        flow_run = _look_up(run_id)
        if flow_run.state is None or not flow_run.state.is_pending():
            return 0
        flow = _flow_of(flow_run)
        loaded = True
        current = get_settings_context()
        with (
            SettingsContext(profile=current.profile, settings=_run_settings()),
            client_without_certificates(),
            logs.about(str(flow_run.parameters.get("reference") or logs.NOBODY)),
        ):
            run_flow(flow, flow_run=unwatched(flow_run), error_logger=log)
    except (Abort, Pause):
        log.debug("Run %s left before its end", run_id)
    except httpx.HTTPError as away:
        log.warning("Run %s is left for recovery: Prefect does not answer (%r)", run_id, away)
    except BaseException as error:
        log.info("Run %s ended with %r", run_id, error)
        if not loaded:
            log.error("The flow of run %s could not be loaded", run_id, exc_info=error)
            return NEVER_LOADED
    finally:
        let_go_if_left_well(str(run_id))
        tell_its_story(str(run_id))
    return 0


def unwatched(flow_run: FlowRun) -> FlowRun:
    """The run as it is given to Prefect's engine, which reads the rest of it anew.

    For a run of a deployment the engine starts a thread with an event loop, a client and a web
    socket, which would stop the run where somebody suspends it. Ours is suspended by its gate.
    """
    return flow_run.model_copy(update={"deployment_id": None})


@contextmanager
def client_without_certificates() -> Iterator[None]:
    """Prefect's client for what happens inside, where the server has no TLS: it trusts nobody.

    Else each run's would read every authority's certificate first, 30 ms of CPU.
    """
    if api_url().startswith("https:"):
        yield
        return
    given = SyncClientContext(httpx_settings={"verify": _nobody_is_trusted()})
    given._httpx_settings = None  # so that it is this one which all of Prefect finds
    with given:
        yield


@cache
def _nobody_is_trusted() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _look_up(run_id: UUID) -> FlowRun:
    """A run as it stands now: the policy in it is written back, so it must be fresh."""
    return FlowRun.model_validate(ask("GET", f"/flow_runs/{run_id}"))


def _flow_of(flow_run: FlowRun) -> "Flow[..., Any]":
    """The flow of a run, looked up once: the code in this process does not change."""
    if flow_run.deployment_id not in _flows:
        _flows[flow_run.deployment_id] = load_flow(flow_run)
    return _flows[flow_run.deployment_id]


@cache
def _run_settings() -> Settings:
    """Prefect's settings, but for its own heartbeat: it delays a run's end, and nobody reads it."""
    settings = get_settings_context().settings
    return settings.copy_with_update(updates={"flows.heartbeat_frequency": None})
