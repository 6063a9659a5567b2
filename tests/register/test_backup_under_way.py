"""A backup taken while everybody writes is of one moment, and restores to a consistent whole."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import func, select

from quorate import register
from quorate.business.verifying import verify
from quorate.register import Register, RegisterUnavailable, cases, journal, letters
from quorate.register.copying import NotEmpty, copy_back, copy_into_file
from quorate.register.tables.cases import Step
from quorate.register.tables.journal import JournalEntry
from quorate.register.tables.post import Letter
from tests.faults import troubles
from tests.register.rows import CASE, a_letter

WRITERS = 3
AT_LEAST = 5  # so much each has written before the backup, and after it


class Writer(Thread):
    """Takes a step, tells of it and queues a letter, each time in one transaction."""

    def __init__(self, opened: Register, name: str, told_to_stop: Event) -> None:
        super().__init__(name=name)
        self.opened, self.told_to_stop, self.written = opened, told_to_stop, 0

    def run(self) -> None:
        """Write until told to stop; in between, take letters up as a sender does."""
        while not self.told_to_stop.is_set():
            act = f"{self.name}-{self.written}"
            with self.opened.transaction() as tx:
                cases.take_step(tx, CASE, 1, act)
                journal.add(tx, "Acted", f"{act} was done.", case=CASE)
                letters.queue(tx, [a_letter("ada", occasion=act)])
            with self.opened.transaction() as tx:
                letters.claim(tx, 1)
            self.written += 1


@contextmanager
def everybody_writes(opened: Register) -> Iterator[Callable[[], None]]:
    """Writers at work. Gives a function that waits until each has written so much more."""
    told_to_stop = Event()
    writers = [Writer(opened, f"writer{number}", told_to_stop) for number in range(WRITERS)]

    def wait_for_more() -> None:
        until = {writer: writer.written + AT_LEAST for writer in writers}
        while any(writer.written < number for writer, number in until.items()):
            assert all(writer.is_alive() for writer in writers), "a writer broke"
            told_to_stop.wait(0.01)

    for writer in writers:
        writer.start()
    try:
        yield wait_for_more
    finally:
        told_to_stop.set()
        for writer in writers:
            writer.join()


def acts_in(opened: Register) -> list[int]:
    """How many acts the steps, the journal and the letters tell of."""
    with opened.reading() as tx:
        counted = [select(func.count()).select_from(table) for table in (Step, Letter)]
        told = select(func.count()).select_from(JournalEntry).where(JournalEntry.event == "Acted")
        return [tx.scalar(query) or 0 for query in (*counted, told)]


def test_a_backup_taken_while_all_write_restores_to_a_whole(
    furnished: Register, tmp_path: Path, fresh_address: Callable[[], str]
) -> None:
    backup = tmp_path / "monday.sqlite"
    with everybody_writes(furnished) as wait_for_more:
        wait_for_more()
        copy_into_file(furnished, backup)
        wait_for_more()
    with register.opened(fresh_address()) as restored:
        copy_back(Register(f"sqlite:///{backup}"), restored)
        found = verify()
        steps, queued, told = acts_in(restored)

    assert found.wrong == ()
    assert steps == queued == told
    assert WRITERS * AT_LEAST <= told < acts_in(furnished)[0]


@pytest.mark.parametrize("trouble", [troubles.full, troubles.read_only])
def test_a_register_in_trouble_can_still_be_backed_up(
    sqlite_furnished: Register, tmp_path: Path, trouble: troubles.Trouble
) -> None:
    backup = tmp_path / "monday.sqlite"
    if trouble is troubles.full:
        # The whole process can write no larger file: the backup's own disk is then as full.
        with trouble(sqlite_furnished), pytest.raises(RegisterUnavailable, match="The copy"):
            copy_into_file(sqlite_furnished, backup)
        assert list(tmp_path.glob("monday*")) == [], "half a backup is none"
        return
    with trouble(sqlite_furnished):
        assert copy_into_file(sqlite_furnished, backup) > 0


def test_a_copy_that_breaks_off_may_be_made_again(
    furnished: Register, tmp_path: Path, fresh_address: Callable[[], str]
) -> None:
    backup, target = tmp_path / "monday.sqlite", Register(fresh_address())
    rows = copy_into_file(furnished, backup)
    source = Register(f"sqlite:///{backup}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quorate.register.copying._number_on", broken_off)
        with pytest.raises(RegisterUnavailable):
            copy_back(source, target)

    assert copy_back(source, target) == rows


def broken_off(*_: object) -> None:
    """The disk is full just before the end."""
    raise RegisterUnavailable("full", "no space left")


def test_a_backup_takes_the_place_of_no_other_file(furnished: Register, tmp_path: Path) -> None:
    backup = tmp_path / "monday.sqlite"
    backup.write_text("something else")

    with pytest.raises(NotEmpty):
        copy_into_file(furnished, backup)

    assert backup.read_text() == "something else"
    assert [file.name for file in tmp_path.glob("monday*")] == ["monday.sqlite"]
