"""What the Board's last word brings: agreed, changed, not agreed, not authorised."""

from collections.abc import Callable
from datetime import date

import pytest

from quorate import clock, partnership, register
from quorate.business.refusal import Refused
from quorate.business.structure import bodies_on, difference, planned
from quorate.partnership.structure_file import FoundingFile, StructureFile
from quorate.register import papers
from tests.flows.played_review import Review

BOARD = date(2011, 7, 12)


@pytest.fixture
def board(review_at: Callable[[str], Review]) -> Review:
    """A review whose Board of July is about to meet."""
    return review_at("board-meeting")


@pytest.fixture
def april(review_at: Callable[[str], Review]) -> Review:
    """A review whose Board of April is about to give authority, or not."""
    return review_at("authority-meeting")


def stands(file: StructureFile | FoundingFile) -> bool:
    """Whether the structure of today is that of a file."""
    return difference(planned(file), bodies_on(clock.today())).is_empty


def final_papers(review: Review) -> list[int]:
    with register.current().reading() as tx:
        every = papers.papers_of(tx, review.reference)
        return [paper.version for paper in every if paper.kind == "final-paper"]


def consulted(review: Review) -> list[str]:
    return sorted(row["person_id"] for row in review.rows("consultee"))


@pytest.mark.clause("20.1")
def test_an_agreed_structure_is_carried_out_and_answered(board: Review) -> None:
    board.meets("board", board.moves(against=7))

    assert board.play_to() == "agreed"
    assert stands(partnership.current().structure("proposed-2011-04"))
    assert sorted(board.readers("Feedback")) == consulted(board)


def test_a_consultation_authorised_late_keeps_its_four_weeks(april: Review) -> None:
    april.hand.move_to(clock.at_nine(date(2011, 4, 20)))
    april.meets("authority")
    april.play_to("consultation-closed")

    (window,) = (row for row in april.rows("stage") if row["name"] == "consultation")
    assert (window["opens_on"], window["closes_on"]) == (date(2011, 4, 20), date(2011, 5, 18))
    assert len(april.told("DatesMoved")) == 1


def test_an_agreed_paper_gets_no_new_version(board: Review) -> None:
    board.meets()
    board.play_to()

    assert final_papers(board) == [1]
    assert "issue-changed-paper" not in board.steps()


def test_agreed_with_changes_lists_them_in_a_new_version(board: Review) -> None:
    amendment = board.moves("amendment", changes=("One more seat.",), structure="handbook")
    board.meets("board", amendment, board.moves())

    assert board.play_to() == "agreed with changes"
    with register.current().reading() as tx:
        paper = papers.latest(tx, board.reference, "final-paper")
    assert paper is not None
    assert (paper.version, paper.text.splitlines()[-1]) == (2, "- One more seat.")
    assert stands(partnership.current().structure("handbook"))


def test_an_amendment_that_is_lost_changes_nothing(board: Review) -> None:
    lost = board.moves("amendment", against=12, changes=("One.",), structure="handbook")
    board.meets("board", lost, board.moves())

    assert board.play_to() == "agreed"
    assert stands(partnership.current().structure("proposed-2011-04"))


def test_an_agreed_review_that_proposes_no_structure_changes_no_body(
    fresh: Callable[..., Review],
) -> None:
    review = fresh(structure=None, first_stage="final-paper", on=date(2011, 6, 20))

    assert review.play_to() == "agreed"
    assert stands(partnership.current().founding)
    assert len(review.told("DecisionStands")) == 1


@pytest.mark.clause("17.1")
def test_not_agreed_leaves_the_structure_and_still_answers(board: Review) -> None:
    board.meets("board", board.moves(against=8))

    assert board.play_to() == "not agreed"
    assert stands(partnership.current().founding)
    assert sorted(board.readers("Feedback")) == consulted(board)


@pytest.mark.clause("17.1")
def test_feedback_of_a_lost_motion_names_no_day_of_effect(board: Review) -> None:
    board.meets("board", board.moves(against=22))
    board.play_to()

    said = {(f.fields["outcome"], f.fields["effective_on"]) for f in board.letters("Feedback")}
    assert said == {
        ("The Board did not agree the proposals. The structure stays as it is.", None)
    }  # fmt: skip


@pytest.mark.clause("20.1")
@pytest.mark.parametrize(
    ("against", "abstain", "outcome"),
    [(7, 0, "agreed"), (8, 0, "not agreed"), (0, 7, "agreed"), (0, 8, "not agreed")],
)
def test_two_thirds_of_those_present_must_be_for_it(
    board: Review, against: int, abstain: int, outcome: str
) -> None:
    board.meets("board", board.moves(against=against, abstain=abstain))

    assert board.play_to() == outcome


@pytest.mark.parametrize("votes", [{"against": 11}, {"against": 22}])
def test_without_authority_nobody_is_consulted(april: Review, votes: dict[str, int]) -> None:
    april.meets("authority", april.moves(**votes), council_approves=False)

    assert april.run() == "not authorised"
    assert april.steps()[-2:] == ["leave-the-structure-authority", "close-case"]
    assert april.letters("ConsultationInvitation") == []


def test_without_authority_the_structure_stays_and_the_case_closes(april: Review) -> None:
    april.meets("authority", april.moves(against=22))
    april.run()

    assert stands(partnership.current().founding)
    assert april.rows("case")[0]["closed_at"]
    assert april.rows("case")[0]["outcome"] == "not authorised"


@pytest.mark.parametrize("kind", ["write-up", "final-paper", "workshop-notes", "feedback"])
def test_a_paper_that_is_not_awaited_is_refused(april: Review, kind: str) -> None:
    before = april.contents()

    with pytest.raises(Refused, match="not awaited"):
        april.lodge(kind)  # type: ignore[arg-type]
    assert april.contents() == before


@pytest.mark.clause("13.1")
def test_no_motion_is_put_without_a_quorum(board: Review) -> None:
    before = len(board.rows("motion"))

    board.meets("board", attended=7)

    assert len(board.rows("motion")) == before
    assert board.rows("meeting")[1]["mode"] == "informal_discussion"


@pytest.mark.clause("13.1")
def test_eight_of_22_are_a_quorum(board: Review) -> None:
    board.meets("board", attended=8)

    assert board.play_to() == "agreed"
