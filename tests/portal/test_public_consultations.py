"""What everybody may see of a consultation, and answers from the public, confirmed by mail."""

from datetime import date

import pytest
from sqlalchemy import text

from quorate import register
from quorate.business.consulting.consultation import close_consultation
from quorate.business.correspondence import delivery
from quorate.register import cases, consultees, responses
from tests.portal.browser import PEOPLE, Browser

REVIEW = "REV-2011-01"
PAGE = f"/consultations/{REVIEW}"
VIEWS = f"{PAGE}/views"
EMAIL = "jo@example.org"
ANSWER = {
    "general": "Keep the library groups.",
    "speaks-for": "self",
    "publish": "named",
    "name": "Jo Public",
    "email": EMAIL,
}


@pytest.fixture
def consulting(review_at):
    """The review of 2011, open for consultation."""
    return review_at("consulting")


def asks(everybody: bool) -> None:
    """Let the review ask everybody, or those alone to whom it writes."""
    with register.current().transaction() as tx:
        row = cases.find(tx, REVIEW)
        row.terms = {**row.terms, "open_to_public": everybody}


@pytest.fixture
def open_to_all(consulting):
    """The same, open to the public."""
    asks(everybody=True)
    return consulting


def answered(**changes: str) -> Browser:
    """Somebody from the public sends an answer."""
    return Browser().get(VIEWS).submit(VIEWS, **{**ANSWER, **changes})


def counted() -> list:
    with register.current().reading() as tx:
        return list(responses.of_case(tx, REVIEW))


def everything() -> str:
    connection = register.current().engine.raw_connection()
    return "\n".join(connection.driver_connection.iterdump())


def test_a_consultation_is_public_from_the_day_it_opens(review_at):
    review_at("authorised")
    assert Browser().get(PAGE).status == 404
    assert Browser().get("/consultations").text.count("Review of the") == 0


def test_the_public_page_shows_paper_questions_dates_and_what_follows(consulting):
    page = Browser().get(PAGE)

    assert page.status == 200
    assert 'id="paragraph-3"' in page.answer.text
    for words in ("16 May 2011", "What we ask", "The Board decides"):
        assert words in page.text
    assert PAGE in Browser().get("/consultations").page.links


def test_after_the_close_the_public_page_says_so_and_what_comes_next(consulting):
    consulting.on(date(2011, 5, 17))

    page = Browser().get(PAGE)

    assert "closed at the end of Monday 16 May 2011" in page.text
    assert "12 July 2011" in page.text
    assert VIEWS not in page.page.links


def test_the_public_page_tells_nothing_of_who_is_consulted(consulting):
    page = Browser().get(PAGE).answer.text

    with register.current().reading() as tx:
        for person in consultees.of_case(tx, REVIEW):
            assert person.name not in page
            assert (person.email or person.name) not in page


def test_nobody_answers_where_the_public_is_not_asked(consulting):
    asks(everybody=False)
    assert Browser().get(VIEWS).status == 404
    browser = Browser().get("/sign-in")
    assert browser.post(VIEWS, ANSWER).status == 404
    assert "public-" not in everything()


def test_an_answer_counts_once_its_sender_confirms_it(open_to_all, letters_sent):
    browser = answered()
    assert browser.leads_to == f"{VIEWS}/sent"
    assert counted() == []

    link = letters_sent.last.link
    page = Browser().get(link)
    assert "Keep the library groups." in page.text
    assert counted() == []
    page.submit(link)

    assert page.status == 200
    (answer,) = counted()
    assert (answer.text, answer.door, answer.published_as) == (
        "Keep the library groups.", "public", "Jo Public",
    )  # fmt: skip
    with register.current().reading() as tx:
        consultee = consultees.find(tx, REVIEW, answer.person_id)
        assert (consultee.source, consultee.person.name) == ("public", "Jo Public")


