"""A review launched from Prefect's own pages: the typed form, and what becomes of it."""

from collections.abc import Callable
from typing import Any

import pytest

from quorate import register
from quorate.business.cases import case_for_run, find
from quorate.business.reviewing import ending
from quorate.business.waits import open_waits
from quorate.engine.rest import PrefectRefused, ask
from quorate.engine.running import run_state, start_run
from quorate.partnership.review_file import ReviewForm
from quorate.register import cases, journal
from tests.live.real_stack import RealStack, letters_of, state_of, until

pytestmark = pytest.mark.live

Form = dict[str, Any]

FORM: Form = {
    "title": "Review of the Assembly",
    "board_venue": "Committee Room 2",
    "questions": ["What should the Assembly talk about?"],
    "consult_bodies": ["hce"],
    "purpose": "The Board decides how often it meets.",
    "reasons": "Its members ask for it.",
    "options": [
        {"text": "Four meetings."},
        {"text": "One meeting.", "rejected_because": "Nobody wants it."},
    ],
    "effects": "Two more meetings.",
    "costs": "Two more halls.",
    "equality_assessment": "No effect: the hall is step-free.",
    "could_still_change": "How often, and when.",
    "reason_for_length": "Everybody meets in them.",
    "overrides": [
        {"check": check, "reason": "It is a test, on whatever day."}
        for check in ("easter", "august", "christmas", "few-working-days", "pre-election")
    ],
    "majority": "simple",
    "council_approval": False,
    "paper": {
        "title": "The Assembly",
        "summary": "It might meet more often.",
        "text": "It meets twice a year.",
        "recommendations": ["Consult on it."],
        "desired_outcomes": ["It is used."],
    },
    "workshop": {"place": "The library"},
}


def structural_review() -> dict[str, Any]:
    """The deployment as Prefect has it."""
    wanted = {"deployments": {"name": {"any_": ["Structural review"]}}}
    (found,) = ask("POST", "/deployments/filter", wanted)
    return dict(found)


def what_is_recorded() -> tuple[list[str], int]:
    with register.current().reading() as tx:
        last = journal.last(tx)
        return [row.reference for row in cases.all_cases(tx)], last.number if last else 0


@pytest.fixture
def launched(stack: RealStack) -> Callable[[Form], str]:
    """Starts a run as Prefect's page does, and waits until it sleeps or ends."""

    def start(form: Form) -> str:
        run = start_run("structural_review", {"review": form})
        until(lambda: has_come_to_rest(run))
        return run

    return start


def has_come_to_rest(run: str) -> bool:
    """Whether a run sleeps at a gate, which its state is then named for, or has ended."""
    state = state_of(run)
    if state["type"] == "SCHEDULED":
        return state["name"] not in ("Scheduled", "Late", "Resuming")
    return state["type"] not in ("PENDING", "RUNNING")


def test_the_deployment_has_a_form_for_every_term_of_a_review(stack: RealStack) -> None:
    deployment = structural_review()
    schema = deployment["parameter_openapi_schema"]

    assert deployment["enforce_parameter_schema"]
    assert set(schema["properties"]) == {"review", "reference"}
    assert set(schema["definitions"]["ReviewForm"]["properties"]) == set(ReviewForm.model_fields)


def test_a_form_filled_in_on_prefects_page_launches_a_review(
    launched: Callable[[Form], str],
) -> None:
    run = launched(FORM)
    case = case_for_run(run)

    assert case
    assert [wait.gate for wait in open_waits(case.reference)] == ["authority-apologies"]
    assert {letter.state for letter in letters_of(case.reference)} <= {"sent", "to-print"}
    ending.withdraw(find(case.reference), reason="It was a trial.", by="the officer")
    until(lambda: run_state(run) == "COMPLETED")
    assert open_waits(case.reference) == []


@pytest.mark.parametrize(
    "wrong",
    [{"consult_bodies": ["no_such_body"]}, {"board_on": "2011-05-03"}, {"structure": "no-such"}],
)
def test_a_form_that_breaks_a_rule_fails_and_leaves_nothing(
    launched: Callable[[Form], str], wrong: Form
) -> None:
    before = what_is_recorded()

    assert run_state(launched({**FORM, **wrong})) == "FAILED"
    assert what_is_recorded() == before


@pytest.mark.parametrize("wrong", [{"title": None}, {"consultation_weeks": 0}, {"no_such": 1}])
def test_a_form_that_is_not_filled_in_is_refused_by_prefect(stack: RealStack, wrong: Form) -> None:
    before = what_is_recorded()

    with pytest.raises(PrefectRefused):
        start_run("structural_review", {"review": {**FORM, **wrong}})
    assert what_is_recorded() == before
