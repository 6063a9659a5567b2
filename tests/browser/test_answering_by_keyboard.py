"""A consultee answers on a phone, from the letter's link to the thanks, with the keyboard alone."""

from collections.abc import Callable, Iterator

import pytest

from quorate import register
from quorate.register import responses
from tests.browser.chromium import PHONE, Visitor
from tests.browser.test_by_keyboard import Keys
from tests.browser.worlds import World, Worlds

REVIEW = "REV-2011-01"


@pytest.fixture
def world(worlds: Worlds) -> World:
    """A consultation that is open."""
    return worlds.enter("answering")


@pytest.fixture
def keys(visitor: Callable[..., Visitor], world: World) -> Iterator[Keys]:
    """A consultee who opens their letter, on a phone with a keyboard."""
    here = Keys(visitor(world.name, None))
    here.visitor.open(f"/link/{world.known['keyboard']}")
    here.page.set_viewport_size({"width": PHONE, "height": 640})
    here.tab_to("main button").send()
    yield here
    here.page.context.clear_cookies()


def test_an_answer_is_given_from_the_link_to_the_thanks(keys: Keys, world: World) -> None:
    keys.tab_to("textarea[name=question-1]").type("Yes, on the whole.")
    keys.tab_to("button[value=paper]").send()
    keys.tab_to("#paragraph-2 summary").press("Enter")
    keys.tab_to("textarea[name=paragraph-2]").type("This is unclear.")
    keys.tab_to("#paragraph-2 button").send()
    keys.tab_to("main form > button").send()
    keys.tab_to("button[value=on]").send()
    keys.tab_to("input[name=publish]").press("Space")
    keys.tab_to("button[value=on]").send()
    keys.tab_to("main button").send()

    assert "We have your answer" in keys.page.inner_text("main")
    assert keys.unseen == []
    with register.current().reading() as tx:
        (answer,) = responses.of_person(tx, REVIEW, world.known["typist"])
        assert [part.text for part in answer.parts] == ["Yes, on the whole.", "This is unclear."]


def test_enter_in_a_field_removes_no_file(keys: Keys, world: World) -> None:
    keys.visitor.open(f"/consultations/{REVIEW}/answer/about")
    keys.page.locator("[name=file]").set_input_files(
        {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    )
    keys.tab_to("button[value=file]").send()
    assert "letter.pdf" in keys.page.inner_text("main")

    keys.tab_to("input[name=published-as]").send()

    with register.current().reading() as tx:
        assert len(responses.files_of_draft(tx, REVIEW, world.known["typist"])) == 1
