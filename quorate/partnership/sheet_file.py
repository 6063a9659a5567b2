"""Reads a table that somebody sends, CSV or XLSX, into rows of plain text; runs nothing in it."""

import csv
import io
import json
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from quorate.partnership.files import ConfigRefused, Problem

MOST_BYTES = 20_000_000
MOST_UNPACKED = 40_000_000  # an XLSX is a packed folder: what it may come to, all files together
MOST_FILES = 500
MOST_ROWS = 20_000
MOST_COLUMNS = 60
LONGEST_CELL = 2_000
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")


@dataclass(frozen=True)
class Row:
    """A row by its number in the file, the headings' being counted; why it is bad, if it is."""

    number: int
    cells: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True)
class Sheet:
    """A table: the headings of its columns, and the rows below them that hold something."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def sheet_from(content: bytes, name: str) -> Sheet:
    """The table of a file, whichever of the two kinds it is. Raises ConfigRefused.

    CSV is read as UTF-8, UTF-16 or Windows-1252 (what Excel saves), with commas, semicolons or
    tabs. Of an XLSX the first visible sheet is read; a row in which a cell holds a formula or an
    error is marked as bad, for nothing is worked out here.
    """
    if len(content) > MOST_BYTES:
        raise _refused(name, f"it has more than {MOST_BYTES // 1_000_000} megabytes")
    if content.startswith(OLD_OR_LOCKED):
        raise _refused(name, "it is an old .xls or has a password; save it as .xlsx or CSV without")
    is_packed = content.startswith(b"PK")
    rows = _rows_of_xlsx(content, name) if is_packed else _rows_of_csv(content, name)
    return _table(name, rows)


def sheet_to_json(sheet: Sheet) -> str:
    """A table as text in which a form can keep it."""
    rows = [[row.number, list(row.cells), row.fault] for row in sheet.rows]
    return json.dumps([sheet.name, list(sheet.headings), rows], ensure_ascii=False)


def sheet_from_json(text: str) -> Sheet:
    """The table that was kept so."""
    name, headings, rows = json.loads(text)
    told = tuple(Row(number, tuple(cells), fault) for number, cells, fault in rows)
    return Sheet(name, tuple(headings), told)


def _refused(name: str, reason: str) -> ConfigRefused:
    return ConfigRefused([Problem(name, "", reason)])


def _table(name: str, rows: Iterable[Row]) -> Sheet:
    headings: tuple[str, ...] = ()
    found: list[Row] = []
    for row in rows:
        if not any(row.cells) and not row.fault:
            continue
        if not headings:
            headings = row.cells
            continue
        if len(found) == MOST_ROWS:
            raise _refused(name, f"it has more than {MOST_ROWS:,} rows; send it in parts")
        found.append(row)
    if not found:
        raise _refused(name, "it has no rows; the first one holds the headings of the columns")
    return Sheet(name, headings, tuple(found))


def _rows_of_csv(content: bytes, name: str) -> Iterator[Row]:
    text = _decoded(content, name)
    hint, _, rest = text.partition("\n")
    said = re.fullmatch(r"sep=(.)\r?", hint)
    source = io.StringIO(rest if said else text, newline="")
    reader = csv.reader(source, delimiter=said[1] if said else _delimiter(text), strict=True)
    number = 1 if said else 0
    try:
        for cells in reader:
            number += 1
            yield _row(number, cells)
    except csv.Error as broken:
        raise _refused(name, f"after row {number} it is no CSV any more: {broken}") from None


def _decoded(content: bytes, name: str) -> str:
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if is_utf16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise _refused(name, "it is neither CSV text nor an XLSX workbook")


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _row(number: int, cells: Iterable[str]) -> Row:
    """A row with clean cells; what cannot be read as words makes it a bad one."""
    told: list[str] = []
    fault = ""
    for cell in cells:
        if FORBIDDEN.search(cell.replace("\r", "")):
            fault = fault or "a cell holds characters that cannot be printed"
            cell = FORBIDDEN.sub("", cell)
        if len(cell) > LONGEST_CELL:
            fault = fault or f"a cell holds more than {LONGEST_CELL:,} characters"
            cell = cell[:LONGEST_CELL]
        lines = (" ".join(line.split()) for line in cell.splitlines())
        told.append("\n".join(line for line in lines if line))
    if len(told) > MOST_COLUMNS:
        fault = fault or f"it has more than {MOST_COLUMNS} columns"
    return Row(number, tuple(told[:MOST_COLUMNS]), fault)


def _rows_of_xlsx(content: bytes, name: str) -> Iterator[Row]:
    _refuse_what_bursts(content, name)
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # slow to import

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of the workbook that are not read
            book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            sheet = next(one for one in book.worksheets if one.sheet_state == "visible")
            sheet.reset_dimensions()  # the size that a file gives of itself may be wrong
            limits = {"max_row": MOST_ROWS + 2, "max_col": MOST_COLUMNS}
            for number, cells in enumerate(sheet.iter_rows(**limits), 1):
                yield _row_of_cells(number, cells)
    except ConfigRefused:
        raise
    except Exception as broken:  # a damaged workbook breaks the library in more ways than it names
        raise _refused(name, f"it cannot be read as an XLSX workbook ({broken})") from None


def _row_of_cells(number: int, cells: Iterable[Any]) -> Row:
    words: list[str] = []
    fault = ""
    for cell in cells:
        if cell.data_type in ("f", "e") and cell.value is not None:
            what = "a formula" if cell.data_type == "f" else f"the error {cell.value}"
            fault = fault or f"cell {cell.coordinate} holds {what}; put its value there"
            words.append("")
        else:
            words.append(_in_words(cell.value))
    while words and not words[-1]:
        words.pop()
    read = _row(number, words)
    return Row(number, read.cells, fault or read.fault)


def _in_words(value: object) -> str:
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() | date():
            return f"{value:%d/%m/%Y}"
    return str(value)


def _refuse_what_bursts(content: bytes, name: str) -> None:
    """Refuse a packed file before it is unpacked, by what it says it comes to.

    No more than that is ever unpacked of it. XML that declares entities, which grow as they are
    read, or that hides its words in another encoding, is refused as well.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inside = packed.infolist()
            if len(inside) > MOST_FILES or sum(f.file_size for f in inside) > MOST_UNPACKED:
                raise _refused(name, "it is packed too tightly to be a table; save it as CSV")
            for file in inside:
                if file.filename.endswith((".xml", ".rels")):
                    _refuse_odd_xml(packed.read(file), name)
    except ConfigRefused:
        raise
    except Exception as broken:  # a damaged archive too breaks in more ways than are named
        raise _refused(name, f"it cannot be read as an XLSX workbook ({broken})") from None


def _refuse_odd_xml(xml: bytes, name: str) -> None:
    declared = _ENCODING.match(xml.lstrip(b"\xef\xbb\xbf \r\n\t"))
    is_plain = not declared or declared[1].lower() in (b"utf-8", b"us-ascii")
    if not is_plain or b"\x00" in xml or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise _refused(name, "it holds what no spreadsheet program writes; save it as CSV")
