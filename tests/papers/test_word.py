"""Papers in Word, opened again: page, language, title, headings, tables, links, pictures."""

import time
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from quorate.papers import word as word_module
from quorate.papers.numbered import numbered
from quorate.papers.word import word
from tests.papers.paper_versions import ALL_MARKUP, LODGED_AT, NASTY, WITH_CHART, a_paper


def opened(text: str, **named: str) -> Any:
    """The Word file of a paper with this text, read by python-docx."""
    return docx.Document(BytesIO(word(a_paper(text, **named))))


def test_the_page_is_a4_and_the_language_british_english() -> None:
    file = opened(ALL_MARKUP)
    page = file.sections[0]
    languages = file.styles.element.findall(f".//{qn('w:lang')}")

    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert {language.get(qn("w:val")) for language in languages} == {"en-GB"}


def test_the_file_says_what_it_is_and_when_its_text_was_lodged() -> None:
    facts = opened(ALL_MARKUP, title="What we heard & did").core_properties

    assert facts.title == "What we heard & did"
    assert (facts.language, facts.author) == ("en-GB", "Quorate")
    assert facts.created == LODGED_AT.replace(tzinfo=facts.created.tzinfo)
    assert facts.subject == "REV-2011-01, write up, version 2"
    assert facts.comments == ""


def test_headings_begin_with_the_title_and_leave_out_no_level() -> None:
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in opened(ALL_MARKUP).paragraphs
        if paragraph.style.name.startswith("Heading")
    ]

    assert headings == [
        ("Heading 1", "What we heard"),
        ("Heading 2", "Summary"),
        ("Heading 3", "What was said"),
    ]


def test_paragraphs_carry_the_numbers_of_the_page() -> None:
    numbers = [
        paragraph.text.split("\t")[0]
        for paragraph in opened(ALL_MARKUP).paragraphs
        if paragraph.style.name.startswith("Numbered")
    ]

    assert numbers == [str(paragraph.number) for paragraph in numbered(ALL_MARKUP)]


def test_no_word_of_the_paper_is_lost() -> None:
    file = opened(ALL_MARKUP)
    words = "".join(node.text or "" for node in file.element.body.iter(qn("w:t")))
    told = "".join(words.split())

    for paragraph in numbered(ALL_MARKUP):
        for line in paragraph.plain.split("\n"):
            for said in line.split(" | "):
                assert "".join(said.split()) in told.replace("\u2022", "")


def test_a_table_has_its_heading_row_marked_and_no_row_torn() -> None:
    [table] = opened(ALL_MARKUP).tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]

    assert cells[0] == ["Point", "What became of it"]
    assert cells[2] == ["Less paper", "Not changed"]
    heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert heads == [True, False, False]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_a_table_of_a_thousand_rows_takes_no_minute() -> None:
    rows = "".join(f"| {number} | words |\n" for number in range(1000))
    began = time.perf_counter()
    [table] = opened("| a | b |\n|---|---|\n" + rows).tables

    assert len(table.rows) == 1001
    assert time.perf_counter() - began < 20


def test_links_lead_to_the_web_or_mail_only() -> None:
    others = "[m](mailto:a@example.org) [r](/etc/passwd) [f](ftp://example.org)"
    file = opened(f"{ALL_MARKUP}\n{others} {NASTY}")
    targets = {
        relation.target_ref
        for relation in file.part.rels.values()
        if relation.reltype.endswith("/hyperlink")
    }

    assert targets == {
        "https://example.org/a",
        "mailto:a@example.org",
        "https://example.org/t.gif",
    }
    pictures = [name for name in file.part.rels.values() if name.reltype.endswith("/image")]
    assert pictures == []


def test_what_is_typed_stays_words_and_what_word_cannot_hold_goes() -> None:
    file = opened(NASTY, title="R&D <b>\x00\x0b")

    assert file.core_properties.title == "R&D <b>"
    said = "\n".join(paragraph.text for paragraph in file.paragraphs)
    assert "<script>alert(1)</script>" in said
    assert "R&D < 5 >" in said


def test_bold_italic_and_line_breaks_come_through() -> None:
    runs = [run for paragraph in opened(ALL_MARKUP).paragraphs for run in paragraph.runs]

    assert [run.text for run in runs if run.italic] == ["you"]
    assert "this" in [run.text for run in runs if run.bold]
    assert any(run._r.find(qn("w:br")) is not None for run in runs)


def test_the_chart_is_a_picture_with_its_numbers_as_alternative_text() -> None:
    file = opened(WITH_CHART)
    [picture] = file.element.body.iter(qn("wp:docPr"))

    assert "Council & co: 12 asked, 4 answered." in picture.get("descr")
    assert len(file.tables) == 1


def test_the_same_paper_is_the_same_file(monkeypatch: pytest.MonkeyPatch) -> None:
    first = word(a_paper(ALL_MARKUP))
    word_module._made.cache_clear()
    later = time.time() + 90_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))

    assert word(a_paper(ALL_MARKUP)) == first


def test_nothing_in_the_file_tells_of_another_day_or_maker() -> None:
    with zipfile.ZipFile(BytesIO(word(a_paper(ALL_MARKUP)))) as file:
        told = file.read("docProps/core.xml").decode()

    assert "python-docx" not in told
    assert "2013" not in told
    assert datetime(2011, 6, 1, 8, 30, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ") in told
