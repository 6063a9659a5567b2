"""A member declares an interest in a proposal; everybody sees it beside the name."""

import pytest

from quorate.business.cases import Case
from tests.portal import proposals_world as world
from tests.portal.browser import Browser

CHARITY = "I chair a charity that would be paid."


@pytest.fixture
def page(proposal: Case) -> str:
    """The address of the page."""
    return f"/proposals/{proposal.reference}/interest"


@pytest.fixture
def police(page: str) -> Browser:
    """The member for the police, with the page open."""
    return Browser().sign_in(world.POLICE).get(page)


def test_an_interest_stands_beside_the_name_for_the_others(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, nature=CHARITY, step="stays").follow()
    assert "Your interest stands beside your name now." in police.text

    other = Browser().sign_in(world.HEALTH)
    for path in (f"/proposals/{proposal.reference}", f"/proposals/{proposal.reference}/answer"):
        assert "I chair a charity that would be paid" in other.get(path).text


def test_the_handbook_bars_nobody_and_the_page_says_so(police: Browser) -> None:
    assert "bars nobody from answering" in police.text


def test_who_stays_may_still_answer(police: Browser, page: str, proposal: Case) -> None:
    police.submit(page, nature=CHARITY, step="stays")

    assert "Your decision" in police.get(f"/proposals/{proposal.reference}/answer").text


def test_who_withdraws_may_not_answer_and_the_substitute_may(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, nature=CHARITY, step="withdraws")

    assert "You cannot answer now" in police.get(f"/proposals/{proposal.reference}/answer").text
    substitute = Browser().sign_in(world.SUBSTITUTE)
    assert "Your decision" in substitute.get(f"/proposals/{proposal.reference}/answer").text


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"nature": ""}, "Say what the interest is."),
        ({"nature": "x" * 1001}, "Shorten this"),
        ({"step": ""}, "Choose what you will do."),
        ({"step": "hides"}, "Choose what you will do."),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    police: Browser, page: str, proposal: Case, wrong: dict[str, str], says: str
) -> None:
    police.submit(page, **{"nature": CHARITY, "step": "stays", **wrong})

    assert police.status == 422
    assert says in police.text
    assert all(not seat.interests for seat in world.standing(proposal).seats)
    if "step" in wrong:
        assert CHARITY in police.text


def test_a_later_declaration_takes_the_place_of_the_former(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, nature=CHARITY, step="withdraws")
    police.get(page).submit(page, nature="I was mistaken: I left it.", step="stays")

    declared = [line for seat in world.standing(proposal).seats for line in seat.interests]
    assert len(declared) == 1
    assert "I left it" in declared[0]


def test_where_the_last_who_owes_withdraws_the_answers_close(page: str, proposal: Case) -> None:
    for person in world.EVERYBODY:
        if person != world.CHAIR:
            world.answer(proposal, person)
    assert world.standing(proposal).closed_at is None
    Browser().sign_in(world.CHAIR).get(page).submit(page, nature=CHARITY, step="withdraws")

    assert world.standing(proposal).closed_at == world.IN_SEPTEMBER


def test_after_the_close_nothing_is_declared(police: Browser, page: str, proposal: Case) -> None:
    for person in world.EVERYBODY:
        world.answer(proposal, person)
    police.submit(page, nature=CHARITY, step="stays")

    assert police.status == 422
    assert "closed at" in police.text
