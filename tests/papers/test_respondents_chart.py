"""The chart of respondents: its table decides it, and whoever does not see it is told the same."""

from xml.etree import ElementTree

from quorate.papers.chart_picture import picture_of
from quorate.papers.numbered import cells_of, numbered, numbered_html
from quorate.papers.respondents_chart import (
    WIDTH,
    Numbers,
    drawn,
    numbers_in,
    respondents_chart,
    respondents_table,
)
from tests.papers.paper_versions import WITH_CHART

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [("Council & co", (12, 4)), ("Voluntary sector", (30, 0))]
SERIES = ("Asked", "Answered")


def test_the_table_gives_its_whole_numbers_without_its_last_row_of_sums() -> None:
    [table] = numbered(WITH_CHART)

    assert numbers_in(cells_of(table.tokens)) == Numbers(SERIES, tuple(ROWS))


def test_the_table_that_we_write_is_the_chart_that_we_draw() -> None:
    [table] = numbered(respondents_table(SERIES, ROWS))

    assert table.plain.endswith("All | 42 | 4")
    assert numbers_in(cells_of(table.tokens)) == Numbers(SERIES, tuple(ROWS))


def test_a_kind_with_a_line_of_a_table_in_its_name_stays_one_cell() -> None:
    [table] = numbered(respondents_table(["Answered"], [("a | b \\", [3])]))

    assert numbers_in(cells_of(table.tokens)) == Numbers(("Answered",), (("a | b \\", (3,)),))


def test_any_other_table_has_no_chart() -> None:
    for text in (
        WITH_CHART.replace("Kind of respondent", "Kind"),
        "| Kind of respondent | Answered |\n|---|---|\n| Council | a few |\n",
        "| Kind of respondent | Answered |\n|---|---|\n",
        "| Kind of respondent |\n|---|\n| Council |\n",
    ):
        assert "<svg" not in numbered_html(text)


def test_the_chart_has_a_role_a_title_and_every_number_in_words() -> None:
    chart = ElementTree.fromstring(respondents_chart(SERIES, ROWS, prefix="c"))

    assert chart.get("role") == "img"
    assert chart.get("aria-labelledby") == "c-title c-desc"
    assert chart.findtext(f"{SVG}desc") == (
        "Council & co: 12 asked, 4 answered. Voluntary sector: 30 asked, 0 answered."
    )
    assert chart.find(f"{SVG}title") is not None


def test_bars_are_as_long_as_their_numbers() -> None:
    bars = [shape for shape in drawn(Numbers(SERIES, tuple(ROWS))).shapes if shape.what == "bar"]
    twelve, four, thirty, none = [bar.width for bar in bars[2:]]

    assert (twelve / thirty, four / thirty, none) == (12 / 30, 4 / 30, 0)


def test_all_words_and_bars_stand_within_the_chart() -> None:
    name = "A kind of respondent whose name goes on and on " * 4
    drawing = drawn(Numbers(SERIES, ((name, (10**9, 1)), ("x" * 300, (0, 0)))))

    assert all(0 <= shape.y <= drawing.height for shape in drawing.shapes)
    assert all(shape.x + shape.width <= WIDTH for shape in drawing.shapes)


def test_nobody_at_all_is_a_chart_without_bars() -> None:
    widths = [shape.width for shape in drawn(Numbers(("Answered",), (("Council", (0,)),))).shapes]

    assert set(widths) == {0}


def test_names_stay_words_in_the_chart() -> None:
    nasty = "<script>x</script>\"'\x00\u202e&"
    chart = respondents_chart([nasty], [(nasty, [1])], prefix="c", title=nasty)

    assert "<script" not in chart
    ElementTree.fromstring(chart)


def test_the_chart_is_the_same_each_time_as_drawing_and_as_picture() -> None:
    numbers = Numbers(SERIES, tuple(ROWS))

    assert respondents_chart(SERIES, ROWS, prefix="c") == respondents_chart(
        SERIES, ROWS, prefix="c"
    )
    assert picture_of(numbers) == picture_of(numbers)
    assert picture_of(numbers).startswith(b"\x89PNG")


def test_letters_of_welsh_and_polish_names_are_drawn_in_the_picture() -> None:
    def drawn_as(name: str) -> bytes:
        return picture_of(Numbers(("Answered",), ((name, (1,)),)))

    # A letter that the typeface lacks is a box, and every box looks the same.
    assert drawn_as("\u0174") != drawn_as("\u0141") != drawn_as("\u0915")
    assert drawn_as("\u0915") == drawn_as("\u0916")
