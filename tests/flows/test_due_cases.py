"""A case whose moment has come, or whose gate was opened by people, goes on in any worker."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from quorate import clock, register
from quorate.business import gates, runs, waits
from quorate.engine import advancing, lookout, recovery, turns
from quorate.engine.lookout import Lookout
from quorate.register.tables.cases import Wait
from tasks import rounds
from tests.flows.played_proposal import Proposal, september

RUN = "6a1f0e8c-0000-4000-8000-000000000002"
A_SECOND = timedelta(seconds=1)


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The runs that were woken, in order."""
    calls: list[str] = []
    monkeypatch.setattr(advancing, "wake", calls.append)
    monkeypatch.setattr(advancing, "_tried", set())
    return calls


@pytest.fixture
def proposal(harrow: object, woken: list[str]) -> Iterator[Proposal]:
    """A complete proposal that waits for its answers, or for the day they are due by."""
    with september() as proposal:
        proposal.submit()
        runs.attach(proposal.reference, RUN)
        yield proposal


def let_its_moment_come(proposal: Proposal) -> None:
    opens_at = proposal.wait.opens_at
    assert opens_at is not None
    proposal.hand.move_to(opens_at)


def test_a_case_is_left_alone_a_second_before_its_moment(proposal: Proposal) -> None:
    opens_at = proposal.wait.opens_at
    assert opens_at is not None
    proposal.hand.move_to(opens_at - A_SECOND)

    assert advancing.advance_what_is_due() == 0


def test_a_case_goes_on_when_its_moment_has_come(proposal: Proposal) -> None:
    waited_at = proposal.wait.gate
    let_its_moment_come(proposal)

    assert advancing.advance_what_is_due() == 1
    assert proposal.wait.gate != waited_at


def test_a_run_that_offers_a_form_is_woken_past_it(proposal: Proposal, woken: list[str]) -> None:
    assert gates.named(proposal.wait.gate).form
    let_its_moment_come(proposal)

    advancing.advance_what_is_due()

    assert woken == [RUN]


def test_the_look_at_the_clock_need_not_wait_for_prefect(
    proposal: Proposal, woken: list[str]
) -> None:
    later = list[str]()
    let_its_moment_come(proposal)

    assert advancing.advance_what_is_due(later.append) == 1
    assert (later, woken) == ([RUN], [])


def test_a_case_that_a_worker_holds_goes_on_there(proposal: Proposal) -> None:
    let_its_moment_come(proposal)
    runs.take_hold(RUN, "a worker")

    assert advancing.advance_what_is_due() == 0


def test_a_moment_at_which_a_case_cannot_go_on_is_tried_once(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def fails(reference: str, procedure: str) -> None:
        tried.append(reference)
        raise OSError("the disk is full")

    monkeypatch.setattr(advancing, "advance", fails)
    let_its_moment_come(proposal)

    assert [advancing.advance_what_is_due() for _ in range(3)] == [0, 0, 0]
    assert tried == [proposal.reference]


def test_a_case_that_another_worker_has_just_advanced_is_passed_over(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_its_moment_come(proposal)
    seen = waits.due()
    advancing.advance(proposal.reference, "group-proposal")
    monkeypatch.setattr(waits, "due", lambda: seen)

    assert advancing.advance_what_is_due() == 0


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The gates that a lookout looked at."""
    seen: list[str] = []
    may_go_on = recovery.may_go_on

    def look(wait: waits.Wait, is_met: object) -> bool:
        seen.append(wait.gate)
        return may_go_on(wait, gates.has_opened)

    monkeypatch.setattr(lookout.recovery, "may_go_on", look)
    return seen


def test_the_lookout_sets_going_what_was_decided_and_not_told(
    proposal: Proposal, woken: list[str]
) -> None:
    watching = Lookout()
    watching.set_going_what_may_go_on()
    proposal.all_answer()

    assert watching.set_going_what_may_go_on() == 1
    assert woken == [RUN]
    assert waits.open_waits(proposal.reference) == []


def test_the_lookout_looks_again_only_at_what_was_written_to(
    proposal: Proposal, looked_at: list[str]
) -> None:
    watching = Lookout()
    watching.set_going_what_may_go_on()
    once = len(looked_at)
    watching.set_going_what_may_go_on()

    assert once == len(looked_at) == 1
    proposal.answers("nerys-balogun")
    watching.set_going_what_may_go_on()
    assert len(looked_at) == 2


def test_the_lookout_comes_back_to_a_case_that_could_not_be_set_going(
    proposal: Proposal, woken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    watching = Lookout()
    proposal.all_answer()
    with monkeypatch.context() as patch:
        patch.setattr(lookout, "advance_and_wake", woken.append)  # Prefect is away
        watching.set_going_what_may_go_on()

    assert watching.set_going_what_may_go_on() == 1


def test_the_lookout_leaves_a_moment_to_the_look_at_the_clock_for_a_minute(
    proposal: Proposal, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "is_replay", lambda: False)
    watching = Lookout()
    watching.set_going_what_may_go_on()
    opens_at, so_far = proposal.wait.opens_at, len(looked_at)
    assert opens_at is not None

    proposal.hand.move_to(opens_at + lookout.LEFT_TO_OTHERS - A_SECOND)
    assert watching.set_going_what_may_go_on() == 0
    assert len(looked_at) == so_far

    proposal.hand.move_to(opens_at + lookout.LEFT_TO_OTHERS)
    assert watching.set_going_what_may_go_on() == 1


@pytest.fixture
def waiting(proposal: Proposal) -> Proposal:
    """The proposal, a second after its wait began; that was a second after its last entry."""
    with register.current().transaction() as tx:
        (wait,) = tx.scalars(select(Wait).where(Wait.ended_at.is_(None)))
        wait.since += A_SECOND
    proposal.hand.move_to(proposal.hand.moment + 2 * A_SECOND)
    return proposal


def test_a_wait_can_be_over_when_its_moment_comes(waiting: Proposal) -> None:
    before = waits.that_may_be_over()
    let_its_moment_come(waiting)

    assert (before, waits.that_may_be_over()) == ([], [waiting.wait])


def test_a_wait_can_be_over_when_somebody_has_acted_in_its_case(waiting: Proposal) -> None:
    waiting.answers("nerys-balogun")

    assert waits.that_may_be_over() == [waiting.wait]


def test_the_rounds_look_at_every_gate_once_in_an_hour(
    waiting: Proposal, monkeypatch: pytest.MonkeyPatch, looked_at: list[str]
) -> None:
    for turn in range(turns.TURNS):
        at = datetime(2011, 9, 6, 11, 2, tzinfo=UTC) + turn * turns.BETWEEN_ROUNDS
        monkeypatch.setattr(clock, "real_now", lambda at=at: at)
        rounds.wake_what_was_missed()

    assert looked_at == [waiting.wait.gate]
