"""Numbered paragraphs: the same text has the same numbers wherever it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.papers.numbered import Heading, blocks, numbered, numbered_html
from tests.papers.paper_versions import ALL_MARKUP, NASTY, WITH_CHART


def test_paragraphs_points_tables_quotations_and_code_are_counted() -> None:
    told = [(paragraph.number, paragraph.plain) for paragraph in numbered(ALL_MARKUP)]

    assert told == [
        (1, "We ask you about this site and code, on two lines."),
        (2, "The first point"),
        (3, "The second point with a second paragraph and a point within"),
        (4, "Three"),
        (5, "Four"),
        (6, "Point | What became of it\nMore time | Changed\nLess paper | Not changed"),
        (7, "Somebody said this."),
        (8, "a <b> & c"),
    ]


def test_headings_stand_between_without_a_number_and_below_the_pages_own() -> None:
    headings = [block for block in blocks(ALL_MARKUP) if isinstance(block, Heading)]

    assert [(heading.level, heading.plain) for heading in headings] == [
        (2, "Summary"),
        (3, "What was said"),
    ]


def test_headings_leave_out_no_level() -> None:
    levels = [block.level for block in blocks("# a\n\n#### b\n\n###### c\n\n## d")]

    assert levels == [2, 3, 4, 3]


def test_a_heading_within_a_quotation_is_none_of_the_papers() -> None:
    [quotation] = numbered("> # Shouted")

    assert quotation.html == "<blockquote>\n<p>Shouted</p>\n</blockquote>\n"


def test_each_paragraph_keeps_what_was_written() -> None:
    written = [paragraph.markdown for paragraph in numbered(ALL_MARKUP)]

    assert written[1] == "- The first point"
    assert written[3:5] == ["3. Three", "4. Four"]
    assert written[5].startswith("| Point | What became of it |\n|---|---|")


def test_a_paragraph_by_itself_knows_links_from_elsewhere_in_the_text() -> None:
    [first] = numbered("See [the page][p].\n\n[p]: https://example.org/page")

    assert '<a href="https://example.org/page"' in first.html


def test_an_ordered_point_by_itself_keeps_its_number() -> None:
    three = numbered(ALL_MARKUP)[3]

    assert three.html == '<ol start="3">\n<li>Three</li>\n</ol>\n'
    assert three.mark == "3."


def test_a_paper_that_numbers_itself_shows_each_number_once() -> None:
    page = numbered_html("## A\n\n1. One\n2. Two\n\n## B\n\n3. Three\n")

    assert "point-mark" not in page
    assert [paragraph.number for paragraph in numbered("1. One\n2. Two\n")] == [1, 2]


def test_the_whole_page_has_an_id_and_a_number_for_each_paragraph() -> None:
    page = numbered_html(ALL_MARKUP)

    for paragraph in numbered(ALL_MARKUP):
        assert page.count(f'id="{paragraph.anchor}"') == 1
        assert f"Paragraph </span>{paragraph.number}</span>" in page


def test_the_points_of_one_list_stay_one_list() -> None:
    page = numbered_html("- a\n- b\n\ntext\n\n- c\n")

    assert page.count('<ul class="numbered-list"') == 2
    assert page.count("<li") == 3


def test_a_point_without_words_is_counted_too() -> None:
    assert [paragraph.number for paragraph in numbered("- \n- b")] == [1, 2]


def test_other_line_ends_make_no_other_paragraphs() -> None:
    windows = ALL_MARKUP.replace("\n", "\r\n")

    assert [p.plain for p in numbered(windows)] == [p.plain for p in numbered(ALL_MARKUP)]
    assert [p.markdown for p in numbered(windows)] == [p.markdown for p in numbered(ALL_MARKUP)]


@pytest.mark.parametrize("text", ["", "\n\n", "# Only a heading", "---", "[a]: https://e.org"])
def test_a_text_without_paragraphs_has_no_numbers(text: str) -> None:
    assert numbered(text) == []


@pytest.mark.parametrize("before", ["", "- ", "> ", "# ", "| a |\n|---|\n| "])
def test_what_is_typed_stays_words(before: str) -> None:
    page = numbered_html(before + NASTY)

    assert "<script" not in page
    assert "<img" not in page
    assert "<style" not in page
    assert 'href="javascript' not in page
    assert 'href="file' not in page
    assert 'href="data' not in page


def test_a_table_of_kinds_brings_its_chart_and_stays() -> None:
    [table] = numbered(WITH_CHART)

    assert table.html.index("<svg") < table.html.index("<table>")
    assert "Council" in table.plain


@given(st.text(alphabet="ab \n-#>|`*[]()1.\t\\&<\r", max_size=200))
def test_any_text_is_counted_from_one_without_gaps(text: str) -> None:
    found = numbered(text)

    assert [paragraph.number for paragraph in found] == list(range(1, len(found) + 1))
    assert numbered(text) == found
    page = numbered_html(text)
    assert all(page.count(f'id="{paragraph.anchor}"') == 1 for paragraph in found)
