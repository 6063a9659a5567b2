"""The clerk's record of a meeting: who counts, what can be decided, and what is refused."""

from datetime import date, time

import pytest

from quorate import register
from quorate.business.meeting.sittings import record_sitting
from quorate.business.refusal import NotFound
from quorate.business.reviewing.decisions import set_minutes_due
from quorate.constitution.voting import CastingVoteRefused
from quorate.partnership.sitting_file import Sitting
from quorate.register import meetings

CHAIR, DEPUTY = "josephine-adebayo-marsh", "sunita-pemberton"
CHAIRS_SUBSTITUTE, DEPUTYS_SUBSTITUTE = "tobias-fennimore", "dermot-okwuosa"
GUEST = "leonard-asiedu-frost"


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval."""
    return review_at("approved")


def split(people, votes_for, against=0):
    """The lists of a vote: so many for, so many against, all others abstaining."""
    voted = votes_for + against
    return {
        "votes_for": tuple(people[:votes_for]),
        "against": tuple(people[votes_for:voted]),
        "abstain": tuple(people[voted:]),
    }


def capacities(review):
    """How many sat in which capacity."""
    with register.current().reading() as tx:
        roll = meetings.roll(tx, review.meeting().id)
    said = [present.capacity for present in roll]
    return {capacity: said.count(capacity) for capacity in dict.fromkeys(said)}


@pytest.mark.clause("12.3")
def test_a_meeting_without_lawful_notice_decides_nothing(board, motion):
    with register.current().transaction() as tx:
        meeting = meetings.find(tx, board.case.reference, 1, "board")
        meeting.notice_given_on = date(2011, 7, 5)  # a day late

    with board.refused("should have gone by 4 July 2011.*Postpone", clause="12.3"):
        board.meets(motion())


@pytest.mark.clause("13.1")
def test_eight_of_twenty_two_members_are_a_quorum(board, motion):
    assert board.meets(motion(), attended=board.members()[:8]) == "agreed"

    meeting = board.meeting()
    assert (meeting.appointed, meeting.quorum, meeting.present) == (22, 8, 8)


@pytest.mark.clause("13.1")
def test_no_motion_can_be_put_without_a_quorum(board, motion):
    with board.refused("No motion can be put without a quorum", clause="13.1"):
        board.meets(motion(), attended=board.members()[:7])


@pytest.mark.clause("13.1")
def test_a_meeting_without_a_quorum_is_an_informal_discussion(board):
    assert board.meets(attended=board.members()[:7]) == "inquorate"

    assert board.meeting().mode == "informal_discussion"
    assert board.told("MeetingHeld")[-1].facts == {"outcome": "inquorate", "present": 7}


@pytest.mark.clause("13.1")
def test_those_who_look_on_make_no_quorum(board):
    outcome = board.meets(attended=[*board.members()[:7], GUEST, "osman-tillyard"])

    assert outcome == "inquorate"
    assert capacities(board) == {"representative": 7, "observer": 2}


@pytest.mark.clause("7.3")
def test_the_substitute_of_an_absent_member_counts(board, motion):
    attended = [CHAIRS_SUBSTITUTE, *board.members()[1:8]]

    assert board.meets(motion(), attended=attended) == "agreed"
    assert capacities(board) == {"substitute": 1, "representative": 7}


def test_a_quorate_meeting_is_recorded_with_its_motion(board):
    with board.refused("with the motion that was put"):
        board.meets()


STRANGERS = {
    "an absent member": lambda review: review.members()[21],
    "somebody who looked on": lambda review: GUEST,
    "a substitute whose representative came": lambda review: CHAIRS_SUBSTITUTE,
}


@pytest.mark.clause("9.3")
@pytest.mark.parametrize("who", STRANGERS.values(), ids=STRANGERS.keys())
def test_only_members_present_have_a_vote(board, motion, who):
    present, stranger = board.members()[:15], who(board)
    votes = split(present, 14, 1)
    votes["votes_for"] = (*votes["votes_for"], stranger)

    with board.refused("not members present", clause="9.3"):
        board.meets(motion(votes), attended=[*present, GUEST, CHAIRS_SUBSTITUTE])


@pytest.mark.clause("9.3")
def test_every_member_present_stands_in_one_of_the_lists(board, motion):
    present = board.members()[:15]

    with board.refused("in none of the lists", clause="9.3"):
        board.meets(motion(split(present[:14], 14)), attended=present)


@pytest.mark.clause("9.3")
def test_nobody_votes_twice(board, motion):
    with pytest.raises(ValueError, match="each member has one vote"):
        motion({"votes_for": (CHAIR,), "against": (CHAIR,)})


@pytest.mark.clause("9.3")
def test_each_persons_vote_is_kept(board, motion):
    present = board.members()[:9]
    board.meets(motion(split(present, 6, 2)), attended=present)

    with register.current().reading() as tx:
        (put,) = meetings.motions(tx, board.meeting().id)
        kept = list(meetings.votes(tx, put.id).values())
    assert [kept.count(choice) for choice in ("for", "against", "abstain")] == [6, 2, 1]


TWO_THIRDS = [
    (15, 10, 5, "agreed"),
    (15, 10, 0, "agreed"),
    (15, 9, 0, "not agreed"),
    (15, 9, 6, "not agreed"),
    (16, 11, 0, "agreed"),
    (16, 10, 0, "not agreed"),
]


@pytest.mark.clause("20.1")
@pytest.mark.parametrize(("present", "votes_for", "against", "outcome"), TWO_THIRDS)
def test_the_decision_needs_two_thirds_of_those_present(
    board, motion, present, votes_for, against, outcome
):
    attended = board.members()[:present]

    assert board.meets(motion(split(attended, votes_for, against)), attended=attended) == outcome


@pytest.mark.clause("9.1")
def test_authority_to_consult_needs_a_simple_majority(review_at, motion):
    review = review_at("launched").on(date(2011, 4, 18), time(16, 30))
    present = review.members()[:9]
    sitting = Sitting(attended=tuple(present), motions=(motion(split(present, 2, 1)),))

    assert record_sitting(review.case, "authority", sitting, by="Clerk") == "authorised"


@pytest.mark.clause("9.1")
def test_authority_refused_is_not_authorised(review_at, motion):
    review = review_at("launched").on(date(2011, 4, 18), time(16, 30))
    present = review.members()[:9]
    sitting = Sitting(attended=tuple(present), motions=(motion(split(present, 1, 2)),))

    assert record_sitting(review.case, "authority", sitting, by="Clerk") == "not authorised"


def amendment(motion, votes=None, **changes):
    """An amendment with one change."""
    facts = {"kind": "amendment", "text": "One more seat.", "changes": ("One more seat.",)}
    return motion(votes, **{**facts, **changes})


@pytest.mark.clause("9.4")
@pytest.mark.clause("22.30")
@pytest.mark.parametrize(("casting", "outcome"), [("for", "agreed with changes"), (None, "agreed")])
def test_the_deputy_in_the_chair_may_break_a_tie(board, motion, casting, outcome):
    present = [CHAIRS_SUBSTITUTE, *board.members()[1:16]]
    tied = amendment(motion, split(present, 8, 8), casting=casting)

    assert board.meets(tied, motion(), attended=present) == outcome
    assert (board.meeting().presided_by, board.meeting().presided_as) == (DEPUTY, "deputy_chair")


@pytest.mark.clause("9.4")
@pytest.mark.parametrize(("votes_for", "against"), [(9, 7), (0, 0)])
def test_a_casting_vote_without_a_tie_is_refused(board, motion, votes_for, against):
    present = board.members()[:16]
    put = amendment(motion, split(present, votes_for, against), casting="for")

    with board.refused("no tie to break", CastingVoteRefused):
        board.meets(put, motion(), attended=present)


@pytest.mark.clause("9.4")
def test_a_casting_vote_makes_no_two_thirds(board, motion):
    present = board.members()[:16]

    with board.refused("no place in a majority", CastingVoteRefused):
        board.meets(motion(split(present, 8, 8), casting="for"), attended=present)


@pytest.mark.clause("22.30")
def test_substitutes_of_chair_and_deputy_do_not_preside(board, motion):
    present = [CHAIRS_SUBSTITUTE, DEPUTYS_SUBSTITUTE, *board.members()[2:16]]
    tied = amendment(motion, split(present, 8, 8), casting="for")

    with board.refused("nobody who may cast one", CastingVoteRefused):
        board.meets(tied, motion(), attended=present)
    elected = present[5]
    assert board.meets(tied, motion(), attended=present, elected_chair=elected)
    assert (board.meeting().presided_by, board.meeting().presided_as) == (elected, "elected")


@pytest.mark.clause("22.30")
def test_only_a_member_present_can_be_elected_to_preside(board, motion):
    with board.refused("not a member present", clause="22.30"):
        board.meets(motion(), attended=[*board.members(), GUEST], elected_chair=GUEST)


def test_a_meeting_is_recorded_once(board, motion):
    board.meets(motion())

    with board.refused("recorded already: agreed"):
        board.meets(motion())


@pytest.mark.parametrize(("day", "hour"), [(11, time(16)), (12, time(13, 59))])
def test_a_meeting_that_has_not_begun_cannot_be_recorded(review_at, motion, day, hour):
    review = review_at("noticed").on(date(2011, 7, day), hour)

    with review.refused("has not begun"):
        review.meets(motion())


def test_the_roll_call_names_people_of_the_register(board, motion):
    with board.refused("names 'nobody'", NotFound):
        board.meets(motion(), attended=[*board.members(), "nobody"])


@pytest.mark.clause("12.13")
def test_minutes_are_due_on_the_tenth_working_day(board, motion):
    board.meets(motion())

    set_minutes_due(board.case, "board")
    set_minutes_due(board.case, "board")

    (due,) = board.told("MinutesDue")
    assert due.facts["due_on"] == "2011-07-26"
    assert due.sentence.startswith("Minutes of ")


@pytest.mark.clause("13.1")
def test_an_informal_discussion_has_notes_and_no_minutes(board):
    board.meets(attended=board.members()[:7])

    set_minutes_due(board.case, "board")

    assert board.told("MinutesDue")[0].sentence.startswith("Notes of ")
