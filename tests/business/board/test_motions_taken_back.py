"""Motions taken back at a live meeting: withdrawn before the count, or set aside after it."""

from datetime import date, time

import pytest

from quorate.business.board import putting
from quorate.partnership.sitting_file import NumbersCast
from tests.business.meeting.meeting_room import CLERK, Board

CHAIR = "josephine-adebayo-marsh"


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval, opened with fifteen members present."""
    return Board(review_at("approved")).opened(15)


def test_a_motion_is_withdrawn_before_it_is_counted(board):
    number = board.put()
    board.vote(number, CHAIR)
    with board.review.refused("with a reason"):
        putting.withdraw_motion(board.case, "board", number, reason="", by=CLERK)
    putting.withdraw_motion(board.case, "board", number, reason="Mistyped.", by=CLERK)

    with board.review.refused("is over"):
        board.vote(number, CHAIR)
    board.agree(board.put())
    assert board.end() == "agreed"


def test_the_last_count_is_set_aside_and_its_record_kept(board):
    number = board.put()
    board.count(number, NumbersCast(votes_for=4, against=11))
    putting.set_aside(board.case, "board", number, reason="Taken the wrong way.", by=CLERK)
    again = board.put()
    board.count(again, NumbersCast(votes_for=11, against=4))

    assert board.end() == "agreed"
    assert "Taken the wrong way. It was: 22 appointed" in board.motion(number).in_words
    assert "For 4, against 11" in board.review.told("MotionSetAside")[0].sentence


def test_setting_an_amendment_aside_puts_the_words_back(board):
    before = board.paper()
    motion, number = board.put(), board.amend()
    board.agree(number)
    putting.set_aside(board.case, "board", number, reason="Not seconded.", by=CLERK)

    assert (board.paper().version, board.paper().text) == (before.version + 2, before.text)
    assert board.motion(motion).paper_sha256 == before.sha256
    board.agree(motion)
    assert board.end() == "agreed"


def test_only_the_last_count_can_be_set_aside(board):
    amendment = board.amend()
    board.agree(amendment)
    board.review.on(date(2011, 7, 12), time(17))
    board.agree(board.put())

    with board.review.refused("not the one counted last"):
        putting.set_aside(board.case, "board", amendment, reason="Wrong.", by=CLERK)
