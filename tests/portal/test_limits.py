"""Limits on trying: by person and by address, kept as hashes, and lifted in time."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from quorate import clock, register
from quorate.business.access import attempts
from quorate.business.access.attempts import CODE_ENTRY, SIGN_IN, TooOften
from quorate.register.tables.access import AccessAttempt

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


def ask(browser, email=OFFICER):
    return browser.get("/sign-in").submit("/sign-in", email=email)


def test_too_many_requests_for_one_address_are_told_when_to_come_again(
    machine_clock, browser, letters_sent
):
    for _ in range(SIGN_IN.by_person):
        assert ask(browser).status == 303

    ask(browser)

    assert (browser.status, len(letters_sent)) == (429, SIGN_IN.by_person)
    assert "You can try again after 9:15am." in browser.text
    assert browser.answer.headers["retry-after"] == "900"


def test_the_limit_is_lifted_in_time(machine_clock, browser):
    for _ in range(SIGN_IN.by_person + 1):
        ask(browser)
    assert browser.status == 429

    machine_clock(minutes=15)

    assert ask(browser).status == 303


def test_an_unknown_address_meets_the_same_limit(machine_clock, browser):
    for _ in range(SIGN_IN.by_person):
        ask(browser, "nobody@example.org")

    assert ask(browser, "nobody@example.org").status == 429
    assert ask(browser, "NOBODY@example.org").status == 429
    assert ask(browser).status == 303


def test_one_machine_cannot_ask_for_everybody(machine_clock, browser):
    for number in range(SIGN_IN.by_address):
        assert ask(browser, f"person{number}@example.org").status == 303

    assert ask(browser).status == 429


def test_a_fresh_link_is_limited_too(machine_clock, browser, letters_sent, a_browser):
    link = ask(browser).get(letters_sent.last.link).submit(letters_sent.last.link) and None
    link = letters_sent.last.link
    other = a_browser()
    for _ in range(attempts.FRESH_LINK.by_person):
        assert other.get(link).submit(f"{link}/fresh").status == 303

    assert other.get(link).submit(f"{link}/fresh").status == 429


def test_codes_are_limited_by_themselves(machine_clock, the_register):
    for _ in range(CODE_ENTRY.by_person):
        attempts.count(CODE_ENTRY, person="gwendolyn-iyer", address="192.0.2.7")

    with pytest.raises(TooOften):
        attempts.count(CODE_ENTRY, person="gwendolyn-iyer", address="192.0.2.7")
    attempts.count(SIGN_IN, person="gwendolyn-iyer", address="192.0.2.7")
    attempts.count(CODE_ENTRY, person="conrad-bilkhu", address="192.0.2.7")


def test_who_tried_is_kept_as_a_hash_and_not_for_long(machine_clock, browser):
    ask(browser)
    kept = rows()
    assert all(len(attempt.key) == 64 for attempt in kept)
    assert OFFICER not in repr([attempt.key for attempt in kept])

    machine_clock(hours=2)
    attempts.count(CODE_ENTRY, person="x", address="y")

    assert len(rows()) == 2


def rows():
    with register.current().reading() as tx:
        return tx.scalars(select(AccessAttempt)).all()
