"""A Prefect worker that runs flows in threads of its own process, with a heartbeat for each run.

Prefect's own worker starts a process for each run, about four seconds of CPU here; this one needs
about two tenths. It keeps a row of the register beating for each run it holds, because a worker
that is killed leaves its runs Running for ever and nothing in Prefect's server puts them back.
"""

import asyncio
import contextvars
import logging
import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from anyio.abc import TaskStatus
from prefect.client.schemas.filters import FlowRunFilter, WorkPoolFilter
from prefect.client.schemas.objects import FlowRun, State, StateDetails
from prefect.exceptions import Abort, Pause
from prefect.logging.loggers import PrefectLogAdapter
from prefect.states import Pending
from prefect.utilities.engine import propose_state
from prefect.workers.base import BaseJobConfiguration, BaseVariables, BaseWorker, BaseWorkerResult

from quorate import clock, logs
from quorate.engine.carrying import carry
from quorate.engine.holding import SECONDS_BETWEEN_BEATS, beat

if TYPE_CHECKING:
    from prefect.client.schemas.responses import WorkerFlowRunResponse

log = logging.getLogger(__name__)

SECONDS_TO_FINISH = 20.0
SECONDS_OF_LOOKING_OFTEN = 20.0  # after a run was found
SECONDS_BETWEEN_IDLE_LOOKS = 2.0
SECONDS_BETWEEN_WHOLE_LOOKS = 30.0  # after a minute without one Prefect calls the pool's queue idle


class InProcessResult(BaseWorkerResult):
    """How a run left this worker; a status of 0 says that its state in Prefect is right."""


