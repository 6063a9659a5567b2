"""Signing in: a link by email, opened as often as anybody likes, used once by its button."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from quorate import clock, register
from quorate.register.tables.access import AccessLink, PortalSession
from quorate.register.tables.post import Letter
from quorate.settings import settings
from tests.portal.browser import Browser
from tests.portal.whole_record import whole_record

OFFICER = "imogen.bhattarai@council.example.org"
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
def asked(machine_clock, browser, letters_sent):
    """The officer has asked for a link, which lies in the letterbox."""
    return browser.get("/sign-in").submit("/sign-in", email=OFFICER)


def rows(table):
    """Every row of a table."""
    with register.current().reading() as tx:
        return tx.scalars(select(table)).all()


def test_a_link_signs_in_with_one_press(asked, letters_sent):
    asked.get(letters_sent.last.link).submit(letters_sent.last.link).follow()

    assert "Hello, Imogen Bhattarai" in asked.text


def test_the_link_leads_to_the_page_that_was_asked_for(browser, letters_sent):
    browser.get("/account?from=here")
    browser.follow().submit("/sign-in", email=OFFICER)

    browser.get(letters_sent.last.link).submit(letters_sent.last.link)

    assert browser.leads_to == "/account?from=here"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example.org", "//evil.example.org", "/\\evil.example.org", "evil", "/a\tb", ""],
)
def test_a_link_never_leads_to_another_site(browser, letters_sent, elsewhere):
    browser.get("/sign-in").submit("/sign-in", email=OFFICER, next=elsewhere)

    browser.get(letters_sent.last.link).submit(letters_sent.last.link)

    assert browser.leads_to == "/"


def test_every_address_gets_the_same_answer_and_only_the_known_a_letter(browser, letters_sent):
    answers = []
    for email in (OFFICER, "nobody@example.org", "pauline.hakimian@council.example.org"):
        browser.get("/sign-in").submit("/sign-in", email=email)
        answers.append((browser.status, browser.leads_to, browser.follow().answer.text))

    assert len(set(answers)) == 1
    assert [letter.to for letter in letters_sent.received] == [OFFICER]


def test_an_address_may_be_typed_in_capitals_or_with_spaces(browser, letters_sent):
    browser.get("/sign-in").submit("/sign-in", email=f"  {OFFICER.upper()} ")

    assert len(letters_sent) == 1


@pytest.mark.parametrize("typed", ["", "imogen", "a@b@c", "x@y.org\nBcc: z@y.org", "<a@b.org>"])
def test_what_is_no_address_is_asked_for_again(browser, letters_sent, typed):
    browser.get("/sign-in").submit("/sign-in", email=typed)

    assert (browser.status, len(letters_sent)) == (422, 0)
    assert "Enter an email address in the form name@example.org" in browser.text


def test_a_scanner_that_opens_everything_decides_nothing(asked, letters_sent, a_browser):
    """It opens every link of the letter, and every link and picture behind them, many times."""
    before = whole_record()
    scanner = a_browser()
    seen, to_open = set(), [letters_sent.last.link] * 3 + letters_sent.last.addresses
    while to_open:
        path = to_open.pop().removeprefix(settings().portal_address)
        for method in ("GET", "HEAD", "GET") if path.startswith("/") else ():
            scanner.send(method, path)
        if path.startswith("/") and path not in seen:
            seen.add(path)
            page = scanner.page
            to_open += [*page.links, *page.sources, *(form["action"] for form in page.forms)]

    assert whole_record() == before
    assert scanner.get("/").status == 303
    assert asked.get(letters_sent.last.link).submit(letters_sent.last.link).leads_to == "/"


def test_a_link_lets_in_once_and_then_offers_a_fresh_one(asked, letters_sent, a_browser):
    link = letters_sent.last.link
    asked.get(link).submit(link)
    other = a_browser()

    for _ in range(2):
        other.get("/sign-in").post(link)
        assert (other.status, "This link no longer works" in other.text) == (410, True)
    assert other.get("/").status == 303
    other.get(link).submit(f"{link}/fresh").follow()

    assert "Check your email" in other.text
    assert [letter.to for letter in letters_sent.received] == [OFFICER] * 2
    assert letters_sent.last.link != link


def test_a_dead_link_does_not_say_whose_it_was(asked, letters_sent, a_browser):
    link = letters_sent.last.link
    asked.get(link).submit(link)
    page = (
        a_browser().get(link).answer.text + a_browser().get(link).post(f"{link}/fresh").answer.text
    )

    assert "Imogen" not in page
    assert "bhattarai" not in page.lower()


def test_of_many_presses_at_once_one_comes_in(asked, letters_sent):
    link = letters_sent.last.link
    browsers = [Browser().get("/sign-in") for _ in range(6)]

    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(lambda browser: browser.post(link).status, browsers))

    assert sorted(statuses) == [303] + [410] * 5
    assert len(rows(PortalSession)) == 1


def test_a_link_is_over_after_its_minutes(asked, letters_sent, machine_clock):
    link = letters_sent.last.link
    machine_clock(minutes=settings().sign_in_link_minutes, seconds=-1)
    assert asked.get(link).status == 200

    machine_clock(seconds=1)

    assert asked.get(link).status == 410
    assert asked.get("/sign-in").post(link).status == 410


@pytest.mark.parametrize("token", ["x", "A" * 43, "..%2F..", "%00", "{{7*7}}", "a" * 5000])
def test_a_forged_link_is_a_page_that_is_not_there(browser, token):
    before = whole_record()

    assert browser.get(f"/link/{token}").status == 404
    assert browser.get("/sign-in").post(f"/link/{token}").status == 404
    assert browser.get("/sign-in").post(f"/link/{token}/fresh").status == 404
    assert whole_record() == before


def test_another_persons_link_is_not_used_up(asked, letters_sent, a_browser):
    link, chair = letters_sent.last.link, a_browser("chair")
    before = whole_record()

    for visit in (chair.get(link), chair.get("/account").post(link)):
        assert visit.status == 403
        assert "This link is for somebody else" in visit.text
        assert "Imogen" not in visit.answer.text
    assert whole_record() == before
    assert asked.get(link).submit(link).follow().status == 200


def test_ones_own_link_leads_on_without_being_used(asked, letters_sent, a_browser):
    link = letters_sent.last.link

    assert a_browser("officer").get(link).leads_to == "/"
    assert rows(AccessLink)[0].redeemed_at is None


def test_neither_token_nor_session_stands_in_the_register(asked, letters_sent):
    link = letters_sent.last.link
    asked.get(link).submit(link)
    cookie = asked.http.cookies["quorate-session"]
    record = repr(whole_record())

    assert link.removeprefix("/link/") not in record
    assert cookie not in record
    assert "(link)" in rows(Letter)[0].text


def test_a_letter_carries_the_address_of_the_settings_only(browser, letters_sent):
    headers = {"x-forwarded-host": "evil.example.org", "forwarded": "host=evil.example.org"}
    browser.get("/sign-in").post("/sign-in", {"email": OFFICER}, headers=headers)

    assert letters_sent.last.addresses[0].startswith(f"{settings().portal_address}/link/")


def test_who_has_left_gets_no_letter_and_their_link_lets_nobody_in(asked, letters_sent):
    link = letters_sent.last.link
    asked.get(link)
    with register.current().transaction() as tx:
        tx.execute(text("UPDATE access_link SET person_id = 'pauline-hakimian'"))

    asked.submit(link)

    assert (asked.status, len(rows(PortalSession))) == (403, 0)
    assert rows(AccessLink)[0].redeemed_at is None


def test_the_letter_leaves_even_if_the_mail_server_comes_back_later(browser, letters_sent):
    from quorate.business.correspondence import delivery
    from quorate.post.outcome import TryLater

    carry = letters_sent.carry
    letters_sent.carry = lambda *_: (_ for _ in ()).throw(TryLater("away"))
    browser.get("/sign-in").submit("/sign-in", email=OFFICER)
    with register.current().transaction() as tx:
        tx.execute(text("UPDATE letter SET try_again_at = NULL"))
    letters_sent.carry = carry

    delivery.deliver()

    assert browser.get(letters_sent.last.link).status == 200
    assert not [entry for entry in whole_record()["journal"] if "LettersDelivered" in repr(entry)]
