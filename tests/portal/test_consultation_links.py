"""A consultation's link lets in to that consultation and nothing else, whoever holds it."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from quorate import clock, register
from quorate.business.access import consultation_links, links
from quorate.business.access.links import LinkIsOver
from quorate.business.access.roles import Roles, roles_in_one_case
from quorate.business.consulting.extending import move_close
from quorate.business.correspondence import delivery
from quorate.portal import pages
from quorate.portal.access import ANYBODY, CONSULTED, WITH_A_SESSION
from quorate.settings import settings
from tests.portal.browser import PEOPLE, Browser

REVIEW = "REV-2011-01"
BASE = f"/consultations/{REVIEW}/answer"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FILLED = {
    "reference": REVIEW, "kind": "write-up", "version": "1", "form": "pdf", "letter": "1",
    "draft": "1", "question": "name", "name": "x", "number": "1", "token": "x", "body": "x",
    "meeting": "1",
}  # fmt: skip
# Everything a consultation's link does not open, for whomever.
CLOSED = [
    route for route in pages.all_routes() if route.who not in (ANYBODY, CONSULTED, WITH_A_SESSION)
]


@pytest.fixture
def machine_clock(monkeypatch):
    """Stops the machine's clock; called, it goes on by so much."""
    stands = {"at": NOW}
    monkeypatch.setattr(clock, "_real_moment", lambda: stands["at"])

    def go_on(**period):
        stands["at"] += timedelta(**period)

    return go_on


@pytest.fixture
def consulting(review_at):
    """The review of 2011, open for consultation."""
    return review_at("consulting")


@pytest.fixture
def a_link(consulting, letters_sent):
    """Gives the path of the link in somebody's invitation."""
    delivery.deliver(REVIEW)

    def of(person: str = "member") -> str:
        asked = (one for one in letters_sent.received if one.name == "ConsultationInvitation")
        return next(one for one in asked if one.person == PEOPLE.get(person, person)).link

    return of


def test_every_persona_by_link_holds_answering_in_that_case_alone(consulting):
    with register.current().reading() as tx:
        for person in PEOPLE.values():
            roles = roles_in_one_case(tx, person, REVIEW)
            assert roles in (Roles(), Roles(consulted_in=frozenset({REVIEW})))
            assert not roles


@pytest.mark.parametrize("persona", ["chair", "deputy", "member"])
def test_a_board_members_link_opens_no_other_page_of_the_portal(consulting, persona):
    browser = Browser().come_by_link(persona, REVIEW)

    for route in CLOSED:
        path = re.sub(r"{(\w+)}", lambda part: FILLED.get(part[1], "1"), route.path)
        browser.send(route.method, path)
        assert browser.status == 303, path
        assert browser.leads_to.startswith("/sign-in"), path


@pytest.mark.parametrize("persona", ["officer", "clerk", "elsewhere"])
def test_who_is_not_consulted_is_let_in_by_no_such_session(consulting, persona):
    browser = Browser().come_by_link(persona, REVIEW).get(BASE)

    assert browser.leads_to == f"/consultations/{REVIEW}/link"


def test_the_session_is_for_its_own_case_alone(consulting):
    with register.current().transaction() as tx:
        tx.execute(text("INSERT INTO \"case\" SELECT 'REV-2011-02', procedure, title, terms, "
                        "launched_at, launched_by, NULL, outcome, withdrawn_at, "
                        "withdrawn_because, closed_at FROM \"case\""))  # fmt: skip
        tx.execute(text("INSERT INTO consultee (case_reference, person_id, source) "
                        f"VALUES ('REV-2011-02', '{PEOPLE['member']}', 'entry')"))  # fmt: skip

    browser = Browser().come_by_link("member", REVIEW)

    assert browser.get("/consultations/REV-2011-02/answer").status == 404
    assert browser.get(BASE).status == 200


def test_signing_in_takes_the_place_of_the_consultations_session(consulting):
    with register.current().transaction() as tx:
        address = links.mint(tx, PEOPLE["member"], "sign-in", "/meetings")
    browser = Browser().come_by_link("member", REVIEW)
    path = "/link/" + address.rpartition("/")[2]

    browser.get("/sign-in")
    assert browser.status == 200  # the form, and not on to a page that sends back here
    browser.get(path).submit(path).follow()

    assert (browser.status, browser.answer.url.path) == (200, "/meetings")


