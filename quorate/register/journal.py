"""The journal: every act is added, none is changed, and a changed one is found."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select, text

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.remembered import rows_held
from quorate.register.tables.journal import JournalEntry

FIRST = "0" * 64
_JOURNAL_LOCK = 1311  # any number, the same in every process
_HELD = "last entry of the journal"
_LAST = select(JournalEntry.number, JournalEntry.hash).order_by(JournalEntry.number.desc()).limit(1)

_LAST_BUT = (
    select(JournalEntry.hash)
    .where(JournalEntry.event != bindparam("event"))
    .order_by(JournalEntry.number.desc())
    .limit(1)
)
_LAST_NUMBER = select(func.max(JournalEntry.number))


@dataclass(frozen=True)
class Broken:
    """The first entry at which the journal does not hold together, and why."""

    number: int
    reason: str


def add(
    tx: Transaction,
    event: str,
    sentence: str,
    *,
    case: str | None = None,
    actor: str = "Quorate",
    facts: dict[str, Any] | None = None,
) -> JournalEntry:
    """Add an entry in the transaction of the act itself, so that neither stands without the other.

    `event` is a past participle ('ConsultationOpened'); `sentence` is for people; `facts` must be
    JSON. Entries are numbered without gaps and chained, one writer at a time.
    """
    held = rows_held(tx)
    last = held.get(_HELD) or _last_held(tx)
    entry = JournalEntry(
        number=last.number + 1 if last else 1,
        at=clock.now(),
        actor=actor,
        event=event,
        case_reference=case,
        sentence=sentence,
        facts=facts or {},
        previous_hash=last.hash if last else FIRST,
        hash="",
    )
    entry.hash = fingerprint(entry)
    tx.add(entry)
    tx.flush()
    held[_HELD] = entry
    return entry


def _last_held(tx: Transaction) -> Row[tuple[int, str]] | None:
    """The number and hash of the last entry, after which nobody else adds one until this ends."""
    if tx.get_bind().dialect.name == "postgresql":
        tx.execute(text(f"SELECT pg_advisory_xact_lock({_JOURNAL_LOCK})"))
    return tx.execute(_LAST).first()


def fingerprint(entry: JournalEntry) -> str:
    """The SHA-256 over everything an entry says and the hash of the entry before."""
    said = [
        entry.number,
        _canonical(entry.at),
        entry.actor,
        entry.event,
        entry.case_reference,
        entry.sentence,
        entry.facts,
        entry.previous_hash,
    ]
    packed = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()


def last_of(tx: Transaction, case: str, events: Sequence[str]) -> JournalEntry | None:
    """The last entry of a case that tells one of these events."""
    return tx.scalar(
        select(JournalEntry)
        .where(JournalEntry.case_reference == case, JournalEntry.event.in_(events))
        .order_by(JournalEntry.number.desc())
        .limit(1)
    )


def entries(tx: Transaction, *, case: str | None = None, after: int = 0) -> Iterator[JournalEntry]:
    """The entries in their order, of one case or all, after a number."""
    query = select(JournalEntry).where(JournalEntry.number > after).order_by(JournalEntry.number)
    if case:
        query = query.where(JournalEntry.case_reference == case)
    yield from tx.scalars(query.execution_options(yield_per=500))


def cases_after(tx: Transaction, number: int) -> set[str]:
    """The references of the cases that entries after a number tell of."""
    query = select(JournalEntry.case_reference).where(
        JournalEntry.number > number, JournalEntry.case_reference.is_not(None)
    )
    return {str(reference) for reference in tx.scalars(query.distinct())}


def first_break(tx: Transaction) -> Broken | None:
    """The first entry that was changed, taken out or slipped in; None where all is whole.

    An attacker who may rewrite the whole table can make a new whole chain: keep the last hash
    somewhere else (it is printed with every verification) to find that too.
    """
    expected, previous = 1, FIRST
    for entry in entries(tx):
        if entry.number != expected:
            return Broken(expected, f"entry {expected} is missing")
        if entry.previous_hash != previous:
            return Broken(entry.number, "it does not follow from the entry before")
        if fingerprint(entry) != entry.hash:
            return Broken(entry.number, "its words are not those that were recorded")
        expected, previous = entry.number + 1, entry.hash
    return None


def last(tx: Transaction, *, event: str | None = None) -> JournalEntry | None:
    """The newest entry, of all or of those that tell one kind of event."""
    query = select(JournalEntry).order_by(JournalEntry.number.desc()).limit(1)
    return tx.scalar(query.where(JournalEntry.event == event) if event else query)


def last_number(tx: Transaction) -> int:
    """The number of the newest entry; 0 where there is none yet."""
    return tx.scalar(_LAST_NUMBER) or 0


def last_hash_but(tx: Transaction, event: str) -> str:
    """The hash of the newest entry that does not tell this event: another one, something changed.

    A number would not do: one that was undone is given again.
    """
    return tx.scalar(_LAST_BUT, {"event": event}) or FIRST


def _canonical(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
