"""Pages on what is held about a consultee, and the officer's page on what is to be corrected."""

import json
from datetime import date

import pytest

from quorate import register
from quorate.business.consulting import correcting
from quorate.business.consulting.answering import respond
from quorate.register import people
from tests.portal.browser import Browser

REVIEW = "REV-2011-01"
PERSON, OTHER = "amara-okafor", "kirit-dunmore"
HELD, CORRECTIONS = f"/consultations/{REVIEW}/held", f"/cases/{REVIEW}/corrections"


@pytest.fixture
def consulting(review_at):
    """The review of 2011, with an answer of each of two people."""
    review = review_at("consulting").on(date(2011, 5, 3))
    respond(review.case, PERSON, "Two lines:\n<b>the second</b>.")
    respond(review.case, OTHER, "For the officer's eyes.")
    return review


@pytest.fixture
def consultee(consulting):
    """A consultee who came by their link."""
    return Browser().come_by_link(PERSON, REVIEW)


def ask(browser, words):
    return browser.get(HELD).submit(f"{HELD}/correction", asks=words)


def test_a_consultee_sees_what_is_held_and_nothing_of_others(consultee):
    text = consultee.get(HELD).text

    assert consultee.status == 200
    assert "Two lines:" in text
    assert "amara.okafor@" in text
    assert "For the officer's eyes." not in text
    assert "<b>the second" not in consultee.answer.text


def test_it_is_taken_away_as_a_file(consultee):
    consultee.get(HELD).submit(f"{HELD}/file")

    assert consultee.answer.headers["content-type"] == "application/json"
    assert "held-rev-2011-01.json" in consultee.answer.headers["content-disposition"]
    data = json.loads(consultee.answer.content)
    assert data["What you answered"][0]["text"] == "Two lines:\n<b>the second</b>."


@pytest.mark.parametrize("persona", ["clerk", "officer"])
def test_nobody_else_comes_to_the_page(consulting, persona):
    assert Browser().sign_in(persona).get(HELD).status in (403, 404)


def test_a_link_of_one_person_shows_nothing_of_another(consultee):
    other = Browser().come_by_link(OTHER, REVIEW).get(HELD)

    assert "Two lines:" not in other.text
    assert "For the officer's eyes." in other.text


def test_a_correction_is_asked_answered_and_seen(consultee, letters_sent):
    ask(consultee, "My name is Amara O'Kafor.").follow()
    assert "We have your request" in consultee.text

    officer = Browser().sign_in("officer")
    assert f"Correction asked for in {REVIEW}" in officer.get("/").text
    officer.get(CORRECTIONS).submit(
        f"{CORRECTIONS}/1", **{"name-1": "Amara O'Kafor", "answer-1": "It is right now."}
    )
    assert officer.status == 303
    assert "Answered. The person is written to." in officer.follow().text

    assert "It is right now." in consultee.get(HELD).text
    with register.current().reading() as tx:
        assert people.person(tx, PERSON).name == "Amara O'Kafor"


@pytest.mark.parametrize(("words", "says"), [("", "Nothing was written"), ("x" * 4001, "4001")])
def test_a_request_that_cannot_be_taken_is_said_on_the_page(consultee, words, says):
    ask(consultee, words)

    assert consultee.status == 422
    assert says in consultee.text


def test_an_answer_without_words_keeps_what_the_officer_typed(consultee):
    ask(consultee, "Mend it.")
    officer = Browser().sign_in("officer").get(CORRECTIONS)

    officer.submit(f"{CORRECTIONS}/1", **{"name-1": "Amara X", "answer-1": " "})

    assert officer.status == 422
    assert 'value="Amara X"' in officer.answer.text
    assert correcting.waiting()[0].is_open


def test_a_request_that_there_is_not_is_not_found(consultee):
    ask(consultee, "Mend it.")
    officer = Browser().sign_in("officer").get(CORRECTIONS)

    assert officer.post(f"{CORRECTIONS}/999", {"answer-999": "x"}).status == 404
    officer.get(CORRECTIONS)
    assert officer.post(f"{CORRECTIONS}/one", {"answer-one": "x"}).status == 404
    assert officer.get("/cases/REV-9/corrections").status == 404


def test_an_answered_request_shows_its_answer_and_no_form(consultee):
    ask(consultee, "Mend it.")
    correcting.answer(REVIEW, 1, "It was right.", by="Imogen Bhattarai")

    officer = Browser().sign_in("officer").get(CORRECTIONS)

    assert "It was right." in officer.text
    assert not [form for form in officer.page.forms if form["action"].startswith(CORRECTIONS)]
