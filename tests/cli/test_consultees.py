"""`quorate consultees`; `review launch`, `extend` and `print` as far as they are about people."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from quorate.papers.pdf import is_available
from tests.cli.desk import REFERENCE, REFUSED, REVIEW, Answer, Desk, quorate

At = Callable[[str], Desk]
GOOD = "Name,Email,Kind\nCleo Marsh,cleo@example.org,resident\n"
BAD = GOOD + "Eve,eve at example,\n"


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a table of consultees."""

    def write(text: str) -> Path:
        file = tmp_path / "groups.csv"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def consultees(command: str, *words: object) -> Answer:
    return quorate("consultees", command, REFERENCE, *words)


def test_those_consulted_are_listed_and_found(desk_at: At) -> None:
    desk_at("consultation-closed")

    assert "28 of 28 people." in consultees("list").out
    assert "1 of 1 people." in consultees("list", "--about", "penrose").out
    (devika,) = consultees("list", "--about", "penrose", "--json").data
    assert devika["email"] is None


def test_a_word_that_no_list_knows_is_refused(desk_at: At) -> None:
    desk_at("consultation-closed")

    assert "Give one of: owes" in consultees("list", "--show", "nonsense").words
    assert consultees("ledger", "--state", "nonsense").code == REFUSED


def test_people_are_added_from_a_file_while_it_is_open(desk_at: At, table) -> None:
    desk = desk_at("consultation-closed")

    would = consultees("add", table(GOOD), "--check")
    before = desk.journal()
    said = consultees("add", table(GOOD))

    assert would.out.startswith("Would be added: 1, of whom 1 would be invited now.")
    assert said.out == "Added: 1, of whom 1 are invited now. Consulted already: 0.\n"
    assert "added 1 consultee from 'groups.csv'" in desk.journal()[len(before)]


def test_bad_rows_are_named_and_left_out_only_when_that_is_said(desk_at: At, table) -> None:
    desk = desk_at("consultation-closed")
    before = desk.journal()

    refused = consultees("add", table(BAD))
    assert (refused.code, desk.journal()) == (REFUSED, before)
    assert "row 3: 'eve at example' is not an email address" in refused.words

    taken = consultees("add", table(BAD), "--good-only")
    assert "Left out: row 3" in taken.words
    assert taken.out.startswith("Added: 1,")


def test_a_column_may_be_named(desk_at: At, table) -> None:
    desk_at("consultation-closed")
    file = table("Who,Email\nCleo Marsh,cleo@example.org\n")

    assert "no column is known as the name" in consultees("add", file).words
    assert consultees("add", file, "--column", "name: Who").code == 0


def test_a_review_is_launched_with_people_of_a_file(desk_at: At, table) -> None:
    desk_at("founded")

    refused = quorate("review", "launch", REVIEW, "--consultees", table(BAD))
    said = quorate("review", "launch", REVIEW, "--consultees", table(GOOD))

    assert (refused.code, said.code) == (REFUSED, 0)
    assert "29 of 29 people." in consultees("list").out


def test_the_ledger_is_shown_and_exported(desk_at: At, tmp_path: Path) -> None:
    desk = desk_at("consultation-closed")
    file = tmp_path / "evidence.csv"

    shown = consultees("ledger", "--about", "penrose").out
    said = consultees("ledger", "--to", file)

    assert "Queued" in shown
    assert hashlib.sha256(file.read_bytes()).hexdigest() in said.out
    assert "exported the ledger as evidence of service" in desk.journal()[-1]


def test_another_address_is_recorded_or_refused(desk_at: At) -> None:
    desk = desk_at("consultation-closed")

    refused = consultees("address", "kenji-rowbotham", "--email", "not one")
    said = consultees("address", "kenji-rowbotham", "--post", r"1 Low Road\nHarrow")

    assert refused.code == REFUSED
    assert said.out == "Recorded.\n"
    assert "who is now written to by post" in desk.journal()[-1]


def test_a_consultation_is_extended_and_nobody_told_unless_named(desk_at: At) -> None:
    desk = desk_at("consultation-closed")
    days = ("--to", "2011-05-30", "--reason", "Half-term.")

    said = quorate("review", "extend", REFERENCE, *days)
    named = quorate(
        "review", "extend", REFERENCE, "--to", "2011-05-31", "--reason", "More.",
        "--tell-person", "amara-okafor",
    )  # fmt: skip

    assert said.out == "The consultation closes at the end of 30 May 2011.\n"
    assert "Nobody is told." in desk.journal()[-2]
    assert (named.code, "1 person is told." in desk.journal()[-1]) == (0, True)


def test_letters_are_printed_into_one_file_and_marked_when_posted(
    desk_at: At, tmp_path: Path
) -> None:
    desk = desk_at("consultation-closed")
    with desk.open() as opened, opened.transaction() as tx:
        from quorate.register import kept_letters

        for row in kept_letters.of_person(tx, REFERENCE, 1, "rev-2011-01-4"):
            row.state, row.subject, row.text = "to-print", "Your views", "Dear Devika,"

    said = quorate("review", "print", REFERENCE, "--to", tmp_path)
    number = said.out.strip().rpartition("-to-")[2].partition(".")[0]
    posted = quorate("review", "print", REFERENCE, "--to", tmp_path, "--posted", number)

    assert said.out.strip().endswith(".pdf" if is_available() else ".html")
    assert posted.out == "Marked as printed and posted: 3.\nNo letter waits to be printed.\n"
    assert "printed and posted 3 letters." in desk.journal()[-1]
