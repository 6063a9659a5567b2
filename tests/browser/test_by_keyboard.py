"""From a letter to a recorded decision in three actions, by keyboard alone and without a script.

The actions: press the button of the letter's link, answer, confirm.
"""

from collections.abc import Callable, Iterator

import pytest

from quorate.business.cases import find
from quorate.business.groups.standing import standing_of
from tests.browser.chromium import PHONE, Visitor
from tests.browser.worlds import World, Worlds

# What shows that the part with the focus has it: an edge, a shadow or a background of its own,
# which for a radio or a tick box is on its label.
SHOWN = """() => {
  const at = document.activeElement;
  const drawn = at.matches('.govuk-radios__input, .govuk-checkboxes__input')
    ? getComputedStyle(at.labels[0], '::before') : getComputedStyle(at);
  const edge = drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 2
    && !drawn.outlineColor.includes(', 0)');
  return edge || drawn.boxShadow !== 'none' || drawn.backgroundColor === 'rgb(255, 221, 0)';
}"""
MOST_TABS = 80
CRITERIA = ("purpose", "duration", "organisations", "level", "value")


class Keys:
    """Hands that have a keyboard only."""

    def __init__(self, visitor: Visitor) -> None:
        self.page = visitor.page
        self.visitor = visitor
        self.unseen: list[str] = []

    def tab_to(self, selector: str) -> "Keys":
        """Press Tab until the part is reached; every part on the way must show its focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if not self.page.evaluate(SHOWN):
                self.unseen.append(self.visitor.focused)
            if self.page.evaluate("part => document.activeElement.matches(part)", selector):
                return self
        raise AssertionError(f"{selector} cannot be reached by Tab on {self.page.title()}")

    def press(self, *keys: str) -> "Keys":
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def send(self) -> "Keys":
        """Press Enter on a button, and wait for the page that comes."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self

    def type(self, words: str) -> "Keys":
        """Type words."""
        self.page.keyboard.type(words)
        return self


@pytest.fixture
def world(worlds: Worlds) -> World:
    """One proposal that waits for everybody."""
    return worlds.enter("one proposal")


@pytest.fixture
def keys(visitor: Callable[..., Visitor], world: World) -> Iterator[Keys]:
    """A newcomer who is not signed in, on a phone with a keyboard."""
    here = Keys(visitor(world.name, None))
    yield here
    here.page.context.clear_cookies()


def answer(keys: Keys) -> None:
    """Fill in the whole form and send it."""
    for name in CRITERIA:
        keys.tab_to(f"input[name={name}]").press("Space")
    keys.tab_to("input[name=choice]").press("Space")
    keys.tab_to("textarea[name=reason]").type("It is needed.")
    keys.tab_to("main button").send()


def test_a_newcomer_decides_in_three_actions(keys: Keys, world: World) -> None:
    path = f"/proposals/{world.known['waiting']}/answer"
    keys.visitor.open(world.link_for("member", path))
    keys.page.set_viewport_size({"width": PHONE, "height": 640})

    keys.tab_to("main button").send()
    answer(keys)
    keys.tab_to("main button").send()

    given = [seat.answer for seat in standing_of(find(world.known["waiting"])).seats if seat.answer]
    assert [(one.choice, one.reason) for one in given] == [("endorse", "It is needed.")]
    assert "Your answer is recorded" in keys.page.inner_text("main")
    assert keys.unseen == []


def test_after_a_refusal_the_keyboard_starts_at_what_is_wrong(keys: Keys, world: World) -> None:
    keys.visitor.open(world.link_for("chief", f"/proposals/{world.known['waiting']}/answer"))
    keys.tab_to("main button").send()
    keys.tab_to("main form button").send()

    assert keys.page.evaluate("() => document.activeElement.className") == "govuk-error-summary"
    keys.press("Tab", "Enter")
    assert keys.page.evaluate("() => document.activeElement.name") == "purpose"


def test_the_first_tab_leads_past_the_masthead(keys: Keys) -> None:
    keys.visitor.open("/sign-in")
    keys.tab_to(".govuk-skip-link").press("Enter", "Tab")

    assert keys.page.evaluate("() => document.activeElement.name") == "email"
