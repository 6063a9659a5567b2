"""What somebody has answered before, and what came of it."""

from quorate.business.cases import Case
from quorate.business.groups import changing, outcome
from quorate.register import Register
from tests.portal import proposals_world as world
from tests.portal.browser import Browser


def past(person: str) -> Browser:
    return Browser().sign_in(person).get("/decisions/mine")


def test_nothing_answered_yet_is_said(chief_executives: Register) -> None:
    assert "You have not decided anything yet." in past(world.POLICE).text


def test_each_answer_stands_there_with_what_came_of_it(proposal: Case) -> None:
    for person in world.EVERYBODY:
        world.answer(proposal, person)
    outcome.settle(proposal)

    page = past(world.POLICE)
    assert "Reablement" in page.text
    assert "Counted" in page.text
    assert "Endorsed by agreement" in page.text


def test_lapsed_and_replaced_answers_are_marked(proposal: Case) -> None:
    world.answer(proposal, world.POLICE, "refuse")
    world.answer(proposal, world.POLICE)
    changing.change_text(proposal, world.a_form(purpose="Another purpose."), by="Henrietta Laleye")
    world.answer(proposal, world.POLICE, "send-back")

    page = past(world.POLICE)
    for words in ("Superseded", "Lapsed", "Stands", "Not decided yet"):
        assert words in page.text


def test_the_answers_of_others_do_not_stand_there(proposal: Case) -> None:
    world.answer(proposal, world.POLICE)

    assert "Reablement" not in past(world.HEALTH).text
