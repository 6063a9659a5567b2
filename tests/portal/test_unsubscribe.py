"""One click stops the reminders, from a mail program or a page; opening the link stops nothing."""

import pytest

from quorate import register
from quorate.business.correspondence import unsubscribing
from quorate.register import consultees
from quorate.register.tables.post import Letter
from tests.portal.browser import PEOPLE, Browser
from tests.portal.test_access import CASE, a_case_with

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def path(the_register):
    """The address that a reminder gave a member who is consulted."""
    a_case_with("member")
    with register.current().transaction() as tx:
        letter = Letter(case_reference=CASE, person_id=PEOPLE["member"])
        address = unsubscribing.mint(tx, letter)
    return address[address.index("/unsubscribe/") :]


def is_stopped():
    with register.current().reading() as tx:
        return consultees.find(tx, CASE, PEOPLE["member"]).unsubscribed_at is not None


def test_opening_the_link_stops_nothing(path):
    page = Browser().get(path)

    assert "Stop the reminders" in page.text
    assert not is_stopped()


def test_a_mail_programs_click_stops_the_reminders_without_a_cookie_or_a_redirect(path):
    answer = Browser().http.post(
        path, data=ONE_CLICK, headers={"origin": "https://mail.example.org"}, follow_redirects=False
    )

    assert answer.status_code == 200
    assert is_stopped()


def test_the_click_may_come_as_a_form_of_several_parts(path):
    answer = Browser().http.post(path, files={"List-Unsubscribe": (None, "One-Click")})

    assert (answer.status_code, is_stopped()) == (200, True)


def test_the_button_of_the_page_stops_them_too(path):
    page = Browser().get(path).post(path, {})

    assert "You will get no more reminders" in page.text
    assert is_stopped()


def test_a_second_click_finds_it_done(path):
    for _ in range(2):
        assert Browser().http.post(path, data=ONE_CLICK).status_code == 200


def test_a_made_up_link_is_no_page(path):
    made_up = "/unsubscribe/" + "x" * 43
    assert Browser().get(made_up).status == 404
    assert Browser().http.post(made_up, data=ONE_CLICK).status_code == 404
    assert not is_stopped()


def test_the_link_signs_nobody_in(path):
    browser = Browser().get(path).post(path, {})
    assert browser.get("/account").answer.headers["location"].startswith("/sign-in")


def test_a_great_form_is_not_read(path):
    answer = Browser().http.post(path, data={"x": "y" * 20_000})
    assert (answer.status_code, is_stopped()) == (413, False)
