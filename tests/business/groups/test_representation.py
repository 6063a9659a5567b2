"""A new reference group comes before the Board by way of its Chair, who may decline (22.72)."""

from datetime import date

import pytest

from quorate.business.groups import representation
from quorate.business.groups.representation import chair_answers
from quorate.business.refusal import Refused
from quorate.register import current, meetings
from tests.business.groups.proposed import CHAIR, PROPOSER, Proposed

CHAIR_OF_THE_BOARD = "josephine-adebayo-marsh"
REFERENCE_GROUP = {
    "kind": "reference",
    "name": "Carers' Forum",
    "months": None,
    "statutory_basis": "",
    "reports_to": "hsp_board",
}


@pytest.fixture
def represented(proposal: Proposed) -> Proposed:
    """A representation that has gone to the Chair of the Board, on 5 September 2011."""
    proposal.submit(**REFERENCE_GROUP)
    representation.write_to_the_chair(proposal.case)
    return proposal


def test_the_chair_of_the_board_gets_the_exact_text(represented: Proposed) -> None:
    (letter,) = represented.letters("RepresentationMade")
    (paper,) = represented.papers()
    assert letter.person_id == CHAIR_OF_THE_BOARD
    assert letter.paper_ids == [paper.id]
    assert letter.fields["next_meeting_on"] == "2011-10-18"


def test_on_the_agenda_it_goes_to_the_next_meeting_with_time_for_notice(
    represented: Proposed,
) -> None:
    chair_answers(represented.case, CHAIR_OF_THE_BOARD, "agenda", door="portal")
    with current().reading() as tx:
        (meeting,) = meetings.meetings_of(tx, represented.reference)
    assert meeting.starts_at.date() == date(2011, 10, 18)
    assert meeting.agenda[-1].endswith("representation for a reference group")


def test_too_late_for_notice_it_goes_to_the_meeting_after(represented: Proposed) -> None:
    represented.on(date(2011, 10, 14))
    chair_answers(represented.case, CHAIR_OF_THE_BOARD, "agenda", door="portal")
    with current().reading() as tx:
        (meeting,) = meetings.meetings_of(tx, represented.reference)
    assert meeting.starts_at.date() == date(2012, 1, 24)


def test_declined_it_ends_and_the_reason_is_passed_on(represented: Proposed) -> None:
    chair_answers(
        represented.case, CHAIR_OF_THE_BOARD, "declined", reason="Ask the Assembly.", door="cli"
    )
    representation.tell_proposer_of_the_chair(represented.case)
    representation.settle_representation(represented.case)
    (letter,) = represented.letters("RepresentationAnswered")
    assert (letter.person_id, letter.fields["reason"]) == (PROPOSER, "Ask the Assembly.")
    assert representation.outcome_of_representation(represented.case) == "refused"


@pytest.mark.parametrize(
    ("person", "choice", "said", "why"),
    [
        (CHAIR, "agenda", {}, "Chair of the Board, Josephine"),
        (CHAIR_OF_THE_BOARD, "declined", {"reason": " "}, "needs a reason"),
        (CHAIR_OF_THE_BOARD, "agenda", {"sha256": "0" * 64}, "text has changed"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    represented: Proposed, person: str, choice: str, said: dict[str, str], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        chair_answers(represented.case, person, choice, door="portal", **said)  # type: ignore[arg-type]
    assert represented.told("RepresentationAnswered") == []


def test_a_second_answer_is_refused_and_enters_no_second_meeting(represented: Proposed) -> None:
    chair_answers(represented.case, CHAIR_OF_THE_BOARD, "agenda", door="portal")
    with pytest.raises(Refused, match="already"):
        chair_answers(represented.case, CHAIR_OF_THE_BOARD, "agenda", door="portal")
    with current().reading() as tx:
        assert len(meetings.meetings_of(tx, represented.reference)) == 1