class InProcessWorker(BaseWorker[BaseJobConfiguration, BaseVariables, InProcessResult]):
    """Runs flows in threads of this process. Set `closing` and it takes no more of them.

    Nor does it while `is_behind` says so: somebody else needs the process now.
    """

    type = "quorate-in-process"
    job_configuration = BaseJobConfiguration
    _description = "Runs Quorate's procedures in threads of the worker's own process."

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.closing = False
        self.is_behind: Callable[[], bool] = lambda: False
        self.held: set[UUID] = set()
        self._looked_at = self._found_at = time.monotonic()
        self._looked_whole_at = 0.0
        self._stopped = threading.Event()

    async def setup(self) -> None:
        """Begin the heartbeats with the worker."""
        await super().setup()
        logs.name_the_case_to_prefect()
        self._stopped.clear()
        threading.Thread(target=self._beat_for_all, name="heartbeats", daemon=True).start()

    async def teardown(self, *exc_info: Any) -> None:
        """End the heartbeats with the worker: what it still holds counts as left behind."""
        self._stopped.set()
        await super().teardown(*exc_info)

    async def run(
        self,
        flow_run: FlowRun,
        configuration: BaseJobConfiguration,
        task_status: TaskStatus[Any] | None = None,
    ) -> InProcessResult:
        """Run one flow run in a thread, until it ends or falls asleep."""
        self.held.add(flow_run.id)
        try:
            if task_status is not None:
                task_status.started(os.getpid())
            status = await _in_a_thread(lambda: carry(flow_run.id, self.name), str(flow_run.id))
        finally:
            self.held.discard(flow_run.id)
        return InProcessResult(identifier=str(flow_run.id), status_code=status)

    def get_flow_run_logger(self, flow_run: FlowRun) -> PrefectLogAdapter:
        """Prefect's log of a run, for the worker's own lines, each of which names the case."""
        logger = super().get_flow_run_logger(flow_run)
        reference = str(flow_run.parameters.get("reference") or logs.NOBODY)
        logger.extra = {**(logger.extra or {}), logs.OF_CASE: reference}
        return logger

    async def finish(self) -> None:
        """Take nothing new, and give what is going a while to reach its next wait or its end."""
        self.closing = True
        for _ in range(int(SECONDS_TO_FINISH * 10)):
            if not self.held and not self._submitting_flow_run_ids:
                return
            await asyncio.sleep(0.1)

    async def _get_scheduled_flow_runs(self) -> "list[WorkerFlowRunResponse]":
        """What is due, but for runs whose last attempt has not quite left.

        A run woken in the instant it fell asleep is due again while its old thread still tidies up,
        and Prefect's limiter would refuse to hold it twice and end the worker. Nothing while cases
        whose moment has come keep this process busy: their runs would only be in the way.
        """
        if self.closing or self.is_behind() or not self._is_time_to_look():
            return []
        self._looked_at = time.monotonic()
        if not await self._is_anything_due():
            return []
        self._looked_whole_at = self._looked_at
        found = await super()._get_scheduled_flow_runs()
        if found:
            self._found_at = self._looked_at
        return [due for due in found if due.flow_run.id not in self.held]

    def _is_time_to_look(self) -> bool:
        """Each time while there is work, and seldom when there was none for a while.

        Cases do not wait for it: they go on ahead of their runs.
        """
        now = time.monotonic()
        there_is_work = now - self._found_at < SECONDS_OF_LOOKING_OFTEN
        return there_is_work or now - self._looked_at >= SECONDS_BETWEEN_IDLE_LOOKS

    async def _is_anything_due(self) -> bool:
        """Whether some run of the pool is due, or it is time to look without knowing.

        To count them costs Prefect a fifth of a whole look, by which it also enters in its database
        that its queues are looked at, where others want to write.
        """
        if self._looked_at - self._looked_whole_at >= SECONDS_BETWEEN_WHOLE_LOOKS:
            return True
        due = {
            "state": {"type": {"any_": ["SCHEDULED"]}},
            "next_scheduled_start_time": {"before_": clock.real_now()},
        }
        pool = {"name": {"any_": [self._work_pool_name]}}
        number: int = await self.client.count_flow_runs(
            flow_run_filter=FlowRunFilter.model_validate(due),
            work_pool_filter=WorkPoolFilter.model_validate(pool),
        )
        return number > 0

    async def _propose_pending_state(self, flow_run: FlowRun) -> bool:
        """Take a run, to start at once, whatever it sleeps for by now; False if it is not ours.

        Another worker may have carried it since this one saw it due. Prefect's own would then wait
        in a thread for the next moment of the run, weeks ahead; ours looks, and puts it to sleep
        again. Where it sleeps until somebody acts it is left alone.
        """
        taken: State[Any] = Pending(state_details=StateDetails(scheduled_time=clock.real_now()))
        try:
            return (await propose_state(self.client, taken, flow_run_id=flow_run.id)).is_pending()
        except (Abort, Pause):
            return False
        except Exception:
            log.warning("Run %s could not be taken", flow_run.id, exc_info=True)
            return False

    async def _submit_run(self, flow_run: FlowRun) -> None:
        """Take a run, and carry it. Where Prefect's server fails over one, the others are not lost.

        Prefect's own worker would end, with every run that it carries; and for each it would read a
        deployment before, and write down a process after.
        """
        is_carried = False
        try:
            if await self._propose_pending_state(flow_run):
                assert self._runs_task_group is not None
                is_carried = True  # whoever carries it lets go of its place
                await self._runs_task_group.start(self._submit_run_and_capture_errors, flow_run)
        except Exception:
            log.warning("Run %s could not be taken", flow_run.id, exc_info=True)
        finally:
            if not is_carried:
                self._release_limit_slot(flow_run.id)
            self._submitting_flow_run_ids.discard(flow_run.id)
            if self._cancelling_observer is not None:
                self._cancelling_observer.remove_in_flight_flow_run_id(flow_run.id)

    async def _submit_run_and_capture_errors(
        self, flow_run: FlowRun, task_status: TaskStatus[int | Exception] | None = None
    ) -> BaseWorkerResult | Exception:
        """Carry a run at once: there is no process about which Prefect would have to know.

        Prefect's own worker first reads and tells its server six things, and under a burst counts
        the run as crashed where one of them is not taken.
        """
        try:
            result = await self.run(flow_run, BaseJobConfiguration(), task_status)
        finally:
            self._release_limit_slot(flow_run.id)
        if result.status_code:
            await self._propose_crashed_state(flow_run, "Its flow could not be loaded.")
        return result

    def _beat_for_all(self) -> None:
        while not self._stopped.wait(SECONDS_BETWEEN_BEATS):
            if held := [str(run_id) for run_id in tuple(self.held)]:
                beat(held, self.name)


async def _in_a_thread(work: Callable[[], int], name: str) -> int:
    """Run `work` in a daemon thread with a fresh context: nothing of the worker's leaks in."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[int] = loop.create_future()

    def report(outcome: int | BaseException) -> None:
        if done.cancelled():
            return
        if isinstance(outcome, BaseException):
            done.set_exception(outcome)
        else:
            done.set_result(outcome)

    def body() -> None:
        outcome: int | BaseException
        try:
            outcome = contextvars.Context().run(work)
        except BaseException as error:
            outcome = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(report, outcome)

    threading.Thread(target=body, name=f"run {name}", daemon=True).start()
    return await done
