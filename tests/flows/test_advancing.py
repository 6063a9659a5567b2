"""A case is taken further at once by the process that sees it may go on, ahead of its run."""

from collections.abc import Iterator

import pytest
from sqlalchemy import event

from quorate import register
from quorate.business import cases, runs, waits
from quorate.business.cases import Case
from quorate.business.steps import is_done, once
from quorate.engine import advancing
from quorate.register import Transaction, letters
from tasks import post
from tests.flows.played_proposal import Proposal, september

RUN = "6a1f0e8c-0000-4000-8000-000000000001"


@pytest.fixture
def proposal(harrow: object) -> Iterator[Proposal]:
    """A complete proposal that waits for its answers, carried by a run."""
    with september() as proposal:
        proposal.submit()
        runs.attach(proposal.reference, RUN)
        yield proposal


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The runs that were woken, in order."""
    calls: list[str] = []
    monkeypatch.setattr(advancing, "wake", calls.append)
    return calls


def outcome_letters(proposal: Proposal) -> list[str]:
    with register.current().reading() as tx:
        found = letters.letters_of(tx, proposal.reference)
        return [letter.state for letter in found if letter.name == "ProposalOutcome"]


def test_what_follows_from_a_decision_is_done_before_the_run_is_woken(
    proposal: Proposal, woken: list[str]
) -> None:
    proposal.all_answer()

    advancing.advance_and_wake(RUN)

    assert set(outcome_letters(proposal)) == {"queued"}
    assert woken == [RUN]


def test_the_run_that_is_woken_afterwards_sends_the_letters_and_adds_none(
    proposal: Proposal, woken: list[str]
) -> None:
    proposal.all_answer()
    advancing.advance_and_wake(RUN)
    queued = len(outcome_letters(proposal))

    proposal.run()

    assert outcome_letters(proposal) == ["sent"] * queued


def test_advancing_twice_has_one_effect(proposal: Proposal, woken: list[str]) -> None:
    proposal.all_answer()
    advancing.advance_and_wake(RUN)
    once = proposal.events()

    advancing.advance_and_wake(RUN)

    assert proposal.events() == once


def test_a_procedure_that_cannot_go_on_here_is_left_to_its_run(
    proposal: Proposal, woken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advancing, "advance", _falls)

    advancing.advance_and_wake(RUN)

    assert woken == [RUN]


def _falls(reference: str, procedure: str) -> None:
    raise OSError("the disk is full")


def test_a_case_that_a_worker_holds_is_left_to_it(proposal: Proposal) -> None:
    (wait,) = waits.open_waits(proposal.reference)
    waits.end(proposal.case, wait.gate)
    runs.take_hold(RUN, "a worker")

    assert advancing.advance_what_was_left() == 0


def test_a_case_that_waits_is_not_one_that_was_left(proposal: Proposal) -> None:
    assert advancing.advance_what_was_left() == 0


def test_a_case_that_a_dying_process_left_between_gate_and_step_goes_on(
    proposal: Proposal, woken: list[str]
) -> None:
    (wait,) = waits.open_waits(proposal.reference)
    proposal.all_answer()
    waits.end(proposal.case, wait.gate)

    assert advancing.advance_what_was_left() == 1
    assert outcome_letters(proposal)


def test_letters_are_left_only_while_a_case_is_advanced(proposal: Proposal) -> None:
    with post.letters_left_queued():
        assert post._left_queued.get()

    assert not post._left_queued.get()


@once
def first(tx: Transaction, case: Case) -> None:
    """A step."""


def fails_after_a_step(reference: str) -> None:
    first(Case(reference))
    raise OSError("the mail server is away")


def test_a_step_stands_although_what_comes_after_it_fails(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advancing, "_body_of", lambda procedure: fails_after_a_step)

    with pytest.raises(OSError, match="away"):
        advancing.advance(proposal.reference, "group-proposal")

    assert is_done(proposal.case, "first")


def test_all_that_an_advance_does_is_written_at_once(proposal: Proposal, woken: list[str]) -> None:
    proposal.all_answer()
    commits = list[object]()
    event.listen(register.current().engine, "commit", commits.append)

    advancing.advance(proposal.reference, "group-proposal")

    assert outcome_letters(proposal)
    assert len(commits) == 1


def test_steps_of_the_past_are_not_asked_for_one_by_one(proposal: Proposal) -> None:
    with cases.taken_further(proposal.reference):
        assert cases.is_past(proposal.case, "circulate")

    assert not cases.is_past(proposal.case, "circulate")
