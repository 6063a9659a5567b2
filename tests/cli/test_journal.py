"""`quorate journal`: read it, and prove that nobody changed it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from tests.cli.desk import REFERENCE, REFUSED, Desk, quorate

CHANGED = 1


def tamper(desk: Desk, change: str) -> None:
    """Change the journal behind the register's back, past what keeps it from being changed."""
    with closing(sqlite3.connect(desk.file)) as database:
        guards = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (guard,) in guards.fetchall():
            database.execute(f"DROP TRIGGER {guard}")
        database.execute(change)
        database.commit()


def test_a_whole_journal_ends_with_code_nought(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("closed")

    said = quorate("journal", "verify")

    assert said.code == 0
    assert f"The journal is whole: {len(desk.journal())} entries" in said.out


def test_a_changed_entry_ends_with_code_one(desk_at: Callable[[str], Desk]) -> None:
    tamper(desk_at("closed"), "UPDATE journal SET sentence = 'All agreed.' WHERE number = 3")

    said = quorate("journal", "verify")

    assert (said.code, said.out) == (CHANGED, "")
    assert "broken at entry 3" in said.aside


def test_an_entry_taken_out_ends_with_code_one(desk_at: Callable[[str], Desk]) -> None:
    tamper(desk_at("closed"), "DELETE FROM journal WHERE number = 4")

    assert quorate("journal", "verify").code == CHANGED


def test_the_journal_of_a_case_is_shown_in_order(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("board-meeting")

    lines = quorate("journal", "show", REFERENCE).out.splitlines()

    assert len(lines) == len(desk.journal()) - 1  # the founding belongs to no case
    assert [int(line.split()[0]) for line in lines] == list(range(2, len(lines) + 2))


def test_the_journal_of_an_unknown_case_is_refused(desk_at: Callable[[str], Desk]) -> None:
    desk_at("closed")

    said = quorate("journal", "show", "REV-1999-01")

    assert said.code == REFUSED
    assert f"There is no case REV-1999-01. The register has: {REFERENCE}." in said.words