def test_who_is_signed_in_answers_without_losing_that(a_link):
    browser = Browser().sign_in("member")
    link = a_link("member")

    browser.get(link).submit(link).follow()

    assert browser.answer.url.path == BASE
    assert browser.get("/meetings").status == 200


def test_a_link_of_somebody_else_lets_no_signed_in_person_in(a_link):
    link = a_link("member")
    browser = Browser().sign_in("chair").get(link)

    assert browser.submit(link).status == 403


def test_the_next_reader_at_the_same_computer_answers_as_themselves(a_link):
    browser, link = Browser().come_by_link("chair", REVIEW), a_link("member")

    browser.get(link).submit(link).follow()

    assert "Duncan Wojcik" in browser.text


def test_leaving_ends_the_session(consulting):
    browser = Browser().come_by_link("member", REVIEW).get(BASE)

    browser.submit("/sign-out")

    assert browser.get(BASE).status == 303


def test_who_is_taken_off_the_list_is_let_in_no_more(a_link):
    link, browser = a_link("member"), Browser().come_by_link("member", REVIEW)
    with register.current().transaction() as tx:
        tx.execute(text(f"DELETE FROM consultee WHERE person_id = '{PEOPLE['member']}'"))

    assert browser.get(BASE).status == 303
    fresh = Browser().get(link)
    assert fresh.submit(link).status == 403


def test_the_link_holds_until_some_weeks_after_the_close(machine_clock, a_link):
    link = a_link()  # on 18 April; the consultation closes on 16 May
    machine_clock(days=28 + settings().consultation_link_days)
    assert Browser().get(link).status == 200

    machine_clock(days=1, hours=8)

    page = Browser().get(link)
    assert page.status == 410
    with pytest.raises(LinkIsOver):
        consultation_links.use(link.rpartition("/")[2])


def test_an_extended_consultation_keeps_its_links_alive(consulting, machine_clock, a_link):
    link = a_link()
    machine_clock(days=14)
    consulting.on(date(2011, 5, 2))
    move_close(consulting.case, date(2011, 5, 30), reason="Asked for.", by="Officer")

    machine_clock(days=28 + settings().consultation_link_days)

    assert Browser().get(link).status == 200


def test_the_tokens_themselves_are_kept_nowhere(a_link):
    token = a_link().rpartition("/")[2]

    connection = register.current().engine.raw_connection()
    assert token not in "\n".join(connection.driver_connection.iterdump())


def test_somebody_may_write_for_longer_than_a_visit_lasts(consulting, machine_clock):
    browser = Browser().come_by_link("member", REVIEW).get(BASE)

    machine_clock(minutes=settings().session_idle_minutes + 90)
    assert browser.submit(BASE, general="A long thought.", go="later").leads_to == BASE
    machine_clock(hours=settings().session_hours)

    assert browser.get(BASE).status == 303


def test_a_lost_link_is_sent_again_to_its_owner_alone(consulting, letters_sent):
    path = f"/consultations/{REVIEW}/link"
    told = []
    for email in ("duncan.wojcik", "nobody"):
        browser = Browser().get(path)
        known = address_of(PEOPLE["member"]) if email != "nobody" else "nobody@example.org"
        told.append(browser.submit(path, email=known).text)

    assert [one.name for one in letters_sent.received] == ["AnswerLinkAgain"]
    assert told[0] == told[1]
    link = letters_sent.last.link
    assert Browser().get(link).submit(link).leads_to == BASE


def test_a_link_is_sent_again_only_so_often(consulting):
    path = f"/consultations/{REVIEW}/link"
    statuses = [Browser().get(path).submit(path, email="x@example.org").status for _ in range(6)]

    assert statuses == [200] * 5 + [429]


def address_of(person: str) -> str:
    with register.current().reading() as tx:
        return tx.execute(text(f"SELECT email FROM person WHERE id = '{person}'")).scalar_one()
