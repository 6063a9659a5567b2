"""Reads and writes of mail that came in: each message once, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import joinedload

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter
from quorate.register.tables.responses import KeptFile


def add(tx: Transaction, message: IncomingMessage) -> IncomingMessage:
    """Enter a message; one with the same bytes that is there already breaks the key."""
    tx.add(message)
    tx.flush()
    return message


def known(tx: Transaction, sha256: str) -> IncomingMessage | None:
    """The message of these bytes, if it was taken in before."""
    return tx.scalar(select(IncomingMessage).where(IncomingMessage.sha256 == sha256))


def came_before(tx: Transaction, message: IncomingMessage) -> bool:
    """Whether the same message came by another way: same number, same sender, same words."""
    if not message.own_id:
        return False
    same = select(IncomingMessage.id).where(
        IncomingMessage.own_id == message.own_id,
        IncomingMessage.from_address == message.from_address,
        IncomingMessage.text == message.text,
    )
    return tx.scalar(same.limit(1)) is not None


def find(tx: Transaction, id: int) -> IncomingMessage | None:
    """The message of an id; its bytes are read when they are asked for."""
    return tx.get(IncomingMessage, id)


def hold(tx: Transaction, id: int) -> IncomingMessage | None:
    """The same, held for change until the transaction ends."""
    return tx.scalar(select(IncomingMessage).where(IncomingMessage.id == id).with_for_update())


def unsettled(tx: Transaction, first: int = 0, most: int = 1000) -> Sequence[IncomingMessage]:
    """The messages that wait for the officer, the oldest first."""
    query = select(IncomingMessage).where(IncomingMessage.settled_at.is_(None))
    return tx.scalars(query.order_by(IncomingMessage.id).offset(first).limit(most)).all()


def settled(tx: Transaction, first: int = 0, most: int = 1000) -> Sequence[IncomingMessage]:
    """The messages that need nobody, the newest first."""
    query = select(IncomingMessage).where(IncomingMessage.settled_at.is_not(None))
    return tx.scalars(query.order_by(IncomingMessage.id.desc()).offset(first).limit(most)).all()


def counts(tx: Transaction) -> tuple[int, int]:
    """How many messages wait for the officer, and how many do not."""
    waiting = func.count().filter(IncomingMessage.settled_at.is_(None))
    row = tx.execute(select(waiting, func.count()).select_from(IncomingMessage)).one()
    return int(row[0]), int(row[1]) - int(row[0])


def came_last(tx: Transaction) -> datetime | None:
    """When the newest message came that waits for the officer."""
    query = select(func.max(IncomingMessage.received_at))
    return tx.scalar(query.where(IncomingMessage.settled_at.is_(None)))


def reports_waiting(tx: Transaction) -> int:
    """How many reports wait for the officer that a letter did not arrive."""
    query = select(func.count()).select_from(IncomingMessage)
    is_waiting = (IncomingMessage.kind == "bounce") & IncomingMessage.settled_at.is_(None)
    return tx.scalar(query.where(is_waiting)) or 0


def recorded_since(tx: Transaction, person: str, since: datetime) -> int:
    """How many messages of somebody became answers since a moment."""
    return (
        tx.scalar(
            select(func.count())
            .select_from(IncomingMessage)
            .where(
                IncomingMessage.person_id == person,
                IncomingMessage.response_id.is_not(None),
                IncomingMessage.received_at >= since,
            )
        )
        or 0
    )


def files_of(tx: Transaction, message: int) -> Sequence[KeptFile]:
    """The files that a message brought and that were kept, in their order."""
    query = select(KeptFile).where(KeptFile.message_id == message)
    return tx.scalars(query.order_by(KeptFile.id)).all()


def settle_reports_about(tx: Transaction, person: str, *, by: str, as_what: str) -> None:
    """Settle the reports that letters to somebody came back: another address was given."""
    tx.execute(
        update(IncomingMessage)
        .where(
            IncomingMessage.kind == "bounce",
            IncomingMessage.person_id == person,
            IncomingMessage.settled_at.is_(None),
        )
        .values(settled_at=clock.now(), settled_by=by, settled_as=as_what)
        .execution_options(synchronize_session=False)
    )


def letter_about(tx: Transaction, message: IncomingMessage) -> Letter | None:
    """The letter of ours that a message is about, with its person."""
    if message.letter_id is None:
        return None
    query = select(Letter).where(Letter.id == message.letter_id)
    return tx.scalar(query.options(joinedload(Letter.person)))


def letter_marked(tx: Transaction, mark: str) -> Letter | None:
    """The one letter whose Message-ID begins with this mark; none where there are two."""
    found = tx.scalars(select(Letter).where(Letter.message_id.like(f"<{mark}%")).limit(2)).all()
    return found[0] if len(found) == 1 else None


def letter_sent_to(tx: Transaction, address: str) -> Letter | None:
    """The newest letter that went to an address."""
    return tx.scalar(
        select(Letter)
        .where(func.lower(Letter.sent_to) == address.lower())
        .order_by(Letter.id.desc())
        .limit(1)
    )


def person_at(tx: Transaction, address: str) -> Person | None:
    """Whose address this is, capitals aside; nobody where two people's differ only by those."""
    found = tx.scalars(
        select(Person).where(func.lower(Person.email) == address.lower()).limit(2)
    ).all()
    return found[0] if len(found) == 1 else None


def mark_bounced(tx: Transaction, letter: int, reason: str) -> bool:
    """Enter that a letter did not arrive. Says whether that is new."""
    marked = tx.scalar(
        update(Letter)
        .where(Letter.id == letter, Letter.bounced_at.is_(None))
        .values(bounced_at=clock.now(), reason=reason)
        .returning(Letter.id)
        .execution_options(synchronize_session=False)
    )
    return marked is not None


def condemn_address(tx: Transaction, person: str, address: str, because: str) -> bool:
    """Enter that nothing arrives at somebody's address, if it is still theirs. Says if it is new.

    Where another address was given meanwhile, that one stands.
    """
    marked = tx.scalar(
        update(Person)
        .where(
            Person.id == person,
            func.lower(Person.email) == address.lower(),
            Person.undeliverable_at.is_(None),
        )
        .values(undeliverable_at=clock.now(), undeliverable_because=because)
        .returning(Person.id)
        .execution_options(synchronize_session=False)
    )
    return marked is not None
