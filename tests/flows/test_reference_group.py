"""A reference group goes to the Board by way of its Chair, and not to chief executives (22.72)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from quorate import clock, register
from quorate.business.groups.proposing import complete
from quorate.business.groups.representation import chair_answers
from quorate.business.meeting import meetings, sittings
from quorate.business.refusal import Refused
from quorate.partnership.sitting_file import MotionPut, Sitting, VotesCast
from quorate.register import people, structure
from tests.flows.played_proposal import Proposal, a_form, september

CHAIR_OF_THE_BOARD = "josephine-adebayo-marsh"
MEETS, NEXT = date(2011, 10, 18), date(2012, 1, 24)
FORUM = {"kind": "reference", "name": "Carers' Forum", "reports_to": "hsp_board"}


@pytest.fixture
def forum() -> Iterator[Proposal]:
    """A proposal for a reference group, represented to the Chair."""
    with september() as proposal:
        assert proposal.submit(**FORUM) == "representation-answered"
        yield proposal


def to_the_meeting(forum: Proposal, on: date = MEETS) -> None:
    """Go on to the afternoon of the Board's meeting."""
    while forum.run() != "board-meeting":
        forum.wait_out()
    forum.hand.move_to(clock.at_nine(on).replace(hour=16))


def board(forum: Proposal) -> list[str]:
    """The members of the Board."""
    with register.current().reading() as tx:
        return [person.id for person in people.members_of(tx, "hsp_board", clock.today())]


def meet(forum: Proposal, *, against: int = 0, **said: Any) -> None:
    """The Board meets and votes; so many are against."""
    everybody = board(forum)
    votes = VotesCast(votes_for=tuple(everybody[against:]), against=tuple(everybody[:against]))
    motion = MotionPut(text="That the forum be recognised.", votes=votes, **said)
    sitting = Sitting(attended=tuple(everybody), motions=(motion,))
    sittings.record_sitting(forum.case, "board", sitting, by="Democratic Services")


def on_the_agenda(forum: Proposal) -> None:
    """The Chair puts it on the agenda."""
    chair_answers(forum.case, CHAIR_OF_THE_BOARD, "agenda", door="cli")


def stands() -> bool:
    """Whether the forum stands today."""
    with register.current().reading() as tx:
        return structure.body_on(tx, "carers_forum", clock.today()) is not None


def test_chief_executives_are_not_asked(forum: Proposal) -> None:
    assert [letter.name for letter in forum.all_letters()] == ["RepresentationMade"]


@pytest.mark.clause("22.72")
def test_carried_by_a_simple_majority_the_group_is_opened(forum: Proposal) -> None:
    on_the_agenda(forum)
    to_the_meeting(forum)
    meet(forum, against=len(board(forum)) // 2 - 1)
    assert forum.run() == "endorsed"
    assert stands()


def test_the_board_gets_the_proposal_with_its_notice(forum: Proposal) -> None:
    on_the_agenda(forum)
    forum.run()
    assert forum.letters("NoticeOfMeeting")[0].fields["papers"] == ["Proposal: Carers' Forum"]


def test_not_carried_it_is_refused_and_the_proposer_told(forum: Proposal) -> None:
    on_the_agenda(forum)
    to_the_meeting(forum)
    meet(forum, against=len(board(forum)))
    assert forum.run() == "refused"
    assert not stands()
    answered = [letter.fields["outcome"] for letter in forum.letters("RepresentationAnswered")]
    assert answered[-1] == "The Partnership Board did not agree to it."


def test_declined_by_the_chair_it_ends_there(forum: Proposal) -> None:
    chair_answers(forum.case, CHAIR_OF_THE_BOARD, "declined", reason="Ask us later.", door="cli")
    assert forum.run() == "refused"
    assert [letter.name for letter in forum.all_letters()] == [
        "RepresentationMade",
        "RepresentationAnswered",
    ]


def test_without_a_quorum_it_goes_to_the_next_meeting(forum: Proposal) -> None:
    on_the_agenda(forum)
    to_the_meeting(forum)
    few = Sitting(attended=tuple(board(forum)[:2]))
    sittings.record_sitting(forum.case, "board", few, by="Democratic Services")
    to_the_meeting(forum, NEXT)
    meet(forum)
    assert forum.run() == "endorsed"
    assert forum.case.round == 2


def test_postponed_it_goes_to_the_next_meeting(forum: Proposal) -> None:
    on_the_agenda(forum)
    forum.run()
    meetings.postpone(forum.case, "board", reason="Snow.", by="Democratic Services")
    to_the_meeting(forum, NEXT)
    meet(forum)
    assert forum.run() == "endorsed"


def test_a_proposal_is_not_amended_in_words_alone(forum: Proposal) -> None:
    on_the_agenda(forum)
    to_the_meeting(forum)
    with pytest.raises(Refused, match="Refer it back"):
        meet(forum, kind="amendment", changes=["Five seats."])
    assert not meetings.is_over(forum.case, "board")


def test_referred_back_the_proposer_answers_and_the_chair_is_asked_again(forum: Proposal) -> None:
    on_the_agenda(forum)
    to_the_meeting(forum)
    meet(forum, kind="reference-back", back_to="proposal")
    assert forum.run() == "sent-back-answered"
    complete(forum.case, a_form(**FORUM, size=5), by="Pauline Hakimian")
    assert forum.run() == "representation-answered"
    assert len(forum.letters("RepresentationMade")) == 2
