"""Reads and writes of letters: queued once, claimed by one sender, their outcome recorded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, tuple_, update
from sqlalchemy.orm import joinedload

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter

CLAIM = timedelta(seconds=40)  # and the patrol looks every 15: within a minute all goes on
Batch = tuple[int, str, str]  # round, letter, occasion: what is queued at once


def queue(tx: Transaction, rows: Sequence[dict[str, Any]]) -> None:
    """Enter letters in one statement. A letter that stands already violates its key."""
    if rows:
        tx.execute(insert(Letter), list(rows))


def claim(
    tx: Transaction,
    number: int = 1,
    *,
    reference: str | None = None,
    without_case: bool = False,
    after: int = 0,
) -> Sequence[Letter]:
    """Claim the next letters that may be sent now, so that no other sender takes them too.

    A claim left by a sender that died lapses by the machine's clock. Letters whose attempt failed
    wait until their next moment by the same clock. `without_case` takes only those that belong to
    no case, `after` those queued after this letter: so a sender that goes through the queue once
    tries each letter once, however many there are.
    """
    moment = clock.real_now()
    if after == 0:
        _put_back_lapsed(tx, reference, moment)
    is_due = Letter.try_again_at.is_(None) | (Letter.try_again_at <= moment)
    free = (
        select(Letter)
        .where(Letter.id > after, Letter.state == "queued", is_due)
        .options(joinedload(Letter.person, innerjoin=True))
        .order_by(Letter.id)
        .limit(number)
        .with_for_update(skip_locked=True, of=Letter)
    )
    if reference:
        free = free.where(Letter.case_reference == reference)
    if without_case:
        free = free.where(Letter.case_reference.is_(None))
    claimed = tx.scalars(free).all()
    taken = {"state": "sending", "claimed_until": moment + CLAIM}
    rows = [{"id": one.id, "attempts": one.attempts + 1, **taken} for one in claimed]
    if rows:
        tx.execute(update(Letter), rows)
    return claimed


def renew(tx: Transaction, ids: Iterable[int]) -> None:
    """Hold claimed letters for a while longer: their sender lives, and is only slow."""
    until = clock.real_now() + CLAIM
    rows = [{"id": id, "claimed_until": until} for id in ids]
    if rows:
        tx.execute(update(Letter), rows)


def release(tx: Transaction, ids: Iterable[int]) -> None:
    """Put claimed letters back that were never tried."""
    tx.execute(
        update(Letter)
        .where(Letter.id.in_(list(ids)), Letter.state == "sending")
        .values(state="queued", claimed_until=None, attempts=Letter.attempts - 1)
        .execution_options(synchronize_session=False)
    )


def _put_back_lapsed(tx: Transaction, reference: str | None, moment: datetime) -> None:
    """Queue again what a sender that died had claimed.

    Apart from the claim itself, so that it finds its letters by the index and in their order.
    """
    lapsed = update(Letter).where(Letter.state == "sending", Letter.claimed_until < moment)
    if reference:
        lapsed = lapsed.where(Letter.case_reference == reference)
    tx.execute(
        lapsed.values(state="queued", claimed_until=None).execution_options(
            synchronize_session=False
        )
    )


@dataclass(frozen=True)
class Outcome:
    """What became of a claimed letter: its state now, why, and what is kept of it.

    `sent_at` and `sent_to` (the address it went to) are for one that was sent, `try_again_at` for
    one that waits; its subject and text are kept once they could be written.
    """

    state: str
    reason: str | None = None
    subject: str | None = None
    text: str | None = None
    sent_at: datetime | None = None
    sent_to: str | None = None
    try_again_at: datetime | None = None


# On the table itself, for a crowd: each letter's own round through the mapper would cost more.
_RECORD = (
    update(Letter.__table__)  # type: ignore[arg-type]
    .where(Letter.__table__.c.id == bindparam("of"))
    .values(
        claimed_until=None,
        **{column: bindparam(column) for column in Outcome.__dataclass_fields__},
    )
)


def record_outcomes(tx: Transaction, outcomes: Mapping[int, Outcome]) -> None:
    """Enter what became of claimed letters, by their ids, in one statement."""
    if outcomes:
        rows = [{"of": id, **vars(outcome)} for id, outcome in outcomes.items()]
        tx.connection().execute(_RECORD, rows)


def by_message_id(tx: Transaction, message_id: str) -> Letter | None:
    """The letter with a Message-ID, given with its angle brackets or without, with its person."""
    wanted = f"<{message_id.strip().strip('<>')}>"
    return tx.scalar(
        select(Letter).where(Letter.message_id == wanted).options(joinedload(Letter.person))
    )


def record_opened(tx: Transaction, letter: int, at: datetime) -> None:
    """Enter when a person first used the link of a letter; a later use changes nothing."""
    tx.execute(
        update(Letter).where(Letter.id == letter, Letter.opened_at.is_(None)).values(opened_at=at)
    )


def queued(tx: Transaction, reference: str | None) -> Sequence[Letter]:
    """The letters of a case that are queued, or of no case."""
    return tx.scalars(
        select(Letter)
        .where(Letter.case_reference == reference, Letter.state == "queued")
        .options(joinedload(Letter.person))
        .order_by(Letter.id)
    ).all()


def counts(tx: Transaction, reference: str) -> list[tuple[str, str, int]]:
    """How many letters of each name are in each state, in the order they were first queued."""
    rows = tx.execute(
        select(Letter.name, Letter.state, func.count())
        .where(Letter.case_reference == reference)
        .group_by(Letter.name, Letter.state)
        .order_by(func.min(Letter.id))
    )
    return [(name, state, count) for name, state, count in rows]


def totals(tx: Transaction, reference: str, batches: Iterable[Batch]) -> dict[tuple[str, str], int]:
    """How many letters of these batches of a case are in each state, by (letter, state)."""
    rows = tx.execute(
        select(Letter.name, Letter.state, func.count())
        .where(
            Letter.case_reference == reference,
            tuple_(Letter.round, Letter.name, Letter.occasion).in_(list(batches)),
        )
        .group_by(Letter.name, Letter.state)
        .order_by(func.min(Letter.id))
    )
    return {(name, state): count for name, state, count in rows}


@dataclass(frozen=True)
class Waiting:
    """Letters that a mail server put off: how many, the next try of one, and what was said last."""

    number: int
    again_at: datetime | None
    reason: str


def put_off(tx: Transaction, reference: str) -> Waiting:
    """The letters of a case that were tried and are still queued."""
    tried = (
        (Letter.case_reference == reference) & (Letter.state == "queued") & (Letter.attempts > 0)
    )
    number, again_at = tx.execute(
        select(func.count(), func.min(Letter.try_again_at)).where(tried)
    ).one()
    newest = select(Letter.reason).where(tried).order_by(Letter.try_again_at.desc()).limit(1)
    return Waiting(number, again_at, tx.scalar(newest) or "")


def number_bounced(tx: Transaction, reference: str) -> int:
    """How many letters of a case came back."""
    came_back = select(func.count()).where(
        Letter.case_reference == reference, Letter.bounced_at.is_not(None)
    )
    return tx.scalar(came_back) or 0


def states(tx: Transaction) -> dict[str, int]:
    """How many letters of all cases are in each state."""
    rows = tx.execute(select(Letter.state, func.count()).group_by(Letter.state))
    return {str(state): int(count) for state, count in rows}


def oldest_queued_at(tx: Transaction) -> datetime | None:
    """When the letter was queued that has waited longest to be sent; None where none waits."""
    return tx.scalar(
        select(func.min(Letter.queued_at)).where(Letter.state.in_(("queued", "sending")))
    )


def letters_of(tx: Transaction, reference: str) -> Sequence[Letter]:
    """Every letter of a case in the order it was queued."""
    return tx.scalars(
        select(Letter)
        .where(Letter.case_reference == reference)
        .options(joinedload(Letter.person))
        .order_by(Letter.id)
    ).all()


def people_written_to(tx: Transaction, reference: str) -> Sequence[Person]:
    """Everybody to whom a letter of a case has gone, or may have; the officer's own left out."""
    return tx.scalars(
        select(Person)
        .where(
            Person.id.in_(
                select(Letter.person_id).where(
                    Letter.case_reference == reference,
                    or_(
                        Letter.state.in_(("sent", "to-print", "sending")),
                        Letter.state.in_(("queued", "failed")) & (Letter.attempts > 0),
                    ),
                    Letter.name != "WorkOverdue",
                )
            )
        )
        .order_by(Person.id)
    ).all()