def test_confirming_twice_counts_once_and_keeps_no_second_copy(open_to_all, letters_sent):
    answered()
    link = letters_sent.last.link
    Browser().get(link).submit(link)
    again = Browser().get("/sign-in").post(link)
    assert (again.status, "We have your answer" in again.text) == (200, True)
    page = Browser().get(link)

    assert "This answer is confirmed" in page.text
    assert len(counted()) == 1
    with register.current().reading() as tx:
        assert tx.execute(text("SELECT fields FROM public_answer")).scalar_one() == "{}"


def test_who_confirmed_gets_a_link_to_change_the_answer(open_to_all, letters_sent):
    answered()
    link = letters_sent.last.link
    Browser().get(link).submit(link)
    delivery.deliver(REVIEW)
    (letter,) = [one for one in letters_sent.received if one.name == "AnswerReceived"]

    browser = Browser().get(letter.link).submit(letter.link).follow()

    assert "Keep the library groups." in browser.answer.text


def test_the_owner_of_an_address_can_have_a_false_answer_deleted(open_to_all, letters_sent):
    answered(general="Something foul.")
    link = letters_sent.last.link
    Browser().get(link).submit(f"{link}/not-mine")

    assert "Something foul" not in everything()
    assert _is_forgotten()
    page = Browser().get(link)
    assert page.status == 410
    assert "no longer there" in page.text


def _is_forgotten() -> bool:
    with register.current().reading() as tx:
        return (
            tx.execute(text(f"SELECT count(*) FROM person WHERE email = '{EMAIL}'")).scalar() == 0
        )


@pytest.mark.parametrize("persona", ["member", "officer", "nobody"])
def test_nothing_tells_whether_an_address_is_known(open_to_all, letters_sent, persona):
    with register.current().reading() as tx:
        known = tx.execute(
            text(f"SELECT email FROM person WHERE id = '{PEOPLE.get(persona, '')}'")
        ).scalar()

    browser = answered(email=known or "nobody@example.org")

    assert browser.leads_to == f"{VIEWS}/sent"
    assert [one.name for one in letters_sent.received] == ["AnswerToConfirm"]


def test_what_a_stranger_typed_is_not_mailed_to_the_address_they_gave(open_to_all, letters_sent):
    answered(name="BUY NOW https://spam.example", general="Spam, spam.")

    assert "BUY NOW" not in letters_sent.last.text + letters_sent.last.subject
    assert "Spam, spam" not in letters_sent.last.text


def test_the_form_in_somebodys_name_gives_no_right_of_theirs(open_to_all, letters_sent):
    browser = answered(email="nobody@example.org")
    link = letters_sent.last.link
    page = Browser().get(link).submit(link)

    for path in ("/", f"{PAGE}/answer"):
        assert page.get(path).status == 303
    assert browser.get(f"{PAGE}/answer").status == 303


def test_what_is_not_confirmed_by_the_close_counts_no_more(open_to_all, letters_sent):
    answered()
    link = letters_sent.last.link
    open_to_all.on(date(2011, 5, 17))
    page = Browser().get(link)
    assert page.status == 410
    Browser().get("/sign-in").post(link)
    assert counted() == []

    close_consultation(open_to_all.case)

    assert "Keep the library groups." not in everything()
    assert _is_forgotten()


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("general", "Write a comment"),
        ("name", "Enter your name"),
        ("email", "Enter an email address"),
        ("publish", "Say whether your answer may be published"),
        ("speaks-for", "Say for whom you answer"),
    ],
)
def test_a_public_answer_that_lacks_something_comes_back_whole(open_to_all, field, words):
    browser = answered(**{field: ""})

    assert browser.status == 422
    assert words in browser.text
    assert field == "general" or "Keep the library groups." in browser.answer.text


def test_one_address_may_not_be_written_to_without_end(open_to_all):
    assert [answered().status for _ in range(4)] == [303, 303, 303, 429]
