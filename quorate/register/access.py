"""Reads and writes of sessions, links and attempts, all by the machine's clock."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.orm import joinedload

from quorate.register.door import Transaction
from quorate.register.tables.access import (
    AccessAttempt,
    AccessLink,
    PortalSession,
    UnsubscribeLink,
)
from quorate.register.tables.people import Person

# Asked for every page: to build it takes longer than to ask.
_SESSION = (
    select(PortalSession)
    .where(PortalSession.id_hash == bindparam("id_hash"))
    .options(joinedload(PortalSession.person))  # it is read after its transaction
    .execution_options(populate_existing=True)
)


def person_by_email(tx: Transaction, email: str) -> Person | None:
    """Who has an email address, however its letters are written; the exact one goes first."""
    return tx.scalar(
        select(Person)
        .where(func.lower(Person.email) == email.lower())
        .order_by(Person.email != email, Person.id)
        .limit(1)
    )


def session(tx: Transaction, id_hash: str) -> PortalSession | None:
    """The session of a hashed id, with its person, ended or not."""
    return tx.scalar(_SESSION, {"id_hash": id_hash})


def open_session(tx: Transaction, opened: PortalSession) -> None:
    """Enter a session."""
    tx.add(opened)
    tx.flush()


def saw(tx: Transaction, id_hash: str, at: datetime) -> None:
    """Enter when a session was last used."""
    tx.execute(
        update(PortalSession).where(PortalSession.id_hash == id_hash).values(last_seen_at=at)
    )


def put_notice(tx: Transaction, id_hash: str, notice: str | None) -> None:
    """Keep a sentence for the next page of a session; None takes it away."""
    tx.execute(update(PortalSession).where(PortalSession.id_hash == id_hash).values(notice=notice))


def end_session(tx: Transaction, id_hash: str, at: datetime) -> int:
    """End a session. Gives 1 if it was open."""
    return _end(tx, PortalSession.id_hash == id_hash, at)


def end_sessions_of(tx: Transaction, person: str, at: datetime) -> int:
    """End every open session of a person. Gives how many."""
    return _end(tx, PortalSession.person_id == person, at)


def _end(tx: Transaction, whose: object, at: datetime) -> int:
    ended = tx.scalars(
        update(PortalSession)
        .where(whose, PortalSession.ended_at.is_(None))  # type: ignore[arg-type]
        .values(ended_at=at)
        .returning(PortalSession.id_hash)
        .execution_options(synchronize_session=False)
    )
    return len(ended.all())


def end_all_of(tx: Transaction, person: str, at: datetime) -> None:
    """End every session of a person, and every link of theirs that still holds."""
    end_sessions_of(tx, person, at)
    tx.execute(
        update(AccessLink)
        .where(AccessLink.person_id == person, AccessLink.expires_at > at)
        .values(expires_at=at, redeemed_at=at)  # so that no later closing day revives it
        .execution_options(synchronize_session=False)
    )


def enter_link(tx: Transaction, link: AccessLink) -> None:
    """Enter a link that was minted; many in a transaction go to the database together."""
    tx.add(link)


def enter_unsubscribe_link(tx: Transaction, link: UnsubscribeLink) -> None:
    """Enter a link that stops reminders."""
    tx.add(link)


def unsubscribe_link(tx: Transaction, token_hash: str) -> UnsubscribeLink | None:
    """The link of a hashed token that stops reminders."""
    return tx.get(UnsubscribeLink, token_hash)


def move_links_end(tx: Transaction, kind: str, path: str, until: datetime) -> None:
    """Let every link of a kind to a page hold until a moment."""
    tx.execute(
        update(AccessLink)
        .where(AccessLink.kind == kind, AccessLink.path == path, AccessLink.redeemed_at.is_(None))
        .values(expires_at=until)
    )


def link(tx: Transaction, token_hash: str) -> AccessLink | None:
    """The link of a hashed token, with its person."""
    found = tx.get(AccessLink, token_hash)
    if found:
        tx.refresh(found, ["person"])
    return found


def redeem(tx: Transaction, token_hash: str, at: datetime) -> bool:
    """Mark a link as used if nobody has used it and it holds. Of two at once, one gets True.

    The copies of one letter share their use: the letter may have been sent twice.
    """
    used = tx.scalar(
        update(AccessLink)
        .where(
            AccessLink.token_hash == token_hash,
            AccessLink.redeemed_at.is_(None),
            AccessLink.expires_at > at,
        )
        .values(redeemed_at=at)
        .returning(AccessLink.token_hash)
        .execution_options(synchronize_session=False)
    )
    if not used:
        return False
    letter = select(AccessLink.letter_id).where(AccessLink.token_hash == token_hash)
    tx.execute(
        update(AccessLink)
        .where(AccessLink.letter_id == letter.scalar_subquery(), AccessLink.redeemed_at.is_(None))
        .values(redeemed_at=at)
        .execution_options(synchronize_session=False)
    )
    return True


def enter_attempt(tx: Transaction, key: str, at: datetime) -> None:
    """Enter one try."""
    tx.add(AccessAttempt(key=key, at=at))
    tx.flush()


def attempts_since(tx: Transaction, key: str, moment: datetime) -> tuple[int, datetime | None]:
    """How many tries a key has had since a moment, and when the first of them was."""
    row = tx.execute(
        select(func.count(), func.min(AccessAttempt.at)).where(
            AccessAttempt.key == key, AccessAttempt.at > moment
        )
    ).one()
    return row[0], row[1]


def forget_attempts_before(tx: Transaction, moment: datetime) -> None:
    """Take out what no limit counts any more."""
    tx.execute(delete(AccessAttempt).where(AccessAttempt.at <= moment))


def open_sessions_of(tx: Transaction, person: str, at: datetime) -> int:
    """How many sessions a person has that have not ended or reached their last hour."""
    count = tx.scalar(
        select(func.count()).where(
            PortalSession.person_id == person,
            PortalSession.ended_at.is_(None),
            PortalSession.expires_at > at,
        )
    )
    return count or 0
