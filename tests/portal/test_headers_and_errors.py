"""What goes with every answer, and what a visitor is told when something is wrong."""

import logging

import pytest

from quorate.portal import pages
from quorate.portal.access import ANYBODY
from quorate.portal.app import portal
from quorate.portal.routing import get
from quorate.settings import settings
from tests.portal.browser import Browser
from tests.portal.test_access import somewhere
from tests.portal.test_sessions import over_https  # noqa: F401 - a fixture

SECRET = "a secret of ours in the words of a fault"


def fault(visit):
    raise RuntimeError(SECRET)


@pytest.fixture
def faulty(the_register):
    """A portal with a page that has a fault."""
    return Browser(portal([*pages.all_routes(), get("/fault", fault, who=ANYBODY)]))


def answers(browser):
    """An answer of every kind: pages, redirections, refusals, faults, files."""
    yield browser.get("/sign-in")
    yield browser.get("/")
    yield browser.get("/no-such-page")
    yield browser.get("/fault")
    yield browser.send("DELETE", "/sign-in")
    yield browser.post("/sign-in", {"csrf": "wrong"})
    yield browser.get("/health")
    yield browser.get("/static/portal.css")
    yield browser.get("/static/none.css")
    yield browser.get("/sign-in", host="evil.example.org")
    yield browser.sign_in("officer").get("/account")


def test_every_answer_carries_the_headers(faulty):
    for browser in answers(faulty):
        told = browser.answer.headers
        policy = dict(part.split(" ", 1) for part in told["content-security-policy"].split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
        assert policy["style-src"] == policy["form-action"] == "'self'"
        assert "unsafe" not in told["content-security-policy"]
        assert "script-src" not in policy
        assert told["x-content-type-options"] == "nosniff"
        assert told["referrer-policy"] == "same-origin"
        assert told["cross-origin-opener-policy"] == "same-origin"
        assert "camera=()" in told["permissions-policy"]
        assert "strict-transport-security" not in told


def test_nothing_but_styles_and_pictures_may_be_kept_by_a_browser(faulty):
    kept = {
        browser.answer.request.url.path
        for browser in answers(faulty)
        if browser.answer.headers["cache-control"] != "no-store"
    }

    assert kept == {"/static/portal.css"}


def test_over_https_browsers_are_told_to_stay_there(over_https, the_register):  # noqa: F811
    told = Browser().get("/sign-in").answer.headers["strict-transport-security"]

    assert told.startswith("max-age=31536000")


@pytest.mark.parametrize(
    "host", ["evil.example.org", "127.0.0.1.evil.example.org", "", "a:b@127.0.0.1", "["]
)
def test_another_host_gets_no_page(browser, host):
    browser.get("/sign-in", host=host)

    assert browser.status == 400
    assert "evil" not in browser.answer.text
    assert "This request cannot be read" in browser.text


def test_a_load_balancer_may_ask_for_health_by_any_name(browser):
    browser.get("/health", host="10.0.0.7:4210")

    assert (browser.status, browser.answer.text) == (200, "up")


def test_a_fault_reveals_nothing_and_is_logged_with_its_reference(faulty, caplog):
    with caplog.at_level(logging.ERROR):
        faulty.get("/fault")
    reference = faulty.text.partition("this reference: ")[2][:8]

    assert faulty.status == 500
    assert SECRET not in faulty.answer.text
    assert "Traceback" not in faulty.answer.text
    assert reference in caplog.text
    assert SECRET in caplog.text


def test_no_page_holds_a_script_or_a_style_of_its_own(browser):
    browser.sign_in("officer")
    for route in pages.all_routes():
        if route.method == "GET":
            html = browser.get(somewhere(route.path)).answer.text
            assert "<script" not in html
            assert " style=" not in html
            assert "<style" not in html


@pytest.mark.parametrize("status", [404, 405, 413, 403, 500])
def test_an_error_page_is_a_whole_page_in_plain_words(faulty, status):
    page = {
        404: lambda: faulty.get("/none"),
        405: lambda: faulty.send("PUT", "/sign-in"),
        413: lambda: faulty.post("/sign-in", {"email": "x" * 1_100_000}),
        403: lambda: faulty.post("/sign-in", {"csrf": ""}),
        500: lambda: faulty.get("/fault"),
    }[status]()

    assert page.status == status
    assert page.answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "<h1" in page.answer.text
    assert settings().portal_address not in page.answer.text


def test_a_wrong_method_says_which_are_right(browser):
    assert set(browser.send("PUT", "/sign-out").answer.headers["allow"].split(", ")) == {"POST"}
