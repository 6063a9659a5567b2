"""Cases and how far they have come: rounds, stages, steps, waits, and the runs that carry them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from quorate.register.tables.foundation import Table


class Case(Table):
    """One procedure under way: a review, a proposal."""

    __tablename__ = "case"

    reference: Mapped[str] = mapped_column(primary_key=True)
    procedure: Mapped[str]
    title: Mapped[str]
    terms: Mapped[dict[str, Any]]
    launched_at: Mapped[datetime]
    launched_by: Mapped[str]
    run_id: Mapped[str | None] = mapped_column(unique=True)
    outcome: Mapped[str | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_because: Mapped[str | None]
    closed_at: Mapped[datetime | None]


class Round(Table):
    """One passage of a case through its stages; a reference back begins another."""

    __tablename__ = "round"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    first_stage: Mapped[str]
    because: Mapped[str]
    began_on: Mapped[date]


class Stage(Table):
    """The planned and the latest lawful dates of a stage in a round, fixed once."""

    __tablename__ = "stage"
    __table_args__ = (UniqueConstraint("case_reference", "round", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), index=True)
    round: Mapped[int]
    name: Mapped[str]
    opens_on: Mapped[date]
    closes_on: Mapped[date]
    latest_on: Mapped[date]
    clause: Mapped[str]
    because: Mapped[list[str]]


class Step(Table):
    """A step that has been taken: once for each case and round, whatever runs again."""

    __tablename__ = "step"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    taken_at: Mapped[datetime]


class Wait(Table):
    """What a case waits for, since when, and until when if that is known.

    A wait that ended was passed, unless it was given up: then another gate took its place.
    """

    __tablename__ = "wait"

    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    gate: Mapped[str] = mapped_column(primary_key=True)
    waiting_for: Mapped[str]
    since: Mapped[datetime]
    opens_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    given_up: Mapped[bool] = mapped_column(default=False, server_default=false())
    attempts: Mapped[int] = mapped_column(default=0)


class Heartbeat(Table):
    """A run that a worker holds, and when it was last heard of by the machine's clock."""

    __tablename__ = "heartbeat"

    run_id: Mapped[str] = mapped_column(primary_key=True)
    worker: Mapped[str]
    beat_at: Mapped[datetime]
