"""Reads and writes of one-time codes, of which only salted hashes are kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.tables.forms import Code


def enter(tx: Transaction, code: Code) -> None:
    """Enter a code that was minted."""
    tx.add(code)
    tx.flush()


def live(tx: Transaction, reference: str, round: int) -> Sequence[Code]:
    """The codes of a round of a case that may still be used, with their owners, newest first."""
    return tx.scalars(
        select(Code)
        .where(Code.case_reference == reference, Code.round == round, Code.ended_at.is_(None))
        .options(joinedload(Code.person))
        .order_by(Code.id.desc())
    ).all()


def minted_for(tx: Transaction, reference: str, round: int, person: str) -> int:
    """How many codes a person has had in a round of a case, used or not."""
    found = select(func.count()).where(
        Code.case_reference == reference, Code.round == round, Code.person_id == person
    )
    return tx.scalar(found) or 0


def use_up(tx: Transaction, code: int, at: datetime) -> bool:
    """Use a code up; False where it has ended meanwhile."""
    used = tx.scalars(
        update(Code)
        .where(Code.id == code, Code.ended_at.is_(None))
        .values(ended_at=at, ended_because="used")
        .returning(Code.id)
        .execution_options(synchronize_session=False)
    )
    return used.first() is not None


def end_those_of(
    tx: Transaction, reference: str, round: int, person: str, at: datetime, because: str
) -> None:
    """End whatever codes a person still has in a round of a case."""
    tx.execute(
        update(Code)
        .where(
            Code.case_reference == reference,
            Code.round == round,
            Code.person_id == person,
            Code.ended_at.is_(None),
        )
        .values(ended_at=at, ended_because=because)
        .execution_options(synchronize_session=False)
    )


def count_wrong_try(tx: Transaction, codes: Sequence[int]) -> int:
    """Count a wrong try against codes; gives the most that one of them has had by now."""
    tries = tx.scalars(
        update(Code)
        .where(Code.id.in_(codes), Code.ended_at.is_(None))
        .values(wrong_tries=Code.wrong_tries + 1)
        .returning(Code.wrong_tries)
        .execution_options(synchronize_session=False)
    ).all()
    return max(tries, default=0)
