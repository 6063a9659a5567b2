"""Small procedures that live tests run through the real stack."""

import time
from datetime import UTC, datetime

from pydantic import BaseModel

from quorate import clock
from quorate.business.cases import Case
from quorate.business.runs import run_of
from quorate.business.steps import is_done, once
from quorate.engine.wake import wake
from quorate.register import Transaction
from tasks.procedure import procedure
from tasks.steps import step
from tests.engine.toy_forms import VOTE, voted
from tests.engine.toy_gates import hold
from tests.engine.toy_traces import trace, traces


class Question(BaseModel):
    """What is put to the Board."""

    reference: str


@step
@once
def ask(tx: Transaction, case: Case) -> None:
    """Put the question."""
    trace(case, "asked")


@step
@once
def carry_out(tx: Transaction, case: Case) -> None:
    """Do what was decided."""
    trace(case, "carried out")


@step
@once
def long_work(tx: Transaction, case: Case) -> None:
    """Take a minute the first time, so that the worker can be killed in the middle."""
    trace(case, "begun")
    time.sleep(0 if traces(case).read_text().count("begun") > 1 else 60)
    trace(case, "finished")


@once
def decision_of_the_board(tx: Transaction, case: Case) -> None:
    """Enter the decision; only the step's row matters here."""


def decided(case: Case) -> bool:
    """Whether the Board has decided."""
    return is_done(case, "decision-of-the-board")


_looked_at: set[str] = set()


def decided_as_one_looks(case: Case) -> bool:
    """No the first two times; the second, as the wait is written, the decision is taken."""
    answer = decided(case)
    if case.reference in _looked_at:
        decision_of_the_board(case)
    _looked_at.add(case.reference)
    return answer


def decided_while_leaving(case: Case) -> bool:
    """As above; then the run is woken while its old thread takes its time to leave."""
    if not decided_as_one_looks(case):
        return False
    wake(run_of(case.reference))
    time.sleep(1.5)
    return True


@procedure("Ask the Board", gives="What the Board decided, carried out.")
def ask_the_board(question: Question) -> None:
    """Puts a question to the Board and carries out its answer."""
    case = Case(question.reference)
    ask(case)
    hold("board-decided", decided, case, waiting_for="the Board's decision")
    carry_out(case)


@procedure("Ask in passing")
def ask_in_passing(reference: str) -> None:
    """Waits for a decision that is taken as the run falls asleep."""
    case = Case(reference)
    hold("board-decided", decided_as_one_looks, case)
    carry_out(case)


@procedure("Leave slowly")
def leave_slowly(reference: str) -> None:
    """Is due again before its first attempt has left the worker."""
    case = Case(reference)
    hold("board-decided", decided_while_leaving, case)
    carry_out(case)


@procedure("Wait for a moment")
def wait_for_a_moment(reference: str, opens_at: datetime) -> None:
    """Goes on at a moment that is known."""
    case = Case(reference)
    ask(case)
    hold(
        "notice-ended",
        lambda _: clock.now() >= opens_at,
        case,
        opens_at=opens_at,
        waiting_for="notice of the meeting",
    )
    carry_out(case)


@procedure("Ask for a vote")
def ask_for_a_vote(reference: str) -> None:
    """Goes on when one person has voted, on Prefect's page or elsewhere."""
    case = Case(reference)
    ask(case)
    hold("voted", voted, case, waiting_for="the vote", form=VOTE)
    carry_out(case)


@procedure("Ask for a vote by a date")
def ask_for_a_vote_by(reference: str, closes_at: datetime) -> None:
    """Goes on when one person has voted, or at a moment that is known."""
    case = Case(reference)
    ask(case)
    hold(
        "vote-closes",
        lambda case: voted(case) or clock.now() >= closes_at,
        case,
        opens_at=closes_at,
        form=VOTE,
    )
    carry_out(case)


@procedure("Work long")
def work_long(reference: str) -> None:
    """Has a step that takes its time."""
    case = Case(reference)
    ask(case)
    long_work(case)
    carry_out(case)


@procedure("Be withdrawn")
def be_withdrawn(reference: str) -> None:
    """Waits, and is withdrawn."""
    hold("board-decided", decided, Case(reference))


@procedure("Wait in a replay")
def wait_in_a_replay(reference: str) -> None:
    """Waits for a moment of 2011, in April 2011."""
    clock.set_source(lambda: datetime(2011, 4, 18, 8, tzinfo=UTC))
    try:
        hold(
            "consultation-closed",
            decided,
            Case(reference),
            opens_at=datetime(2011, 5, 16, 8, tzinfo=UTC),
            waiting_for="consultation",
        )
    finally:
        clock.set_source(None)


@procedure("Refuse")
def refuse(reference: str) -> None:
    """Ends badly, as a fault in the code would."""
    raise ValueError(f"{reference} is refused.")


ALL = [
    ask_the_board,
    ask_in_passing,
    leave_slowly,
    wait_for_a_moment,
    ask_for_a_vote,
    ask_for_a_vote_by,
    work_long,
    be_withdrawn,
    refuse,
    wait_in_a_replay,
]
