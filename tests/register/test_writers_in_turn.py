"""Many writers of one process at a SQLite file: one after the other, and readers in between."""

import time
from pathlib import Path
from threading import Event, Thread

import pytest

from quorate import register
from quorate.register import Register, journal

WRITERS = 12


@pytest.fixture
def in_file(tmp_path: Path):
    """A register in a file, that threads share."""
    with register.opened(f"sqlite:///{tmp_path / 'register.sqlite'}") as opened:
        opened.make_tables()
        yield opened


def write(opened: Register) -> None:
    with opened.transaction() as tx:
        journal.add(tx, "Written", "Somebody wrote.")


def test_writers_that_wait_take_no_connection_from_readers(in_file: Register) -> None:
    asked = [Event() for _ in range(WRITERS)]

    def ask_and_write(mine: Event) -> None:
        mine.set()
        write(in_file)

    waiting = [Thread(target=ask_and_write, args=(mine,)) for mine in asked]
    with in_file.transaction():
        for thread, mine in zip(waiting, asked, strict=True):
            thread.start()
            mine.wait()
        time.sleep(0.3)  # for a writer that does not wait its turn to take a connection
        taken = in_file.engine.pool.checkedout()  # type: ignore[attr-defined]
    for thread in waiting:
        thread.join()

    assert taken == 1
    with in_file.reading() as tx:
        assert journal.last_number(tx) == WRITERS


def test_the_next_writer_comes_after_one_that_failed(in_file: Register) -> None:
    with pytest.raises(ZeroDivisionError), in_file.transaction():
        1 / 0  # noqa: B018

    write(in_file)

    with in_file.reading() as tx:
        assert journal.last_number(tx) == 1
