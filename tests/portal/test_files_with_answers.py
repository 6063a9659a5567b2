"""Files go with an answer: added, removed, sent, kept in the record and served to nobody."""

import pytest

from quorate import register
from quorate.portal import pages
from quorate.register import responses
from quorate.settings import settings
from tests.portal.browser import Browser

REVIEW = "REV-2011-01"
BASE = f"/consultations/{REVIEW}/answer"
PERSON = "amara-okafor"
PDF = b"%PDF-1.7 a letter"
CHOSEN = {"speaks-for": "self", "publish": "no"}


@pytest.fixture
def consultee(review_at):
    """A consultee who has written their views, before the page on which files are added."""
    review_at("consulting")
    browser = Browser().come_by_link(PERSON, REVIEW)
    return browser.get(BASE).submit(BASE, general="See the letter.", go="on").follow()


def add(browser: Browser, name: str = "letter.pdf", content: bytes = PDF, go: str = "file"):
    """Choose a file and press the button beside it, or go on with it chosen."""
    form = {"csrf": browser.csrf, "go": go, **CHOSEN}
    browser.answer = browser.http.post(
        f"{BASE}/about", data=form, files={"file": (name, content, "application/pdf")}
    )
    return browser


def kept() -> list:
    with register.current().reading() as tx:
        (answer,) = responses.standing(tx, REVIEW)
        return [(file.name, file.content) for file in responses.files_of(tx, answer.id)]


def test_a_file_goes_with_the_answer(consultee):
    add(consultee).follow()
    assert "letter.pdf" in consultee.text
    consultee.submit(f"{BASE}/about", go="on", **CHOSEN).follow()
    consultee.submit(f"{BASE}/check").follow()

    assert "With: letter.pdf" in consultee.text
    assert kept() == [("letter.pdf", PDF)]


def test_a_file_that_is_chosen_and_not_added_goes_too(consultee):
    add(consultee, go="on").follow().submit(f"{BASE}/check")

    assert kept() == [("letter.pdf", PDF)]


def test_a_removed_file_is_gone_from_the_register(consultee):
    add(consultee).follow()
    with register.current().reading() as tx:
        (file,) = responses.files_of_draft(tx, REVIEW, PERSON)

    consultee.submit(f"{BASE}/about", remove=str(file.id), **CHOSEN)

    with register.current().reading() as tx:
        assert responses.file(tx, file.id) is None


def test_nobody_removes_somebody_elses_file(consultee):
    add(consultee)
    with register.current().reading() as tx:
        (file,) = responses.files_of_draft(tx, REVIEW, PERSON)
    other = Browser().come_by_link("member", REVIEW).get(f"{BASE}/about")

    other.submit(f"{BASE}/about", remove=str(file.id), **CHOSEN)

    with register.current().reading() as tx:
        assert responses.file(tx, file.id) is not None


def test_a_refused_file_says_why_and_keeps_what_was_typed(consultee):
    add(consultee, "letter.pdf", b"MZ\x90\x00")

    assert consultee.status == 422
    assert "hold what its name says" in consultee.text


def test_there_is_a_most_of_files(consultee):
    for number in range(settings().answer_files):
        add(consultee, f"{number}.pdf").follow()
    add(consultee, "more.pdf")

    assert consultee.status == 422
    assert "more.pdf" not in consultee.text


def test_a_changed_answer_keeps_its_file_until_it_is_removed(consultee):
    add(consultee, go="on").follow().submit(f"{BASE}/check")
    consultee.get(BASE).submit(BASE, general="Shorter.", go="on").follow()
    assert "letter.pdf" in consultee.text
    consultee.submit(f"{BASE}/about", go="on", **CHOSEN).follow().submit(f"{BASE}/check")
    assert kept() == [("letter.pdf", PDF)]

    with register.current().reading() as tx:
        file = responses.files_of(tx, responses.standing(tx, REVIEW)[0].id)[0]
    consultee.get(f"{BASE}/about").submit(f"{BASE}/about", remove=str(file.id), **CHOSEN).follow()
    assert "letter.pdf" not in consultee.text
    consultee.submit(f"{BASE}/about", go="on", **CHOSEN).follow().submit(f"{BASE}/check")
    assert kept() == []


def test_no_public_page_gives_a_file_out():
    anybody = [route.path for route in pages.all_routes() if not route.who.needs_sign_in]

    assert not [path for path in anybody if "file" in path]
