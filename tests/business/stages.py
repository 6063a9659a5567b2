"""The stages in the life of Harrow's review of 2011, each reached through the use cases.

A stage is reached once in a session; each test begins on a copy of the record after it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.business.consulting.circulation import circulate_write_up, close_comments
from quorate.business.consulting.consultation import close_consultation, open_consultation
from quorate.business.consulting.workshop import invite_to_workshop
from quorate.business.founding import found
from quorate.business.meeting import meetings, sittings
from quorate.business.refusal import Refused
from quorate.business.reviewing import decisions, ending, launching
from quorate.business.reviewing.lodging import lodge
from quorate.partnership.folder import read_review
from quorate.partnership.lodging_file import Lodging
from quorate.partnership.review_file import ReviewForm
from quorate.partnership.sitting_file import MotionPut, Sitting, VotesCast
from quorate.register import Register, journal, letters
from quorate.replay.plain import HandClock

HARROW = Path(__file__).parents[2] / "config" / "harrow"
FOUNDED, AUTHORITY, CLOSES = date(2011, 4, 4), date(2011, 4, 18), date(2011, 5, 16)
WORKSHOP, WRITTEN_UP, FINAL = date(2011, 6, 16), date(2011, 6, 23), date(2011, 7, 4)
BOARD, AFTER = date(2011, 7, 12), date(2011, 7, 13)
MORNING, AFTERNOON = time(9), time(16, 30)


@dataclass
class Review:
    """A case at a stage, with the clock, and what may be asked of its record."""

    case: Case
    hand: HandClock

    def on(self, day: date, hour: time = MORNING) -> "Review":
        """Go on to a time of a day in London."""
        self.hand.move_to(clock.at(day, hour))
        return self

    def letters(self, name: str) -> list[Any]:
        """The letters of a name, in the order they were queued."""
        with register.current().reading() as tx:
            rows = letters.letters_of(tx, self.case.reference)
        return [row for row in rows if row.name == name]

    def recipients(self, name: str) -> list[str]:
        """The ids of the people to whom letters of a name go."""
        return [letter.person_id for letter in self.letters(name)]

    def told(self, event: str) -> list[Any]:
        """The journal's entries of an event."""
        with register.current().reading() as tx:
            return [entry for entry in journal.entries(tx) if entry.event == event]

    def meeting(self, purpose: str = "board") -> Any:
        """The meeting of the case's round for a purpose."""
        with register.current().reading() as tx:
            return meetings.meeting_for(tx, self.case, purpose)

    def members(self) -> list[str]:
        """The ids of those who hold a seat on the Board, in the order of the seats."""
        with register.current().reading() as tx:
            seats = meetings.seats_on_the_day(tx, "hsp_board", clock.today())
        return [seat.representative for seat in seats if seat.representative]

    def meets(self, *motions: MotionPut, attended: Any = None, **facts: Any) -> str:
        """Record the deciding Board as held by all members, or by those given."""
        who = self.members() if attended is None else attended
        sitting = Sitting(attended=tuple(who), motions=motions, **facts)
        return sittings.record_sitting(self.case, "board", sitting, by="Clerk")

    @contextmanager
    def refused(
        self, words: str, refusal: type[Exception] = Refused, clause: str | None = None
    ) -> Iterator[None]:
        """What is done in the block is refused in these words, and nothing of it is written."""
        before = record()
        with pytest.raises(refusal, match=words) as caught:
            yield
        assert record() == before
        if clause:
            assert caught.value.clause == clause  # type: ignore[attr-defined]


def record() -> list[str]:
    """Everything the register holds."""
    connection = register.current().engine.raw_connection()
    try:
        return list(connection.driver_connection.iterdump())  # type: ignore[union-attr]
    finally:
        connection.close()


def in_memory(opened: Register) -> Any:
    """The SQLite connection of a register in memory."""
    return opened.engine.raw_connection().driver_connection


def the_review(**changes: Any) -> ReviewForm:
    """The review of 2011, with changes."""
    bodies = {body.id for body in partnership.current().founding.bodies}
    structures = partnership.current().structure_names()
    file = HARROW / "reviews" / "2011-structure.toml"
    return read_review(file, bodies=bodies, structures=structures).model_copy(update=changes)


