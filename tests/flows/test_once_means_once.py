"""A run killed anywhere and begun again at its first line does nothing twice and leaves nothing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from quorate import clock
from quorate.business.correspondence import delivery
from quorate.business.correspondence.carriers import Ready
from quorate.business.reviewing import ending
from quorate.business.waits import open_waits
from quorate.register import Register, Transaction
from quorate.register.letters import CLAIM
from tests.flows.played_review import Copy, Review

GATES = [
    "authority-apologies",
    "authority-meeting",
    "consultation-reminder-10",
    "consultation-reminder-2",
    "consultation-closed",
    "workshop-invitations",
    "workshop-notes-lodged",
    "write-up-lodged",
    "comments-closed",
    "final-paper-lodged",
    "board-apologies",
    "board-meeting",
    "feedback-lodged",
]
MOST_WRITES = 40
MOST_LIVES = 300


class Killed(BaseException):
    """The worker is gone, as after kill -9: nothing in the body can catch it."""


class PowerCuts:
    """Cuts the power at a write to the register: before it is kept, or as soon as it is."""

    def __init__(self) -> None:
        self.written = 0
        self.cut_before: Callable[[int], bool] = lambda number: False
        self.cut_after: Callable[[int], bool] = lambda number: False

    @contextmanager
    def transaction(self, opened: Register) -> Iterator[Transaction]:
        """A transaction of the register that the power may not last through."""
        self.written += 1
        number = self.written
        with self.whole(opened) as tx:
            yield tx
            if self.cut_before(number):
                raise Killed
        if self.cut_after(number):
            raise Killed

    whole = staticmethod(Register.transaction)


@pytest.fixture
def cuts(monkeypatch: pytest.MonkeyPatch) -> Iterator[PowerCuts]:
    """Power cuts that a test plans; none until it does."""
    planned = PowerCuts()
    monkeypatch.setattr(Register, "transaction", lambda opened: planned.transaction(opened))
    yield planned
    monkeypatch.undo()


def undisturbed(review: Review, cuts: PowerCuts) -> tuple[int, dict[str, Any]]:
    """How many writes lead to the next wait, and what then stands in the register."""
    cuts.written = 0
    review.run()
    return cuts.written, review.contents()


def killed_at(review: Review, cuts: PowerCuts, number: int, *, is_kept: bool) -> None:
    """Run until a write, then begin again at the first line."""
    cuts.written = 0
    at = lambda written: written == number  # noqa: E731
    cuts.cut_after, cuts.cut_before = (at, never) if is_kept else (never, at)
    with pytest.raises(Killed):
        review.run()
    cuts.cut_after = cuts.cut_before = never
    review.run()


def never(_: int) -> bool:
    return False


@pytest.mark.parametrize("is_kept", [True, False], ids=["after", "before"])
@pytest.mark.parametrize("gate", GATES)
def test_a_run_killed_at_any_write_ends_as_an_undisturbed_one(
    review_at: Callable[[str], Review], cuts: PowerCuts, gate: str, is_kept: bool
) -> None:
    review = review_at(gate)
    review.pass_(review.wait)
    opened = review.copy()
    writes, expected = undisturbed(review, cuts)

    assert 1 <= writes <= MOST_WRITES
    for number in range(1, writes + 1):
        review.go_back_to(opened)
        killed_at(review, cuts, number, is_kept=is_kept)
        assert review.contents() == expected, f"killed at write {number} of {writes}"


def test_a_launch_killed_at_any_write_gives_notice_once(
    fresh: Callable[..., Review], cuts: PowerCuts
) -> None:
    review = fresh()
    launched = review.copy()
    writes, expected = undisturbed(review, cuts)

    for number in range(1, writes + 1):
        review.go_back_to(launched)
        killed_at(review, cuts, number, is_kept=True)
        assert review.contents() == expected


@pytest.mark.parametrize("outcome", ["referred back", "withdrawn"])
def test_a_run_killed_as_it_turns_back_ends_as_an_undisturbed_one(
    review_at: Callable[[str], Review], cuts: PowerCuts, outcome: str
) -> None:
    review = review_at("board-meeting")
    if outcome == "withdrawn":
        ending.withdraw(review.case, reason="Overtaken.", by="the officer")
    else:
        review.meets("board", review.moves("reference-back", back_to="circulation"))
    turned = review.copy()
    writes, expected = undisturbed(review, cuts)

    for number in range(1, writes + 1):
        review.go_back_to(turned)
        killed_at(review, cuts, number, is_kept=True)
        assert review.contents() == expected


def test_a_review_whose_workers_live_for_one_write_ends_as_an_undisturbed_one(
    fresh: Callable[..., Review], waits_of_2011: Mapping[str, Copy], cuts: PowerCuts
) -> None:
    review = fresh()
    lives = 0
    while review.outcome is None and lives < MOST_LIVES:
        found = review.contents()
        cuts.cut_after = lambda _, found=found: review.contents() != found
        try:
            review.run()
        except Killed:
            lives += 1
            continue
        cuts.cut_after = never
        if review.outcome is None:
            review.pass_(review.wait)

    assert lives > len(review.steps())
    ended = review.contents()
    review.go_back_to(waits_of_2011["agreed"])
    assert ended == review.contents()


@pytest.mark.parametrize("gate", GATES)
def test_a_stray_wake_changes_nothing(review_at: Callable[[str], Review], gate: str) -> None:
    review = review_at(gate)
    before = review.contents()

    assert [review.run() for _ in range(3)] == [gate] * 3
    assert review.contents() == before
    assert len(open_waits()) == 1


class Postman:
    """Takes letters, notes their keys, and is killed with some in hand."""

    def __init__(self) -> None:
        self.carried: list[str] = []
        self.killed_at: int | None = None

    def carry(self, ready: Ready, composed: object) -> None:
        """Take one letter."""
        self.carried.append(ready.letter.message_id)
        if len(self.carried) == self.killed_at:
            raise Killed


def test_a_run_killed_while_letters_go_out_repeats_only_the_one_in_hand(
    review_at: Callable[[str], Review], monkeypatch: pytest.MonkeyPatch
) -> None:
    review, postman = review_at("write-up-lodged"), Postman()
    postman.killed_at = 11
    monkeypatch.setattr(
        delivery, "_instead", lambda reference: delivery.deliver(reference, carrier=postman)
    )
    review.pass_(review.wait)
    with pytest.raises(Killed):
        review.run()
    real_now = clock.real_now
    monkeypatch.setattr(clock, "real_now", lambda: real_now() + CLAIM * 2)

    assert review.run() == "comments-closed"
    letters = review.letters("CommentsInvitation")
    by_mail = [letter.message_id for letter in letters if letter.state == "sent"]
    assert len(letters) == 28
    assert sorted(postman.carried) == sorted([*by_mail, postman.carried[10]])
    assert {letter.state for letter in letters} == {"sent", "to-print"}
