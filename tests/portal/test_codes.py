"""A member asks for a new code for Prefect's page; it goes to their own address only."""

import pytest

from quorate import register
from quorate.business.access import codes
from quorate.business.access.codes import redeemed
from quorate.business.cases import Case
from quorate.business.correspondence import delivery
from tests.portal import proposals_world as world
from tests.portal.browser import Browser
from tests.portal.letterbox import Letterbox


@pytest.fixture
def page(proposal: Case, letters_sent: Letterbox, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the button, after the letters that asked for answers have gone."""
    monkeypatch.setattr(codes, "HASH_COST", 2)
    delivery.deliver_case(proposal.reference)
    return f"/proposals/{proposal.reference}/code"


def code_in(letters_sent: Letterbox, person: str) -> str:
    """The code in the newest letter to a person."""
    text = next(one.text for one in reversed(letters_sent.received) if one.person == person)
    return next(word.strip(".") for word in text.split() if word[4:5] == "-" and len(word) <= 10)


def test_the_letter_that_asks_for_an_answer_holds_a_code_that_works(
    page: str, proposal: Case, letters_sent: Letterbox
) -> None:
    with redeemed(
        proposal, "duncan.wojcik@police.example.org", code_in(letters_sent, world.POLICE)
    ) as who:
        assert who == world.POLICE


def test_a_new_code_comes_by_letter_and_ends_the_old(
    page: str, proposal: Case, letters_sent: Letterbox
) -> None:
    old = code_in(letters_sent, world.POLICE)
    police = Browser().sign_in(world.POLICE).get(f"/proposals/{proposal.reference}")
    police.submit(page).follow()
    assert "We have sent you a new code" in police.text
    new = code_in(letters_sent, world.POLICE)

    with pytest.raises(codes.WrongCode), redeemed(proposal, "Duncan Wojcik", old):
        pass
    with redeemed(proposal, "Duncan Wojcik", new) as who:
        assert who == world.POLICE


def test_no_code_is_kept_where_it_could_be_read(
    page: str, proposal: Case, letters_sent: Letterbox
) -> None:
    code = code_in(letters_sent, world.POLICE)
    with register.current().reading() as tx:
        dump = "\n".join(tx.connection().connection.iterdump())  # type: ignore[attr-defined]

    assert code not in dump
    assert code.replace("-", "") not in dump
    assert "(code)" in dump


def test_who_was_not_asked_gets_none(page: str, proposal: Case, letters_sent: Letterbox) -> None:
    substitute = Browser().sign_in(world.SUBSTITUTE).get(f"/proposals/{proposal.reference}")
    before = len(letters_sent)
    substitute.post(page, {"csrf": substitute.csrf})

    assert substitute.status in (403, 422)
    assert len(letters_sent) == before


def test_asking_has_an_end(page: str, proposal: Case) -> None:
    police = Browser().sign_in(world.POLICE).get(f"/proposals/{proposal.reference}")
    shown = police.answer
    for _ in range(5):
        police.answer = shown
        assert police.submit(page).status == 303
    police.answer = shown

    assert police.submit(page).status == 429