def a_paper(**changes: Any) -> Lodging:
    """A paper that has all that any paper needs."""
    facts: dict[str, Any] = {
        "title": "A paper",
        "text": "What there is to say.\n",
        "recommendations": ("Agree it.",),
        "desired_outcomes": ("It is done.",),
        "views": ("Many.",),
        "changed": ("Nothing has changed.",),
        "unchanged": ("The seats.",),
        "reasons": ("They are enough.",),
    }
    return Lodging(**{**facts, **changes})


def a_motion(votes: dict[str, Any] | None = None, **changes: Any) -> MotionPut:
    """A substantive motion, agreed by all unless votes are given."""
    facts = {"text": "That it be agreed.", "votes": votes and VotesCast(**votes)}
    return MotionPut(**{**facts, **changes})


def _launch(review: Review) -> None:
    review.case = launching.launch_review(the_review(), by="Officer")
    meetings.give_notice(review.case, "authority")


def _authorise(review: Review) -> None:
    sitting = Sitting(attended=tuple(review.members()), motions=(a_motion(),))
    sittings.record_sitting(review.case, "authority", sitting, by="Clerk")


def _close_and_invite(review: Review) -> None:
    close_consultation(review.case)
    invite_to_workshop(review.case)


def _lodge(kind: Any, **changes: Any) -> Callable[[Review], None]:
    return lambda review: lodge(review.case, kind, a_paper(**changes), by="Officer") and None


def _approve(review: Review) -> None:
    decisions.record_approval(review.case, "Harrow Council", date(2011, 7, 7), by="Clerk")


STAGES: dict[str, tuple[date, time, Callable[[Review], Any]]] = {
    "founded": (FOUNDED, MORNING, lambda review: found(partnership.current())),
    "launched": (FOUNDED, MORNING, _launch),
    "authorised": (AUTHORITY, AFTERNOON, _authorise),
    "consulting": (AUTHORITY, AFTERNOON, lambda review: open_consultation(review.case)),
    "consulted": (date(2011, 5, 17), MORNING, _close_and_invite),
    "noted": (date(2011, 6, 17), MORNING, _lodge("workshop-notes")),
    "written up": (WRITTEN_UP, MORNING, _lodge("write-up")),
    "circulating": (WRITTEN_UP, MORNING, lambda review: circulate_write_up(review.case)),
    "commented": (date(2011, 7, 1), MORNING, lambda review: close_comments(review.case)),
    "final": (FINAL, MORNING, _lodge("final-paper", structure="final-2011-07")),
    "noticed": (FINAL, MORNING, lambda review: meetings.give_notice(review.case, "board")),
    "on the day": (BOARD, AFTERNOON, lambda review: None),
    "approved": (BOARD, AFTERNOON, _approve),
    "agreed": (BOARD, AFTERNOON, lambda review: review.meets(a_motion())),
    "carried out": (AFTER, MORNING, lambda review: decisions.carry_out(review.case)),
    "answered": (AFTER, MORNING, _lodge("feedback")),
    "closed": (AFTER, MORNING, lambda review: ending.close_case(review.case)),
}


@dataclass
class Stages:
    """The record as it stands after each stage, made when it is first asked for."""

    kept: dict[str, tuple[bytes, datetime]] = field(default_factory=dict)

    def reach(self, name: str) -> tuple[bytes, datetime]:
        """The database and the moment after a stage."""
        if name not in self.kept:
            self._make(name)
        return self.kept[name]

    def _make(self, name: str) -> None:
        names = list(STAGES)
        before = names[names.index(name) - 1] if name != names[0] else None
        day, hour, act = STAGES[name]
        with register.opened("sqlite://") as opened:
            if before:
                in_memory(opened).deserialize(self.reach(before)[0])
            else:
                opened.make_tables()
            review = Review(Case("REV-2011-01"), HandClock(clock.at(day, hour)))
            clock.set_source(review.hand)
            act(review)
            self.kept[name] = (in_memory(opened).serialize(), review.hand.moment)
