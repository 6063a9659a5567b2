"""What a vote comes to: changes, a reference back, agreement in principle, another round."""

from datetime import date, time

import pytest

from quorate import register
from quorate.business.cases import in_present_round
from quorate.business.meeting.meetings import give_notice
from quorate.business.reviewing.decisions import (
    begin_next_round,
    issue_changed_paper,
    leave_the_structure,
    record_approval,
)
from quorate.business.reviewing.lodging import lodge
from quorate.business.structure import bodies_on
from quorate.partnership import ConfigRefused
from quorate.register import cases, papers

COUNCIL = "Harrow Council"
OCTOBER = date(2011, 10, 18)
AFTERNOON = time(16, 30)
ONE_MORE = {"kind": "amendment", "text": "One more.", "changes": ("One more seat.",)}
BACK = {"kind": "reference-back", "text": "Write it again.", "back_to": "write-up"}


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval."""
    return review_at("approved")


def all_against(review):
    """A vote that nobody is for."""
    return {"against": tuple(review.members())}


def test_an_amendment_that_is_carried_changes_what_is_agreed(board, motion):
    assert board.meets(motion(**ONE_MORE, structure="handbook"), motion()) == "agreed with changes"

    meeting = board.meeting()
    assert meeting.outcome_facts == {"structure": "handbook", "changes": ["One more seat."]}
    assert meeting.sum_in_words.count("Amendment '") == 1


def test_an_amendment_that_is_lost_changes_nothing(board, motion):
    lost = motion(all_against(board), **ONE_MORE, structure="handbook")

    assert board.meets(lost, motion()) == "agreed"
    assert board.meeting().outcome_facts == {"structure": "final-2011-07", "changes": []}


def test_an_amendment_to_an_unknown_structure_is_refused(board, motion):
    with board.refused("no-such", ConfigRefused):
        board.meets(motion(**ONE_MORE, structure="no-such"), motion())


def test_an_amendment_comes_before_the_motion_it_amends(board, motion):
    with board.refused("after the motion that it amends"):
        board.meets(motion(), motion(**ONE_MORE))


def test_one_substantive_motion_is_put_on_an_item(board, motion):
    with board.refused("Only one substantive motion"):
        board.meets(motion(), motion())


def test_an_item_cannot_be_left_without_a_decision(board, motion):
    with board.refused("without a decision"):
        board.meets(motion(**ONE_MORE))


def test_a_reference_back_names_the_stage_to_be_done_again(board, motion):
    assert board.meets(motion(**BACK)) == "referred back"
    assert board.meeting().outcome_facts == {"back_to": "write-up"}
    with pytest.raises(ValueError, match="names the stage"):
        motion(kind="reference-back", text="Again.")


def test_a_reference_back_that_is_carried_ends_the_item(board, motion):
    with board.refused("referred back: no further motion"):
        board.meets(motion(**BACK), motion())


def test_a_reference_back_that_is_lost_lets_the_item_go_on(board, motion):
    assert board.meets(motion(all_against(board), **BACK), motion()) == "agreed"


def test_what_is_referred_back_is_done_again_from_its_stage(board, motion, paper):
    board.meets(motion(**BACK))
    begin_next_round(board.case)
    begin_next_round(board.case)

    board.case = in_present_round(board.case)
    with register.current().reading() as tx:
        stages = [stage.name for stage in cases.stages(tx, "REV-2011-01") if stage.round == 2]
    assert (board.case.round, board.case.first_stage) == (2, "write-up")
    assert stages[0] == "write-up"
    assert board.meeting().starts_at.date() == OCTOBER
    assert lodge(board.case, "write-up", paper(), by="Officer") == 2


@pytest.mark.clause("20.1")
def test_without_the_councils_approval_it_is_agreed_in_principle_only(review_at, motion):
    review = review_at("on the day")

    assert review.meets(motion()) == "agreed in principle"
    assert review.meeting().sum_in_words == (
        "22 appointed, quorum 8. 22 present. Agreed by all without a vote (9.2). A recommendation "
        "only, to be put again: the Council had not approved it first (20.1)."
    )


@pytest.mark.clause("20.1")
def test_an_approval_after_the_board_lets_the_next_board_confirm(review_at, motion):
    # F100 of the source cases: the Board votes on 12 July, the Council approves on 21 July.
    review = review_at("on the day")
    review.meets(motion())
    begin_next_round(review.case)
    review.case = in_present_round(review.case)
    review.on(date(2011, 7, 22))
    record_approval(review.case, COUNCIL, date(2011, 7, 21), by="Clerk")
    give_notice(review.case, "board")
    review.on(OCTOBER, AFTERNOON)

    assert review.case.first_stage == "board"
    assert review.meets(motion()) == "agreed"


@pytest.mark.clause("20.1")
def test_an_approval_dated_after_the_board_does_not_count_for_it(review_at, motion):
    review = review_at("on the day").on(date(2011, 7, 22))
    record_approval(review.case, COUNCIL, date(2011, 7, 21), by="Clerk")

    assert review.meets(motion()) == "agreed in principle"


REFUSED_APPROVALS = [
    ("The Mayor", date(2011, 7, 7), "not who approves"),
    (COUNCIL, date(2011, 7, 13), "has not come yet"),
    (COUNCIL, date(2011, 7, 8), "recorded already"),
]


@pytest.mark.clause("20.1")
@pytest.mark.parametrize(("approver", "on", "words"), REFUSED_APPROVALS)
def test_an_approval_out_of_order_is_refused(board, approver, on, words):
    with board.refused(words, clause="20.1"):
        record_approval(board.case, approver, on, by="Clerk")


def test_a_changed_paper_lists_what_the_board_changed(board, motion):
    board.meets(motion(**ONE_MORE, structure="handbook"), motion())

    issue_changed_paper(board.case)
    issue_changed_paper(board.case)

    with register.current().reading() as tx:
        issued = papers.latest(tx, board.case.reference, "final-paper")
    assert issued.version == 2
    assert issued.text.endswith("## Changes made by the Board\n\n- One more seat.\n")
    assert issued.facts["structure"] == "handbook"


def test_a_proposal_that_is_not_agreed_leaves_the_structure(board, motion):
    before = bodies_on(date(2011, 7, 11))
    assert board.meets(motion(all_against(board))) == "not agreed"

    leave_the_structure(board.case, "board")

    assert bodies_on(date(2011, 7, 13)) == before
    assert len(board.told("StructureStays")) == 1


def test_a_meeting_without_a_quorum_is_followed_by_the_next_in_the_programme(board):
    board.meets(attended=board.members()[:7])

    begin_next_round(board.case)

    (begun,) = board.told("RoundBegun")
    assert begun.facts == {"round": 2, "first_stage": "board", "because": "inquorate"}
    assert "18 October 2011" in begun.sentence


def test_a_settled_round_is_followed_by_none(board, motion):
    board.meets(motion())

    with board.refused("nothing to carry over", LookupError):
        begin_next_round(board.case)
