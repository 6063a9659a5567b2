"""What a register can say against itself: damage, rows that point to nothing, changed bytes."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import undefer

from quorate.register.door import Transaction
from quorate.register.tables.post import Letter
from quorate.register.tables.responses import KeptFile

TOLD_AT_MOST = 5


def damage(tx: Transaction) -> list[str]:
    """What is broken in the database itself, a sentence for each of the first few findings.

    PostgreSQL holds its keys at every write and looks after its own files.
    """
    if tx.get_bind().dialect.name != "sqlite":
        return []
    pages = tx.scalars(text(f"PRAGMA integrity_check({TOLD_AT_MOST})")).all()
    told = [f"The database's file is damaged: {page}." for page in pages if page != "ok"]
    lost = tx.execute(text("PRAGMA foreign_key_check")).fetchmany(TOLD_AT_MOST)
    return told + [f"A row of '{row[0]}' points to a '{row[2]}' that is not there." for row in lost]


def changed_files(tx: Transaction) -> Iterator[str]:
    """The names of files that came with answers and are no longer those of their hash."""
    kept = select(KeptFile).options(undefer(KeptFile.content)).execution_options(yield_per=10)
    for file in tx.scalars(kept):
        if hashlib.sha256(file.content).hexdigest() != file.sha256:
            yield file.name


def half_recorded_letters(tx: Transaction) -> int:
    """How many letters contradict themselves: sent at no moment, or claimed without an end."""
    never = (Letter.state == "sent") & Letter.sent_at.is_(None)
    for_ever = (Letter.state == "sending") & Letter.claimed_until.is_(None)
    return tx.scalar(select(func.count()).select_from(Letter).where(or_(never, for_ever))) or 0
