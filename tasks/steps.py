"""The house decorator for a step: once for each case and round, with retries and a plain name.

What is done stands in the register, so a run that starts again at its first line passes the steps
it has done without asking Prefect anything. A step gives nothing back: what it found or made is in
the register too.
"""

import logging
import sys
from collections.abc import Callable
from functools import cached_property, update_wrapper
from inspect import getdoc
from typing import Any, Concatenate, Generic, ParamSpec, cast, overload

from quorate import logs
from quorate.business import steps, waits
from quorate.business.cases import Case

log = logging.getLogger(__name__)

P = ParamSpec("P")
Body = Callable[Concatenate[Case, P], None]

PAUSES_BEFORE_RETRY = [2.0, 10.0, 30.0]
FAULTS_IN_CODE = (TypeError, AttributeError, NameError, LookupError, AssertionError)
OUR_PACKAGES = ("quorate", "tasks", "flows")


def in_a_run() -> bool:
    """Whether this is the body of a Prefect flow run, and not inside one of its tasks.

    Never loads Prefect: where nobody has loaded it, nothing can be running in it.
    """
    context = sys.modules.get("prefect.context")
    if context is None:
        return False
    return context.FlowRunContext.get() is not None and context.TaskRunContext.get() is None


def current_run_id() -> str | None:
    """The Prefect run that this is the body of; None in plain Python."""
    if not in_a_run():
        return None
    run = sys.modules["prefect.context"].FlowRunContext.get().flow_run
    return str(run.id) if run is not None else None


def current_parameters() -> dict[str, Any]:
    """What the Prefect run that this is the body of was started with; nothing in plain Python."""
    if not in_a_run():
        return {}
    run = sys.modules["prefect.context"].FlowRunContext.get().flow_run
    return dict(run.parameters) if run is not None else {}


def may_pass(error: BaseException) -> bool:
    """Whether trying again could help: not for a refusal, nor for a fault in the code.

    A refusal is a ValueError or any exception of our own. One of ours that reports trouble outside
    (a mail server that does not answer) says so with an attribute `transient = True`.
    """
    if isinstance(error, (ValueError, *FAULTS_IN_CODE)):
        return False
    ours = type(error).__module__.split(".")[0] in OUR_PACKAGES
    return bool(getattr(error, "transient", not ours))


class Step(Generic[P]):
    """A use case as a step of a procedure. See `step`."""

    def __init__(
        self,
        body: Body[P],
        *,
        repeats: bool,
        after_withdrawal: bool,
        added_before: str | None = None,
    ) -> None:
        self.body = body
        self.repeats = repeats
        self.after_withdrawal = after_withdrawal
        self.added_before = added_before
        self.__name__: str = body.__name__
        update_wrapper(self, body)

    def __call__(self, case: Case, *args: P.args, **kwargs: P.kwargs) -> None:
        """Take the step, unless the register says it was taken in this round."""
        name = steps.step_name(self.__name__, *args, *kwargs.values())
        if not self.repeats and steps.is_done(case, name):
            return
        if steps.has_passed(case, self.added_before):
            return
        if not self.after_withdrawal:
            waits.refuse_if_withdrawn(case)
        take = self._as_task if in_a_run() else self.body
        with logs.about(case.reference):
            take(case, *args, **kwargs)
            log.info("Step taken: %s (round %s)", name, case.round)

    @cached_property
    def _as_task(self) -> Body[P]:
        from prefect import Task
        from prefect.cache_policies import NO_CACHE

        # A plain signature of its own: Prefect would bind to that of a body decorated elsewhere.
        def take(case: Case, *args: P.args, **kwargs: P.kwargs) -> None:
            self.body(case, *args, **kwargs)

        plain_name = self.__name__.replace("_", " ").capitalize()
        task: Task[..., Any] = Task(
            take,
            name=plain_name,
            description=getdoc(self.body),
            task_run_name=f"{plain_name} (round {{case.round}})",
            cache_policy=NO_CACHE,
            persist_result=False,
            retries=len(PAUSES_BEFORE_RETRY),
            retry_delay_seconds=PAUSES_BEFORE_RETRY,
            retry_condition_fn=_worth_retrying,
        )
        return cast(Body[P], task)


def _worth_retrying(_task: Any, _task_run: Any, state: Any) -> bool:
    return not isinstance(state.data, BaseException) or may_pass(state.data)


@overload
def step(body: Body[P], /) -> Step[P]: ...


@overload
def step(
    *, repeats: bool = ..., after_withdrawal: bool = ..., added_before: str | None = ...
) -> Callable[[Body[P]], Step[P]]: ...


def step(
    body: Body[P] | None = None,
    /,
    *,
    repeats: bool = False,
    after_withdrawal: bool = False,
    added_before: str | None = None,
) -> Step[P] | Callable[[Body[P]], Step[P]]:
    """Make `body(case, ...)` a step of a procedure.

    It runs once for each case and round (`repeats=True`: each time the line is reached), raises
    Withdrawn when the case has been withdrawn (`after_withdrawal=True`: runs all the same), and is
    retried after 2, 10 and 30 seconds when something outside failed. Outside a Prefect run the body
    is called straight, with no retry.

    `added_before` is for a step that a release puts into a procedure: the step or gate that comes
    after it. A case that has come to that one in its round passes over it (docs/running.md).
    """

    def make(function: Body[P]) -> Step[P]:
        return Step(
            function,
            repeats=repeats,
            after_withdrawal=after_withdrawal,
            added_before=added_before,
        )

    return make(body) if body is not None else make
