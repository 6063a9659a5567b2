"""Sessions end by time, by signing out and by leaving, and are tied to one browser and one host."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from quorate import clock, register
from quorate.settings import settings
from tests.portal.browser import Browser

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def machine_clock(monkeypatch):
    """Stops the machine's clock; called, it goes on by so much."""
    stands = {"at": NOW}
    monkeypatch.setattr(clock, "_real_moment", lambda: stands["at"])

    def go_on(**period):
        stands["at"] += timedelta(**period)

    return go_on


@pytest.fixture
def over_https(monkeypatch):
    """The portal is reached over https."""
    monkeypatch.setenv("QUORATE_PORTAL_URL", "https://quorate.example.org")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def write(statement: str) -> None:
    with register.current().transaction() as tx:
        tx.execute(text(statement))


def test_a_session_is_over_after_a_while_without_a_visit(machine_clock, browser):
    idle = settings().session_idle_minutes
    browser.sign_in("officer")
    machine_clock(minutes=idle - 1)
    assert browser.get("/").status == 200

    machine_clock(minutes=idle - 1)
    assert browser.get("/").status == 200
    machine_clock(minutes=idle)

    assert browser.get("/").status == 303


def test_a_session_is_over_after_its_hours_however_busy(machine_clock, browser):
    browser.sign_in("officer")
    for _ in range(settings().session_hours * 2):
        assert browser.get("/").status == 200
        machine_clock(minutes=30)

    assert browser.get("/").status == 303


def test_the_replayed_clock_does_not_keep_a_session_alive(machine_clock, browser):
    browser.sign_in("officer")
    clock.set_source(lambda: datetime(2011, 4, 18, 9, 0, tzinfo=UTC))
    machine_clock(hours=settings().session_hours)

    assert browser.get("/").status == 303


@pytest.mark.parametrize(
    ("persona", "leaving"),
    [
        ("member", "UPDATE seat_holding SET to_on = '2011-04-18'"),
        ("member", "UPDATE seat SET to_on = '2011-04-18'"),
        ("elsewhere", "UPDATE office_holding SET to_on = '2011-04-18'"),
    ],
)
def test_who_leaves_is_signed_out_the_same_day(browser, persona, leaving):
    browser.sign_in(persona)
    assert browser.get("/").status == 200

    write(leaving)

    assert browser.get("/").status == 303


def test_a_cookie_that_was_made_up_is_nobody(browser):
    for cookie in ("", "x", "a" * 43, "\"'; DROP TABLE person; --", "a" * 5000):
        browser.http.cookies.set("quorate-session", cookie)
        assert browser.get("/").status == 303


def test_the_hash_in_the_register_is_no_way_in(browser, a_browser):
    a_browser("officer")
    with register.current().reading() as tx:
        (kept,) = tx.execute(text("SELECT id_hash FROM portal_session")).one()
    browser.http.cookies.set("quorate-session", kept)

    assert browser.get("/").status == 303


def test_signing_in_over_another_session_begins_a_new_one(browser, a_browser, letters_sent):
    browser.http.cookies.set("quorate-session", "set by somebody else")
    browser.get("/sign-in").submit("/sign-in", email="imogen.bhattarai@council.example.org")
    browser.get(letters_sent.last.link).submit(letters_sent.last.link)

    assert "set by somebody else" not in browser.answer.headers["set-cookie"]


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser, letters_sent):
    browser.get("/sign-in").submit("/sign-in", email="imogen.bhattarai@council.example.org")
    browser.get(letters_sent.last.link).submit(letters_sent.last.link)
    cookie = browser.answer.headers.get_list("set-cookie")[0]

    assert cookie.startswith("quorate-session=")
    assert {"HttpOnly", "Path=/", "SameSite=lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    assert "expires" not in cookie.lower()


def test_over_https_the_cookie_is_tied_to_the_host(over_https, the_register, letters_sent):
    browser = Browser()
    browser.get("/sign-in").submit("/sign-in", email="imogen.bhattarai@council.example.org")
    assert letters_sent.last.addresses[0].startswith("https://quorate.example.org/link/")
    browser.get(letters_sent.last.link).submit(letters_sent.last.link)
    cookie = browser.answer.headers.get_list("set-cookie")[0]

    assert cookie.startswith("__Host-quorate-session=")
    assert "Secure" in cookie
    assert browser.follow().status == 200


def test_over_https_a_plain_cookie_does_not_count(over_https, the_register):
    browser = Browser().sign_in("officer")
    secret = browser.http.cookies["__Host-quorate-session"]
    browser.http.cookies.clear()
    browser.http.cookies.set("quorate-session", secret)

    assert browser.get("/").status == 303


def test_your_account_says_who_you_are_and_how_often_signed_in(browser, a_browser):
    a_browser("chair")
    browser.sign_in("chair").get("/account")

    assert "Chair of Harrow Strategic Partnership Board" in browser.text
    assert "josephine.adebayo-marsh@council.example.org" in browser.text
    assert "2 browsers" in browser.text
