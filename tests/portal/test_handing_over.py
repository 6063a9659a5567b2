"""A member hands the answer over to the substitute, and takes it back."""

from datetime import timedelta

import pytest

from quorate.business.cases import Case
from quorate.business.groups import handing_over
from quorate.register import Register, letters
from tests.portal import proposals_world as world
from tests.portal.browser import Browser


@pytest.fixture
def page(proposal: Case) -> str:
    """The address of the page."""
    return f"/proposals/{proposal.reference}/hand-over"


@pytest.fixture
def police(page: str) -> Browser:
    """The member for the police, with the page open."""
    return Browser().sign_in(world.POLICE).get(page)


def asked(opened: Register, case: Case) -> list[str]:
    """To whom a letter went that asks for an answer in somebody's place."""
    with opened.reading() as tx:
        queued = letters.queued(tx, case.reference)
        return [letter.person_id for letter in queued if letter.name == "SubstituteAsked"]


def test_the_substitute_is_named_and_asked_by_letter(
    police: Browser, page: str, proposal: Case, chief_executives: Register
) -> None:
    assert "Farah Lindley" in police.text
    police.submit(page, to=world.SUBSTITUTE).follow()

    assert "You have handed the answer over" in police.text
    assert asked(chief_executives, proposal) == [world.SUBSTITUTE]


def test_it_is_taken_back_while_the_substitute_has_not_answered(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, to=world.SUBSTITUTE)
    police.get(page)
    assert "who has not answered yet" in police.text
    police.submit(f"/proposals/{proposal.reference}/take-back").follow()

    assert "The answer is with you again." in police.text
    assert "Your decision" in police.text


def test_once_the_substitute_has_answered_it_is_theirs(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, to=world.SUBSTITUTE)
    police.get(page)
    world.answer(proposal, world.SUBSTITUTE)
    police.submit(f"/proposals/{proposal.reference}/take-back")

    assert police.status == 422
    assert world.answers(proposal) == [(world.SUBSTITUTE, "endorse")]


def test_handing_over_twice_asks_once(
    police: Browser, page: str, proposal: Case, chief_executives: Register
) -> None:
    shown = police.answer
    police.submit(page, to=world.SUBSTITUTE)
    police.answer = shown
    world.at(world.IN_SEPTEMBER + timedelta(minutes=1))
    police.submit(page, to=world.SUBSTITUTE)

    assert police.status == 303
    assert asked(chief_executives, proposal) == [world.SUBSTITUTE]


@pytest.mark.parametrize("to", ["", "gwendolyn-iyer", "nobody"])
def test_only_a_named_substitute_can_be_chosen(
    police: Browser, page: str, proposal: Case, to: str
) -> None:
    police.submit(page, to=to)

    assert police.status == 422
    assert "Answer" in Browser().sign_in(world.POLICE).get("/").text


def test_a_seat_without_a_substitute_says_so(page: str) -> None:
    chief = Browser().sign_in(world.CHAIR).get(page)

    assert "No substitute is named for your seat" in chief.text


def test_a_seat_that_is_answered_is_not_handed_over(page: str, proposal: Case) -> None:
    world.answer(proposal, world.POLICE)
    police = Browser().sign_in(world.POLICE).get(page)

    assert "Your seat has been answered" in police.text


def test_after_the_close_there_is_nothing_to_hand_over(
    police: Browser, page: str, proposal: Case
) -> None:
    for person in world.EVERYBODY:
        world.answer(proposal, person)
    police.submit(page, to=world.SUBSTITUTE)

    assert police.status == 422
    assert "closed at 10am on Monday 5 September 2011" in police.text


def test_a_substitute_has_nothing_to_hand_over(page: str, proposal: Case) -> None:
    handing_over.hand_over(proposal, world.POLICE)

    assert Browser().sign_in(world.SUBSTITUTE).get(page).status == 404


@pytest.mark.parametrize("persona", ["officer", "elsewhere", "consultee"])
def test_nobody_else_hands_over(page: str, persona: str) -> None:
    assert Browser().sign_in(persona).get(page).status in (303, 403)
