"""Papers to take away from the portal: in which forms, and for whom."""

from io import BytesIO

import docx
import pikepdf
import pytest

from quorate import register
from quorate.business import paper_files
from quorate.papers import pdf as pdf_module
from quorate.register import papers
from tests.portal.browser import Browser

PAPER = "/cases/REV-2011-01/papers/consultation-paper/1"
PUBLIC = "/consultations/REV-2011-01/paper"
with_pango = pytest.mark.skipif(not pdf_module.is_available(), reason="needs Pango")


def officer() -> Browser:
    return Browser().sign_in("officer")


def lodged_again(text: str) -> papers.Paper:
    """The consultation paper lodged again with other words."""
    with register.current().transaction() as tx:
        now = papers.latest(tx, "REV-2011-01", "consultation-paper")
        assert now is not None
        draft = papers.Draft(now.title, text)
        return papers.lodge(tx, ("REV-2011-01", 1), "consultation-paper", draft, by="Policy team")


def test_the_page_of_a_paper_offers_its_forms_and_shows_its_numbers(review_at) -> None:
    review_at("consulting")
    page = officer().get(PAPER)

    for form in paper_files.forms():
        assert f"{PAPER}/file/{form}" in page.page.links
    assert 'id="paragraph-1"' in page.answer.text


@with_pango
def test_the_pdf_is_tagged_and_has_the_papers_title(review_at) -> None:
    review_at("consulting")
    answer = officer().get(f"{PAPER}/file/pdf").answer

    file = pikepdf.open(BytesIO(answer.content))
    assert answer.headers["content-type"] == "application/pdf"
    assert file.Root.MarkInfo.Marked
    assert str(file.docinfo.Title) == file_title()


def file_title() -> str:
    with register.current().reading() as tx:
        paper = papers.latest(tx, "REV-2011-01", "consultation-paper")
        assert paper is not None
        return paper.title


def test_the_word_file_opens_with_the_papers_title(review_at) -> None:
    review_at("consulting")
    answer = officer().get(f"{PAPER}/file/docx").answer

    assert docx.Document(BytesIO(answer.content)).core_properties.title == file_title()
    assert answer.headers["content-disposition"] == (
        'attachment; filename="REV-2011-01-consultation-paper-v1.docx"'
    )


def test_the_exact_text_is_what_was_lodged(review_at) -> None:
    review_at("consulting")

    with register.current().reading() as tx:
        paper = papers.latest(tx, "REV-2011-01", "consultation-paper")
    assert paper is not None
    assert officer().get(f"{PAPER}/file/md").answer.content == paper.text.encode()


@pytest.mark.parametrize(
    "path",
    [
        f"{PAPER}/file/exe",
        f"{PAPER}/changes/html",
        f"{PAPER}/changes/md",
        "/cases/REV-2011-01/papers/consultation-paper/99/file/html",
        "/cases/REV-2011-01/papers/consultation-paper/x/file/html",
        "/cases/REV-2011-01/papers/nothing/1/file/html",
        "/consultations/REV-2011-99/paper/html",
        f"{PUBLIC}/exe",
    ],
)
def test_what_there_is_not_is_not_found(review_at, path: str) -> None:
    review_at("consulting")

    assert officer().get(path).status == 404


def test_who_may_not_see_the_case_gets_no_file_of_it(review_at) -> None:
    review_at("consulting")

    assert Browser().sign_in("member").get(f"{PAPER}/file/html").status == 404


def test_anybody_gets_the_paper_of_an_open_consultation(review_at) -> None:
    review_at("consulting")

    for form in ("html", "docx", "md"):
        answer = Browser().get(f"{PUBLIC}/{form}").answer
        assert answer.status_code == 200
        assert "attachment" in answer.headers["content-disposition"]


def test_nobody_gets_it_before_the_consultation_opens(review_at) -> None:
    review_at("launched")

    assert Browser().get(f"{PUBLIC}/html").status == 404


def test_what_changed_can_be_taken_away(review_at) -> None:
    review_at("consulting")
    lodged_again("Quite another text.")
    path = PAPER.replace("/1", "/2")

    page = officer().get(f"{path}/changes")
    assert f"{path}/changes/docx" in page.page.links
    assert b"Quite another text." in officer().get(f"{path}/changes/html").answer.content
    assert officer().get(f"{path}/changes/docx").answer.content.startswith(b"PK")


def test_without_pango_no_pdf_is_offered_and_asking_says_why(review_at, monkeypatch) -> None:
    review_at("consulting")
    monkeypatch.setattr(paper_files, "why_not", lambda: "Pango is missing.")
    monkeypatch.setattr(pdf_module, "why_not", lambda: "Pango is missing.")
    pdf_module._kept.cache_clear()

    page = officer().get(PAPER)
    assert f"{PAPER}/file/pdf" not in page.page.links
    asked = officer().get(f"{PAPER}/file/pdf")
    assert asked.status == 422
    assert "Pango is missing." in asked.text
