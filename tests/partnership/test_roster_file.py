"""Who is consulted comes from a table: its columns are known by name, its bad rows refused."""

import io
import zipfile
from time import perf_counter

import pytest
from openpyxl import Workbook

from quorate.partnership.files import ConfigRefused
from quorate.partnership.roster_file import columns_typed, kept, read_roster, roster_from
from quorate.partnership.sheet_file import MOST_ROWS, sheet_from
from quorate.partnership.structure_file import is_email_address

HEAD = "Name,Organisation,Email,Address,Sector\n"


def read(text, columns=None, encoding="utf-8"):
    return roster_from(sheet_from(text.encode(encoding), "people.csv"), columns)


def workbook(*rows, **cells):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for place, value in cells.items():
        book.active[place] = value
    kept_in = io.BytesIO()
    book.save(kept_in)
    return kept_in.getvalue()


def refused(content, columns=None):
    with pytest.raises(ConfigRefused) as caught:
        roster_from(sheet_from(content, "people"), columns)
    return str(caught.value)


def test_a_csv_is_read_by_the_names_of_its_columns():
    roster = read(HEAD + 'Ada Byrne,Byrne & Co,ada@example.org,"1 High St\nHarrow",business\n')

    (row,) = roster.rows
    assert (row.number, row.name, row.organisation) == (2, "Ada Byrne", "Byrne & Co")
    assert (row.email, row.kind) == ("ada@example.org", "business")
    assert row.address == "1 High St\nHarrow"


@pytest.mark.parametrize(
    "head",
    [
        "Full name;E-mail address",
        "CONTACT NAME\tWork e-mail",
        "sep=;\nConsultee;Email",
        "Name;e.mail",
    ],
)
def test_columns_are_known_by_their_usual_names(head):
    sign = "\t" if "\t" in head else ";"
    roster = read(f"{head}\nAda Byrne{sign}ada@example.org\n")

    assert [(row.name, row.email) for row in roster.rows] == [("Ada Byrne", "ada@example.org")]


def test_first_and_last_name_and_lines_of_an_address_are_put_together():
    roster = read(
        "First name,Surname,Address line 1,Address line 2,Town,Postcode\n"
        "Ada,Byrne,1 High Street,,Harrow,HA1 1AA\n"
    )

    (row,) = roster.rows
    assert row.name == "Ada Byrne"
    assert row.address == "1 High Street\nHarrow\nHA1 1AA"


def test_the_officer_may_say_which_column_is_which():
    text = "Who,Reach,Other\nAda,ada@example.org,Age Concern\n"
    columns = columns_typed(["name: Who", "Email: reach", "organisation: Other"])

    assert read(text, columns).rows[0].organisation == "Age Concern"
    assert read("A,B,Email\nAda,Byrne,a@b.org\n", {"name": "A + B"}).rows[0].name == "Ada Byrne"


@pytest.mark.parametrize(
    ("text", "columns", "words"),
    [
        ("Email\na@b.org\n", None, "no column is known as the name"),
        ("Name\nAda\n", None, "no column is known as email or postal address"),
        ("Name,Contact,Email\nAda,Bo,a@b.org\n", None, "both 'Name' and 'Contact' may be the name"),
        ("Name,Email\nAda,a@b.org\n", {"email": "Mail"}, "there is no column 'Mail'"),
        ("Name,Email\nAda,a@b.org\n", {"fax": "Email"}, "there is no field 'fax'"),
        ("Name,Email\n", None, "it has no rows"),
        ("", None, "it has no rows"),
        ('Name,Email\n"Ada,a@b.org\n', None, "it is no CSV any more"),
    ],
)
def test_a_table_that_cannot_be_understood_is_refused(text, columns, words):
    assert words in refused(text.encode(), columns)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",Org,a@b.org,,", "it has no name"),
        ("Ada,Org,,,", "nothing could reach them"),
        ("Ada,Org,ada at b.org,,", "'ada at b.org' is not an email address"),
        ("Ada,Org,a@b.org; c@d.org,,", "is not an email address"),
        ("Ada,Org,first@EXAMPLE.org,,", "the same email address as row 2"),
        ("Bo,,,1 high st,", "the same name and postal address as row 3"),
        (f"{'A' * 201},,a@b.org,,", "its name has more than 200 characters"),
        ("A\x07da,,a@b.org,,", "characters that cannot be printed"),
        ("A\u202eda,,a@b.org,,", "characters that cannot be printed"),
        (f"Ada,,a@b.org,{'x' * 2001},", "more than 2,000 characters"),
    ],
)
def test_a_bad_row_is_refused_with_its_number_and_reason(row, words):
    good = "First,,first@example.org,,\nBo,,,1 High St,\n"
    roster = read(f"{HEAD}{good}\n{row}\n")

    assert [r.number for r in roster.rows] == [2, 3]
    assert [bad.number for bad in roster.refused] == [5]
    assert words in str(roster.refused[0])


def test_the_good_rows_are_kept_or_none_as_the_officer_says():
    roster = read(HEAD + "Ada,,ada@example.org,,\n,,b@example.org,,\nCy,,c,,\n")

    assert [row.name for row in kept(roster, good_only=True)] == ["Ada"]
    with pytest.raises(ConfigRefused) as caught:
        kept(roster, good_only=False)
    assert [problem.key for problem in caught.value.problems] == ["row 3", "row 4"]


