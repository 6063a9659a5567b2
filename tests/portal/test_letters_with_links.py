"""Letters about a case carry a link and a code of their own, which nothing else keeps."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.correspondence import delivery
from quorate.business.correspondence.post_room import queue, signed
from quorate.post.code_letters import NewCode
from quorate.post.outcome import Unknown
from quorate.register import cases, people
from quorate.register.tables.access import AccessLink
from quorate.register.tables.forms import Code
from quorate.register.tables.post import Letter
from quorate.settings import settings
from tests.portal.whole_record import whole_record
from tests.register.rows import CASE, a_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CHIEF, ON_PAPER = "gwendolyn-iyer", "on-paper"


@pytest.fixture
def machine_clock(monkeypatch):
    """Stops the machine's clock; called, it goes on by so much."""
    stands = {"at": NOW}
    monkeypatch.setattr(clock, "_real_moment", lambda: stands["at"])

    def go_on(**period):
        stands["at"] += timedelta(**period)

    return go_on


@pytest.fixture
def write(the_register, machine_clock):
    """Queues a letter about a case to somebody, with a link to a page of the portal."""
    with the_register.transaction() as tx:
        cases.add(tx, a_case(CASE))
        people.add_person(tx, ON_PAPER, "Somebody without email")

    def letter_to(person, link="/account"):
        with the_register.transaction() as tx:
            letter = lambda who: NewCode(**{**signed(who), "link": link}, case_title="Reablement")  # noqa: E731
            queue(tx, Case(CASE), [people.person(tx, person)], letter)

    return letter_to


def rows(table):
    """Every row of a table."""
    with register.current().reading() as tx:
        return tx.scalars(select(table)).all()


def test_the_link_opens_the_page_of_the_case_after_its_button(write, letters_sent, browser):
    write(CHIEF)
    delivery.deliver(CASE)

    browser.get(letters_sent.last.link).submit(letters_sent.last.link)
    assert browser.leads_to == "/account"
    assert "Chair of Harrow Chief Executives" in browser.follow().text


def test_what_is_kept_of_a_letter_holds_neither_link_nor_code(write, letters_sent):
    write(CHIEF)
    delivery.deliver(CASE)
    sent, kept = letters_sent.last, rows(Letter)[0]
    code = sent.text.partition(" is ")[2][:9]

    assert len(code) == 9
    assert code[4] == "-"
    assert sent.text.replace(sent.addresses[0], "(link)").replace(code, "(code)") == kept.text
    assert code not in repr(whole_record())
    assert sent.link.removeprefix("/link/") not in repr(whole_record())


def test_a_letter_by_mail_holds_for_days_and_then_sends_another(
    write, letters_sent, browser, machine_clock
):
    write(CHIEF)
    delivery.deliver(CASE)
    link = letters_sent.last.link
    machine_clock(days=settings().letter_link_days, seconds=-1)
    assert browser.get(link).status == 200

    machine_clock(seconds=1)
    assert browser.get(link).status == 410
    browser.submit(f"{link}/fresh")

    assert letters_sent.last.to == "gwendolyn.iyer@council.example.org"
    assert browser.get(letters_sent.last.link).submit(letters_sent.last.link).leads_to == "/account"


def test_time_runs_from_when_the_letter_leaves(write, letters_sent, browser, machine_clock):
    write(CHIEF)
    machine_clock(days=20)
    delivery.deliver(CASE)

    assert browser.get(letters_sent.last.link).status == 200


def test_a_letter_sent_twice_lets_in_once(write, letters_sent, browser, a_browser, machine_clock):
    def lost(letter, composed):
        type(letters_sent).carry(letters_sent, letter, composed)
        raise Unknown("The line broke after the letter was handed over.")

    write(CHIEF)
    letters_sent.carry = lost
    delivery.deliver(CASE)
    del letters_sent.carry
    machine_clock(hours=1)
    delivery.deliver(CASE)
    first, second = letters_sent.received
    browser.get(first.link).submit(first.link)

    assert first.link != second.link
    assert a_browser().get(second.link).status == 410


def test_a_printed_letter_holds_no_secret(write, letters_sent):
    write(ON_PAPER)
    delivery.deliver(CASE)

    (letter,) = rows(Letter)
    assert letter.state == "to-print"
    assert "we have no email address for you" in letter.text
    assert "http" not in letter.text
    assert not rows(AccessLink) + rows(Code)


@pytest.mark.parametrize("link", ["https://www.example.org/paper", ""])
def test_an_address_that_is_no_page_of_ours_stays_as_it_is(write, letters_sent, link):
    write(CHIEF, link)
    delivery.deliver(CASE)

    assert not rows(AccessLink)
    assert letters_sent.last.addresses == ([link] if link else [])


@pytest.mark.parametrize("link", ["//evil.example.org", "/\\evil.example.org", "/x\ny"])
def test_a_link_that_could_lead_elsewhere_is_not_sent(write, letters_sent, link):
    write(CHIEF, link)
    delivery.deliver(CASE)

    assert (len(letters_sent), rows(Letter)[0].state) == (0, "failed")


def test_links_are_not_sent_again_after_the_person_has_left(write, letters_sent, browser):
    write(CHIEF)
    delivery.deliver(CASE)
    link = letters_sent.last.link
    with register.current().transaction() as tx:
        tx.execute(text("UPDATE office_holding SET to_on = '2011-04-18'"))
        tx.execute(text("UPDATE seat_holding SET to_on = '2011-04-18'"))

    assert browser.get(link).submit(link).status == 403
    browser.get("/sign-in").post(f"{link}/fresh")

    assert (browser.leads_to, len(letters_sent)) == ("/sign-in/sent", 1)
