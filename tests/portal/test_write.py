"""The officer's page to write a paper: begun from the record, previewed, kept, lodged."""

import pytest

from quorate import register
from quorate.business.working_over import quoting, redacting, themes
from quorate.business.working_over.redacting import Redaction
from quorate.register import paper_drafts, papers
from tests.business.working_over.answers_given import AMARA, DUNCAN, ids_of
from tests.business.working_over.worked_over import came, disposed
from tests.portal.browser import Browser

REVIEW = "REV-2011-01"
CASE = f"/cases/{REVIEW}"
WRITE, FINAL = f"{CASE}/write/write-up", f"{CASE}/write/final-paper"
TYPED = {"title": "What was heard", "text": "## Heard\r\n\r\nMuch was *said*.\r\n"}


def officer() -> Browser:
    return Browser().sign_in("officer")


def lodged(kind: str = "write-up"):
    with register.current().reading() as tx:
        return papers.latest(tx, REVIEW, kind)


def kept(kind: str = "write-up"):
    with register.current().reading() as tx:
        return paper_drafts.find(tx, REVIEW, kind)


@pytest.fixture
def heard(review_at):
    """The review once it can be written up: one quotable point, disposed of, under a theme."""
    review = review_at("noted")
    response = came(review.case, AMARA, "Three seats | would be <b>fair</b>.")
    theme = themes.add_theme(review.case, "Seats", by="Officer")
    themes.give_theme(review.case, ids_of(response), theme, by="Officer")
    quoting.clear(review.case, ids_of(response), by="Officer")
    disposed(review.case, response)
    return review


def test_a_write_up_begins_with_what_the_record_has(heard):
    page = officer().get(WRITE)

    assert page.status == 200
    assert "drafted from the record" in page.text
    assert "1 of 28 people answered" in page.text
    assert "“Three seats \\| would be \\<b\\>fair\\</b\\>.”" in page.text


def test_a_preview_shows_the_paper_and_keeps_nothing(heard):
    page = officer().get(WRITE).submit(WRITE, do="preview", **TYPED)

    assert page.status == 200
    assert "Nothing is kept or lodged yet" in page.text
    assert "<em>said</em>" in page.answer.text
    assert (kept(), lodged()) == (None, None)


def test_a_draft_is_kept_for_whoever_goes_on_with_it(heard):
    officer().get(WRITE).submit(WRITE, do="keep", **TYPED).follow()

    page = officer().get(WRITE)

    assert "the draft that Imogen Bhattarai kept" in page.text
    assert kept().text == "## Heard\n\nMuch was *said*.\n"
    assert lodged() is None


def test_two_who_write_at_once_lose_nothing(heard):
    mine, theirs = officer().get(WRITE), officer().get(WRITE)
    theirs.submit(WRITE, do="keep", **{**TYPED, "title": "Theirs"})

    mine.submit(WRITE, do="keep", **{**TYPED, "title": "Mine"})

    assert mine.status == 422
    assert "kept another draft" in mine.text
    assert "Mine" in mine.answer.text
    assert kept().title == "Theirs"


def test_what_is_lodged_is_a_version_and_the_draft_goes(heard):
    browser = officer().get(WRITE).submit(WRITE, do="keep", **TYPED).follow()

    browser.get(WRITE).submit(WRITE, do="lodge", **TYPED).follow()

    assert "Write-up, version 1, was lodged" in browser.text
    assert (lodged().version, lodged().title, kept()) == (1, "What was heard", None)


def test_a_draft_is_thrown_away_and_the_record_speaks_again(heard):
    browser = officer().get(WRITE).submit(WRITE, do="keep", **TYPED).follow()

    browser.get(WRITE).submit(WRITE, do="throw-away", **TYPED).follow()

    assert kept() is None
    assert "drafted from the record" in browser.text


def test_what_was_lodged_is_gone_on_with_unless_the_record_is_asked_for(heard):
    browser = officer().get(WRITE).submit(WRITE, do="lodge", **TYPED).follow()

    assert "This is version 1, as it was lodged" in browser.get(WRITE).text
    assert "drafted from the record" in browser.get(f"{WRITE}?from=record").text


def test_a_paper_without_a_title_or_with_a_kind_that_is_none_is_refused(heard):
    assert officer().get(WRITE).submit(WRITE, do="keep", title=" ", text="x").status == 422
    assert officer().get(f"{CASE}/write/poem").status == 404


def test_a_double_post_lodges_one_version(heard):
    browser = officer().get(WRITE)
    typed = {"csrf": browser.csrf, "after": "0", "stamp": "", "do": "lodge", **TYPED}

    browser.post(WRITE, typed)
    browser.post(WRITE, typed)

    assert "Version 1 was lodged meanwhile" in browser.text
    assert lodged().version == 1


def test_words_that_were_taken_out_do_not_come_back(heard):
    response = came(heard.case, DUNCAN, "Ask Wilhelmina Strongbow about it.")
    redaction = Redaction(words="Wilhelmina Strongbow", kind="personal", reason="A private person")
    redacting.redact(heard.case, response, redaction, by="Officer")
    typed = {"title": "T", "text": "Much.\n\nSay it to Wilhelmina   strongbow."}

    browser = officer().get(WRITE).submit(WRITE, do="lodge", **typed)
    assert f"taken out of answer {response} stand in this paper, in paragraph 2" in browser.text
    assert lodged() is None

    browser.submit(WRITE, do="lodge", keeps_words_because="She chairs a group.", **typed)
    assert (browser.status, lodged().version) == (303, 1)


def test_the_final_paper_shows_who_still_waits_and_refuses(review_at):
    review = review_at("commented")
    response = came(review.case, AMARA, "Three seats.")
    browser = officer().get(FINAL)

    assert f"what became of point {response}.1 of Amara Okafor" in browser.text
    browser.submit(FINAL, do="lodge", recommendations="Agree.", desired_outcomes="Done.", **TYPED,
                   structure="final-2011-07")  # fmt: skip

    assert browser.status == 422
    assert f"point {response}.1 of Amara Okafor" in browser.text
    assert lodged("final-paper") is None


def test_a_final_paper_is_written_and_lodged_here(review_at):
    review = review_at("commented")
    disposed(review.case, came(review.case, AMARA, "Three seats."))
    browser = officer().get(FINAL)

    browser.submit(FINAL, do="lodge", recommendations="Agree.", desired_outcomes="Done.", **TYPED,
                   structure="final-2011-07")  # fmt: skip

    assert browser.status == 303
    again = officer().get(FINAL)
    assert "## Recommendations" not in again.answer.text
    assert lodged("final-paper").facts["recommendations"] == ["Agree."]
