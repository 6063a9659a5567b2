"""A proposal's page: who sees it, and how much."""

import pytest

from quorate.business.cases import Case
from quorate.business.groups import changing, outcome, proposing
from quorate.register import Register
from tests.portal import proposals_world as world
from tests.portal.browser import Browser


def page(case: Case, person: str) -> Browser:
    return Browser().sign_in(person).get(f"/proposals/{case.reference}")


@pytest.mark.parametrize(
    ("person", "status"),
    [
        (world.POLICE, 200),
        (world.SUBSTITUTE, 200),
        (world.PROPOSER, 200),
        ("officer", 200),
        ("clerk", 200),
        ("josephine-adebayo-marsh", 404),
    ],
)
def test_its_people_and_the_officers_see_it(proposal: Case, person: str, status: int) -> None:
    assert page(proposal, person).status == status


def test_strangers_see_the_same_as_for_a_proposal_that_there_is_not(proposal: Case) -> None:
    stranger = Browser().sign_in("josephine-adebayo-marsh")
    there = stranger.get(f"/proposals/{proposal.reference}").answer.text
    nowhere = stranger.get("/proposals/GRP-2011-99").answer.text

    assert there.replace(proposal.reference, "GRP-2011-99") == nowhere


def test_an_incomplete_one_is_shown_to_its_proposer_and_to_no_member(
    chief_executives: Register,
) -> None:
    case = proposing.propose(world.a_form(purpose=""), by="Henrietta Laleye")

    assert page(case, world.POLICE).status == 404
    proposer = page(case, world.PROPOSER)
    assert "What is missing" in proposer.text
    assert f"/proposals/{case.reference}/complete" in proposer.page.links


def test_whose_organisations_sit_with_the_chief_executives_already_is_shown(
    chief_executives: Register,
) -> None:
    case = proposing.propose(world.a_form(kind="management"), by="Henrietta Laleye")

    assert "Membership: Also in Harrow Chief Executives: " in page(case, world.PROPOSER).text


def test_the_proposer_sees_no_answers_before_the_close(proposal: Case) -> None:
    world.answer(proposal, world.POLICE, "refuse", reason="A reason of theirs")
    assert "A reason of theirs" not in page(proposal, world.PROPOSER).text
    assert "A reason of theirs" in page(proposal, "officer").text


def test_the_outcome_stands_there_with_its_sum_and_its_conditions(proposal: Case) -> None:
    for person in world.EVERYBODY:
        world.answer(proposal, person, "endorse-with-conditions", conditions=("Report in March",))
    outcome.settle(proposal)

    shown = page(proposal, world.POLICE).text
    for words in ("Endorsed with conditions", "8 appointed, quorum 3", "Report in March"):
        assert words in shown


def test_a_lapsed_answer_stays_visible_as_lapsed(proposal: Case) -> None:
    world.answer(proposal, world.POLICE, "refuse")
    changing.change_text(proposal, world.a_form(purpose="Another purpose."), by="Henrietta Laleye")

    shown = page(proposal, world.POLICE).text
    assert "Lapsed: the answer of" in shown
    assert "It counts for nothing now" in shown
