"""The journal: chained, without gaps, refused to those who would change it, and found out."""

import contextlib
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError

from quorate.register import cases, journal
from quorate.register.journal import FIRST
from quorate.register.tables.journal import JournalEntry

CASE = "REV-2011-01"
COLUMNS = "at, actor, event, case_reference, sentence, facts, previous_hash, hash"


@pytest.fixture
def told(furnished):
    """A register whose journal has five entries."""
    for number in range(1, 6):
        with furnished.transaction() as tx:
            journal.add(
                tx, "Told", f"Sentence {number}.", case=CASE, facts={"number": number, "to": "Zoë"}
            )
    return furnished


def break_of(register):
    """Where the journal is broken: the entry's number, or None."""
    with register.reading() as tx:
        broken = journal.first_break(tx)
    return broken and broken.number


def attack(register, *statements):
    """Change the journal as somebody would who owns the database: the triggers go first."""
    with register.transaction() as tx:
        if register.is_sqlite:
            tx.execute(text("DROP TRIGGER journal_refuses_update"))
            tx.execute(text("DROP TRIGGER journal_refuses_delete"))
        else:
            tx.execute(text("ALTER TABLE journal DISABLE TRIGGER USER"))
        for statement in statements:
            tx.execute(text(statement))


def test_each_entry_carries_the_hash_of_the_one_before(told):
    with told.reading() as tx:
        entries = list(journal.entries(tx))

    assert [entry.previous_hash for entry in entries] == [FIRST, *(e.hash for e in entries[:-1])]
    assert break_of(told) is None


def test_an_empty_journal_is_whole(fresh_register):
    assert break_of(fresh_register) is None


def test_an_undone_act_leaves_no_entry_and_no_gap(told):
    with contextlib.suppress(ZeroDivisionError), told.transaction() as tx:
        journal.add(tx, "Undone", "It did not happen.")
        1 / 0  # noqa: B018
    with told.transaction() as tx:
        journal.add(tx, "Told", "Sentence 6.")

    with told.reading() as tx:
        assert [entry.number for entry in journal.entries(tx)] == [1, 2, 3, 4, 5, 6]


def test_an_undone_part_of_an_act_leaves_no_entry_and_no_gap(told):
    with told.transaction() as tx:
        journal.add(tx, "Told", "Sentence 6.")
        with contextlib.suppress(ZeroDivisionError), told.transaction():
            journal.add(tx, "Undone", "It did not happen.")
            1 / 0  # noqa: B018
        journal.add(tx, "Told", "Sentence 7.")

    with told.reading() as tx:
        assert [entry.number for entry in journal.entries(tx)] == [1, 2, 3, 4, 5, 6, 7]
    assert break_of(told) is None


def test_two_writers_at_once_leave_no_gap_and_one_chain(furnished):
    start = Barrier(2)

    def write(writer):
        start.wait()
        for number in range(0, 10, 2):
            with furnished.transaction() as tx:
                journal.add(tx, "Told", f"{writer} says {number}.")
                journal.add(tx, "Told", f"{writer} says {number + 1}.")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, ("Ada", "Ben")))

    with furnished.reading() as tx:
        assert [entry.number for entry in journal.entries(tx)] == list(range(1, 21))
    assert break_of(furnished) is None


def test_a_case_held_for_change_keeps_nobody_from_telling_of_it(furnished):
    """The journal's lock and a case's, taken in either order, never wait for each other."""
    held, told_meanwhile = Barrier(2), Barrier(2)

    def change_the_case():
        with furnished.transaction() as tx:
            cases.find_for_change(tx, CASE)
            held.wait()
            if not furnished.is_sqlite:  # which has one writer at a time
                told_meanwhile.wait(timeout=5)
            journal.add(tx, "Changed", "The case was changed.", case=CASE)

    def tell_of_it():
        held.wait()
        with furnished.transaction() as tx:
            journal.add(tx, "Told", "Letters were delivered.", case=CASE)
        if not furnished.is_sqlite:
            told_meanwhile.wait(timeout=5)

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(change_the_case), pool.submit(tell_of_it)]:
            done.result(timeout=15)

    with furnished.reading() as tx:
        assert journal.last(tx).number == 2


REFUSED_STATEMENTS = [
    "UPDATE journal SET sentence = 'Nothing happened.' WHERE number = 3",
    "UPDATE journal SET hash = 'x'",
    "DELETE FROM journal WHERE number = 5",
    "DELETE FROM journal",
]


