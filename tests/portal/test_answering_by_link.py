"""A consultee answers by their own link: opened by a button, kept as a draft, checked, sent."""

from datetime import date, time

import pytest

from quorate import register
from quorate.business.correspondence import delivery
from quorate.register import letters, points, responses
from tests.portal.browser import Browser

REVIEW = "REV-2011-01"
BASE = f"/consultations/{REVIEW}/answer"
PERSON = "amara-okafor"
ABOUT = {"speaks-for": "organisation", "publish": "named", "published-as": "Harrow Police"}


@pytest.fixture
def consulting(review_at):
    """The review of 2011, open for consultation."""
    return review_at("consulting")


@pytest.fixture
def consultee(consulting):
    """A consultee who came by their link."""
    return Browser().come_by_link(PERSON, REVIEW)


def invitation(letters_sent):
    """The letter in which this consultee was asked."""
    delivery.deliver(REVIEW)
    asked = (one for one in letters_sent.received if one.name == "ConsultationInvitation")
    return next(letter for letter in asked if letter.person == PERSON)


def said(person: str = PERSON) -> list:
    with register.current().reading() as tx:
        return list(responses.of_person(tx, REVIEW, person))


def write(browser: Browser, **views: str) -> Browser:
    """Fill in the two pages, and stop at the last look."""
    fields = {name.replace("_", "-"): text for name, text in views.items()}
    browser.get(BASE).submit(BASE, go="on", **fields).follow()
    return browser.submit(f"{BASE}/about", go="on", **ABOUT).follow()


def send(browser: Browser, **views: str) -> Browser:
    return write(browser, **views).submit(f"{BASE}/check").follow()


def test_the_letters_link_leads_to_the_answer_by_a_button(consulting, letters_sent):
    letter = invitation(letters_sent)

    page = Browser().get(letter.link)
    page.get(letter.link)  # scanners look as often as they like
    assert "16 May 2011" in page.text
    assert page.submit(letter.link).leads_to == BASE
    assert page.follow().status == 200


def test_looking_at_the_link_opens_nothing_and_pressing_notes_it(consulting, letters_sent):
    letter = invitation(letters_sent)

    def opened():
        with register.current().reading() as tx:
            rows = letters.letters_of(tx, REVIEW)
        asked = [row for row in rows if row.name == "ConsultationInvitation"]
        return [row.opened_at for row in asked if row.person_id == PERSON]

    browser = Browser().get(letter.link)
    assert opened() == [None]
    assert browser.get(BASE).leads_to == f"/consultations/{REVIEW}/link"
    browser.get(letter.link).submit(letter.link)
    assert opened() != [None]


def test_the_link_works_again_on_another_device(consulting, letters_sent):
    link = invitation(letters_sent).link

    for _ in range(2):
        assert Browser().get(link).submit(link).follow().status == 200


def test_an_answer_is_recorded_part_by_part(consultee):
    send(consultee, general="In general, yes.", question_2="Fewer groups.")

    (answer,) = said()
    parts = [(part.kind, part.subject, part.text) for part in answer.parts]
    assert parts == [("general", None, "In general, yes."), ("question", 2, "Fewer groups.")]
    assert (answer.door, answer.speaks_for, answer.published_as) == (
        "link", "organisation", "Harrow Police",
    )  # fmt: skip
    with register.current().reading() as tx:
        assert len(points.of_response(tx, answer.id)) == 2


def test_the_last_page_shows_what_was_sent_and_what_comes_next(consultee):
    send(consultee, general="Keep the seats.")

    assert "We have your answer" in consultee.text
    assert "Keep the seats." in consultee.text
    assert "The Board decides" in consultee.text


def test_a_copy_goes_by_mail_and_the_register_keeps_none_of_it(consultee, letters_sent):
    send(consultee, general="Keep the *seats*.", question_1="Yes,\n\nindeed.")
    delivery.deliver(REVIEW)

    (letter,) = [one for one in letters_sent.received if one.name == "AnswerReceived"]
    assert "Keep the *seats*." in letter.text
    assert "indeed." in letter.text
    assert "/link/" in letter.text
    with register.current().reading() as tx:
        (row,) = [row for row in letters.letters_of(tx, REVIEW) if row.name == "AnswerReceived"]
    assert "seats" not in f"{row.text} {row.fields}"


