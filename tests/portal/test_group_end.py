"""The sponsor of a group near the end of its term says whether it closes, goes on or changes."""

from datetime import UTC, datetime

import pytest

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups import opening, outcome
from quorate.business.groups.life_begins import life_of
from quorate.register import group_terms
from tests.portal import proposals_world as world
from tests.portal.browser import Browser

NEAR_THE_END = datetime(2012, 8, 20, 9, 0, tzinfo=UTC)
CLOSING = {"choice": "close", "reason": "Its work is done.", "report": "Forty people went home."}
LONGER = {"until-day": "31", "until-month": "3", "until-year": "2013"}


@pytest.fixture
def page(proposal: Case) -> str:
    """The address of the page, for a group of twelve months that is near its end."""
    for person in world.EVERYBODY:
        world.answer(proposal, person)
    outcome.settle(proposal)
    opening.open_the_group(proposal)
    world.at(NEAR_THE_END)
    return "/groups/reablement/end"


@pytest.fixture
def sponsor(page: str) -> Browser:
    """The group's sponsor, with the page open."""
    return Browser().sign_in(world.PROPOSER).get(page)


def answered() -> str | None:
    """What the sponsor's answer in the register is."""
    with register.current().reading() as tx:
        life = life_of(tx, "reablement")
        assert life is not None
        found = group_terms.sponsors_answer(tx, *life.key)
        return found.choice if found else None


def test_the_inbox_leads_there_once_the_end_is_near(page: str) -> None:
    sponsor = Browser().sign_in(world.PROPOSER)
    assert page in sponsor.get("/").page.links

    world.at(world.IN_SEPTEMBER)
    assert page not in sponsor.get("/").page.links


def test_the_page_says_what_the_group_is_for_and_when_it_ends(sponsor: Browser) -> None:
    assert "Help people home from hospital." in sponsor.text
    assert "September 2012" in sponsor.text


def test_it_closes_by_the_sponsors_word(sponsor: Browser, page: str) -> None:
    sponsor.submit(page, **CLOSING).follow()

    assert "Reablement will close." in sponsor.text
    assert answered() == "close"


def test_an_extension_goes_to_the_chief_executives_again(sponsor: Browser, page: str) -> None:
    sponsor.submit(page, choice="extend", reason="Half is done.", **LONGER).follow()

    assert "asks for it" in sponsor.text
    assert "31 March 2013" in sponsor.text
    assert answered() == "extend"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "Choose what becomes of the group."),
        ({**CLOSING, "report": ""}, "Say in a paragraph"),
        ({**CLOSING, "reason": ""}, "Give your reason."),
        ({**CLOSING, "reason": "x" * 4001}, "Shorten this"),
        ({"choice": "extend", "reason": "Half is done."}, "Give the day"),
        ({"choice": "extend", "reason": "x", **LONGER, "until-day": "32"}, "in the calendar"),
        ({"choice": "change", "reason": "x"}, "Say what is to change"),
        ({"choice": "change", "reason": "x", "size": "many"}, "from 1 to 100"),
        ({"choice": "change", "reason": "x", "size": "9" * 400}, "from 1 to 100"),
        ({"choice": "change", "reason": "x", "size": "2"}, "more members"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    sponsor: Browser, page: str, typed: dict[str, str], says: str
) -> None:
    sponsor.submit(page, **{"report": "A report of mine", **typed})

    assert sponsor.status == 422
    assert says in sponsor.text
    assert typed.get("report", "A report of mine") in sponsor.text
    assert answered() is None


def test_a_second_answer_is_refused(sponsor: Browser, page: str) -> None:
    shown = sponsor.answer
    sponsor.submit(page, **CLOSING)
    sponsor.answer = shown
    sponsor.submit(page, choice="extend", reason="Half is done.", **LONGER)

    assert sponsor.status in (404, 422)
    assert answered() == "close"


@pytest.mark.parametrize("persona", [world.POLICE, "officer"])
def test_nobody_else_finds_the_page(page: str, persona: str) -> None:
    assert Browser().sign_in(persona).get(page).status == 404
    assert Browser().sign_in(persona).get("/groups/nothing/end").status == 404
