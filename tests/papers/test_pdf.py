"""Papers as PDFs, opened again: tagged, titled, in British English, with nothing fetched."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from quorate.papers import pdf as pdf_module
from quorate.papers.changes_files import changes_pdf
from quorate.papers.pdf import PdfNotPossible, is_available, pdf, pdf_of, why_not
from tests.papers.paper_versions import ALL_MARKUP, NASTY, WITH_CHART, a_paper

with_pango = pytest.mark.skipif(not is_available(), reason="needs Pango")
A_LONG_TABLE = "| No | Point |\n|---|---|\n" + "".join(
    f"| {number} | What somebody said, in words |\n" for number in range(120)
)


@pytest.fixture
def _no_cache() -> Iterator[None]:
    pdf_module._kept.cache_clear()
    yield
    pdf_module._kept.cache_clear()


def opened(text: str, title: str = "What we heard") -> pikepdf.Pdf:
    """The PDF of a paper with this text."""
    return pikepdf.open(BytesIO(pdf(a_paper(text, title=title))))


def tags(file: pikepdf.Pdf) -> list[str]:
    """The tags of a file in reading order, each with its alternative text if it has one."""
    return [f"{tag}{': ' + alt if alt else ''}" for tag, alt in _walk(file.Root.StructTreeRoot)]


def _walk(node: pikepdf.Object) -> Iterator[tuple[str, str]]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _walk(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)[1:], str(node.get("/Alt", ""))
        if "/K" in node:
            yield from _walk(node.K)


@with_pango
def test_it_says_that_it_is_accessible_titled_and_in_british_english() -> None:
    file = opened(ALL_MARKUP, title="What we heard & did")

    assert str(file.Root.Lang) == "en-GB"
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert str(file.docinfo.Title) == "What we heard & did"
    assert str(file.docinfo.Subject) == "REV-2011-01, write up, version 2"
    with file.open_metadata() as facts:
        assert facts["pdfuaid:part"] == "1"


@with_pango
def test_its_date_is_the_day_the_text_was_lodged() -> None:
    assert str(opened(ALL_MARKUP).docinfo.CreationDate).startswith("D:20110601083000")


@with_pango
def test_headings_lists_tables_and_quotations_are_tagged() -> None:
    told = tags(opened(ALL_MARKUP))

    assert [tag for tag in told if re.fullmatch(r"H\d", tag)] == ["H1", "H2", "H3"]
    assert told.count("L") == 3
    assert told.count("LI") == told.count("LBody") == 5
    assert (told.count("Table"), told.count("TR"), told.count("TH")) == (1, 3, 2)
    assert "BlockQuote" in told
    assert told.count("Link") == 1


@with_pango
def test_the_outline_has_every_heading() -> None:
    with opened(ALL_MARKUP).open_outline() as outline:
        [title] = outline.root
        assert title.title == "What we heard"
        assert [child.title for child in title.children] == ["Summary"]


@with_pango
def test_the_chart_is_a_figure_with_words_for_it() -> None:
    figures = [tag for tag in tags(opened(WITH_CHART)) if tag.startswith("Figure")]

    assert len(figures) == 1
    assert "how many by kind of respondent" in figures[0]


@with_pango
def test_a_table_over_several_pages_has_its_headings_on_each() -> None:
    told = tags(opened(A_LONG_TABLE))

    # WeasyPrint tags a table of many pages as one for each page (its issue 2903).
    assert told.count("Table") == told.count("THead") == len(opened(A_LONG_TABLE).pages)
    assert told.count("TR") == 120 + told.count("THead")


@with_pango
def test_pages_are_a4_and_every_typeface_is_embedded() -> None:
    file = opened(ALL_MARKUP + "\n\u0174ales, \u0141\u00f3d\u017a")

    for page in file.pages:
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
        fonts = {str(font.BaseFont): font for font in page.Resources.Font.values()}
        for font in fonts.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor or (
                "/FontFile3" in font.DescendantFonts[0].FontDescriptor
            )
    names = {str(font.BaseFont) for page in file.pages for font in page.Resources.Font.values()}
    assert any(name.endswith("+Quorate-Text") for name in names)
    assert any(name.endswith("+Quorate-Text-Extended") for name in names)


@with_pango
@pytest.mark.usefixtures("_no_cache")
def test_the_same_paper_is_the_same_file_in_another_process() -> None:
    code = (
        "import hashlib; from quorate.papers.pdf import pdf; "
        "from tests.papers.paper_versions import *; "
        "print(hashlib.sha256(pdf(a_paper(ALL_MARKUP + WITH_CHART))).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ".", "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }

    assert len(made) == 1


@with_pango
@pytest.mark.usefixtures("_no_cache")
def test_nothing_is_fetched_and_no_file_of_the_machine_comes_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of this machine")
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *where, **_: asked.append(where))
    page = (
        f"<html lang=en-GB><title>t</title><link rel=attachment href='file://{secret}'>"
        "<link rel=stylesheet href='http://example.org/a.css'>"
        f"<style>@import url(https://example.org/b.css); @font-face {{font-family: x; src: "
        f"url(https://example.org/f.woff2)}} p {{background: url(file://{secret})}}</style>"
        f"<p>words <img alt=x src='https://example.org/x.png'><img alt=y src='file://{secret}'>"
    )

    made = pikepdf.open(BytesIO(pdf_of(page)))

    assert asked == []
    assert "/EmbeddedFiles" not in made.Root.get("/Names", {})
    assert not any("/Image" in str(page.Resources.get("/XObject", "")) for page in made.pages)


@with_pango
def test_what_is_typed_stays_words_in_the_file_and_its_title() -> None:
    file = opened(NASTY, title="</title><script>R&D")

    assert str(file.docinfo.Title) == "</title><script>R&D"
    assert "/JavaScript" not in file.Root.get("/Names", {})


@with_pango
def test_a_reference_cannot_end_the_style_sheet() -> None:
    paper = a_paper(ALL_MARKUP)
    paper.kind = 'x"; } </style><h1>no</h1>'

    assert [tag for tag in tags(pikepdf.open(BytesIO(pdf(paper)))) if tag == "H1"] == ["H1"]


@with_pango
def test_what_changed_is_told_in_words_in_the_file() -> None:
    before, now = a_paper("One word.", version=1), a_paper("Another word.")

    file = pikepdf.open(BytesIO(changes_pdf(before, now)))

    assert str(file.docinfo.Title) == "What changed from version 1 to 2: What we heard"
    assert tags(file).count("H1") == 1


@pytest.mark.usefixtures("_no_cache")
def test_without_pango_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    why_not.cache_clear()
    try:
        assert not is_available()
        with pytest.raises(PdfNotPossible, match="apt install libpango-1.0-0"):
            pdf(a_paper(ALL_MARKUP))
    finally:
        why_not.cache_clear()


@with_pango
def test_a_page_that_breaks_the_program_is_said_to_be_no_pdf(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(_: str) -> bytes:
        raise AssertionError("deep inside")

    monkeypatch.setattr(pdf_module, "_made", breaks)

    with pytest.raises(PdfNotPossible, match="deep inside"):
        pdf_of("<p>x</p>")
