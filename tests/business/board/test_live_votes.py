"""Motions at a live meeting: put, voted on members' own screens, counted, tied."""

from datetime import date, time

import pytest

from quorate import register
from quorate.business.meeting.interests import Declared
from quorate.business.meeting.room import why_no_vote
from quorate.business.refusal import NotFound
from quorate.partnership.sitting_file import NumbersCast, VotesCast
from quorate.register import journal
from tests.business.meeting.meeting_room import Board

CHAIR, DEPUTY = "josephine-adebayo-marsh", "sunita-pemberton"
CHAIRS_SUBSTITUTE, GUEST = "tobias-fennimore", "leonard-asiedu-frost"


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval, opened with fifteen members present."""
    return Board(review_at("approved")).opened(15)


@pytest.mark.clause("9.4")
@pytest.mark.clause("14.2")
@pytest.mark.clause("22.30")
def test_the_sum_is_told_in_words_as_a_clerk_would(review_at):
    board = Board(review_at("approved"))
    members = board.review.members()
    board.opened(members[1:10])
    board.declares(members[9], step="withdraws")
    number = board.amend()
    board.vote_in_turn(number, 4, 4)
    board.close(number)
    board.cast(number, "for", DEPUTY)

    assert board.motion(number).in_words == (
        "22 appointed, quorum 8. 9 present, 1 withdrew. For 4, against 4. "
        "The Deputy Chair, presiding, cast for. Carried (9.4, 14.2, 22.30)."
    )


@pytest.mark.clause("9.3")
def test_a_later_vote_stands_and_the_journal_shows_both(board):
    number = board.put()
    board.vote(number, CHAIR, "for")
    board.vote(number, CHAIR, "against")
    for person in board.voters()[1:]:
        board.vote(number, person)
    board.close(number)

    assert (board.motion(number).votes_for, board.votes(number)[CHAIR]) == (14, "against")
    first, second = board.review.told("VoteCast")[:2]
    assert (first.facts["choice"], second.facts["choice"]) == ("for", "against")
    assert second.sentence.endswith("voted against motion 1, instead of for.")


def test_a_vote_sticks_to_the_text_that_was_on_the_screen(board):
    number, paper = board.put(), board.paper()
    board.vote(number, CHAIR)

    (ballot,) = board.ballots(number)
    assert (ballot.paper_version, ballot.paper_sha256) == (paper.version, paper.sha256)
    with board.review.refused("The text has changed"):
        board.vote(number, DEPUTY, seen="0" * 64)


def test_a_vote_after_closing_is_refused_with_the_time(board):
    number = board.put()
    board.vote_in_turn(number, 15, 0)
    board.review.on(date(2011, 7, 12), time(16, 42))
    board.close(number)

    with board.review.refused("The vote on motion 1 closed at 16:42"):
        board.vote(number, CHAIR, "against")


def test_a_vote_whose_sentence_cannot_be_written_is_no_vote(board, monkeypatch):
    number = board.put()
    board.vote(number, CHAIR, "for")

    def full(*_, **__):
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "add", full)
        with pytest.raises(OSError, match="disk is full"):
            board.vote(number, CHAIR, "against")

    (ballot,) = board.ballots(number)
    assert (ballot.choice, ballot.ended_at) == ("for", None)
    assert len(board.review.told("VoteCast")) == 1


NO_VOTE = {
    "an absent member": lambda board: board.review.members()[20],
    "somebody looking on": lambda board: GUEST,
    "a substitute whose member came": lambda board: CHAIRS_SUBSTITUTE,
}


@pytest.mark.clause("9.3")
@pytest.mark.parametrize("who", NO_VOTE.values(), ids=NO_VOTE)
def test_only_members_present_vote_on_their_screens(board, who):
    board.arrives(GUEST)
    board.arrives(CHAIRS_SUBSTITUTE)
    number = board.put()

    with board.review.refused("has no vote on this motion", clause="9.3"):
        board.vote(number, who(board))


@pytest.mark.clause("9.3")
def test_a_vote_is_not_closed_over_the_silence_of_members(board):
    number = board.put()
    board.vote_in_turn(number, 12, 0)

    with board.review.refused("have not voted yet", clause="9.3"):
        board.close(number)
    board.close(number, silent_abstain=True)
    assert (board.motion(number).votes_for, board.motion(number).abstained) == (12, 3)


def test_the_vote_of_who_left_before_the_close_does_not_count(board):
    number, last = board.put(), board.voters()[-1]
    board.vote_in_turn(number, 14, 1)
    board.leaves(last)
    board.close(number)

    assert (board.motion(number).present, board.motion(number).votes_against) == (14, 0)
    assert board.review.told("VoteEnded")[0].facts["motion"] == number


def test_who_withdraws_while_the_vote_is_open_takes_the_vote_back(board):
    number = board.put()
    board.vote_in_turn(number, 15, 0)
    board.declares(CHAIR, step="withdraws")

    with board.review.refused("You have withdrawn for this item", clause="9.3"):
        board.vote(number, CHAIR)
    board.close(number)
    assert CHAIR not in board.votes(number)


def test_an_amendment_is_voted_on_before_the_motion(board):
    motion, amendment = board.put(), board.amend()

    with board.review.refused("Motion 2 is voted on first"):
        board.vote(motion, CHAIR)
    with board.review.refused("Motion 2 is voted on first"):
        board.close(motion, silent_abstain=True)
    board.vote(amendment, CHAIR)


def test_a_carried_amendment_is_a_new_version_at_once(board):
    before = board.paper()
    board.agree(board.amend(changes=("One more seat.",), structure="handbook"))

    after = board.paper()
    assert after.version == before.version + 1
    assert after.text == f"{before.text}\n## Changes made by the Board\n\n- One more seat.\n"
    assert after.facts["structure"] == "handbook"
    assert board.motion(board.put()).paper_sha256 == after.sha256


def test_two_amendments_stand_in_one_list(board):
    board.agree(board.amend())
    board.agree(board.amend(text="Another.", changes=("Two more.", "And a third.")))

    assert board.paper().text.endswith(
        "## Changes made by the Board\n\n- One more seat.\n- Two more.\n- And a third.\n"
    )
    assert board.paper().title.count("as changed") == 1


def test_a_lost_amendment_leaves_the_text(board):
    before, number = board.paper().version, board.amend()
    board.vote_in_turn(number, 0, 15)
    board.close(number)

    assert board.paper().version == before


def test_votes_lapse_visibly_when_the_text_changes(board):
    number = board.put()
    board.vote(number, CHAIR)
    board.vote(number, DEPUTY, "against")
    board.agree(board.amend())

    assert {vote.ended_because for vote in board.ballots(number)} == {
        "the text changed: version 2 took its place"
    }
    (lapsed,) = board.review.told("VotesLapsed")
    assert "Josephine Adebayo-Marsh, " in lapsed.sentence
    with board.review.refused("have not voted yet"):
        board.close(number)


def test_a_lapsed_vote_is_given_again_on_the_new_text(board):
    number = board.put()
    old = board.motion(number).paper_sha256
    board.vote(number, CHAIR)
    board.agree(board.amend())

    with board.review.refused("The text has changed: version 2"):
        board.vote(number, CHAIR, seen=old)
    board.vote_in_turn(number, 15, 0)
    board.close(number)
    assert board.end() == "agreed with changes"


def test_a_carried_reference_back_lets_the_open_motion_fall(board):
    number = board.put()
    board.agree(board.put(kind="reference-back", text="Again.", back_to="write-up"))

    assert board.end() == "referred back"
    assert board.review.meeting().outcome_facts == {"back_to": "write-up"}
    assert board.motion(number).in_words == "Not voted on: the item was referred back."


def test_a_lost_reference_back_lets_the_motion_come_back(board):
    number = board.put()
    back = board.put(kind="reference-back", text="Again.", back_to="write-up")
    board.vote_in_turn(back, 0, 15)
    board.close(back)
    board.agree(number)

    assert board.end() == "agreed"


def test_one_motion_is_before_the_meeting_at_a_time(board):
    board.amend()

    with board.review.refused("Motion 1 is before the meeting"):
        board.amend()


def test_a_decided_item_takes_no_more_motions(board):
    board.agree(board.put())

    with board.review.refused("The item has been decided"):
        board.put(kind="reference-back", text="Again.", back_to="write-up")


@pytest.mark.clause("9.3")
@pytest.mark.parametrize(("votes_for", "against"), [(10, 4), (10, 6)])
def test_a_count_in_numbers_must_fit_the_room(board, votes_for, against):
    number = board.put()

    with board.review.refused("15 members with a vote are present", clause="9.3"):
        board.count(number, NumbersCast(votes_for=votes_for, against=against))


def test_where_only_numbers_are_counted_no_names_are_kept(board):
    number = board.put()
    board.vote(number, CHAIR)
    board.count(number, NumbersCast(votes_for=11, against=2, abstain=2))

    assert (board.motion(number).way, board.votes(number)) == ("numbers", {})
    assert board.ballots(number)[0].ended_because == "counted by the clerk"


@pytest.mark.clause("9.3")
def test_the_clerk_cannot_say_otherwise_than_a_member_voted(board):
    number, members = board.put(), board.voters()
    board.vote(number, CHAIR, "against")

    with board.review.refused("Josephine Adebayo-Marsh", clause="9.3"):
        board.count(number, VotesCast(votes_for=tuple(members)))
    board.count(number, VotesCast(votes_for=tuple(members[1:]), against=(CHAIR,)))
    assert board.motion(number).way == "names"


@pytest.mark.clause("9.2")
def test_all_agree_only_where_nobody_voted_otherwise(board):
    number = board.put()
    board.vote(number, DEPUTY, "abstain")

    with board.review.refused("Not all agree: Sunita Pemberton", clause="9.2"):
        board.agree(number)
    board.vote(number, DEPUTY, "for")
    board.agree(number)
    assert "Agreed by all without a vote (9.2)" in board.motion(number).in_words


def tied(board):
    """An amendment that is tied, seven to seven with one abstention."""
    number = board.amend()
    board.vote_in_turn(number, 7, 7, 1)
    board.close(number)
    return number


@pytest.mark.clause("9.4")
def test_a_tie_waits_for_whoever_presides(board):
    number = tied(board)

    assert board.motion(number).result == "tied"
    with board.review.refused("Only the member who presided", clause="22.30"):
        board.cast(number, "for", DEPUTY)
    with board.review.refused("still before the meeting"):
        board.end()
    board.cast(number, "against", CHAIR)
    assert "The Chair cast against. Not carried (9.4, 14.2)." in board.motion(number).in_words


@pytest.mark.clause("9.4")
def test_a_casting_vote_may_be_declined_through_the_clerk(board):
    number = tied(board)
    board.cast(number, "declined")

    assert board.motion(number).result == "not_carried"
    assert board.motion(number).casting_vote is None
    with board.review.refused("is not tied", clause="9.4"):
        board.cast(number, "for")


@pytest.mark.clause("9.4")
def test_no_tie_waits_where_nobody_presides(review_at):
    board = Board(review_at("approved"))
    board.opened(board.review.members()[2:14])
    number = board.amend()
    board.vote_in_turn(number, 6, 6)
    board.close(number)

    assert board.motion(number).result == "not_carried"
    assert "Nobody was in the chair" in board.motion(number).in_words


@pytest.mark.clause("20.1")
def test_an_equal_vote_makes_no_two_thirds_and_no_tie(board):
    number = board.put()
    board.vote_in_turn(number, 7, 7, 1)
    board.close(number)

    assert board.motion(number).result == "not_carried"
    assert board.end() == "not agreed"


@pytest.mark.clause("20.1")
def test_without_the_council_the_board_only_recommends(review_at):
    board = Board(review_at("on the day")).opened(15)
    number = board.put()
    board.vote_in_turn(number, 15, 0)
    board.close(number)

    assert board.motion(number).in_words.endswith(
        "A recommendation only, to be put again: the Council had not approved it first (20.1)."
    )
    assert board.end() == "agreed in principle"


def test_a_motion_that_was_never_put_is_not_found(board):
    with board.review.refused("No motion 7", NotFound):
        board.vote(7, CHAIR, seen=None)


def test_why_somebody_has_no_vote_is_told_them(board):
    board.declares(DEPUTY, step="withdraws")
    from quorate.business.board.live import room_now
    from quorate.business.meeting.motions import item_for

    with register.current().reading() as tx:
        room = room_now(tx, item_for(tx, board.case, "board"))
    assert why_no_vote(room, CHAIR) is None
    assert why_no_vote(room, DEPUTY) == "You have withdrawn for this item."
    assert "Ask the clerk" in str(why_no_vote(room, GUEST))
    assert Declared().nature == ""
