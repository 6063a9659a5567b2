"""Every route of the portal, tried with every method as everybody: who may, and nobody else."""

from collections.abc import Callable, Iterator

import pytest

from quorate import clock, register
from quorate.portal import cookies, pages
from quorate.register import cases, consultees
from quorate.register.tables.cases import Case
from tests.portal.browser import PEOPLE, Browser
from tests.portal.who_may import EVERYBODY, WHO_MAY
from tests.portal.whole_record import whole_record

ROUTES = [(route.method, route.path) for route in pages.all_routes()]
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")
CASE = "REV-2011-01"
NOBODY = "nobody"
BY_LINK = "by-link"  # a member of the Board who came by a consultation's link
PERSONAS = (NOBODY, BY_LINK, *PEOPLE)


def somewhere(path: str) -> str:
    """An address of this form at which nothing is: its open parts are filled with what is not."""
    return path.replace("{", "no-such-").replace("}", "")


def may(persona: str, route: tuple[str, str]) -> bool:
    allowed = WHO_MAY.get(route, "")
    return allowed == EVERYBODY or persona in allowed.split()


def is_signed_in(persona: str) -> bool:
    """Somebody without any role is nobody, whatever cookie they hold."""
    return persona not in (NOBODY, BY_LINK, "consultee")


@pytest.fixture
def visitor(the_register) -> Iterator[Callable[[str], Browser]]:
    """A browser whose line to the portal stays open, for many visits of one persona."""
    a_case_with("member")
    browser = Browser()
    with browser.http:
        yield lambda persona: come_back(browser, persona)


def a_case_with(consultee: str) -> None:
    """Enter a case in which somebody is consulted."""
    with register.current().transaction() as tx:
        cases.add(
            tx,
            Case(
                reference=CASE,
                procedure="structural-review",
                title="A review",
                terms={},
                launched_at=clock.now(),
                launched_by="Officer",
            ),
        )
        consultees.add(tx, CASE, [(PEOPLE[consultee], None)])


def come_back(browser: Browser, persona: str) -> Browser:
    """Be this persona in a new session, with a token for forms, and without what was before."""
    browser.http.cookies.clear()
    browser.answer = None
    if persona == BY_LINK:
        return browser.come_by_link("member", CASE)
    if persona != NOBODY:
        browser.sign_in(persona)
    if not is_signed_in(persona):
        browser.http.cookies.set(cookies.FORMS, "a token of forms")
        browser.own_csrf = "a token of forms"
    return browser


def turned_away(browser: Browser) -> bool:
    """Whether the visitor was sent to a way in, or told that the page is for others."""
    to_sign_in = browser.status == 303 and browser.leads_to.startswith("/sign-in?next=")
    for_own_link = browser.status == 303 and browser.leads_to.endswith("reference/link")
    return to_sign_in or for_own_link or "This page is for:" in browser.text


def test_every_route_has_its_row_and_every_row_its_route():
    assert sorted(WHO_MAY) == sorted(ROUTES), "add it to tests/portal/who_may.py"


def test_no_route_is_declared_twice():
    assert len(ROUTES) == len(set(ROUTES))


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_route_lets_in_everybody_who_may(persona, visitor):
    """Where nothing stands at the address, they are told so: they got that far."""
    kept_out = []
    for route in ROUTES:
        if may(persona, route):
            browser = visitor(persona).send(route[0], somewhere(route[1]))
            if turned_away(browser) or browser.status >= 500:
                kept_out.append((route, browser.status))

    assert not kept_out


def test_every_page_says_to_whom_it_is_open(visitor):
    silent = []
    for route in pages.all_routes():
        if route.method == "GET" and may("officer", (route.method, route.path)):
            browser = visitor("officer").get(somewhere(route.path))
            is_page = browser.status == 200 and "<footer" in browser.text
            if is_page and f"Open to: {route.who.sentence}" not in browser.text:
                silent.append(route.path)

    assert not silent


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_route_turns_away_everybody_else_and_nothing_changes(persona, visitor):
    came_in, expected = [], 403 if is_signed_in(persona) else 303
    before = whole_record()
    for route in ROUTES:
        if not may(persona, route):
            browser = visitor(persona).send(route[0], somewhere(route[1]))
            if not turned_away(browser) or browser.status != expected:
                came_in.append((route, browser.status))

    after = whole_record()
    del before["portal_session"], after["portal_session"]  # each visit opens one of its own
    assert not came_in
    assert after == before


@pytest.mark.parametrize("persona", [NOBODY, "officer"])
def test_a_method_that_a_page_has_not_gets_405(persona, visitor):
    statuses = {}
    browser = visitor(persona)
    for path in sorted({path for _, path in ROUTES}):
        known = {method for method, its_path in ROUTES if its_path == path}
        known |= {"HEAD"} if "GET" in known else set()
        for method in set(METHODS) - known:
            statuses[method, path] = browser.send(method, somewhere(path)).status

    assert set(statuses.values()) == {405}, {k: v for k, v in statuses.items() if v != 405}


@pytest.mark.parametrize("persona", [NOBODY, "officer"])
@pytest.mark.parametrize(
    "path",
    ["/no-such-page", "/sign-in/", "/sign-in//", "/static/../app.py", "/.env", "/link/", "/%00"],
)
def test_an_unknown_address_gets_a_plain_page(persona, path, visitor):
    browser = visitor(persona).get(path)

    assert (browser.status, "Page not found" in browser.text) == (404, True)
