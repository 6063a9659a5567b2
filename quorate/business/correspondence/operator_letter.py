"""Tells whoever keeps the installation well what does not go on by itself."""

from datetime import timedelta

from quorate import clock, register
from quorate.business import watching
from quorate.business.correspondence.post_room import queue_without_case, signed
from quorate.business.reviewing.reviews import policy_officer
from quorate.post.operator_letters import NotWell
from quorate.register import Transaction, people, watched
from quorate.register.tables.people import Person
from quorate.settings import settings

AGAIN_AFTER = timedelta(days=1)
OPERATOR = "operator"


def tell_the_operator() -> int:
    """Queue one letter about every trouble that has lasted. Gives how many troubles it tells of.

    Each is told once, and again a day later while it lasts. Whoever asks and however often: that
    it was told stands in the same transaction as the letter.
    """
    now = clock.real_now()
    with register.current().transaction() as tx:
        rows = watched.to_be_told(
            tx, since_before=now - watching.LASTED, told_before=now - AGAIN_AFTER
        )
        if not rows:
            return 0
        reader = _operator(tx)
        says = tuple(f"{row.name}: {watching.as_trouble(row).in_full}" for row in rows)
        letter = NotWell(**signed(reader), troubles=says)
        queue_without_case(tx, reader, letter, occasion=now.isoformat())
        for row in rows:
            row.told_at = now
        return len(rows)


def _operator(tx: Transaction) -> Person:
    """The person at the address that the settings name, or else the policy officer."""
    email = settings().operator_email
    if not email:
        return policy_officer(tx)
    if known := people.person_by_email(tx, email):
        return known
    operator = people.person(tx, OPERATOR)
    if operator is None:
        operator = people.add_person(tx, OPERATOR, "Operator of Quorate", email=email)
    operator.email = email
    tx.flush()
    return operator
