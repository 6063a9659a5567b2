"""Adding consultees from a table while a consultation is open: read, checked, then added once."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from quorate.business import drafts
from quorate.business.cases import Case
from quorate.business.consulting import adding
from quorate.business.drafts import Draft
from quorate.business.refusal import NotFound, Refused
from quorate.partnership.files import ConfigRefused
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.questions import Answer, read
from quorate.portal.roster_question import (
    COLUMNS_HINT,
    KEEP_ALL,
    KEEPS,
    ROSTER,
    faults_in,
    roster_in,
)
from quorate.portal.routing import UPLOAD_BYTES, get, post
from quorate.portal.visit import Visit

KIND = "roster"
NO_FILE = "Choose a CSV or XLSX file"
ON_THEIR_WAY = "Their invitations are on their way."
NOT_YET = "They are invited with everybody when the consultation opens."
FORM: dict[str, Any] = {"columns_hint": COLUMNS_HINT, "keeps": KEEPS}


def ask(visit: Visit) -> Response:
    """The form for a table, where people can be added."""
    seen = case_seen(visit)
    may_add = adding.may_add(seen.case)
    return visit.page("consultees_add.html.j2", seen=seen, may_add=may_add, answers={}, **FORM)


def take(visit: Visit) -> Response:
    """Read a table that was sent, and go on to what it says. Nothing is entered yet."""
    seen = case_seen(visit)
    answers, errors = _read(visit, {})
    if errors:
        values = {"may_add": adding.may_add(seen.case), "answers": answers, **FORM}
        return visit.refused("consultees_add.html.j2", errors, seen=seen, **values)
    answers["case"] = seen.case.reference
    return visit.go(
        f"{seen.path}/add-consultees/{drafts.begin(visit.who.person_id, KIND, answers)}"
    )


def check(visit: Visit) -> Response:
    """What was read: who would be added, which rows are refused and why, and a button."""
    seen, draft = case_seen(visit), _draft(visit)
    if draft.launched_as:
        return visit.go(f"{seen.path}/consultees", "These people were added already.")
    return visit.page("consultees_check.html.j2", **_checked(seen, draft.id, draft.answers))


def change(visit: Visit) -> Response:
    """Read the table anew by what was changed: another file, the columns, or what is kept."""
    seen, draft = case_seen(visit), _draft(visit)
    answers, errors = _read(visit, draft.answers)
    if errors:
        values = _checked(seen, draft.id, draft.answers)
        return visit.refused("consultees_check.html.j2", errors, **values)
    drafts.keep(draft.id, visit.who.person_id, KIND, answers)
    return visit.go(f"{seen.path}/add-consultees/{draft.id}")


def add(visit: Visit) -> Response:
    """Add the people once, and invite them where the others are invited."""
    seen, draft = case_seen(visit), _draft(visit)
    came: list[adding.Added] = []

    def enter(kept: Draft) -> Case:
        roster = roster_in(kept.answers)
        if roster is None:
            raise Refused("Nobody is taken from the table", way_out="Choose which rows to take.")
        came.append(adding.add(seen.case, roster, by=visit.who.name))
        return seen.case

    try:
        drafts.launch(draft.id, visit.who.person_id, KIND, enter)
    except (Refused, ConfigRefused) as refused:
        values = _checked(seen, draft.id, draft.answers)
        return visit.refused("consultees_check.html.j2", {"": str(refused)}, **values)
    words = _told(came[0]) if came else "These people were added already."
    return visit.go(f"{seen.path}/consultees", words)


def _told(came: adding.Added) -> str:
    if not came.added:
        return "Everybody in the table is consulted already."
    people = "1 person was" if came.added == 1 else f"{came.added:,} people were"
    invited = ON_THEIR_WAY if came.invited else NOT_YET
    return f"{people} added. {invited}"


def _read(visit: Visit, before: Mapping[str, Answer]) -> tuple[dict[str, Any], dict[str, str]]:
    answers, errors = read(ROSTER, visit)
    if not (answers.get("roster") or before.get("roster")) and "roster" not in errors:
        errors["roster"] = NO_FILE
    return answers, errors


def _draft(visit: Visit) -> Draft:
    draft = drafts.find(visit.path["draft"], visit.who.person_id, KIND)
    if draft.answers.get("case") != visit.path["reference"]:
        raise NotFound("There is no such form of yours", way_out="Begin a new one.")
    return draft


def _checked(seen: Seen, draft: str, answers: Mapping[str, Answer]) -> dict[str, Any]:
    answers = {"roster-keeps": KEEP_ALL, **answers}
    values: dict[str, Any] = {"seen": seen, "draft": draft, "answers": answers, **FORM}
    try:
        roster = roster_in(answers)
    except ConfigRefused as refused:
        return {**values, "faults": faults_in(refused), "roster": None, "expected": None}
    expected = adding.expected(seen.case, roster) if roster else None
    return {**values, "faults": (), "roster": roster, "expected": expected}


PATH = "/cases/{reference}/add-consultees"
ROUTES = [
    get(PATH, ask, who=OFFICERS),
    post(PATH, take, who=OFFICERS, largest=UPLOAD_BYTES),
    get(f"{PATH}/{{draft}}", check, who=OFFICERS),
    post(f"{PATH}/{{draft}}", change, who=OFFICERS, largest=UPLOAD_BYTES),
    post(f"{PATH}/{{draft}}/confirm", add, who=OFFICERS),
]
