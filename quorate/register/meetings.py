"""Reads and writes of meetings, apologies, roll calls, motions and votes."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.cases import Case
from quorate.register.tables.meetings import Apology, Meeting, Motion, RollCall, Vote

# Asked for every vote and page of a meeting: to build them takes longer than to ask.
_FIND = select(Meeting).where(
    Meeting.case_reference == bindparam("reference"),
    Meeting.round == bindparam("round"),
    Meeting.purpose == bindparam("purpose"),
)
_MOTIONS = select(Motion).where(Motion.meeting_id == bindparam("meeting")).order_by(Motion.number)


def add(tx: Transaction, meeting: Meeting) -> Meeting:
    """Enter a meeting: one for each purpose in a round of a case."""
    tx.add(meeting)
    tx.flush()
    return meeting


def find(tx: Transaction, reference: str, round: int, purpose: str) -> Meeting | None:
    """The meeting that a round of a case needs for a purpose."""
    return tx.scalar(_FIND, {"reference": reference, "round": round, "purpose": purpose})


def meetings_of(tx: Transaction, reference: str) -> Sequence[Meeting]:
    """The meetings of a case in the order of their dates."""
    return tx.scalars(
        select(Meeting).where(Meeting.case_reference == reference).order_by(Meeting.starts_at)
    ).all()


def ahead(tx: Transaction, after: datetime) -> Sequence[Meeting]:
    """The meetings of open cases that begin after a moment and are not over, in their order."""
    return tx.scalars(
        select(Meeting)
        .join(Case, Case.reference == Meeting.case_reference)
        .where(
            Meeting.starts_at >= after,
            Meeting.outcome.is_(None),
            Case.closed_at.is_(None),
            Case.withdrawn_at.is_(None),
        )
        .order_by(Meeting.starts_at, Meeting.id)
    ).all()


def record_apology(tx: Transaction, apology: Apology) -> None:
    """Enter an apology: one for each person and meeting."""
    tx.add(apology)
    tx.flush()


def apologies(tx: Transaction, meeting: int) -> Sequence[Apology]:
    """The apologies for a meeting in the order they came."""
    return tx.scalars(
        select(Apology)
        .where(Apology.meeting_id == meeting)
        .options(joinedload(Apology.person))
        .order_by(Apology.received_on, Apology.person_id)
    ).all()


def call_roll(tx: Transaction, rows: Sequence[RollCall]) -> None:
    """Enter who was in the room."""
    tx.add_all(rows)
    tx.flush()


def roll(tx: Transaction, meeting: int) -> Sequence[RollCall]:
    """Who was in the room, members first."""
    return tx.scalars(
        select(RollCall)
        .where(RollCall.meeting_id == meeting)
        .options(joinedload(RollCall.person))
        .order_by(RollCall.seat_id.is_(None), RollCall.seat_id, RollCall.person_id)
    ).all()


def put(tx: Transaction, motion: Motion, votes: dict[str, str]) -> Motion:
    """Enter a motion, and each person's vote if it is counted already."""
    tx.add(motion)
    tx.flush()
    enter_votes(tx, motion, votes)
    return motion


def enter_votes(tx: Transaction, motion: Motion, votes: dict[str, str]) -> None:
    """Enter each person's vote on a motion."""
    tx.add_all(
        Vote(motion_id=motion.id, person_id=person, choice=choice)
        for person, choice in votes.items()
    )
    tx.flush()


@remembered(Motion)
def motions(tx: Transaction, meeting: int) -> Sequence[Motion]:
    """The motions of a meeting in the order they were put."""
    return tx.scalars(_MOTIONS, {"meeting": meeting}).all()


def votes(tx: Transaction, motion: int) -> dict[str, str]:
    """Each person's vote on a motion."""
    rows = tx.scalars(select(Vote).where(Vote.motion_id == motion).order_by(Vote.person_id))
    return {vote.person_id: vote.choice for vote in rows}
