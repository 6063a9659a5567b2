"""Makes the Prefect flow of a procedure: the same parameters, the same words."""

from functools import wraps
from typing import Any

from prefect import Flow, State
from prefect.runtime import flow_run
from prefect.states import Completed

from quorate.business.refusal import Withdrawn
from tasks.forms import take_what_was_typed
from tasks.procedure import Procedure

LONGEST_NAME = 120


def prefect_flow(procedure: Procedure[..., Any]) -> Flow[..., Any]:
    """The Prefect flow of a procedure: the same parameters, title, words and name."""

    @wraps(procedure.body)
    def body(*args: Any, **kwargs: Any) -> State[Any] | None:
        take_what_was_typed()
        try:
            outcome = procedure.body(*args, **kwargs)
        except Withdrawn as withdrawn:
            return Completed(name="Withdrawn", message=str(withdrawn))
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
