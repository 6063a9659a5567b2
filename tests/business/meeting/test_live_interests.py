"""Interests at a live meeting: nil, late, withdrawn, and sent on to Democratic Services."""

import pytest

from quorate import register
from quorate.business.board import declaring
from quorate.business.meeting.interests import Declared, declare, standing
from tests.business.meeting.meeting_room import CLERK, Board

CHAIR, DEPUTY = "josephine-adebayo-marsh", "sunita-pemberton"
GUEST = "leonard-asiedu-frost"


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval, before the clerk opens it."""
    return Board(review_at("approved"))


@pytest.mark.clause("16.2")
def test_who_withdraws_counts_neither_for_quorum_nor_for_two_thirds(board):
    members = board.review.members()
    board.opened(16)
    board.declares(members[15], step="withdraws")
    number = board.put()
    board.vote_in_turn(number, 10, 5)
    board.close(number)

    assert board.motion(number).in_words == (
        "22 appointed, quorum 8. 16 present, 1 withdrew. For 10, against 5. 10 of the 15 present "
        "for it were needed. Carried, the Council having approved on 7 July 2011 (20.1)."
    )


@pytest.mark.clause("13.1")
def test_who_withdraws_can_cost_the_quorum(board):
    board.opened(8)
    board.declares(CHAIR, step="withdraws")

    with board.review.refused("7 present: not quorate", clause="13.1"):
        board.put()


@pytest.mark.clause("22.30")
def test_the_deputy_presides_over_an_item_for_which_the_chair_withdrew(board):
    board.opened(10)
    board.declares(CHAIR, step="withdraws")
    board.agree(board.put())

    assert board.motion(1).presided_by == DEPUTY


@pytest.mark.clause("16.1")
def test_who_announced_to_abstain_votes_in_no_other_way(board):
    board.opened(9)
    board.declares(CHAIR, step="abstains")
    number = board.put()

    with board.review.refused("said that you abstain", clause="16.1"):
        board.vote(number, CHAIR, "for")
    for person in board.voters()[1:]:
        board.vote(number, person)
    board.close(number)
    assert board.votes(number)[CHAIR] == "abstain"


@pytest.mark.clause("16.1")
def test_nil_is_recorded_for_all_who_declare_nothing(board):
    board.opened(9)
    board.declares(CHAIR)

    assert declaring.nil_for_the_rest(board.case, "board", by=CLERK) == 8
    with register.current().reading() as tx:
        declared = standing(tx, board.case, "board")
    assert [entry.nature for entry in declared.values()].count("") == 8


@pytest.mark.clause("16.1")
def test_a_declaration_says_whether_it_came_late(board):
    members = board.review.members()
    board.declares(members[0])
    board.opened()
    board.declares(members[1])
    number = board.put()
    board.declares(members[2])
    board.agree(number)
    board.declares(members[3], step="withdraws")

    with register.current().reading() as tx:
        declared = standing(tx, board.case, "board")
    assert [declared[person].declared for person in members[:4]] == [
        "at-the-start", "at-the-start", "when-raised", "after-the-vote",
    ]  # fmt: skip
    assert board.end() == "agreed"


@pytest.mark.clause("16.2")
def test_the_chair_sends_what_was_declared_to_democratic_services(board):
    board.opened(9)
    board.declares(CHAIR, "Leads the\nCouncil.", "abstains")
    board.agree(board.put())
    board.end()

    (letter,) = board.review.letters("InterestsDeclared")
    assert letter.person_id == GUEST
    assert letter.fields["chair"] == "Josephine Adebayo-Marsh"
    assert letter.fields["interests"] == [
        "Josephine Adebayo-Marsh: Leads the Council. (stays and abstains)."
    ]


@pytest.mark.clause("16.2")
def test_where_all_declared_nothing_there_is_nothing_to_send(board):
    board.opened(9)
    declaring.nil_for_the_rest(board.case, "board", by=CLERK)
    board.agree(board.put())
    board.end()

    assert board.review.letters("InterestsDeclared") == []


def test_a_step_needs_an_interest(board):
    with board.review.refused("no interest is stated", clause="16.1"):
        board.declares(CHAIR, "  ", "withdraws")


def test_interests_are_closed_with_the_meeting(board):
    board.opened()
    board.agree(board.put())
    board.end()

    with board.review.refused("The meeting is over", clause="16.1"):
        board.declares(CHAIR)


@pytest.mark.clause("16.2")
def test_an_interest_declared_elsewhere_takes_the_vote_back_all_the_same(board):
    board.opened(9)
    number = board.put()
    board.vote_in_turn(number, 9, 0)
    declared = Declared("A tenant.", "withdraws")
    declare(board.case, "board", CHAIR, declared, by=CLERK)

    board.close(number)
    assert (board.motion(number).votes_for, board.motion(number).withdrew) == (8, 1)


@pytest.mark.clause("22.30")
def test_the_casting_vote_stays_with_who_presided_at_the_vote(board):
    board.opened(board.review.members()[1:9])
    number = board.amend()
    board.vote_in_turn(number, 4, 4)
    board.close(number)
    board.arrives(CHAIR)

    with board.review.refused("Only the member who presided", clause="22.30"):
        board.cast(number, "for", CHAIR)
    board.cast(number, "for", DEPUTY)
    assert "The Deputy Chair, presiding, cast for." in board.motion(number).in_words
