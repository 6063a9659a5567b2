"""A review whose flow, people and clock a test moves, and copies of its register."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select, text

from flows.structural_review import structural_review
from quorate import clock, register
from quorate.business import cases
from quorate.business.cases import Case
from quorate.business.meeting import sittings
from quorate.business.meeting.meetings import meeting_for, seats_on_the_day
from quorate.business.reviewing import decisions, lodging
from quorate.business.reviewing.reviews import stage, terms
from quorate.business.waits import Wait, open_waits
from quorate.business.working_over.dispositions import Disposal, dispose
from quorate.partnership.lodging_file import Lodging, PaperKind
from quorate.partnership.sitting_file import MotionPut, Sitting, VotesCast
from quorate.register import journal, points
from quorate.register.tables import Table
from quorate.register.tables.cases import Step
from quorate.register.tables.post import Letter
from quorate.replay.plain import HandClock
from quorate.settings import CHECKOUT
from tasks.gates import Waiting

HARROW = CHECKOUT / "config" / "harrow"
PROPOSED = "proposed-2011-04"
EVERYBODY = 22  # of the Board's 23 seats one is vacant
MOST_WAITS = 60

PAPERS: dict[str, tuple[PaperKind, str]] = {
    "workshop-notes-lodged": ("workshop-notes", "workshop"),
    "write-up-lodged": ("write-up", "write-up"),
    "final-paper-lodged": ("final-paper", "final-paper"),
}

Put = Callable[[Sequence[str]], MotionPut]
Contents = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Copy:
    """A register as it stood at a moment."""

    data: bytes
    moment: datetime
    reference: str


class Review:
    """A review whose flow, people and clock are moved by a test."""

    def __init__(self, reference: str, hand: HandClock) -> None:
        self.reference = reference
        self.hand = hand
        self.outcome: str | None = None

    # Its flow and its clock

    def run(self) -> str:
        """Run the flow from its first line: the outcome, or the gate at which it waits."""
        try:
            self.outcome = structural_review(reference=self.reference)
        except Waiting as waiting:
            return waiting.gate
        return self.outcome

    def play_to(self, gate: str | None = None) -> str:
        """Let everybody do what is awaited until it waits at the gate, or is over."""
        for _ in range(MOST_WAITS):
            reached = self.run()
            if self.outcome or reached == gate:
                return reached
            self.pass_(self.wait)
        raise AssertionError(f"still waiting at {reached} after {MOST_WAITS} waits")

    def pass_(self, wait: Wait) -> None:
        """What opens a gate happens: its moment comes, a paper is lodged, a meeting is held."""
        if wait.opens_at:
            self.hand.move_to(wait.opens_at)
        elif wait.gate in PAPERS:
            kind, due = PAPERS[wait.gate]
            self.hand.move_to(clock.end_of(self.closes_on(due)) - timedelta(hours=7))
            self.answers_every_point()
            self.lodge(kind, structure=self.proposed() if kind == "final-paper" else None)
        elif wait.gate == "feedback-lodged":
            self.hand.move_to(self.hand.moment + timedelta(days=1))
            self.lodge("feedback")
        else:
            self.meets(wait.gate.removesuffix("-meeting"))

    # Its people

    def answers_every_point(self) -> None:
        """The officer notes what was said and has no answer yet."""
        with register.current().reading() as tx:
            open_points = points.of_case(tx, self.reference, points.Wanted(disposition="none"))
        if open_points:
            noted = Disposal(disposition="noted", reason="It is known.")
            dispose(self.case, [point.id for point in open_points], noted, by="the officer")

    def proposed(self) -> str | None:
        """The structure that the review proposes, if it proposes one."""
        with register.current().reading() as tx:
            return terms(tx, self.case).structure

    def lodge(self, kind: PaperKind, **facts: Any) -> None:
        """The officer lodges a paper with all its parts."""
        paper = Lodging(
            title=f"The {kind}",
            text="What it says.\n",
            recommendations=("Agree.",),
            desired_outcomes=("It is agreed.",),
            views=("Heard.",),
            changed=("This.",),
            unchanged=("That.",),
            reasons=("So.",),
        )
        lodging.lodge(self.case, kind, paper.model_copy(update=facts), by="the officer")

    def approved_by_the_council(self) -> None:
        """Harrow Council approves on the clock's day."""
        decisions.record_approval(self.case, "Harrow Council", clock.today(), by="the clerk")

    @staticmethod
    def moves(kind: str = "substantive", *, against: int = 0, abstain: int = 0, **said: Any) -> Put:
        """A motion against which so many of those present vote; all others are for it."""

        def put(present: Sequence[str]) -> MotionPut:
            silent = against + abstain
            votes = VotesCast(
                against=tuple(present[:against]),
                abstain=tuple(present[against:silent]),
                votes_for=tuple(present[silent:]),
            )
            return MotionPut(kind=kind, text="That it be so.", votes=votes, **said)  # type: ignore[arg-type]

        return put

    def meets(
        self,
        purpose: str = "board",
        *motions: Put,
        attended: int = EVERYBODY,
        council_approves: bool = True,
    ) -> str:
        """The clerk records the meeting of so many members, and how they voted."""
        with register.current().reading() as tx:
            meeting = meeting_for(tx, self.case, purpose)
            day = clock.date_of(meeting.starts_at)
            seats = seats_on_the_day(tx, meeting.body_id, day)
        self.hand.move_to(meeting.starts_at + timedelta(hours=2))
        if council_approves and purpose == "board" and not self.rows("approval"):
            self.approved_by_the_council()
        present = [seat.representative for seat in seats if seat.representative][:attended]
        put = tuple(motion(present) for motion in motions or (self.moves(),))
        sitting = Sitting(attended=tuple(present), motions=put if attended >= 8 else ())
        return sittings.record_sitting(self.case, purpose, sitting, by="the clerk")

    # What the register says of it

    @property
    def case(self) -> Case:
        """The case in its present round."""
        return cases.find(self.reference)

    @property
    def wait(self) -> Wait:
        """The one thing that it waits for."""
        (wait,) = open_waits(self.reference)
        return wait

    def closes_on(self, name: str, round: int | None = None) -> date:
        """The day on which a stage of a round closes."""
        case = Case(self.reference, round) if round else self.case
        with register.current().reading() as tx:
            return stage(tx, case, name).closes_on

    def stages(self, round: int) -> list[str]:
        """The stages that a round passes through."""
        return [row["name"] for row in self.rows("stage") if row["round"] == round]

    def steps(self, round: int | None = None) -> list[str]:
        """The steps in the order in which they were taken, of one round or of all."""
        wanted = select(Step.name).order_by(text("rowid"))
        if round:
            wanted = wanted.where(Step.round == round)
        with register.current().reading() as tx:
            return list(tx.scalars(wanted))

    def taken_on(self, step: str, round: int = 1) -> date:
        """The day on which a step was taken."""
        with register.current().reading() as tx:
            taken = tx.get_one(Step, (self.reference, round, step))
        return clock.date_of(taken.taken_at)

    def letters(self, name: str, **wanted: Any) -> list[Letter]:
        """The letters of a name, of a round or occasion if one is given."""
        query = select(Letter).filter_by(name=name, **wanted).order_by(Letter.id)
        with register.current().reading() as tx:
            return list(tx.scalars(query))

    def readers(self, name: str, **wanted: Any) -> list[str]:
        """Who has been written to with letters of a name."""
        return [letter.person_id for letter in self.letters(name, **wanted)]

    def told(self, event: str) -> list[Any]:
        """The journal's entries of an event."""
        with register.current().reading() as tx:
            return [entry for entry in journal.entries(tx) if entry.event == event]

    def rows(self, table: str) -> list[dict[str, Any]]:
        """A table of the register as plain data."""
        known = Table.metadata.tables[table]
        with register.current().reading() as tx:
            return [dict(row) for row in tx.execute(known.select()).mappings()]

    def contents(self) -> Contents:
        """Everything in the register as it is kept, but for what counts attempts."""
        found = _connection()
        return {name: _kept_in(found, name) for name in Table.metadata.tables}

    def copy(self) -> Copy:
        """The register as it stands, to be opened again."""
        return Copy(_connection().serialize(), self.hand.moment, self.reference)

    def go_back_to(self, copy: Copy) -> None:
        """Put the register and the clock back to where they stood."""
        _connection().deserialize(copy.data)
        self.hand.moment, self.outcome = copy.moment, None
        clock.set_source(self.hand)


def _kept_in(found: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    rows = found.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
    counted = [column[0] == "attempts" for column in rows.description]
    return [tuple(v for v, skip in zip(row, counted) if not skip) for row in rows]


def _connection() -> sqlite3.Connection:
    found = register.current().engine.raw_connection().driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found
