"""The officer sorts the mail that did not sort itself; nothing in a message does anything."""

import pytest

from quorate import register
from quorate.business.correspondence.taking_in import take_in_message
from quorate.register import responses
from tests.business.correspondence.mail import (
    PERSON,
    REFERENCE,
    a_mail,
    a_reply,
    a_report,
    answers,
    letter_to,
)
from tests.portal.browser import Browser

HOSTILE = '<script>alert(1)</script><img src="https://spy.example.org/1"> {{ 7 * 7 }}'


@pytest.fixture
def stranger(review_at) -> int:
    """A message from nobody who is known, with a file."""
    review_at("consulting")
    mail = a_mail("Keep the panel.", From="home@known.example.org")
    mail.add_attachment(b"%PDF-1.7", maintype="text", subtype="html", filename="a.pdf")
    return take_in_message(mail.as_bytes()).id


def officer() -> Browser:
    return Browser().sign_in("officer")


def test_the_inbox_leads_to_the_tray_and_the_tray_to_the_message(stranger):
    browser = officer().get("/")
    assert "/tray" in browser.page.links

    browser.get("/tray")
    assert f"/tray/{stranger}" in browser.page.links
    assert "Nobody that is known has this address" in browser.text


def test_a_message_becomes_an_answer(stranger):
    path = f"/tray/{stranger}"
    browser = officer().get(path)

    browser.submit(f"{path}/assign", case=REFERENCE, who=PERSON, because="She rang.").follow()

    assert answers() == ["Keep the panel."]
    assert "recorded as an answer" in browser.text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"case": "", "who": PERSON, "because": "x"}, "Choose the review"),
        ({"case": REFERENCE, "who": "", "because": "x"}, "Say whose answer it is"),
        ({"case": REFERENCE, "who": PERSON, "because": ""}, "Say why it is theirs"),
        ({"case": REFERENCE, "who": "nobody", "because": "x"}, "is not a consultee"),
        ({"case": "REV-1", "who": PERSON, "because": "x"}, "There is no case"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(stranger, fields, words):
    path = f"/tray/{stranger}"

    browser = officer().get(path).post(f"{path}/assign", fields)

    assert (browser.status, answers()) == (422, [])
    assert words in browser.text


def test_setting_aside_asks_for_a_reason(stranger):
    path = f"/tray/{stranger}"
    browser = officer().get(path).post(f"{path}/set-aside", {"reason": " "})
    assert browser.status == 422

    browser.post(f"{path}/set-aside", {"reason": "An advertisement."}).follow()
    assert "set aside" in browser.text
    assert "An advertisement" in browser.get(path).page.text


def test_a_settled_message_is_not_settled_again(stranger):
    path = f"/tray/{stranger}"
    first, second = officer().get(path), officer().get(path)
    first.post(f"{path}/set-aside", {"reason": "Done."})

    second.post(f"{path}/assign", {"case": REFERENCE, "who": PERSON, "because": "x"}).follow()

    assert "settled already" in second.page.text
    assert answers() == []


def test_a_file_is_taken_away_and_never_shown(stranger):
    path = f"/tray/{stranger}"
    browser = officer().get(path)
    [link] = [link for link in browser.page.links if "/files/" in link]

    answer = browser.get(link).answer

    assert answer.content == b"%PDF-1.7"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_file_of_another_message_is_not_there(stranger):
    other = take_in_message(a_mail("x", From="y@known.example.org").as_bytes()).id
    [link] = [x for x in officer().get(f"/tray/{stranger}").page.links if "/files/" in x]

    assert officer().get(link.replace(f"/{stranger}/", f"/{other}/")).status == 404


@pytest.mark.parametrize("number", ["0", "999999", "x", "1e3", "9" * 30])
def test_there_is_no_such_message(review_at, number):
    review_at("consulting")

    assert officer().get(f"/tray/{number}").status == 404


def test_nothing_in_a_message_becomes_markup(review_at):
    review_at("consulting")
    mail = a_mail(HOSTILE, From=f'"{HOSTILE[:24]}" <h@known.example.org>', Subject=HOSTILE)
    mail.add_attachment(b"%PDF-", maintype="a", subtype="b", filename="<b>x</b>.pdf")
    number = take_in_message(mail.as_bytes()).id

    for path in ("/tray", f"/tray/{number}"):
        browser = officer().get(path)
        assert "<script>alert" not in browser.answer.text
        assert not [source for source in browser.page.sources if "spy" in source]
    assert "{{ 7 * 7 }}" in browser.text


def test_a_letter_that_came_back_leads_to_another_address(review_at):
    review_at("consulting")
    number = take_in_message(a_report(letter_to(PERSON))).id

    links = officer().get(f"/tray/{number}").page.links

    assert f"/cases/{REFERENCE}/consultees/{PERSON}/address" in links


def test_the_officer_marks_what_a_report_does_not_prove(review_at):
    review_at("consulting")
    with register.current().transaction() as tx:
        tx.get(
            type(letter_to(PERSON)), letter_to(PERSON).id
        ).sent_to = "amara.okafor@hchre.example.org"
    report = a_report(letter_to(PERSON)).split(b"Content-Type: text/rfc822-headers")[0]
    path = f"/tray/{take_in_message(report).id}"

    officer().get(path).submit(f"{path}/not-arrived").follow()

    assert letter_to(PERSON).bounced_at


def test_mail_that_sorted_itself_stands_on_a_page_of_its_own(review_at):
    review_at("consulting")
    take_in_message(a_reply().as_bytes())

    assert "Answer" in officer().get("/tray/settled").page.text
    assert "No message." in officer().get("/tray").page.text


def test_many_messages_are_shown_page_by_page(review_at):
    review_at("consulting")
    for number in range(55):
        take_in_message(a_mail(f"Number {number}", From="x@known.example.org").as_bytes())

    first, second = officer().get("/tray"), officer().get("/tray?page=2")

    assert sum("/tray/" in link for link in first.page.links) == 50
    assert sum("/tray/" in link for link in second.page.links) == 5
    with register.current().reading() as tx:
        assert not responses.of_case(tx, REFERENCE)
