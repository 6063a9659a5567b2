"""Letters to print: one file, each on pages of its own, the address where the window is."""

import re
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from quorate.papers.chart_text import width_of
from quorate.papers.letters_pdf import (
    LEADING,
    NO_ADDRESS,
    SIZES,
    WINDOW_HIGH,
    WINDOW_WIDE,
    LetterToPrint,
    Part,
    letters_html,
    letters_pdf,
    parts_of,
)
from quorate.papers.pdf import is_available

with_pango = pytest.mark.skipif(not is_available(), reason="needs Pango")
SENDER = "Harrow Strategic Partnership"


def a_letter(**changed: str) -> LetterToPrint:
    """A letter to somebody without an email address."""
    said = {
        "name": "Amina Okafor",
        "address": "The Old Bakery\n12 Station Road\nHarrow\nHA1 2RH",
        "subject": "We ask for your views",
        "text": "Dear Amina Okafor,\n\nWe ask:\n\n- one\n- two\n\nYours,\nThe team\n",
        "reference": "REV-2011-01",
        **changed,
    }
    return LetterToPrint(on=date(2011, 4, 18), **said)


@with_pango
def test_every_letter_begins_a_page_and_is_an_article_with_its_heading() -> None:
    long = a_letter(text="\n\n".join(["Words that go on. " * 40] * 12))
    file = pikepdf.open(BytesIO(letters_pdf([a_letter(), long, a_letter()], sender=SENDER)))
    tops = file.Root.StructTreeRoot.K[0].K

    assert [str(top.S) for top in tops].count("/Art") == len(file.pages)
    assert len(file.pages) > 3
    with file.open_outline() as outline:
        assert [item.title for item in outline.root] == ["We ask for your views"] * 3


@with_pango
def test_the_file_has_a_language_and_a_title_and_is_tagged() -> None:
    file = pikepdf.open(BytesIO(letters_pdf([a_letter()], sender=SENDER)))

    assert str(file.Root.Lang) == "en-GB"
    assert str(file.docinfo.Title) == "Letters to print: REV-2011-01"
    assert file.Root.MarkInfo.Marked


@with_pango
def test_the_address_stands_in_the_window_of_a_folded_sheet_and_nothing_else() -> None:
    file = pikepdf.open(BytesIO(letters_pdf([a_letter(address="\n".join("abcd"))], sender=SENDER)))
    heights = sorted({round((842 - y) / 72 * 25.4) for y in _baselines(file.pages[0])})

    # The window shows 46 to 92 mm from the top, whichever way the sheet has slid.
    in_window = [height for height in heights if 46 <= height <= 92]
    assert min(in_window) >= 57
    assert max(in_window) <= 81
    assert len(in_window) == 5


def _baselines(page: pikepdf.Page) -> list[float]:
    """How high each text of a page stands, in points from its lower edge."""
    found, stack, matrix = [], [], pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(matrix)
            case "Q":
                matrix = stack.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "Tm":
                placed = pikepdf.Matrix(*map(float, operands)) @ matrix
                found.append(placed.f)
    return found


@pytest.mark.parametrize(
    "address",
    [
        "1 A Road\nHarrow\nHA1 1AA",
        "\n".join(["c/o Somebody", "Unit 3", "The Lodge", "64 Pinner Road", "Harrow"] * 2),
        "A line of an address that is far too long for any window of any envelope, really\nHA1",
        "x" * 200,
    ],
)
def test_no_line_of_an_address_is_lost(address: str) -> None:
    size, lines = a_letter(address=address).in_the_window()

    kept = re.sub(r"[\s,]", "", "".join(lines))
    assert kept == re.sub(r"[\s,]", "", "Amina Okafor" + address)
    assert size in SIZES
    assert all(width_of(line, size) <= WINDOW_WIDE for line in lines)


def test_an_address_of_ten_lines_still_fits_the_window() -> None:
    size, lines = a_letter(address="\n".join(f"Line {n}" for n in range(10))).in_the_window()

    assert len(lines) * size * LEADING <= WINDOW_HIGH


def test_a_person_without_an_address_is_said_to_have_none() -> None:
    assert a_letter(address=" \n").in_the_window()[1] == ["Amina Okafor", NO_ADDRESS]


def test_headings_points_and_paragraphs_of_the_text_are_told_apart() -> None:
    text = "Dear A,\n\nWhat we ask\n-----------\n\n3. One\n4. Two\n\n- a\n- b\n\nYours,\nThe team\n"

    assert parts_of(text) == [
        Part("Dear A,"),
        Part(heading="What we ask"),
        Part(points=("One", "Two"), starts_at=3),
        Part(points=("a", "b")),
        Part("Yours,\nThe team"),
    ]


def test_what_is_typed_stays_words() -> None:
    nasty = "</p><script>alert(1)</script>{{ 7 * 7 }}"
    page = letters_html(
        [a_letter(name=nasty, address=nasty, subject=nasty, text=nasty, reference=nasty)],
        sender=nasty,
        sender_address=nasty,
    )

    assert "<script>" not in page
    assert "49" not in re.sub(r"\d+\.?\d*m?m|#\w+", "", page)
