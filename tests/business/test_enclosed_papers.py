"""The paper that goes with a letter: an accessible PDF, or the page where none can be made."""

import pytest

from quorate.business.correspondence.carriers import attachment_of
from quorate.papers import pdf as pdf_module
from quorate.papers.page import page_of
from quorate.papers.pdf import is_available, pdf
from tests.papers.paper_versions import ALL_MARKUP, a_paper


@pytest.mark.skipif(not is_available(), reason="needs Pango")
def test_a_letter_carries_its_paper_as_a_pdf_made_once(monkeypatch) -> None:
    paper = a_paper(ALL_MARKUP)
    made = attachment_of(paper)
    monkeypatch.setattr(pdf_module, "_made", lambda _: b"made again")

    assert (made.filename, made.content_type) == ("write-up-v2.pdf", "application/pdf")
    assert made.content == pdf(paper) == attachment_of(a_paper(ALL_MARKUP)).content
    assert made.content.startswith(b"%PDF-")


def test_without_pango_the_page_goes_in_its_place(monkeypatch) -> None:
    monkeypatch.setattr(pdf_module, "why_not", lambda: "Pango is missing.")
    pdf_module._kept.cache_clear()
    paper = a_paper(ALL_MARKUP)

    made = attachment_of(paper)

    assert (made.filename, made.content_type) == ("write-up-v2.html", "text/html")
    assert made.content == page_of(paper).encode()


def test_another_text_is_another_file(monkeypatch) -> None:
    monkeypatch.setattr(pdf_module, "_made", lambda html: html.encode())
    monkeypatch.setattr(pdf_module, "why_not", lambda: "")
    pdf_module._kept.cache_clear()
    texts = {attachment_of(a_paper(text)).content for text in ("One.", "Two.")}
    pdf_module._kept.cache_clear()

    assert len(texts) == 2
