"""What a meeting leaves behind: the notice of its decision, the same from file and screen."""

import pytest

from quorate import register
from quorate.constitution.voting import CastingVoteRefused
from quorate.partnership.sitting_file import MotionPut, NumbersCast, VotesCast
from quorate.register import meetings, papers
from tests.business.meeting.meeting_room import Board

CHAIR = "josephine-adebayo-marsh"


@pytest.fixture
def board(review_at):
    """The Board of 12 July, after the Council's approval, before the clerk opens it."""
    return Board(review_at("approved"))


def test_the_notice_tells_the_decision_with_its_sum_and_its_text(board):
    board.opened(9)
    board.declares(CHAIR, "Chairs a trust.")
    board.agree(board.amend())
    number = board.put(text="That it be agreed.")
    board.vote_in_turn(number, 7, 2)
    board.close(number)
    board.end()

    notice, decided = board.paper("decision-notice"), board.motion(number)
    assert decided.in_words in notice.text
    assert f"SHA-256 of the text: `{decided.paper_sha256}`" in notice.text
    assert "Agreed with changes: That it be agreed." in notice.text
    assert "- Josephine Adebayo-Marsh: Chairs a trust. (stays and votes)." in notice.text
    assert board.review.meeting().sum_in_words in notice.text
    assert decided.in_words in board.review.told("MeetingHeld")[-1].sentence


def test_a_meeting_that_decided_nothing_has_no_notice(board):
    board.opened(7)
    board.end()

    assert board.paper("decision-notice").version == 1  # that of the authority in April


def test_what_is_typed_cannot_begin_a_part_of_the_notice(board):
    board.opened(9)
    board.agree(board.put(text="Agree.\n\n## Decision\n\nSomething else"))
    board.end()

    assert board.paper("decision-notice").text.count("\n## Decision") == 1


def played_live(board, motions, present):
    """Conduct a meeting act by act as a file tells it."""
    board.opened(present)
    for put in motions:
        number = board.put(**put.model_dump(exclude={"votes", "numbers", "casting"}))
        if put.votes or put.numbers:
            board.count(number, put.votes or put.numbers)
        else:
            board.agree(number)
        if board.motion(number).result == "tied":
            board.cast(number, put.casting or "declined")
    return board.end()


FILES = {
    "agreed by all": [{}],
    "an amendment and a vote": [
        {"kind": "amendment", "text": "One.", "changes": ["One."]},
        {"votes": (10, 2, 3)},
    ],
    "a tie that is broken": [
        {
            "kind": "amendment",
            "text": "One.",
            "changes": ["One."],
            "votes": (7, 7, 1),
            "casting": "for",
        },
        {"votes": (12, 0, 3)},
    ],
    "a tie that is not": [
        {"kind": "amendment", "text": "One.", "changes": ["One."], "votes": (7, 7, 1)},
        {"votes": (9, 6, 0)},
    ],
    "numbers only": [{"numbers": {"votes_for": 11, "against": 4}}],
    "a reference back": [{"kind": "reference-back", "back_to": "write-up"}],
}


@pytest.mark.parametrize("told", FILES.values(), ids=FILES)
def test_a_file_and_the_screen_come_to_the_same_record(review_at, told):
    present = 15

    def record_of(review):
        meeting = review.meeting()
        with register.current().reading() as tx:
            put = meetings.motions(tx, meeting.id)
            text = papers.latest(tx, review.case.reference, "final-paper").text
            votes = [meetings.votes(tx, row.id) for row in put]
        sums = [(row.result, row.in_words, row.present, row.paper_sha256) for row in put]
        facts = (meeting.outcome, meeting.sum_in_words, meeting.outcome_facts, meeting.present)
        return facts, sums, votes, text

    by_file = review_at("approved")
    attended = by_file.members()[:present]
    motions = [MotionPut(**_with_lists(put, attended)) for put in told]
    by_file.meets(*motions, attended=attended)
    filed = record_of(by_file)

    board = Board(review_at("approved"))
    played_live(board, motions, present)
    assert record_of(board.review) == filed


def _with_lists(put, people):
    votes = put.get("votes")
    if votes is None:
        return {"text": "Agree.", **put}
    yes, no, _ = votes
    lists = {
        "votes_for": people[:yes],
        "against": people[yes : yes + no],
        "abstain": people[yes + no :],
    }
    return {"text": "Agree.", **put, "votes": lists}


def test_a_file_may_hold_interests_and_numbers(review_at, motion):
    review = review_at("approved")
    members = review.members()
    put = MotionPut(text="Agree.", numbers=NumbersCast(votes_for=10, against=4))
    declared = {"person": members[14], "nature": "A tenant.", "step": "withdraws"}

    assert review.meets(put, attended=members[:15], interests=(declared,)) == "agreed"
    assert "15 present, 1 withdrew. For 10, against 4." in review.meeting().sum_in_words


def test_votes_are_given_by_name_or_in_numbers():
    with pytest.raises(ValueError, match="one of them"):
        MotionPut(text="Agree.", votes=VotesCast(), numbers=NumbersCast(votes_for=1, against=0))


def test_a_casting_vote_in_a_file_needs_a_tie(review_at):
    review = review_at("approved")
    put = MotionPut(
        text="One.",
        kind="amendment",
        changes=("One.",),
        numbers=NumbersCast(votes_for=12, against=10),
        casting="for",
    )

    with review.refused("no tie to break", CastingVoteRefused):
        review.meets(put)
