"""A register copied whole: while others write, from one kind of database to another."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

import pytest
from sqlalchemy import event, select

from quorate.register import Register, cases, journal, letters, papers
from quorate.register.copying import NotEmpty, copy
from quorate.register.papers import Draft
from quorate.register.tables import Table

CASE = "REV-2011-01"


def rows_of(opened: Register) -> dict[str, list[tuple]]:
    with opened.reading() as tx:
        return {
            table.name: sorted(map(tuple, tx.execute(select(table))), key=repr)
            for table in Table.metadata.sorted_tables
        }


@contextmanager
def meanwhile(opened: Register, statement: str, happens: Callable[[], None]) -> Iterator[None]:
    """Let somebody else act just before a statement is sent to a register's database."""
    left = [happens]

    def before(_connection: object, _cursor: object, sent: str, *_: object) -> None:
        if statement in sent and left:
            thread = Thread(target=left.pop())
            thread.start()
            thread.join()

    event.listen(opened.engine, "before_cursor_execute", before)
    yield
    event.remove(opened.engine, "before_cursor_execute", before)
    assert not left, "the statement was never sent"


@pytest.fixture
def in_use(furnished, queue_letters):
    """A register with a case, a paper, letters and a journal."""
    queue_letters("ada", "ben", fields={"salutation": "Zoë"})
    with furnished.transaction() as tx:
        papers.lodge(tx, (CASE, 1), "write-up", Draft("Write-up", "Text\n", {"n": 1}), by="Ada")
        for number in range(3):
            journal.add(tx, "Noted", f"Note {number}", case=CASE)
    return furnished


def test_a_copy_has_every_row(in_use, tmp_path):
    other = Register(f"sqlite:///{tmp_path / 'copy.sqlite'}")

    copied = copy(in_use, other)

    assert rows_of(other) == rows_of(in_use)
    assert copied == sum(map(len, rows_of(in_use).values()))


def test_a_copy_goes_back_into_the_kind_of_database_it_came_from(in_use, tmp_path, fresh_address):
    between = Register(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    copy(in_use, between)
    back = Register(fresh_address())

    copy(between, back)

    assert rows_of(back) == rows_of(in_use)


def test_a_register_that_was_copied_numbers_on(in_use, tmp_path, fresh_address):
    between = Register(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    copy(in_use, between)
    back = Register(fresh_address())
    copy(between, back)

    with back.transaction() as tx:
        second = papers.lodge(tx, (CASE, 1), "write-up", Draft("Write-up", "More\n"), by="Ada")
        journal.add(tx, "Noted", "After the copy", case=CASE)

    with back.reading() as tx:
        assert second.id > 1
        assert journal.first_break(tx) is None


def test_a_copy_over_another_register_is_refused(in_use, furnished):
    with pytest.raises(NotEmpty, match="holds a register already"):
        copy(in_use, furnished)


def test_a_copy_made_while_others_write_is_of_one_moment(in_use, tmp_path):
    other = Register(f"sqlite:///{tmp_path / 'copy.sqlite'}")

    def write_on() -> None:
        with in_use.transaction() as tx:
            cases.take_step(tx, CASE, 1, "a-step")
            journal.add(tx, "StepTaken", "A step", case=CASE)

    # The journal has been copied by then, the steps have not.
    with meanwhile(in_use, "FROM step", write_on):
        copy(in_use, other)

    rows = rows_of(other)
    assert len(rows["journal"]) == 3
    assert not rows["step"]


def test_the_state_of_letters_survives_a_copy(in_use, tmp_path):
    other = Register(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    with in_use.transaction() as tx:
        (claimed,) = letters.claim(tx)

    copy(in_use, other)

    with other.reading() as tx:
        again = {letter.id: letter for letter in letters.letters_of(tx, CASE)}[claimed.id]
        assert (again.state, again.claimed_until) == ("sending", claimed.claimed_until)
