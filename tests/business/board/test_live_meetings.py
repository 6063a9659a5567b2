"""A meeting conducted live: opening, roll call, quorum item by item, interests, close."""

from datetime import date, time

import pytest

from quorate import clock, register
from quorate.business.board import opening, roll
from quorate.business.refusal import NotFound
from quorate.business.reviewing.decisions import begin_next_round
from quorate.register import meetings, sittings
from tests.business.meeting.meeting_room import CLERK, Board

CHAIR, DEPUTY = "josephine-adebayo-marsh", "sunita-pemberton"
CHAIRS_SUBSTITUTE, GUEST = "tobias-fennimore", "leonard-asiedu-frost"


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval, before the clerk opens it."""
    return Board(review_at("approved"))


def capacities(board):
    """How many stand on the roll in which capacity."""
    with register.current().reading() as tx:
        said = [row.capacity for row in meetings.roll(tx, board.review.meeting().id)]
    return {capacity: said.count(capacity) for capacity in dict.fromkeys(said)}


def test_a_meeting_is_opened_on_its_day_only(review_at):
    board = Board(review_at("noticed"))

    with board.review.refused("The meeting is on 12 July 2011"):
        opening.open_sitting(board.case, "board", by=CLERK)
    board.review.on(date(2011, 7, 12), time(13, 40))
    opening.open_sitting(board.case, "board", by=CLERK)


@pytest.mark.clause("12.3")
def test_no_motion_is_put_before_the_time_in_the_notice(review_at):
    board = Board(review_at("noticed"))
    board.review.on(date(2011, 7, 12), time(13, 40))
    board.opened()

    with board.review.refused("has not begun"):
        board.put()


def test_a_meeting_is_opened_once(board):
    board.opened()

    with board.review.refused("open already"):
        opening.open_sitting(board.case, "board", by=CLERK)


def test_a_meeting_that_sits_is_not_recorded_from_a_file(board, motion):
    board.opened()

    with board.review.refused("opened this meeting on the screen"):
        board.review.meets(motion())


def test_nothing_is_done_at_a_meeting_that_nobody_opened(board):
    with board.review.refused("has not been opened"):
        board.put()


@pytest.mark.clause("13.1")
def test_the_roll_call_gives_the_quorum(board):
    board.opened(8)

    assert board.call(7).startswith("22 appointed, quorum 8. 7 present: not quorate")
    assert "The roll was corrected for" in board.review.told("RollCorrected")[0].sentence
    assert len(board.review.told("RollCalled")) == 1


@pytest.mark.clause("7.3")
def test_a_substitute_comes_for_the_seat_that_the_clerk_names(board):
    opening.open_sitting(board.case, "board", by=CLERK)
    seats = board.seats()
    answers = dict.fromkeys(seats, "present")
    first = next(seat for seat, who in seats.items() if who == CHAIR)
    roll.call_roll(board.case, "board", {**answers, first: CHAIRS_SUBSTITUTE}, by=CLERK)

    assert CHAIRS_SUBSTITUTE in board.voters()
    assert CHAIR not in board.voters()


@pytest.mark.clause("7.3")
def test_somebody_unregistered_cannot_come_for_a_seat(board):
    opening.open_sitting(board.case, "board", by=CLERK)
    seat = next(iter(board.seats()))

    with board.review.refused("not the named substitute", clause="7.3"):
        roll.call_roll(board.case, "board", {seat: GUEST}, by=CLERK)


@pytest.mark.clause("9.3")
def test_a_substitute_stops_voting_when_the_member_comes(board):
    board.opened([CHAIRS_SUBSTITUTE, *board.review.members()[1:10]])
    board.arrives(CHAIRS_SUBSTITUTE)
    number = board.put()
    board.vote(number, CHAIRS_SUBSTITUTE)

    board.arrives(CHAIR)

    (ballot,) = board.ballots(number)
    assert (ballot.ended_because, CHAIRS_SUBSTITUTE in board.voters()) == (
        "no longer present as a member",
        False,
    )


@pytest.mark.clause("22.30")
def test_the_chair_who_arrives_takes_the_chair_over(board):
    board.opened(board.review.members()[1:12])
    number = board.amend()
    board.agree(number)

    assert "the Chair, takes the chair (22.30)" in board.arrives(CHAIR)
    board.agree(board.put())
    assert board.motion(number).presided_by == DEPUTY
    assert (board.motion(2).presided_by, board.motion(2).presided_as) == (CHAIR, "chair")


@pytest.mark.clause("22.30")
def test_the_members_elect_somebody_where_nobody_can_preside(board):
    members = board.review.members()[2:12]
    board.opened(members)
    roll.elect(board.case, "board", members[3], by=CLERK)
    board.agree(board.put())

    assert (board.motion(1).presided_by, board.motion(1).presided_as) == (members[3], "elected")
    with board.review.refused("not a member present", clause="22.30"):
        roll.elect(board.case, "board", CHAIR, by=CLERK)
    board.arrives(DEPUTY)
    with board.review.refused("Sunita Pemberton presides|presides", clause="22.30"):
        roll.elect(board.case, "board", members[4], by=CLERK)


@pytest.mark.clause("13.1")
def test_the_quorum_is_counted_again_for_every_item(board):
    board.opened(8)
    first = opening.take_item(board.case, "board", 1, by=CLERK)
    board.leaves(board.review.members()[7])
    second = opening.take_item(board.case, "board", 2, by=CLERK)

    assert (": quorate" in first, ": not quorate" in second) == (True, True)
    with register.current().reading() as tx:
        taken = sittings.items_taken(tx, board.review.meeting().id)
    assert [(item.number, item.present) for item in taken] == [(1, 8), (2, 7)]


def test_an_item_that_the_agenda_does_not_have_cannot_be_taken(board):
    board.opened()

    with board.review.refused("no item 9", NotFound):
        opening.take_item(board.case, "board", 9, by=CLERK)


@pytest.mark.clause("13.1")
def test_a_lost_quorum_stops_the_vote(board):
    board.opened(8)
    number = board.put()
    board.vote_in_turn(number, 8, 0)
    assert "The business stops here" in board.leaves(board.review.members()[7])

    with board.review.refused("without a quorum", clause="13.1"):
        board.close(number)
    with board.review.refused("without a quorum", clause="13.1"):
        board.vote(number, CHAIR, "against")
    assert board.end() == "inquorate"
    assert board.motion(number).in_words == "Not voted on: the quorum was lost (13.1)."


@pytest.mark.clause("13.1")
def test_what_was_decided_with_a_quorum_stands_when_it_is_lost(board):
    board.opened(8)
    board.agree(board.put())
    board.leaves(board.review.members()[7])

    assert board.end() == "agreed"
    assert board.review.meeting().mode == "meeting"


@pytest.mark.clause("13.1")
def test_a_meeting_below_its_quorum_goes_to_the_next_in_the_programme(board):
    board.opened(7)

    assert board.end() == "inquorate"
    begin_next_round(board.case)
    assert board.review.told("RoundBegun")[0].facts["first_stage"] == "board"


def test_a_quorate_meeting_closes_with_a_decision_only(board):
    board.opened()
    with board.review.refused("with the motion that was put"):
        board.end()
    number = board.put()
    with board.review.refused("still before the meeting"):
        board.end()
    board.agree(number)
    assert board.end() == "agreed"
    with board.review.refused("was closed at"):
        board.leaves(CHAIR)


def test_a_meeting_whose_roll_was_not_called_is_not_closed(board):
    opening.open_sitting(board.case, "board", by=CLERK)

    with board.review.refused("roll has not been called"):
        board.end()


def test_the_roll_has_everybody_who_was_there_at_any_time(board):
    members = board.review.members()
    board.opened(members[:10])
    board.leaves(members[9])
    board.arrives(members[10])
    board.arrives(GUEST)
    board.agree(board.put())
    board.end()

    assert capacities(board) == {"representative": 11, "observer": 1}
    assert board.review.meeting().present == 10


def test_a_mistyped_arrival_is_struck_out_and_kept(board):
    board.opened(9)
    board.arrives(board.review.members()[9])
    with register.current().reading() as tx:
        typed = sittings.movements(tx, board.review.meeting().id)[-1]

    with board.review.refused("with a reason"):
        roll.strike(board.case, "board", typed.id, reason=" ", by=CLERK)
    roll.strike(board.case, "board", typed.id, reason="Another person.", by=CLERK)

    assert len(board.voters()) == 9
    assert "Struck out: " in board.review.told("RollCorrected")[-1].sentence
    with register.current().reading() as tx:
        kept = sittings.movements(tx, board.review.meeting().id, with_struck=True)
    assert [row.id for row in kept if row.struck_at] == [typed.id]


@pytest.mark.parametrize(("who", "act"), [(CHAIR, "arrives"), (GUEST, "leaves")])
def test_nobody_comes_twice_or_leaves_without_being_there(board, who, act):
    board.opened()

    with board.review.refused("in the room"):
        getattr(board, act)(who)


def test_the_flow_goes_on_when_the_meeting_closes(board, monkeypatch):
    woken = []
    monkeypatch.setattr(opening, "wake_case", woken.append)
    board.opened()
    board.agree(board.put())

    board.end()

    assert woken == [None]
    assert clock.date_of(board.review.meeting().held_at) == date(2011, 7, 12)


def test_a_corrected_roll_ends_the_vote_of_who_was_never_there(board):
    board.opened(10)
    number, last = board.put(), board.voters()[-1]
    board.vote(number, last)

    board.call(9)

    assert board.ballots(number)[0].ended_because == "no longer present as a member"
    assert board.review.told("VoteEnded")[0].facts == {"motion": number}


@pytest.mark.clause("7.3")
def test_member_and_substitute_who_came_in_turn_both_stand_on_the_roll(board):
    board.opened(10)
    board.leaves(CHAIR)
    board.arrives(CHAIRS_SUBSTITUTE)
    board.agree(board.put())
    board.end()

    assert capacities(board) == {"representative": 10, "substitute": 1}
