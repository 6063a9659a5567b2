"""Steps, when a procedure is run as plain Python; and which failures are worth another try."""

import subprocess
import sys

import pytest

from quorate.business.cases import Case, is_past, past_known
from quorate.business.refusal import Refused, Withdrawn
from quorate.business.steps import once
from quorate.register import Transaction
from tasks.gates import Waiting
from tasks.procedure import procedure, procedures_in
from tasks.steps import may_pass, step
from tests.engine.toy_cases import ROOT, withdraw


class Diary:
    """Keeps what was done."""

    def __init__(self) -> None:
        self.lines: list[str] = []


@pytest.fixture
def diary() -> Diary:
    return Diary()


def test_a_step_runs_once_in_a_round(case: Case, diary: Diary) -> None:
    @step
    @once
    def send_the_notice(tx: Transaction, case: Case) -> None:
        diary.lines.append("sent")

    send_the_notice(case)
    send_the_notice(case)
    send_the_notice(Case(case.reference, round=2))

    assert diary.lines == ["sent", "sent"]


def test_a_step_that_repeats_runs_each_time_it_is_reached(case: Case, diary: Diary) -> None:
    @step(repeats=True)
    def look_for_replies(case: Case) -> None:
        diary.lines.append("looked")

    look_for_replies(case)
    look_for_replies(case)

    assert diary.lines == ["looked", "looked"]


def test_no_step_is_taken_once_the_case_is_withdrawn(case: Case, diary: Diary) -> None:
    @step
    def circulate(case: Case) -> None:
        diary.lines.append("circulated")

    withdraw(case)

    with pytest.raises(Withdrawn):
        circulate(case)
    assert diary.lines == []


def test_people_are_told_although_the_case_is_withdrawn(case: Case, diary: Diary) -> None:
    @step(after_withdrawal=True)
    def tell_people(case: Case, *, why: str) -> None:
        diary.lines.append(why)

    withdraw(case)
    tell_people(case, why="no longer needed")

    assert diary.lines == ["no longer needed"]


@pytest.mark.parametrize(
    ("error", "worth_it"),
    [
        (OSError("no route to the mail server"), True),
        (TimeoutError(), True),
        (ValueError("not a date"), False),
        (Refused("Notice is too short", clause="9.3"), False),
        (Withdrawn("R-1"), False),
        (Waiting("board-decided"), False),
        (KeyError("seat"), False),
        (TypeError("a fault in the code"), False),
    ],
)
def test_only_trouble_outside_is_worth_another_try(error: Exception, worth_it: bool) -> None:
    assert may_pass(error) is worth_it


def test_a_failure_of_ours_may_say_that_it_will_pass() -> None:
    withdrawn = Withdrawn("R-1")
    withdrawn.transient = True  # type: ignore[attr-defined]

    assert may_pass(withdrawn)


def test_a_procedure_is_called_as_plain_python_and_describes_itself(diary: Diary) -> None:
    @procedure("Structural review", gives="A decided structure.")
    def structural_review(reference: str) -> None:
        """Consults, and asks the Board."""
        diary.lines.append(reference)

    structural_review("R-1")

    assert diary.lines == ["R-1"]
    assert structural_review.name == "structural_review"
    assert structural_review.doc == "Consults, and asks the Board.\n\nGives: A decided structure."


def test_a_module_answers_only_for_its_own_procedures() -> None:
    def body() -> None: ...

    mine, imported = procedure("Mine")(body), procedure("Theirs")(procedures_in)
    found = procedures_in({"__name__": body.__module__, "mine": mine, "imported": imported})

    assert found == [mine]


def test_steps_waits_and_the_engines_front_load_no_prefect() -> None:
    modules = "tasks.gates, tasks.steps, tasks.procedure, quorate.engine.stack"
    check = f"import sys, {modules}; sys.exit('prefect' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=False).returncode == 0


def test_a_run_knows_its_past_for_as_long_as_it_goes_on(case: Case) -> None:
    @step
    @once
    def circulate(tx: Transaction, case: Case) -> None:
        """Do nothing but be recorded."""

    circulate(case)
    with past_known(case.reference):
        known = [is_past(case, "circulate"), is_past(Case(case.reference, 2), "circulate")]

    assert known == [True, False]
    assert not is_past(case, "circulate")
