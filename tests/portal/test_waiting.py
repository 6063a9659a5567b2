"""The inbox: what waits for somebody, from which body, by when; and an empty one."""

from quorate.business.cases import Case
from quorate.register import Register
from tests.portal import proposals_world as world
from tests.portal.browser import Browser


def inbox(person: str) -> Browser:
    return Browser().sign_in(person).get("/")


def test_a_member_finds_what_to_answer_by_when_and_for_whom(proposal: Case) -> None:
    page = inbox(world.POLICE)

    assert "Reablement" in page.text
    assert "Harrow Chief Executives" in page.text
    assert "19 September 2011" in page.text
    assert f"/proposals/{proposal.reference}/answer" in page.page.links


def test_an_empty_inbox_says_so(chief_executives: Register) -> None:
    assert "Nothing waits for you" in inbox(world.POLICE).text


def test_what_is_answered_waits_no_longer(proposal: Case) -> None:
    world.answer(proposal, world.POLICE)

    assert "Reablement" not in inbox(world.POLICE).text
    assert "Reablement" in inbox(world.HEALTH).text


def test_the_chair_finds_the_tie_to_break(proposal: Case) -> None:
    world.tied(proposal)

    assert f"/proposals/{proposal.reference}/casting-vote" in inbox(world.CHAIR).page.links
    assert "Nothing waits for you" in inbox(world.POLICE).text


def test_what_waits_for_others_is_nowhere(proposal: Case) -> None:
    assert "Reablement" not in inbox("elsewhere").text


def test_nobody_has_an_inbox_without_signing_in(proposal: Case) -> None:
    assert Browser().get("/").status == 303
