"""What visitors see while the register cannot be worked on: a clear page, and nothing lost."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from quorate import clock, register
from quorate.business.access import sessions
from quorate.business.cases import Case
from quorate.register import Register
from tests.faults import troubles
from tests.portal import proposals_world as world
from tests.portal.browser import Browser
from tests.portal.letterbox import Letterbox

CHARITY = "I chair a charity that\nwould be paid <twice>."
UNAVAILABLE, SEE_OTHER, FORBIDDEN = 503, 303, 403
OFFICER = "imogen.bhattarai@council.example.org"

TROUBLES = pytest.mark.parametrize(
    "trouble", [troubles.locked, troubles.full, troubles.read_only, troubles.moved_away]
)


@pytest.fixture
def opened(proposal: Case, chief_executives: Register) -> Iterator[Register]:
    """The register of a proposal before its members; nobody waits for it for long."""
    with register.opened(troubles.address_of(chief_executives), wait_seconds=1) as again:
        yield again


@pytest.fixture
def page(proposal: Case) -> str:
    """The page on which an interest is declared."""
    return f"/proposals/{proposal.reference}/interest"


@pytest.fixture
def police(opened: Register, page: str) -> Browser:
    """The member for the police, with the page open."""
    return Browser().sign_in(world.POLICE).get(page)


def declared(proposal: Case) -> list[str]:
    """The natures of all interests that stand."""
    seats = world.standing(proposal).seats
    return [interest for seat in seats for interest in seat.interests]


@TROUBLES
def test_what_was_typed_is_sent_again_with_one_press(
    opened: Register,
    police: Browser,
    page: str,
    proposal: Case,
    trouble: troubles.Trouble,
) -> None:
    with trouble(opened):
        police.submit(page, nature=CHARITY, step="stays")
        told = (police.status, "may not have been saved" in police.text)
    before, answer = declared(proposal), police.answer.text

    police.submit(page)

    assert (told, before) == ((UNAVAILABLE, True), [])
    assert CHARITY.partition("<")[0] in answer, "its line breaks too"
    assert police.status == SEE_OTHER
    (stands,) = declared(proposal)
    assert "I chair a charity that would be paid <twice>; stays" in stands


@TROUBLES
def test_the_page_says_when_to_come_again(
    opened: Register, police: Browser, page: str, trouble: troubles.Trouble
) -> None:
    with trouble(opened):
        police.submit(page, nature=CHARITY, step="stays")

    assert 1 <= int(police.answer.headers["retry-after"]) <= 60
    assert police.answer.headers["cache-control"] == "no-store"
    assert "<twice>" not in police.answer.text
    assert "sqlite" not in police.answer.text.lower()


@pytest.mark.parametrize("trouble", [troubles.full, troubles.read_only])
def test_pages_can_be_read_while_nothing_can_be_written(
    opened: Register,
    police: Browser,
    proposal: Case,
    trouble: troubles.Trouble,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    signed_in = sessions.who_is(police.http.cookies["quorate-session"])
    assert signed_in is not None
    sessions.put_notice(signed_in, "What you did is done.")
    later = clock.real_now() + timedelta(minutes=10)
    monkeypatch.setattr(clock, "_real_moment", lambda: later)

    with trouble(opened):
        police.get(f"/proposals/{proposal.reference}")

    assert police.status == 200
    assert "What you did is done." in police.text


def test_who_was_signed_in_still_is_when_the_register_is_back(
    opened: Register, police: Browser, page: str
) -> None:
    with troubles.moved_away(opened):
        police.get(page)
        told = (police.status, police.text)

    assert told[0] == UNAVAILABLE
    assert "Nothing is lost. Try again in a moment." in told[1]
    assert police.get(page).status == 200


def test_a_stranger_keeps_the_token_of_their_form(
    opened: Register, letters_sent: Letterbox
) -> None:
    browser = Browser().get("/sign-in")
    with troubles.moved_away(opened):
        browser.submit("/sign-in", email=OFFICER)
        assert browser.status == UNAVAILABLE

    browser.submit("/sign-in")

    assert browser.status == SEE_OTHER
    assert [letter.to for letter in letters_sent.received] == [OFFICER]


def test_the_page_makes_no_form_of_another_site_good(
    opened: Register, police: Browser, page: str, proposal: Case
) -> None:
    with troubles.moved_away(opened):
        police.post(page, {"csrf": "of another site", "nature": CHARITY, "step": "stays"})
        assert police.status == UNAVAILABLE

    police.submit(page)

    assert police.status == FORBIDDEN
    assert declared(proposal) == []


def test_a_file_cannot_be_kept_and_the_page_says_so(
    opened: Register, police: Browser, page: str
) -> None:
    with troubles.read_only(opened):
        file = {"file": ("notes.txt", b"Notes", "text/plain")}
        police.post(page, {"nature": CHARITY, "step": "stays"}, files=file)

    assert police.status == UNAVAILABLE
    assert "Choose your files again then." in police.text
    assert page not in [form["action"] for form in police.page.forms]


def test_the_address_that_a_form_went_to_is_kept_whole(
    opened: Register, police: Browser, page: str
) -> None:
    with troubles.read_only(opened):
        police.post(f"{page}?from=a+letter", {"nature": CHARITY, "step": "stays"})

    assert f"{page}?from=a+letter" in [form["action"] for form in police.page.forms]


def test_a_page_is_asked_for_again_at_its_own_address(
    opened: Register, police: Browser, page: str
) -> None:
    with troubles.moved_away(opened):
        police.get(f"{page}?from=a+letter")

    assert f"{page}?from=a+letter" in police.page.links


def test_a_load_balancer_is_told_as_well(opened: Register, police: Browser) -> None:
    with troubles.moved_away(opened):
        assert police.get("/health").status == UNAVAILABLE

    assert police.get("/health").status == 200
