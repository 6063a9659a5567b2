"""Who is consulted, how far their letters came, and what may be done about it, in the portal."""

import csv
import io
from datetime import date, time

import pytest

from quorate import clock, register
from quorate.business.consulting.answering import respond
from quorate.papers.pdf import is_available
from quorate.register import consultees, kept_letters, people
from tests.portal.browser import Browser

CASE = "/cases/REV-2011-01"
GOOD = "Name,Email\nCleo Marsh,cleo@example.org\nDan Orr,dan@example.org\n"
BAD = GOOD + "Eve,eve at example\n"


def officer():
    return Browser().sign_in("officer")


def send(browser, text, page=f"{CASE}/add-consultees", **fields):
    browser.get(page)
    token = next(
        field["value"] for form in browser.page.forms for field in form["fields"]
        if field["name"] == "csrf"
    )  # fmt: skip
    given = {"csrf": token, "roster-keeps": "all", **fields}
    browser.post(page, given, files={"roster": ("groups.csv", text.encode(), "text/csv")})
    return browser


def consulted():
    with register.current().reading() as tx:
        return {person.name for person in consultees.of_case(tx, "REV-2011-01")}


def bounced(person="kenji-rowbotham"):
    with register.current().transaction() as tx:
        for row in kept_letters.of_person(tx, "REV-2011-01", 1, person):
            row.state, row.bounced_at, row.reason = "sent", clock.now(), "no such mailbox"
        one = people.person(tx, person)
        one.undeliverable_at, one.undeliverable_because = clock.now(), "no such mailbox"


def test_those_consulted_are_listed_with_how_they_are_reached(review_at):
    review = review_at("consulting")
    respond(review.case, "kenji-rowbotham", "Yes.")
    browser = officer().get(f"{CASE}/consultees")

    assert "Devika Penrose" in browser.text
    assert "By post" in browser.text
    owing = browser.get(f"{CASE}/consultees?show=owes&about=Home+Group").text
    assert "Kenji Rowbotham" not in owing
    answered = browser.get(f"{CASE}/consultees?show=answered").text
    assert "Kenji Rowbotham" in answered


@pytest.mark.parametrize("query", ["page=0", "page=999999", "page=x", "show=nonsense", "about=%25"])
def test_nonsense_in_the_address_of_a_list_shows_a_list(review_at, query):
    review_at("consulting")

    assert officer().get(f"{CASE}/consultees?{query}").status == 200
    assert officer().get(f"{CASE}/ledger?{query}&state=x").status == 200


def test_people_of_a_file_are_checked_then_added_and_invited(review_at):
    review = review_at("consulting")
    browser = send(officer(), GOOD).follow()

    assert "2 people would be added" in browser.text
    assert "Cleo Marsh" not in consulted()
    confirm = next(f["action"] for f in browser.page.forms if f["action"].endswith("/confirm"))
    browser.submit(confirm).follow()

    assert "2 people were added. Their invitations are on their way." in browser.text
    assert {"Cleo Marsh", "Dan Orr"} <= consulted()
    assert len(review.letters("ConsultationInvitation")) == len(consulted())


def test_pressing_twice_adds_the_people_once(review_at):
    review = review_at("consulting")
    browser = send(officer(), GOOD).follow()
    confirm = next(f["action"] for f in browser.page.forms if f["action"].endswith("/confirm"))
    browser.submit(confirm)
    number = len(review.letters("ConsultationInvitation"))

    browser.get(f"{CASE}/consultees")
    token = browser.page.forms[0]["fields"][0]["value"]
    browser.post(confirm, {"csrf": token}).follow()

    assert "were added already" in browser.text
    assert len(review.letters("ConsultationInvitation")) == number
    assert browser.get(confirm.removesuffix("/confirm")).status == 303


def test_bad_rows_are_named_and_left_out_when_the_officer_says_so(review_at):
    review_at("consulting")
    browser = send(officer(), BAD).follow()
    assert "Row 4: 'eve at example' is not an email address." in browser.text
    assert not any(form["action"].endswith("/confirm") for form in browser.page.forms)

    again = next(f["action"] for f in browser.page.forms if "/add-consultees/" in f["action"])
    browser.submit(again, **{"roster-keeps": "good"}).follow()

    assert "Rows that are left out" in browser.text
    browser.submit(f"{again}/confirm").follow()
    assert "2 people were added" in browser.text