def test_a_table_without_one_good_row_is_refused():
    with pytest.raises(ConfigRefused, match="no row of it can be taken"):
        kept(read(HEAD + ",,,,\n,,x,,\n"), good_only=True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_spreadsheets_save_as_csv_is_read(encoding):
    roster = read("Name,Email\nZoë O’Hara,zoe@example.org\n", encoding=encoding)

    assert roster.rows[0].name == "Zoë O’Hara"


def test_a_workbook_is_read_like_a_csv():
    roster = roster_from(
        sheet_from(
            workbook(
                ["Name", "Email", "Postcode", "Kind"],
                ["Ada", "ada@example.org", 12, "business"],
                [],
                ["Bo", None, "HA1", None],
            ),
            "people.xlsx",
        )
    )

    assert [(r.number, r.name, r.address) for r in roster.rows] == [
        (2, "Ada", "12"),
        (4, "Bo", "HA1"),
    ]


def test_a_formula_is_never_worked_out():
    content = workbook(["Name", "Email"], ["Ada", "ada@example.org"], ["Bo", "b@example.org"])
    content = workbook(
        ["Name", "Email"],
        ["Ada", "ada@example.org"],
        ["Bo", "b@example.org"],
        A3='=CONCAT("B","o")',
    )
    roster = roster_from(sheet_from(content, "people.xlsx"))

    assert [row.name for row in roster.rows] == ["Ada"]
    assert str(roster.refused[0]) == "row 3: cell A3 holds a formula; put its value there"


def repacked(**changed):
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["Name", "Email"], ["Ada", "a@b.org"]))) as whole,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for file in whole.infolist():
            packed.writestr(file.filename, changed.get(file.filename, whole.read(file)))
        for name in changed.keys() - {file.filename for file in whole.infolist()}:
            packed.writestr(name, changed[name])
    return content.getvalue()


def test_a_workbook_that_lies_about_its_size_is_read_whole():
    with zipfile.ZipFile(io.BytesIO(repacked())) as whole:
        sheet = whole.read(SHEET).replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1"')

    content = repacked(**{SHEET: sheet})

    assert roster_from(sheet_from(content, "x")).rows[0].email == "a@b.org"


SHEET = "xl/worksheets/sheet1.xml"
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (lambda: repacked(**{"xl/media/bomb.xml": b" " * 50_000_000}), "packed too tightly"),
        (lambda: repacked(**{f"xl/{n}.txt": b"" for n in range(501)}), "packed too tightly"),
        (lambda: repacked(**{SHEET: LAUGHS}), "what no spreadsheet program writes"),
        (lambda: repacked(**{SHEET: LAUGHS.decode().encode("utf-16")}), "no spreadsheet program"),
        (
            lambda: repacked(**{SHEET: b'<?xml version="1.0" encoding="UTF-7"?><x/>'}),
            "no spreadsheet program",
        ),
        (lambda: repacked(**{SHEET: OUTSIDE}), "what no spreadsheet program writes"),
        (lambda: repacked(**{SHEET: b"<broken"}), "cannot be read as an XLSX workbook"),
        (lambda: repacked()[:400], "cannot be read as an XLSX workbook"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"x" * 99, "old .xls or has a password"),
        (lambda: b"%PDF-1.7\x00\x81\x00", "neither CSV text nor an XLSX workbook"),
        (lambda: b"Name,Email\n" + b"x" * 20_000_001, "more than 20 megabytes"),
    ],
    ids=[
        "bomb",
        "files",
        "laughs",
        "laughs16",
        "utf7",
        "outside",
        "xml",
        "cut",
        "xls",
        "pdf",
        "large",
    ],
)
def test_a_hostile_or_broken_file_is_refused_in_words(content, words):
    assert words in refused(content())


def test_a_table_of_too_many_rows_is_refused():
    text = "Name,Email\n" + "".join(f"P{n},p{n}@example.org\n" for n in range(MOST_ROWS + 1))

    assert "more than 20,000 rows" in refused(text.encode())


def test_ten_thousand_rows_are_read_in_seconds():
    rows = [
        [f"Person {n}", f"p{n}@example.org", "Org", "1 High St", "public"] for n in range(10_000)
    ]
    content = workbook(["Name", "Email", "Organisation", "Address", "Kind"], *rows)

    began = perf_counter()
    roster = roster_from(sheet_from(content, "many.xlsx"))

    assert len(roster.rows) == 10_000
    assert perf_counter() - began < 15


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(ConfigRefused, match="there is no such file"):
        read_roster(tmp_path / "none.csv")
    with pytest.raises(ConfigRefused, match="this is a folder"):
        read_roster(tmp_path)


@pytest.mark.parametrize(
    "address", [".a@b.org", "a..b@b.org", "a@-b.org", "a@b", "a b@c.org", "a@b.org\n"]
)
def test_what_no_letter_could_be_sent_to_is_no_email_address(address):
    assert not is_email_address(address)
    assert is_email_address("o'hara+x@mail.example.org")
