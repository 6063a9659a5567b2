"""Makes the Prefect flow of a procedure: the same parameters, the same words."""

from functools import wraps
from inspect import signature
from typing import Any

import httpx
from prefect import Flow, State
from prefect.runtime import flow_run
from prefect.states import Completed, Crashed

from quorate.business.cases import past_known
from quorate.business.refusal import Withdrawn
from quorate.engine.alone import make_ready_for
from quorate.register import RegisterMissing, RegisterUnavailable
from tasks.forms import take_what_was_typed
from tasks.gates import start_again_soon
from tasks.procedure import Procedure
from tasks.steps import current_parameters, current_run_id

LONGEST_NAME = 120


def prefect_flow(procedure: Procedure[..., Any]) -> Flow[..., Any]:
    """The Prefect flow of a procedure: the same parameters, title, words and name."""

    goes_by_itself = not signature(procedure.body).parameters  # as the rounds do, every few minutes

    @wraps(procedure.body)
    def body(*args: Any, **kwargs: Any) -> State[Any] | None:
        try:
            make_ready_for(current_run_id())
            take_what_was_typed()
            with past_known(str(current_parameters().get("reference"))):
                outcome = procedure.body(*args, **kwargs)
        except RegisterMissing as missing:
            return Crashed(message=str(missing))  # it is put back, for a worker that finds one
        except Withdrawn as withdrawn:
            return Completed(name="Withdrawn", message=str(withdrawn))
        except (RegisterUnavailable, httpx.HTTPError) as unavailable:
            if goes_by_itself:
                raise
            start_again_soon(str(unavailable) or type(unavailable).__name__)
        return Completed(message=outcome.capitalize()) if isinstance(outcome, str) else None

    return Flow(
        body,
        name=procedure.name,
        description=procedure.doc,
        flow_run_name=_name_of_this_run(procedure.title),
        retries=0,
        persist_result=False,
        validate_parameters=True,
    )


def _name_of_this_run(title: str) -> Any:
    def name() -> str:
        subject = next(filter(None, map(_subject, flow_run.parameters.values())), "")
        return f"{title}: {subject}"[:LONGEST_NAME] if subject else title

    return name


def _subject(value: Any) -> str:
    """What a parameter says the case is: a reference, or the title of what is launched."""
    if isinstance(value, str):
        return value
    for attribute in ("reference", "title", "name"):
        if isinstance(found := getattr(value, attribute, None), str):
            return found
    return ""