def test_no_file_is_asked_for_again(review_at):
    review_at("consulting")
    browser = officer().get(f"{CASE}/add-consultees")

    browser.submit(f"{CASE}/add-consultees", **{"roster-keeps": "all"})

    assert browser.status == 422
    assert "Choose a CSV or XLSX file" in browser.text


def test_another_officers_file_and_another_cases_are_not_found(review_at):
    review_at("consulting")
    mine = send(officer(), GOOD).leads_to

    assert Browser().sign_in("clerk").get(mine).status == 403
    assert officer().get(mine + "x").status == 404


def test_nobody_can_be_added_once_the_consultation_is_over(review_at):
    review_at("consulting").on(date(2011, 5, 17), time(0, 10))
    browser = officer().get(f"{CASE}/add-consultees")

    assert "so nobody can be added" in browser.text
    assert f"{CASE}/add-consultees" not in browser.get(f"{CASE}/consultees").page.links


def test_the_ledger_shows_how_far_letters_came_and_whom_to_find(review_at):
    review_at("consulting")
    bounced()

    browser = officer().get(f"{CASE}/ledger?state=bounced")

    assert "no such mailbox" in browser.text
    assert f"{CASE}/consultees/kenji-rowbotham/address" in browser.page.links
    assert "Amara" not in browser.text


def test_the_ledger_goes_out_as_evidence_of_service(review_at):
    review = review_at("consulting")
    browser = officer().get(f"{CASE}/ledger")

    browser.submit(f"{CASE}/ledger/evidence")

    answer = browser.answer
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert 'filename="REV-2011-01-letters-2011-04-18.csv"' in answer.headers["content-disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert len(rows) > 29
    assert review.told("LedgerExported")[0].actor == "Imogen Bhattarai"


def test_another_address_sends_what_came_back_again(review_at):
    review = review_at("consulting")
    bounced()
    page = f"{CASE}/consultees/kenji-rowbotham/address"
    browser = officer().get(page)
    assert "no such mailbox" in browser.text

    browser.submit(page, email="not one")
    assert browser.status == 422
    browser.get(page).submit(page, email="kenji@new.example.org").follow()

    assert "One letter goes again." in browser.text
    assert review.recipients("ConsultationInvitation").count("kenji-rowbotham") == 2


def test_a_members_address_is_for_democratic_services_to_change(review_at):
    review_at("consulting")
    page = f"{CASE}/consultees/duncan-wojcik/address"

    browser = officer().get(page).submit(page, email="d@new.example.org")
    assert browser.status == 422
    clerk = Browser().sign_in("clerk").get(page).submit(page, email="d@new.example.org")
    assert clerk.status == 303


def test_nobody_outside_the_case_has_a_page_for_their_address(review_at):
    review_at("consulting")

    assert officer().get(f"{CASE}/consultees/henrietta-laleye/address").status == 404


@pytest.fixture
def to_print(review_at):
    """The letter of somebody without an email address is written and waits."""
    review = review_at("consulting")
    with register.current().transaction() as tx:
        for row in kept_letters.of_person(tx, "REV-2011-01", 1, "rev-2011-01-4"):
            row.state, row.subject, row.text = "to-print", "Your views", "Dear Devika,"
    return review


def test_letters_to_print_are_one_file_and_marked_by_a_button(to_print):
    browser = officer().get(f"{CASE}/printing")
    file = next(link for link in browser.page.links if link.startswith(f"{CASE}/printing/"))
    content = browser.get(file).answer.content
    assert content.startswith(b"%PDF" if is_available() else b"<!")

    browser.get(f"{CASE}/printing").submit(f"{CASE}/printing").follow()

    assert "One letter is marked as printed and posted." in browser.text
    assert "No letter waits to be printed." in browser.text
    assert to_print.letters("ConsultationInvitation")
    assert "Printed" in browser.get(f"{CASE}/ledger?state=printed").text


def test_looking_at_the_file_marks_nothing(to_print):
    browser = officer()
    browser.get(f"{CASE}/printing/999999/html")

    assert browser.status == 200
    assert "One letter" not in browser.get(f"{CASE}/printing").text
    assert "1 letter" in browser.text


@pytest.mark.parametrize("path", ["x/pdf", "1/doc", "99999999999/pdf"])
def test_a_batch_that_there_is_not_is_not_found(to_print, path):
    assert officer().get(f"{CASE}/printing/{path}").status == 404
