"""The demonstration's screen: the timeline as it happens, and the summary at the end."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    Task,
    TextColumn,
)
from rich.table import Table
from rich.text import Text

from quorate import clock, register
from quorate.business import waits
from quorate.business.case_file import CaseFile
from quorate.business.structure import bodies_on, difference
from quorate.constitution.days import short_date
from quorate.post.titles import title_of
from quorate.register import Transaction, journal, letters
from quorate.register.journal import Broken
from quorate.register.tables.journal import JournalEntry
from quorate.replay.words import MARKS, lines_of

ACCENT = "bold green"
ALIKE_SHOWN = 4
WIDTH_OF_A_FILE = 100


class _BarOfLetters(BarColumn):
    """A bar for what has an end; waiting has none."""

    def render(self, task: Task) -> Any:
        """The bar, or nothing."""
        return super().render(task) if task.total else Text("")


class _NumberOfLetters(MofNCompleteColumn):
    """How many of how many, for what has an end."""

    def render(self, task: Task) -> Text:
        """The numbers, or nothing."""
        return super().render(task) if task.total else Text("")


class Screen:
    """Tells a case as it happens, from its journal, and sums it up."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self.console = Console(highlight=False)
        if not self.console.is_terminal:
            self.console = Console(highlight=False, width=WIDTH_OF_A_FILE)
        self._told = 0
        self._day: date | None = None
        self._reference: str | None = None
        self._progress: Progress | None = None
        self._sent_before = 0

    def title(self, text: str) -> None:
        """The heading of it all."""
        self.console.rule(f"[{ACCENT}]{escape(text)}")

    @contextmanager
    def busy(self, doing: str) -> Iterator[None]:
        """Show that something takes a while."""
        with self.console.status(f"{doing}..."):
            yield

    @contextmanager
    def following(self, reference: str | None = None) -> Iterator[None]:
        """Follow a case, or all: the journal above, letters' progress and what is awaited below."""
        self._reference = reference
        self._sent_before = 0
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            _BarOfLetters(bar_width=30),
            _NumberOfLetters(),
        )
        with Progress(*columns, console=self.console, transient=True) as self._progress:
            self._letters = self._progress.add_task("Letters going out", visible=False)
            self._awaited = self._progress.add_task("", total=None)
            yield
            self.look()
        self._progress = None

    def look(self) -> None:
        """Tell what is new, and bring the bar and the waiting up to date."""
        with register.current().reading() as tx:
            new = list(journal.entries(tx, after=self._told))
            states = self._letters_by_state(tx)
        for _, alike in groupby(new, lambda entry: (clock.date_of(entry.at), entry.event)):
            self._tell_some(list(alike))
        self._show_letters(states)
        self._show_waiting()

    def _tell_some(self, alike: list[JournalEntry]) -> None:
        """Of many entries of one kind the first few, and how many more there were."""
        shown = alike if len(alike) <= ALIKE_SHOWN + 1 else alike[:ALIKE_SHOWN]
        for entry in shown:
            self._tell(entry)
        if len(shown) < len(alike):
            self._told = alike[-1].number
            self.console.print(f"    [dim]... and {len(alike) - len(shown)} more like it[/]")

    def _tell(self, entry: JournalEntry) -> None:
        self._told = entry.number
        day = clock.date_of(entry.at)
        if day != self._day:
            self._day = day
            self.console.print(f"\n[{ACCENT}]{day:%a} {short_date(day)}")
        line = Table.grid(padding=(0, 1, 0, 0))
        line.add_column(width=3, justify="right")
        line.add_column(overflow="fold")
        whose = "" if self._reference or not entry.case_reference else f"{entry.case_reference}  "
        line.add_row(MARKS.get(entry.event, "-"), f"[dim]{whose}[/]{escape(entry.sentence)}")
        self.console.print(line)

    def _letters_by_state(self, tx: Transaction) -> Counter[str]:
        if self._reference is None:
            return Counter(letters.states(tx))
        states: Counter[str] = Counter()
        for _, state, number in letters.counts(tx, self._reference):
            states[state] += number
        return states

    def _show_letters(self, states: Counter[str]) -> None:
        if self._progress is None:
            return
        total = states.total()
        done = total - states["queued"] - states["sending"]
        if done == total:
            self._sent_before = total
        self._progress.update(
            self._letters,
            completed=done - self._sent_before,
            total=total - self._sent_before,
            visible=done < total,
        )

    def _show_waiting(self) -> None:
        if self._progress is None:
            return
        awaited = [wait.waiting_for for wait in waits.open_waits(self._reference)]
        others = f" (and {len(awaited) - 1} others)" if len(awaited) > 1 else ""
        self._progress.update(
            self._awaited, description=f"Waiting: {awaited[0]}{others}" if awaited else "At work"
        )

    def summary(self, file: CaseFile) -> None:
        """Dates with clauses, letters by kind, attendance and votes, the structure's change."""
        self.console.print()
        self.console.rule(f"[{ACCENT}]{escape(file.title)} ({file.reference}): {file.state}")
        self.console.print(dates_table(file))
        self.console.print(letters_table(file))
        for met in file.meetings:
            self.console.print(f"\n[bold]The Board, {short_date(met.on)}[/] ({met.outcome})")
            for capacity, names in met.attendance.items():
                self.console.print(f"  {len(names)} as {capacity}: {escape(', '.join(names))}")
            if met.apologies:
                self.console.print(f"  apologies: {escape(', '.join(met.apologies))}")
            self.console.print(f"  {escape(met.sum_in_words)}")
        self._structure(file)

    def lies(self, *, pages: Path, letters: Path | None, to_print: Path) -> None:
        """Where the papers, the letters and the register lie."""
        self.console.print(f"\nPapers, each version as a page and as text: {pages}")
        if letters:
            self.console.print(f"Every letter as it was sent, in a maildir: {letters}")
        self.console.print(f"Letters for people without an email address: {to_print}")
        self.console.print(f"The register: {register.current().url.database}")

    def _structure(self, file: CaseFile) -> None:
        before, after = file.launched_at.date(), clock.today()
        diff = difference(bodies_on(before), bodies_on(after))
        self.console.print(f"\n[bold]The structure, {short_date(before)} to {short_date(after)}[/]")
        for line in lines_of(diff):
            colour = {"+": "green", "-": "red"}.get(line[0], "yellow")
            self.console.print(f"  [{colour}]{escape(line)}[/]")

    def verified(self, broken: Broken | None, last: JournalEntry | None) -> None:
        """Whether the journal is whole."""
        if broken:
            self.console.print(f"[red]The journal is broken at entry {broken.number}.")
        elif last:
            self.console.print(f"The journal is whole: {last.number} entries, {last.hash[:16]}...")

    def kept(self, ui_url: str, reference: str) -> None:
        """Where to look around while the stack stays up."""
        self.console.print(f"\n[bold]Prefect's own pages, for operators: {ui_url}[/]")
        self.console.print(
            f"In another terminal: ./run review show {reference}, ./run journal show, "
            "./run structure diff --from 2011-07-11 --to 2011-07-13"
        )


def dates_table(file: CaseFile) -> Table:
    """The dates of a case with the clause behind each, and why."""
    table = Table(title="Dates", title_justify="left", box=None, padding=(0, 2, 0, 0))
    table.add_column("Date", no_wrap=True)
    table.add_column("What, and why", overflow="fold")
    table.add_column("Clause", no_wrap=True)
    for dated in file.dates:
        what = dated.what if dated.round == 1 else f"{dated.what} (round {dated.round})"
        why = f"\n[dim]{escape(dated.because)}[/]" if dated.because else ""
        table.add_row(
            f"{dated.on:%a} {short_date(dated.on)}",
            f"{escape(what)}{why}",
            escape(dated.clause),
        )
    return table


def letters_table(file: CaseFile) -> Table:
    """The letters of a case by kind and state."""
    table = Table(title="\nLetters", title_justify="left", box=None, padding=(0, 2, 0, 0))
    table.add_column("Letter")
    table.add_column("Number", justify="right")
    table.add_column("State")
    for count in file.letters:
        states = ", ".join(f"{number} {state}" for state, number in count.states.items())
        table.add_row(title_of(count.name), str(count.total), states)
    return table
