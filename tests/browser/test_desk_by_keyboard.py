"""An officer works through responses by keyboard alone, from the queue to the next response."""

from collections.abc import Callable

import pytest

from tests.browser.chromium import Visitor
from tests.browser.test_by_keyboard import Keys
from tests.browser.worlds import Worlds
from tests.business.working_over.answers_given import points_of


@pytest.fixture
def keys(visitor: Callable[..., Visitor], worlds: Worlds) -> Keys:
    """The officer, with a keyboard only."""
    worlds.enter("desk to work at")
    return Keys(visitor("desk to work at", "officer"))


def answer(keys: Keys, reason: str) -> None:
    """Say that the first point is noted, and why, and go on."""
    keys.tab_to("input[name^=disposition-]").press("ArrowDown", "ArrowDown")
    keys.tab_to("textarea[name^=reason-]").type(reason)
    keys.tab_to("main form button").send()


def test_two_responses_are_answered_without_a_mouse(keys: Keys, worlds: Worlds) -> None:
    known = worlds.enter("desk to work at").known
    keys.visitor.open("/cases/REV-2011-01/responses")

    keys.tab_to(f"a[href$='/responses/{known['private']}']").send()
    answer(keys, "We rang.")
    answer(keys, "It stays.")

    first, second = (points_of(known["private"] + n)[0] for n in range(2))
    assert [(one.disposition, one.reason) for one in (first, second)] == [
        ("noted", "We rang."),
        ("noted", "It stays."),
    ]
    assert keys.unseen == []
