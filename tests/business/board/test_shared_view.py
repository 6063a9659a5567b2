"""What fifty members see of a meeting that sits is read once, and never older than the last act."""

from collections.abc import Callable
from typing import Any

import pytest

from quorate import register
from quorate.business.board import shared_view
from quorate.business.board.shared_view import view_for_all
from quorate.business.board.view import BesideMotions, beside_motions, view_of
from quorate.business.refusal import Refused
from quorate.register import Transaction
from tests.business.meeting.meeting_room import Board
from tests.business.stages import Review

CHAIR = "josephine-adebayo-marsh"


@pytest.fixture
def board(review_at: Callable[..., Review]) -> Board:
    """The Board of 12 July in a register that threads share, fifteen members present."""
    return Board(review_at("approved", in_file=True)).opened(15)


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The meetings that were read, each time."""
    read: list[int] = []

    def counted(tx: Transaction, meeting: int) -> BesideMotions:
        read.append(meeting)
        return beside_motions(tx, meeting)

    monkeypatch.setattr(shared_view, "beside_motions", counted)
    monkeypatch.setattr(shared_view, "OLDEST_SECONDS", 60.0)  # however slow the machine is
    return read


def test_every_act_shows_on_the_next_page(board: Board) -> None:
    meeting = board.review.meeting().id
    last = board.review.members()[16]

    def differs_after(act: Callable[[], Any]) -> bool:
        before = view_for_all(meeting)
        act()
        after = view_for_all(meeting)
        return after == view_of(meeting) != before

    acts = {
        "a motion is put": board.put,
        "a vote is cast": lambda: board.vote(1, CHAIR),
        "the vote is changed": lambda: board.vote(1, CHAIR, "against"),
        "somebody comes in": lambda: board.arrives(last),
        "somebody has an interest": lambda: board.declares(last),
        "somebody leaves": lambda: board.leaves(last),
        "an amendment is put": board.amend,
        "the amendment is carried": lambda: board.agree(2),
        "the motion is carried": lambda: board.agree(1),
        "the meeting is closed": board.end,
    }
    assert [name for name, act in acts.items() if not differs_after(act)] == []


def test_many_who_look_at_once_share_one_reading(
    board: Board, readings: list[int], at_once: Callable[..., list[Any]]
) -> None:
    meeting = board.review.meeting().id

    seen = at_once(*[lambda: view_for_all(meeting)] * 12)

    assert readings == [meeting]
    assert all(view is seen[0] for view in seen)


def test_votes_and_the_pages_after_them_share_one_reading(
    board: Board, readings: list[int]
) -> None:
    number = board.put()

    for voter in board.voters()[:4]:
        board.vote(number, voter)
        view = view_for_all(board.review.meeting().id)

    assert len(readings) == 1
    assert view.now is not None
    assert len(view.now.ballots) == 4


def test_who_left_a_moment_ago_has_no_vote(board: Board, readings: list[int]) -> None:
    number, last = board.put(), board.voters()[-1]
    board.vote(number, CHAIR)
    board.leaves(last)

    with pytest.raises(Refused, match="has no vote"):
        board.vote(number, last)


def test_what_was_read_and_then_undone_is_not_kept(board: Board, readings: list[int]) -> None:
    number, (last, other) = board.put(), board.review.members()[16:18]

    def comes_votes_and_never_was() -> None:
        with register.current().transaction():
            board.arrives(last)
            board.vote(number, last)
            raise LookupError

    with pytest.raises(LookupError):
        comes_votes_and_never_was()
    board.arrives(other)  # which the journal tells under the number of what was undone

    assert not view_for_all(board.review.meeting().id).is_here(last)
    with pytest.raises(Refused, match="has no vote"):
        board.vote(number, last)


def test_another_register_is_read_for_itself(
    board: Board, readings: list[int], review_at: Callable[..., Review]
) -> None:
    meeting = board.review.meeting().id
    view_for_all(meeting)

    elsewhere = Board(review_at("approved")).opened(3)

    assert len(view_for_all(elsewhere.review.meeting().id).room) == 3
    assert len(readings) == 2


def test_what_sits_no_more_or_not_yet_is_read_each_time(
    readings: list[int], review_at: Callable[..., Review]
) -> None:
    meeting = review_at("approved").meeting().id

    view_for_all(meeting)
    view_for_all(meeting)

    assert readings == [meeting] * 2