@pytest.mark.parametrize("statement", REFUSED_STATEMENTS)
def test_the_database_itself_refuses_to_change_the_journal(told, statement):
    with pytest.raises(DBAPIError, match="only added to"), told.transaction() as tx:
        tx.execute(text(statement))

    with told.reading() as tx:
        assert len(list(journal.entries(tx))) == 5
    assert break_of(told) is None


@pytest.mark.postgres
def test_the_journal_cannot_be_emptied_at_a_stroke(postgres_register):
    with postgres_register.transaction() as tx:
        journal.add(tx, "Told", "A sentence.")

    with pytest.raises(DBAPIError, match="only added to"), postgres_register.transaction() as tx:
        tx.execute(text("TRUNCATE journal"))


def test_the_house_itself_cannot_rewrite_an_entry(told):
    with pytest.raises(DBAPIError, match="only added to"), told.transaction() as tx:
        tx.get(JournalEntry, 3).sentence = "Nothing happened."


CHANGES = {
    "a sentence": ["UPDATE journal SET sentence = 'Nothing happened.' WHERE number = 3"],
    "facts": ['UPDATE journal SET facts = \'{"number": 4, "to": "Zoë"}\' WHERE number = 3'],
    "an actor": ["UPDATE journal SET actor = 'Somebody else' WHERE number = 3"],
    "a moment": ["UPDATE journal SET at = '2011-04-04 08:00:01+00:00' WHERE number = 3"],
    "a case": ["UPDATE journal SET case_reference = NULL WHERE number = 3"],
    "a hash": ["UPDATE journal SET hash = previous_hash WHERE number = 3"],
    "a removed entry": ["DELETE FROM journal WHERE number = 3"],
    "a removed entry, the others moved up": [
        "DELETE FROM journal WHERE number = 3",
        "UPDATE journal SET number = 3 WHERE number = 4",
        "UPDATE journal SET number = 4 WHERE number = 5",
    ],
    "swapped entries": [
        "UPDATE journal SET number = 103 WHERE number = 3",
        "UPDATE journal SET number = 3 WHERE number = 4",
        "UPDATE journal SET number = 4 WHERE number = 103",
    ],
    "an inserted entry": [
        "UPDATE journal SET number = 105 WHERE number = 5",
        "UPDATE journal SET number = 104 WHERE number = 4",
        "UPDATE journal SET number = 103 WHERE number = 3",
        f"INSERT INTO journal (number, {COLUMNS}) SELECT 3, {COLUMNS} FROM journal LIMIT 1",
        "UPDATE journal SET number = 4 WHERE number = 103",
        "UPDATE journal SET number = 5 WHERE number = 104",
        "UPDATE journal SET number = 6 WHERE number = 105",
    ],
}


@pytest.mark.parametrize("statements", CHANGES.values(), ids=CHANGES.keys())
def test_a_journal_changed_by_force_is_found_broken_at_its_third_entry(told, statements):
    attack(told, *statements)

    assert break_of(told) == 3


def test_an_entry_rewritten_with_its_own_hash_breaks_the_next(told):
    with told.reading() as tx:
        forged = tx.get(JournalEntry, 3)
        tx.expunge(forged)
    forged.sentence = "Nothing happened."
    said = {"sentence": forged.sentence, "hash": journal.fingerprint(forged)}

    attack(told)
    with told.transaction() as tx:
        tx.execute(update(JournalEntry).where(JournalEntry.number == 3).values(**said))

    assert break_of(told) == 4


def test_a_removed_first_entry_is_found(told):
    attack(told, "DELETE FROM journal WHERE number = 1")

    assert break_of(told) == 1


def test_an_entry_added_by_force_at_the_end_is_found(told):
    attack(
        told,
        f"INSERT INTO journal (number, {COLUMNS}) SELECT 6, {COLUMNS} FROM journal "
        "WHERE number = 5",
    )

    assert break_of(told) == 6


def test_an_end_cut_off_is_found_by_the_hash_kept_elsewhere(told):
    with told.reading() as tx:
        kept = journal.last(tx).hash
    attack(told, "DELETE FROM journal WHERE number = 5")

    with told.reading() as tx:
        assert journal.last(tx).hash != kept


def test_the_entries_of_a_case_come_alone_and_after_a_number(told):
    with told.transaction() as tx:
        journal.add(tx, "RegisterFounded", "Of no case.")

    with told.reading() as tx:
        assert [entry.number for entry in journal.entries(tx, case=CASE, after=3)] == [4, 5]
        assert [entry.number for entry in journal.entries(tx, after=4)] == [5, 6]
