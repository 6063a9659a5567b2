"""Reads and writes of the register of interests."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.remembered import remembered
from quorate.register.tables.interests import Interest
from quorate.register.tables.people import Person

_STANDING = (
    select(Interest)
    .where(
        Interest.case_reference == bindparam("reference"),
        Interest.round == bindparam("round"),
        Interest.occasion == bindparam("occasion"),
        Interest.replaced_at.is_(None),
    )
    .options(joinedload(Interest.person))
    .order_by(Interest.id)
)


def enter(tx: Transaction, interest: Interest) -> Interest | None:
    """Enter a declaration; the person's former one on the same occasion is marked as replaced.

    Gives that former one, if there was any.
    """
    former = _standing_of(tx, interest)
    if former:
        former.replaced_at = interest.declared_at
    tx.add(interest)
    tx.flush()
    return former


@remembered(Interest, Person)
def standing(tx: Transaction, case: tuple[str, int], occasion: str) -> Sequence[Interest]:
    """The declarations that stand on an occasion of a case's round, in the order they came."""
    reference, round = case
    asked = {"reference": reference, "round": round, "occasion": occasion}
    return tx.scalars(_STANDING, asked).all()


def _standing_of(tx: Transaction, like: Interest) -> Interest | None:
    return tx.scalar(
        select(Interest).where(
            Interest.case_reference == like.case_reference,
            Interest.round == like.round,
            Interest.occasion == like.occasion,
            Interest.person_id == like.person_id,
            Interest.replaced_at.is_(None),
        )
    )
