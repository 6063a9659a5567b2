"""A table goes out as CSV that opens in a spreadsheet and runs nothing there."""

import csv
import io

import pytest

from quorate.papers.spreadsheet import csv_of


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "typed",
    ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", "\ufeff=1"],
)
def test_no_cell_runs_as_a_formula(typed):
    (_, (cell, other)) = read(csv_of(("A", "B"), [(typed, "fine")]))

    assert cell.startswith("'")
    assert cell.endswith(typed)
    assert other == "fine"


def test_words_stay_what_they_are():
    rows = [["Zoë, “x”", "a\nb", "5 = 5", ""]]

    assert read(csv_of(("A", "B", "C", "D"), rows)) == [["A", "B", "C", "D"], *rows]
    assert csv_of(("A",), []).startswith(b"\xef\xbb\xbf")
