"""The organisation chart: every body once, every link, marks in words, and words as words."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quorate import clock, partnership, register
from quorate.business import charts
from quorate.business.founding import found
from quorate.papers.chart_text import lines_of, printable, width_of
from quorate.papers.organisation_chart import ChartBody, draw
from quorate.replay.plain import HandClock

HARROW = Path(__file__).parents[2] / "config" / "harrow"
FOUNDED = date(2011, 4, 4)
SVG = "{http://www.w3.org/2000/svg}"
STRUCTURES = ["proposed-2011-04", "final-2011-07", "handbook"]
WIDTHS = [True, False]


@pytest.fixture(autouse=True, scope="module")
def _harrow() -> Iterator[None]:
    """Harrow as it was founded."""
    partnership.use(partnership.load(HARROW))
    with register.opened("sqlite://") as opened:
        opened.make_tables()
        clock.set_source(HandClock(clock.at_nine(FOUNDED)))
        found(partnership.current())
        yield
    clock.set_source(None)
    partnership.use(None)


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def bodies_in(svg: str) -> list[str]:
    groups = parsed(svg).iter(f"{SVG}g")
    return [group.get("data-body") or "" for group in groups]


def links_in(svg: str) -> set[tuple[str, str, str]]:
    lines = parsed(svg).iter(f"{SVG}polyline")
    return {
        (line.get("data-from"), line.get("data-to"), line.get("class").rpartition("--")[2])
        for line in lines
    }


def words_in(svg: str) -> str:
    return " ".join("".join(text.itertext()) for text in parsed(svg).iter(f"{SVG}text"))


def drawn(*bodies: ChartBody, wide: bool = True) -> str:
    return draw(bodies, title="T", description="D", wide=wide, prefix="p")


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("name", STRUCTURES)
def test_every_body_of_a_structure_is_drawn_once(name: str, wide: bool) -> None:
    file = partnership.current().structure(name)

    drawn_bodies = bodies_in(charts.proposed(name).svg(wide=wide))

    assert Counter(drawn_bodies) == Counter(body.id for body in file.bodies)


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("name", STRUCTURES)
def test_every_place_under_a_body_is_a_link(name: str, wide: bool) -> None:
    file = partnership.current().structure(name)
    ids = {body.id for body in file.bodies}

    links = links_in(charts.proposed(name).svg(wide=wide))

    for body in file.bodies:
        if body.parent in ids:
            assert (body.parent, body.id, "under") in links
        elif body.parent is None and body.reports_to in ids:
            assert (body.reports_to, body.id, "reports") in links


def test_a_body_that_reports_elsewhere_says_so_in_words() -> None:
    svg = charts.proposed("handbook").svg(wide=True)

    assert "Reports to Partnership Board" in words_in(svg)


def test_a_body_under_a_kind_stands_beside_its_kind() -> None:
    """The delivery groups are unnamed: each stands under some management group."""
    svg = charts.proposed("handbook").svg(wide=True)

    assert ("hce", "delivery_groups", "kind") in links_in(svg)
    assert "Under a management group" in words_in(svg)


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("name", STRUCTURES)
def test_no_box_lies_over_another_or_off_the_sheet(name: str, wide: bool) -> None:
    svg = parsed(charts.difference_to(name).svg(wide=wide))
    _, _, width, height = map(float, svg.get("viewBox").split())
    frames = [
        tuple(float(rect.get(key)) for key in ("x", "y", "width", "height"))
        for rect in svg.iter(f"{SVG}rect")
        if rect.get("class") == "chart-frame"
    ]

    for number, (x, y, w, h) in enumerate(frames):
        assert 0 <= x <= x + w <= width
        assert 0 <= y <= y + h <= height
        for x2, y2, w2, h2 in frames[number + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


@pytest.mark.parametrize("name", STRUCTURES)
def test_a_narrow_chart_is_no_wider_than_a_telephone(name: str) -> None:
    svg = parsed(charts.difference_to(name).svg(wide=False))

    assert float(svg.get("width")) <= 350


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("name", STRUCTURES)
def test_the_difference_marks_each_body_by_a_word_and_a_sign(name: str, wide: bool) -> None:
    chart = charts.difference_to(name)
    diff = chart.diff
    assert diff is not None
    words = words_in(chart.svg(wide=wide))

    assert words.count("+ New") == len(diff.opened)
    assert words.count("\u2212 Closes") == len(diff.closed)
    changed = {c.body for c in (*diff.renamed, *diff.re_parented, *diff.reports_elsewhere)}
    new = {body.id for body in diff.opened} | {body.id for body in diff.closed}
    changed |= {c.body for c in diff.seats} - new
    assert words.count("~ Changes") == len(changed)


def test_the_difference_says_what_was_before() -> None:
    words = words_in(charts.difference_to("handbook").svg(wide=True))

    assert "Was called Harrow Strategic" in words
    assert "Had 23 seats: 7 gained and 15 lost" in words
    assert "Had no seats: 8 gained" in words


def test_what_is_the_same_bears_no_mark() -> None:
    chart = charts.between(FOUNDED, FOUNDED)

    assert chart.diff is not None
    assert chart.diff.is_empty
    assert "chart-flag" not in chart.svg(wide=True)


def names_of(entries: tuple[charts.Entry, ...]) -> list[str]:
    return [name for e in entries for name in (e.name, *names_of(e.below))]


@pytest.mark.parametrize("name", STRUCTURES)
def test_the_list_beside_names_every_body_once(name: str) -> None:
    chart = charts.difference_to(name)

    assert sorted(names_of(chart.entries)) == sorted(body.name for body in chart.bodies)


def test_the_list_beside_names_the_seats_gained_and_lost() -> None:
    (board, *_) = charts.difference_to("handbook").entries

    assert board.mark == "changes"
    assert any(line.startswith("gained: 2 × ") for line in board.seats), board.seats
    assert any(line.startswith("lost: ") for line in board.seats)


def test_the_chart_has_a_title_and_a_description_for_those_who_do_not_see_it() -> None:
    svg = parsed(charts.on_a_day().svg(wide=True))
    ids = svg.get("aria-labelledby").split()

    assert svg.get("role") == "img"
    assert [part.get("id") for part in (svg.find(f"{SVG}title"), svg.find(f"{SVG}desc"))] == ids
    assert svg.find(f"{SVG}title").text == "The structure on 4 April 2011"


@pytest.mark.parametrize("wide", WIDTHS)
def test_the_chart_has_neither_styles_nor_scripts(wide: bool) -> None:
    svg = charts.difference_to("handbook").svg(wide=wide)

    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|href", svg)


CIRCLE = (
    ChartBody("a", "A", "TMG", reports_to="b"),
    ChartBody("b", "B", "TMG", reports_to="a"),
    ChartBody("c", "C", "TMG", parent="c"),
)


@pytest.mark.parametrize("wide", WIDTHS)
def test_bodies_that_report_in_a_circle_are_drawn_once_all_the_same(wide: bool) -> None:
    assert sorted(bodies_in(drawn(*CIRCLE, wide=wide))) == ["a", "b", "c"]


@pytest.mark.parametrize("wide", WIDTHS)
def test_a_structure_without_bodies_is_an_empty_sheet(wide: bool) -> None:
    assert bodies_in(drawn(wide=wide)) == []


def test_thirty_groups_under_one_stay_four_columns_wide() -> None:
    many = [ChartBody(f"g{n}", f"Group {n}", "TASK_FINISH", parent="hce") for n in range(30)]

    svg = parsed(drawn(ChartBody("hce", "HCE", "HCE"), *many))

    assert float(svg.get("width")) < 1010


MARKUP = st.text(max_size=60) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><svg onload=alert(1)>',
        "]]>&amp;<!--",
        "{{ 7 * 7 }}",
        "</text></svg>",
        "a\x00b\x1bc\ud800d\u202ee",
        "W" * 200,
    ]
)


@given(name=MARKUP, note=MARKUP, title=MARKUP, wide=st.booleans())
@settings(max_examples=150, deadline=None)
def test_names_with_markup_stay_words(name: str, note: str, title: str, wide: bool) -> None:
    bodies = [
        ChartBody("one", name, "TMG", mark="changed", notes=(note,)),
        ChartBody("two", "Two", "DELIVERY", parent="one"),
    ]

    svg = parsed(draw(bodies, title=title, description=name, wide=wide, prefix="p"))

    tags = Counter(part.tag.removeprefix(SVG) for part in svg.iter())
    assert set(tags) == {"svg", "title", "desc", "g", "rect", "polyline", "text"}
    assert (tags["g"], tags["polyline"]) == (2, 1)
    shown = "".join("".join(t.itertext()) for t in svg.iter(f"{SVG}text"))
    assert printable(name).replace(" ", "") in shown.replace(" ", "")
    assert printable(note).replace(" ", "") in shown.replace(" ", "")


@given(text=st.text(max_size=200), room=st.floats(20, 400))
def test_a_line_of_a_chart_fits_and_no_word_is_lost(text: str, room: float) -> None:
    said = printable(text)

    lines = lines_of(said, 15, room)

    assert "".join(lines).replace(" ", "") == said.replace(" ", "")
    assert all(width_of(line, 15) <= room or len(line) == 1 for line in lines)
