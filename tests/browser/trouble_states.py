"""The pages of a house in trouble: a register that cannot be worked on, a case that is stuck."""

from typing import Any

from quorate import register
from tests.browser.states import Act, State, filled, press, sent, then
from tests.faults import troubles

CHANGED, LODGED = "/proposals/{changed}/interest", "/cases/REV-2011-01/lodge/write-up"
CHARITY = "I chair a charity that would be paid under this proposal. " * 6
DECLARED = filled("Declare it", nature=CHARITY, step="stays")
PAPER = "+++\ntitle = 'The write-up'\n+++\nWhat was said.\n"
UNAVAILABLE = 503


def under(trouble: troubles.Trouble, act: Act) -> Act:
    """Do something while the register is in trouble."""

    def acting(page: Any) -> None:
        with trouble(register.current()):
            act(page)

    return acting


def again(page: Any) -> None:
    """Ask for the page once more."""
    page.reload()


TROUBLE = [
    State(
        "register away, a page", "/proposals/{changed}", "chief", "september",
        act=under(troubles.moved_away, again), status=UNAVAILABLE,
    ),
    State(
        "register read-only, what was typed", CHANGED, "chief", "september",
        act=under(troubles.read_only, DECLARED), status=UNAVAILABLE,
    ),
    State(
        "register read-only, sent again", CHANGED, "chief", "september",
        act=then(under(troubles.read_only, DECLARED), press("Send it again")),
    ),
    State(
        "register read-only, a file", LODGED, "officer", "june",
        act=under(troubles.read_only, sent("file", PAPER, "Lodge")), status=UNAVAILABLE,
    ),
    State("case that is stuck", "/cases/REV-2011-01", "officer", "stuck"),
    State("cases, one of them stuck", "/cases", "officer", "stuck"),
]  # fmt: skip
