"""What a case does whose procedure was changed by an upgrade: docs/running.md, "Upgrading"."""

from collections.abc import Callable

import pytest

from quorate import clock, register
from quorate.business import gates, steps, waits
from quorate.business.cases import Case
from quorate.business.gate import Gate
from quorate.business.steps import once
from quorate.business.verifying import verify
from quorate.register import Transaction, cases
from quorate.register.renaming import rename_gate, rename_step
from quorate.register.tables import cases as tables
from tasks.gates import Waiting, hold_until
from tasks.steps import Step, step

Body = Callable[[Case], None]


class Diary:
    """A procedure's steps and gates, made by name; keeps which steps were taken, in order."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.open: set[str] = set()

    def step(self, name: str, added_before: str | None = None) -> Step[...]:
        """A step that writes its name down."""

        def take(_tx: Transaction, _case: Case, *occasion: object) -> None:
            self.taken.append(steps.step_name(name, *occasion))

        take.__name__ = name
        return step(added_before=added_before)(once(take))

    def gate(self, name: str, added_before: str | None = None) -> Gate:
        """A gate that somebody opens by its name."""
        return Gate(
            name,
            lambda _: name,
            lambda _: name in self.open,
            lambda _: None,
            added_before=added_before,
        )

    def run(self, body: Body, case: Case) -> str:
        """Run a procedure from its first line: the gate at which it waits, or 'ended'."""
        try:
            body(case)
        except Waiting as waiting:
            return waiting.gate
        return "ended"


@pytest.fixture
def diary() -> Diary:
    return Diary()


def before(diary: Diary) -> Body:
    """The procedure as the release before had it: ask, wait, remind twice, wait, tell."""

    def body(case: Case) -> None:
        diary.step("ask")(case)
        hold_until(diary.gate("answered"), case)
        diary.step("remind")(case, 10)
        hold_until(diary.gate("decided"), case)
        diary.step("tell")(case)

    return body


@pytest.fixture
def parked(case: Case, diary: Diary) -> Case:
    """A case that waits for the decision under the release before."""
    diary.open.add("answered")
    assert diary.run(before(diary), case) == "decided"
    diary.taken.clear()
    return case


def rest_of(diary: Diary, body: Body, case: Case) -> list[str]:
    """What a parked case still does, under a procedure, once it has been decided."""
    diary.open.add("decided")
    assert diary.run(body, case) == "ended"
    return diary.taken


def test_a_step_added_ahead_of_a_case_is_taken(parked: Case, diary: Diary) -> None:
    def body(case: Case) -> None:
        before(diary)(case)
        diary.step("publish", added_before="close")(case)

    assert rest_of(diary, body, parked) == ["tell", "publish"]


@pytest.mark.parametrize("comes_after", ["remind-10", "decided"])
def test_a_step_added_behind_a_case_is_passed_over(
    parked: Case, diary: Diary, comes_after: str
) -> None:
    def body(case: Case) -> None:
        diary.step("explain", added_before=comes_after)(case)
        before(diary)(case)

    assert rest_of(diary, body, parked) == ["tell"]


def test_a_step_added_behind_a_case_without_saying_so_is_taken_late(
    parked: Case, diary: Diary
) -> None:
    def body(case: Case) -> None:
        diary.step("explain")(case)
        before(diary)(case)

    assert rest_of(diary, body, parked) == ["explain", "tell"]


def test_what_was_added_happens_in_the_next_round(parked: Case, diary: Diary) -> None:
    diary.open.add("decided")
    with register.current().transaction() as tx:
        second = tables.Round(
            case_reference=parked.reference,
            number=2,
            first_stage="consultation",
            because="It was referred back.",
            began_on=clock.today(),
        )
        cases.begin_round(tx, second, [])

    diary.step("explain", added_before="remind-10")(Case(parked.reference, 2))

    assert diary.taken == ["explain"]


def test_a_gate_added_behind_a_case_does_not_hold_it(parked: Case, diary: Diary) -> None:
    def body(case: Case) -> None:
        hold_until(diary.gate("translated", added_before="decided"), case)
        before(diary)(case)

    assert diary.run(body, parked) == "decided"
    assert rest_of(diary, body, parked) == ["tell"]


def test_a_gate_added_ahead_of_a_case_holds_it(case: Case, diary: Diary) -> None:
    def body(case: Case) -> None:
        hold_until(diary.gate("translated", added_before="decided"), case)
        before(diary)(case)

    assert diary.run(body, case) == "translated"


def test_a_step_that_a_case_gave_up_does_not_count_as_passed(case: Case, diary: Diary) -> None:
    waits.begin(case, "decided", opens_at=None, waiting_for="the decision")
    waits.begin(case, "answered", opens_at=None, waiting_for="an answer")

    assert not steps.has_passed(case, "decided")
    assert steps.has_passed(case, "answered")


def test_a_renamed_step_is_not_taken_again(parked: Case, diary: Diary) -> None:
    with register.current().transaction() as tx:
        rename_step(tx.connection(), "ask", "put-the-question")
        rename_step(tx.connection(), "remind", "nudge", recurs=True)

    def body(case: Case) -> None:
        diary.step("put_the_question")(case)
        hold_until(diary.gate("answered"), case)
        diary.step("nudge")(case, 10)
        hold_until(diary.gate("decided"), case)
        diary.step("nudge")(case, 5)

    assert rest_of(diary, body, parked) == ["nudge-5"]


def test_renaming_leaves_steps_that_only_begin_alike(parked: Case, diary: Diary) -> None:
    diary.step("ask_again")(parked)
    with register.current().transaction() as tx:
        rename_step(tx.connection(), "ask", "put-the-question")

    assert steps.is_done(parked, "ask-again")


def test_a_case_waits_on_at_a_gate_that_was_renamed(parked: Case, diary: Diary) -> None:
    since = waits.open_waits(parked.reference)[0].since
    with register.current().transaction() as tx:
        rename_gate(tx.connection(), "decided", "board-decided")

    def body(case: Case) -> None:
        before_it = [diary.step("ask"), diary.step("remind")]
        before_it[0](case)
        before_it[1](case, 10)
        hold_until(diary.gate("board-decided"), case)

    assert diary.run(body, parked) == "board-decided"
    waiting = waits.open_waits(parked.reference)
    assert [(wait.gate, wait.since) for wait in waiting] == [("board-decided", since)]


def test_a_step_that_was_removed_is_missed_by_nobody(parked: Case, diary: Diary) -> None:
    def body(case: Case) -> None:
        hold_until(diary.gate("answered"), case)
        hold_until(diary.gate("decided"), case)
        diary.step("tell")(case)

    assert rest_of(diary, body, parked) == ["tell"]


def test_a_case_that_waits_at_a_removed_gate_goes_on_by_itself(parked: Case, diary: Diary) -> None:
    def body(case: Case) -> None:
        diary.step("ask")(case)
        diary.step("remind")(case, 10)
        hold_until(diary.gate("announced"), case)

    (wait,) = waits.open_waits(parked.reference)
    assert not gates.is_known(wait.gate)

    assert gates.has_opened(wait)
    assert diary.run(body, parked) == "announced"
    assert [left.gate for left in waits.open_waits(parked.reference)] == ["announced"]


def test_who_waits_at_a_removed_gate_is_told_of_and_nothing_is_wrong(parked: Case) -> None:
    found = verify()

    assert found.is_whole
    assert any("'decided', which no procedure has any more" in told for told in found.to_know)
