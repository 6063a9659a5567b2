"""A desk to work at: the command line, a register, and a clock and a flow moved by hand."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from flows.structural_review import structural_review
from quorate import clock, partnership, register
from quorate.business import waits
from quorate.business.correspondence.delivery import carried_by
from quorate.cli.everything import app
from quorate.constitution.days import short_date
from quorate.opening import follow_its_clock, load_partnership
from quorate.register import Register, replay
from quorate.settings import CHECKOUT
from tasks.gates import Waiting

HARROW = CHECKOUT / "config" / "harrow"
REVIEW = HARROW / "reviews" / "2011-structure.toml"
SCENE = HARROW / "scenarios" / "2011-structure"
LAUNCHED_ON = date(2011, 4, 4)
REFERENCE = "REV-2011-01"
REFUSED = 2


@dataclass(frozen=True)
class Answer:
    """What a command said, and the code it ended with."""

    code: int
    out: str
    aside: str

    @cached_property
    def data(self) -> Any:
        """The answer as the JSON that it is."""
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """Everything beside the answer, its lines joined as a reader would, frames left out."""
        return " ".join(self.aside.replace("│", " ").split())


def quorate(*words: object) -> Answer:
    """Run a command in this process."""
    ended = CliRunner().invoke(app, [str(word) for word in words])
    if ended.exception and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return Answer(ended.exit_code, ended.stdout, ended.stderr)


class Desk:
    """A register in a data folder, with what a test does to it between two commands."""

    def __init__(self, data: Path) -> None:
        self.file = data / "register.sqlite"

    @contextmanager
    def open(self) -> Iterator[Register]:
        """The register, with its clock, for a test to look into."""
        load_partnership()
        with register.opened(f"sqlite:///{self.file}") as opened:
            follow_its_clock(opened)
            try:
                yield opened
            finally:
                clock.set_source(None)

    def move_clock(self, moment: datetime) -> None:
        """Go on to a moment; the clock never goes back."""
        with self.open() as opened, opened.transaction() as tx:
            replay.stand_at(tx, moment)

    def run_flow(self) -> str:
        """Run the review as plain Python; gives the gate it waits at, or its outcome."""
        with self.open(), carried_by(_leave_in_the_queue):
            try:
                return structural_review(reference=REFERENCE)
            except Waiting as waiting:
                return waiting.gate

    def today(self) -> str:
        """Today by the register's clock, in words."""
        with self.open():
            return short_date(clock.today())

    def cases(self) -> list[str]:
        """The references of all cases."""
        with closing(sqlite3.connect(self.file)) as database:
            return [row[0] for row in database.execute('SELECT reference FROM "case"')]

    def journal(self) -> list[str]:
        """What the journal says, sentence by sentence."""
        with closing(sqlite3.connect(self.file)) as database:
            rows = database.execute("SELECT sentence FROM journal ORDER BY number")
            return [row[0] for row in rows]

    def copy_to(self, file: Path) -> None:
        """Copy the register as it stands, open or not."""
        with closing(sqlite3.connect(self.file)) as ours, closing(sqlite3.connect(file)) as theirs:
            ours.backup(theirs)


def waits_at() -> str:
    """The gate at which the open register's case waits."""
    return waits.open_waits(REFERENCE)[0].gate


def stand_at(moment: datetime) -> None:
    """Write the moment into the open register."""
    with register.current().transaction() as tx:
        replay.stand_at(tx, moment)


def close_installation() -> None:
    """Forget the partnership and the clock of a command that was run in this process."""
    partnership.use(None)
    clock.set_source(None)


def _leave_in_the_queue(reference: str) -> None:
    """No letter leaves a desk."""
