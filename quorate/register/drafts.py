"""Reads and writes of drafts of launch forms and of closing days that were moved."""

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.drafts import FormDraft, MovedClose


def begin(tx: Transaction, person: str, kind: str, answers: dict[str, Any]) -> FormDraft:
    """Enter a new draft of somebody's, under an id that nobody can guess."""
    draft = FormDraft(
        id=secrets.token_urlsafe(12),
        person_id=person,
        kind=kind,
        answers=answers,
        begun_at=clock.now(),
        kept_at=clock.now(),
    )
    tx.add(draft)
    tx.flush()
    return draft


def find(tx: Transaction, id: str) -> FormDraft | None:
    """The draft of an id."""
    return tx.get(FormDraft, id)


def find_for_change(tx: Transaction, id: str) -> FormDraft | None:
    """The draft of an id, held until the transaction ends, as it stands now."""
    return tx.get(FormDraft, id, with_for_update=True, populate_existing=True)


def open_drafts(tx: Transaction, person: str) -> Sequence[FormDraft]:
    """Somebody's drafts that are neither launched nor thrown away, the newest first."""
    return tx.scalars(
        select(FormDraft)
        .where(
            FormDraft.person_id == person,
            FormDraft.launched_as.is_(None),
            FormDraft.thrown_away_at.is_(None),
        )
        .order_by(FormDraft.kept_at.desc(), FormDraft.id)
    ).all()


def move_close(
    tx: Transaction, case: tuple[str, int], was_on: date, closes_on: date, *, reason: str, by: str
) -> MovedClose:
    """Enter that the consultation of a case's round closes on another day."""
    reference, round = case
    moved = MovedClose(
        case_reference=reference,
        round=round,
        number=len(moved_closes(tx, reference, round)) + 1,
        was_on=was_on,
        closes_on=closes_on,
        reason=reason,
        moved_by=by,
        moved_at=clock.now(),
    )
    tx.add(moved)
    tx.flush()
    return moved


def moved_closes(tx: Transaction, reference: str, round: int | None = None) -> Sequence[MovedClose]:
    """The moves of a case's closing days, of one round or all, in their order."""
    query = select(MovedClose).where(MovedClose.case_reference == reference)
    if round is not None:
        query = query.where(MovedClose.round == round)
    return tx.scalars(query.order_by(MovedClose.id)).all()
