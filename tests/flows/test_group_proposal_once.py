"""A proposal whose run is killed at any write ends as an undisturbed one, and writes nothing twice.

The kills are those of a review's flow (test_once_means_once); here they meet a proposal's steps.
"""

from collections.abc import Callable, Iterator

import pytest

from quorate import clock
from quorate.business.groups import tally
from quorate.business.groups.proposing import complete
from quorate.business.reviewing import ending
from quorate.register import Register
from tests.flows.played_proposal import CHAIR, MEMBERS, Proposal, a_form, september
from tests.flows.test_once_means_once import PowerCuts, killed_at, undisturbed

MOST_WRITES = 40


@pytest.fixture
def proposal() -> Iterator[Proposal]:
    """A proposal still to be submitted."""
    with september() as proposal:
        yield proposal


@pytest.fixture
def cuts(proposal: Proposal, monkeypatch: pytest.MonkeyPatch) -> Iterator[PowerCuts]:
    """Power cuts that a test plans; none until it does."""
    planned = PowerCuts()
    monkeypatch.setattr(Register, "transaction", lambda opened: planned.transaction(opened))
    yield planned
    monkeypatch.undo()


def _incomplete(proposal: Proposal) -> None:
    proposal.submit(size=None)
    complete(proposal.case, a_form(), by="Pauline Hakimian")


def _reminded(proposal: Proposal) -> None:
    proposal.submit()
    proposal.hand.move_to(proposal.wait.opens_at)  # type: ignore[arg-type]


def _substitutes(proposal: Proposal) -> None:
    _reminded(proposal)
    proposal.run()
    proposal.hand.move_to(proposal.wait.opens_at)  # type: ignore[arg-type]


def _put_off(proposal: Proposal) -> None:
    proposal.submit()
    while "close" not in proposal.run():
        proposal.hand.move_to(proposal.wait.opens_at)  # type: ignore[arg-type]
    proposal.hand.move_to(proposal.wait.opens_at)  # type: ignore[arg-type]


def _endorsed(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("endorse-with-conditions")


def _refused(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("refuse")


def _sent_back(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("send-back")


def _tied(proposal: Proposal) -> None:
    proposal.submit()
    for number, member in enumerate(MEMBERS):
        proposal.answers(member, "endorse" if number % 2 else "refuse")


def _cast(proposal: Proposal) -> None:
    _tied(proposal)
    proposal.run()
    tally.cast(proposal.case, CHAIR, "against")


def _withdrawn(proposal: Proposal) -> None:
    proposal.submit()
    ending.withdraw(proposal.case, reason="Overtaken.", by="Officer")


REACHED = [_incomplete, _reminded, _substitutes, _put_off, _endorsed, _refused, _sent_back, _tied,
           _cast, _withdrawn]  # fmt: skip


@pytest.mark.parametrize(
    ("reach", "is_kept"),
    [*((reach, True) for reach in REACHED), (_substitutes, False), (_sent_back, False)],
)
def test_a_run_killed_at_any_write_ends_as_an_undisturbed_one(
    proposal: Proposal, cuts: PowerCuts, reach: Callable[[Proposal], None], is_kept: bool
) -> None:
    reach(proposal)
    opened = proposal.copy()
    writes, expected = undisturbed(proposal, cuts)

    assert 1 <= writes <= MOST_WRITES
    for number in range(1, writes + 1):
        proposal.go_back_to(opened)
        killed_at(proposal, cuts, number, is_kept=is_kept)
        assert proposal.contents() == expected, f"killed at write {number} of {writes}"


@pytest.mark.parametrize("reach", [_sent_back, _tied])
def test_a_stray_wake_changes_nothing(
    proposal: Proposal, reach: Callable[[Proposal], None]
) -> None:
    reach(proposal)
    gate = proposal.run()
    before = proposal.contents()
    assert [proposal.run() for _ in range(3)] == [gate] * 3
    assert proposal.contents() == before


def test_reminders_missed_in_an_outage_go_out_as_one(proposal: Proposal) -> None:
    proposal.submit()
    last = proposal.standing.reply_by
    assert last is not None
    proposal.hand.move_to(clock.at_nine(last))
    proposal.run()
    assert len(proposal.letters("EndorsementReminder", person_id=CHAIR)) == 1
