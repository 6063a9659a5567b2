"""The form that a sleeping run offers on Prefect's pages: stored, read back, and cleared away.

Prefect keeps a form under three keys of the run (schema, description, response) that the run's
state names, and stores the response in the same transaction in which it wakes the run.
"""

import json
from collections.abc import Mapping
from typing import Any

from quorate.business import cases, form_desk
from quorate.business.cases import Case
from quorate.business.gate import FORMS, ResumeForm
from quorate.engine.rest import PrefectRefused, ask
from tasks.post import send_letters
from tasks.steps import current_parameters, current_run_id

PREFIX = "form-"
AT_MOST = 200
PARTS = ("schema", "description", "response")
GONE, STORED_ALREADY = 404, 409


def keyset(form: ResumeForm, pause_key: str) -> dict[str, str]:
    """Under which keys of the run one attempt's form stands."""
    return {part: f"{PREFIX}{form.name}-{pause_key}-{part}" for part in PARTS}


def offer(form: ResumeForm, case: Case, run_id: str, keys: Mapping[str, str]) -> None:
    """Store the form, before the run falls asleep: no moment shows a form that is not there."""
    _store(run_id, keys["schema"], form_desk.schema(form, case))
    _store(run_id, keys["description"], form_desk.description(form, case))


def take_what_was_typed() -> None:
    """Pass what was filled in since this run fell asleep through its use case, then clear it away.

    It is done as the run starts again, before the procedure looks for its gate: what came in the
    very moment in which the gate opened is refused in words too, and not lost. A run that dies in
    between takes it again, and finds that it was taken. Letters that came of it (a locked code's,
    to its owner) go at once: the run may now sleep for long.
    """
    run_id = current_run_id()
    case = _case_of(run_id) if run_id else None
    if case is None:
        return
    stored: list[dict[str, Any]] = ask(
        "POST", f"/flow_runs/{run_id}/input/filter", {"prefix": PREFIX, "limit": AT_MOST}
    )
    filled_in = [entry for entry in stored if entry["key"].endswith("-response")]
    for entry in sorted(filled_in, key=lambda entry: str(entry["created"])):
        form = FORMS.get(entry["key"].removeprefix(PREFIX).partition("-")[0])
        if form:
            form_desk.take_once(form, case, entry["key"], _value(entry["value"]))
    for entry in stored:
        _clear(str(run_id), entry["key"])
    if filled_in:
        send_letters(case)


def _case_of(run_id: str) -> Case | None:
    """The case that a run carries, or that it was started for although another carries it now."""
    found = cases.case_for_run(run_id)
    reference = current_parameters().get("reference")
    return cases.find(str(reference)) if found is None and reference else found


def _store(run_id: str, key: str, value: object) -> None:
    _unless(STORED_ALREADY, "POST", f"/flow_runs/{run_id}/input", key=key, value=json.dumps(value))


def _clear(run_id: str, key: str) -> None:
    _unless(GONE, "DELETE", f"/flow_runs/{run_id}/input/{key}")


def _unless(is_done: int, method: str, path: str, **body: str) -> None:
    """Ask, and take for done what a first try, whose answer was lost, has done already."""
    try:
        ask(method, path, body or None)
    except PrefectRefused as refused:
        if refused.status != is_done:
            raise


def _value(stored: object) -> object:
    """A stored value; None where it is no JSON, which the use case refuses as any junk."""
    if not isinstance(stored, str):
        return stored
    try:
        return json.loads(stored)
    except ValueError:
        return None