def test_a_draft_waits_for_its_writer_alone(consultee):
    consultee.get(BASE).submit(BASE, general="Half a thou", go="later").follow()
    assert "saved" in consultee.text

    assert "Half a thou" in Browser().come_by_link(PERSON, REVIEW).get(BASE).answer.text
    assert "Half a thou" not in Browser().come_by_link("member", REVIEW).get(BASE).answer.text
    assert said() == []


def test_a_comment_stands_under_its_paragraph_and_goes_with_the_answer(consultee):
    consultee.get(BASE).submit(BASE, go="paper", general="").follow()
    assert "Comment on paragraph 2" in consultee.text
    consultee.submit(f"{BASE}/paper", at="2", **{"paragraph-2": "This is unclear."})
    assert consultee.leads_to == f"{BASE}/paper#paragraph-2"
    send(consultee, paragraph_2="This is unclear.")

    ((part,),) = [answer.parts for answer in said()]
    assert (part.kind, part.subject, part.text) == ("paragraph", 2, "This is unclear.")


def test_a_changed_answer_replaces_the_one_before(consultee):
    send(consultee, general="Yes.")
    assert ">Yes.</textarea>" in consultee.get(BASE).answer.text

    send(consultee, general="No.")

    with register.current().reading() as tx:
        first, second = responses.of_case(tx, REVIEW)
        (standing,) = responses.standing(tx, REVIEW)
    assert (first.replaced_by_id, standing.text) == (second.id, "No.")


def test_a_second_press_sends_nothing_twice(consultee):
    write(consultee, general="Once.")
    consultee.submit(f"{BASE}/check")
    consultee.post(f"{BASE}/check")

    assert consultee.leads_to == f"{BASE}/sent"
    with register.current().reading() as tx:
        assert len(responses.of_case(tx, REVIEW)) == 1


def test_an_empty_answer_is_sent_back_with_a_reason(consultee):
    consultee.get(BASE).submit(BASE, go="on", general="  ")

    assert consultee.status == 422
    assert "Write a comment, or answer at least one question" in consultee.text


def test_nothing_is_taken_for_granted_about_publishing(consultee):
    consultee.get(BASE).submit(BASE, go="on", general="Yes.").follow()
    consultee.submit(f"{BASE}/about", go="on", **{"speaks-for": "self"})

    assert consultee.status == 422
    assert "Say whether your answer may be published" in consultee.text


def test_a_skipped_page_is_asked_for_before_it_is_sent(consultee):
    consultee.get(BASE).submit(BASE, go="later", general="Yes.")
    consultee.get(f"{BASE}/check").submit(f"{BASE}/check")

    assert consultee.status == 422
    assert said() == []


def test_after_the_close_the_page_says_so_and_loses_no_word(consulting, consultee):
    consultee.get(BASE)
    consulting.on(date(2011, 5, 17), time(0, 1))
    consultee.submit(BASE, general="A minute too late.", go="on")

    assert consultee.status == 409
    assert "closed at the end of Monday 16 May 2011" in consultee.text
    assert "A minute too late." in consultee.text
    assert "The Board decides" in consultee.text
    assert consultee.get(BASE).status == 200
    assert said() == []


def test_an_answer_counts_to_the_last_minute(consulting, consultee):
    consulting.on(date(2011, 5, 16), time(23, 59))
    send(consultee, general="Just in time.")

    assert len(said()) == 1


def test_comments_on_the_write_up_go_the_same_way(review_at):
    review_at("circulating")
    browser = Browser().come_by_link(PERSON, REVIEW)
    browser.get(BASE)
    assert "Comment on the write-up" in browser.text
    send(browser, general="Well written.", paragraph_1="A word is missing.")

    assert [answer.stage for answer in said()] == ["circulation"]


@pytest.mark.parametrize(
    "name", ["question-99", "paragraph-9999", "speaks-for-me", "dropped-files"]
)
def test_a_field_that_the_form_has_not_is_not_kept(consultee, name):
    consultee.get(BASE).submit(BASE, go="later", general="Yes.", **{name: "x"})
    with register.current().reading() as tx:
        draft = responses.draft(tx, (REVIEW, 1), "consultation", PERSON)

    assert name not in draft.fields
