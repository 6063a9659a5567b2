"""Every page, in each state that matters, works for everybody."""

import re
from collections.abc import Callable

import pytest
from starlette.routing import compile_path

from quorate.portal.pages import all_routes
from tests.browser.all_states import NO_PAGE, SHOWN_ELSEWHERE, STATES
from tests.browser.chromium import PHONE, ZOOMED, Axe, Visitor
from tests.browser.states import State
from tests.browser.worlds import Worlds

Give = Callable[[str, str | None], Visitor]


def test_every_route_is_gone_through_in_a_browser() -> None:
    """An opened address goes through the first route that fits it, fixed ones before open ones."""
    routes = sorted(
        (f"{route.method} {route.path}" for route in all_routes()), key=lambda one: "{" in one
    )
    fitting = {route: compile_path(route)[0] for route in routes}
    gone = [route for state in STATES for route in state.routes]
    seen = {next((r for r in routes if r == one or fitting[r].match(one)), one) for one in gone}

    excused = set(NO_PAGE) | set(SHOWN_ELSEWHERE)
    assert not set(routes) - seen - excused, "add a State to tests/browser/all_states.py"
    assert not excused - set(routes), "there is no such route any more"
    assert set(SHOWN_ELSEWHERE.values()) <= {state.name for state in STATES}


def test_no_two_states_have_one_name() -> None:
    names = [state.name for state in STATES]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_a_page_works_for_everybody(state: State, visitor: Give, axe: Axe, worlds: Worlds) -> None:
    """As it is looked at by axe, on a phone, enlarged, without script, under our own headers."""
    here = visitor(state.world, state.who)
    here.open(state.address(worlds.enter(state.world)))
    if state.act:
        state.act(here.page)
    html = here.page.content()

    assert here.statuses[-1] == state.status, here.page.inner_text("main")[:500]
    assert {
        "axe": axe.violations(html),
        "wider than a phone": here.too_wide_at(PHONE),
        "wider than the window at 200 per cent": here.too_wide_at(ZOOMED),
        "complaints": [said for said in here.complaints if not _is_foreseen(said)],
        "h1": [] if len(re.findall(r"<h1[\s>]", html)) == 1 else ["not one h1"],
        "title": [] if _is_titled(html, state) else [here.page.title()],
    } == dict.fromkeys(
        ("axe", "wider than a phone", "wider than the window at 200 per cent")
        + ("complaints", "h1", "title"),
        [],
    )


def _is_foreseen(complaint: str) -> bool:
    """A page on the way that refused, or said that the register cannot be worked on."""
    return "status of 4" in complaint or "status of 503" in complaint


def _is_titled(html: str, state: State) -> bool:
    """A title of its own; "Error:" before it where the page has an error summary."""
    title = re.search(r"<title>(.*?)</title>", html, re.S)
    refused = "govuk-error-summary" in html
    return bool(title) and title[1].strip().startswith("Error: ") == refused  # type: ignore[index]
