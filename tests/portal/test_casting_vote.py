"""The Chair of Chief Executives breaks a tie on the screen, after a check, once."""

import pytest

from quorate.business.cases import Case
from quorate.business.groups import outcome
from quorate.register import Register, groups
from tests.portal import proposals_world as world
from tests.portal.browser import Browser


@pytest.fixture
def page(proposal: Case) -> str:
    """The address of the page, once the answers are tied."""
    world.tied(proposal)
    return f"/proposals/{proposal.reference}/casting-vote"


@pytest.fixture
def chief(page: str) -> Browser:
    """The Chair, with the page open."""
    return Browser().sign_in(world.CHAIR).get(page)


def cast(opened: Register, case: Case) -> str | None:
    """Which way the casting vote went, if it was given."""
    with opened.reading() as tx:
        vote = groups.casting_vote(tx, case.key)
        return vote.side if vote else None


def test_the_sum_stands_beside_the_question(chief: Browser) -> None:
    assert "Tied: the Chair may cast" in chief.text
    assert "your right and not your duty" in chief.text


def test_the_vote_is_given_after_a_check(
    chief: Browser, page: str, proposal: Case, chief_executives: Register
) -> None:
    chief.submit(page, side="for", reason="It is needed.")
    assert "Check your casting vote" in chief.text
    assert cast(chief_executives, proposal) is None

    chief.submit(f"{page}/confirm").follow()
    assert "Your casting vote is recorded." in chief.text
    assert cast(chief_executives, proposal) == "for"


def test_declining_leaves_it_not_carried(chief: Browser, page: str, proposal: Case) -> None:
    chief.submit(page, side="declined").submit(f"{page}/confirm")
    outcome.settle(proposal)

    assert outcome.outcome_of(proposal) in ("refused", "sent back")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"side": "", "reason": "Mine"}, "Choose whether you cast"),
        ({"side": "sideways", "reason": "Mine"}, "Choose whether you cast"),
        ({"side": "for", "reason": "x" * 4001}, "Shorten this"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    chief: Browser, page: str, typed: dict[str, str], says: str
) -> None:
    for path in (page, f"{page}/confirm"):
        chief.get(page).post(path, typed)
        assert chief.status == 422
        assert says in chief.text
        assert typed["reason"] in chief.text


def test_it_is_given_once(
    chief: Browser, page: str, proposal: Case, chief_executives: Register
) -> None:
    chief.submit(page, side="for")
    check = chief.answer
    chief.submit(f"{page}/confirm")
    chief.answer = check
    chief.submit(f"{page}/confirm", side="against")

    assert chief.status in (404, 422)
    assert cast(chief_executives, proposal) == "for"


def test_before_a_tie_there_is_no_such_page(proposal: Case) -> None:
    page = f"/proposals/{proposal.reference}/casting-vote"

    assert Browser().sign_in(world.CHAIR).get(page).status == 404


@pytest.mark.parametrize("persona", [world.POLICE, "officer", "elsewhere"])
def test_nobody_but_the_chair_casts(page: str, persona: str) -> None:
    assert Browser().sign_in(persona).get(page).status == 403
