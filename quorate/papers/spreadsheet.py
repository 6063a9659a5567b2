"""Writes a table as a CSV file that spreadsheets open, and in which no cell runs as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"  # by it Excel knows the file for UTF-8
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_of(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file in UTF-8: its headings, then the rows.

    A cell that a spreadsheet would take for a formula has an apostrophe before it, which
    spreadsheets show as text.
    """
    written = io.StringIO()
    written.write(BYTE_ORDER_MARK)
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8", "replace")


def harmless(cell: str) -> str:
    """A cell that is read as text, whatever somebody typed into it."""
    begins = cell.lstrip(" \u00a0\ufeff")
    return f"'{cell}" if begins.startswith(BEGINS_A_FORMULA) else cell
