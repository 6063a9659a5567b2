"""A form that did not come from a page of ours is refused, whatever it is for, and does nothing."""

import pytest

from quorate.portal import pages
from quorate.settings import settings
from tests.portal.browser import Browser
from tests.portal.test_access import PERSONAS, a_case_with, is_signed_in, may, somewhere
from tests.portal.who_may import EVERYBODY, WHO_MAY
from tests.portal.whole_record import whole_record

# One click in a mail program comes from nowhere: the address itself is the secret (RFC 8058).
FROM_ANYWHERE = ["/unsubscribe/{token}"]
SENT = [route for route in pages.all_routes() if route.method == "POST"]
POSTS = [route for route in SENT if not route.from_anywhere]
FROM_ELSEWHERE = [
    {"origin": "https://evil.example.org"},
    {"origin": "null"},
    {"origin": f"{settings().portal_address}.evil.example.org"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
]


def somebody_who_may(route) -> Browser:
    """A browser of somebody whom the route lets in; of nobody where it lets in everybody."""
    allowed = WHO_MAY[route.method, route.path]
    if allowed == EVERYBODY:
        return Browser().get("/sign-in")
    return Browser().sign_in(allowed.split()[0])


def test_only_these_forms_may_come_from_anywhere():
    assert [route.path for route in SENT if route.from_anywhere] == FROM_ANYWHERE


@pytest.fixture
def all_posts(the_register):
    """Each form's address with a browser that may send it, and the record before any is sent."""
    a_case_with("member")
    ready = [(somebody_who_may(route), somewhere(route.path)) for route in POSTS]
    return ready, whole_record()


@pytest.mark.parametrize("token", ["", "wrong", None, ["a", "b"]], ids=str)
def test_a_form_without_its_own_token_is_refused(all_posts, token):
    ready, before = all_posts
    for browser, path in ready:
        browser.http.post(path, data={} if token is None else {"csrf": token, "email": "a@b.org"})
        fields = {} if token is None else {"csrf": token}
        browser.answer = browser.http.post(path, data=fields)
        assert (browser.status, path) == (403, path)
        assert "This form cannot be accepted" in browser.text

    assert whole_record() == before


def test_a_token_of_another_session_is_refused(all_posts, a_browser):
    ready, _ = all_posts
    theirs = a_browser("clerk").own_csrf
    before = whole_record()
    for browser, path in ready:
        assert browser.post(path, {"csrf": theirs}).status == 403

    assert whole_record() == before


@pytest.mark.parametrize("headers", FROM_ELSEWHERE, ids=str)
def test_a_form_on_another_site_is_refused_even_with_the_token(all_posts, headers):
    ready, before = all_posts
    for browser, path in ready:
        assert browser.post(path, headers=headers).status == 403

    assert whole_record() == before


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}])
def test_a_form_of_our_own_is_accepted(browser, headers):
    ours = {"origin": settings().portal_address, **headers}

    assert browser.sign_in("officer").post("/sign-out", headers=ours).status == 303


def test_a_token_in_the_address_does_not_count(browser):
    browser.sign_in("officer")
    browser.answer = browser.http.post(f"/sign-out?csrf={browser.own_csrf}")

    assert browser.status == 403


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_form_that_is_too_large_is_refused_for_everybody(persona, the_register):
    browser = Browser().sign_in(persona) if is_signed_in(persona) else Browser().get("/sign-in")
    before = whole_record()
    for route in POSTS:
        allowed = may(persona, (route.method, route.path))
        filling = "x" * (route.largest + 1)
        browser.post(somewhere(route.path), {"filling": filling})
        assert (browser.status, "too large" in browser.text) == (413, True), (route.path, allowed)

    assert whole_record() == before


def test_a_form_that_hides_its_size_is_refused_as_it_comes(browser):
    def without_end():
        for _ in range(40):
            yield b"filling=" + b"x" * 100_000 + b"&"

    browser.answer = browser.http.post(
        "/sign-in",
        content=without_end(),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )

    assert browser.status == 413


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"csrf": "x"}'),
        ("text/plain", b"csrf=x"),
        ("multipart/form-data", b"csrf=x"),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("application/x-www-form-urlencoded", b"\xff\xfe%zz&&&=;=\x00"),
    ],
)
def test_a_body_that_is_no_form_gets_a_plain_page(browser, kind, body):
    browser.answer = browser.http.post("/sign-in", content=body, headers={"content-type": kind})

    assert browser.status in (400, 403)
    assert "Nothing was changed" in browser.text or "does not understand" in browser.text