_RECIPIENTS = select(Letter.person_id).where(
    Letter.case_reference == bindparam("reference"),
    Letter.round == bindparam("round"),
    Letter.name == bindparam("name"),
    Letter.occasion == bindparam("occasion"),
)


def recipients(tx: Transaction, reference: str, round: int, name: str, occasion: str) -> set[str]:
    """The people for whom a letter of an occasion has been queued."""
    asked = {"reference": reference, "round": round, "name": name, "occasion": occasion}
    return set(tx.scalars(_RECIPIENTS, asked))


def occasions(tx: Transaction, reference: str, round: int, name: str) -> set[str]:
    """The occasions on which a letter of a name was queued in a round of a case."""
    return set(
        tx.scalars(
            select(Letter.occasion).where(
                Letter.case_reference == reference, Letter.round == round, Letter.name == name
            )
        )
    )


def stop_unsent(tx: Transaction, reference: str) -> int:
    """Stop the letters of a case that are queued and not on their way. Gives how many."""
    stopped = tx.scalars(
        update(Letter)
        .where(Letter.case_reference == reference, Letter.state == "queued")
        .values(state="failed", reason="stopped: the case was withdrawn")
        .returning(Letter.id)
        .execution_options(synchronize_session=False)
    )
    return len(stopped.all())
