"""Queues letters in the transaction that decides them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quorate import clock, partnership
from quorate.business.cases import Case
from quorate.post.compose import message_id_for
from quorate.post.letter import Letter
from quorate.post.letters import letter_to_row
from quorate.register import Transaction, letters
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import Person


@dataclass(frozen=True)
class Diary:
    """A meeting for the diaries of those a letter goes to.

    A letter that moves a meeting names the letter that first called to it, in `first_called_by`,
    so that diaries know it again; its `sequence` is higher. One that `is_cancelled` takes it out.
    """

    what: str
    starts_at: datetime
    ends_at: datetime
    place: str
    sequence: int = 0
    first_called_by: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True)
class Enclosed:
    """What goes with a letter: papers, and a meeting for the diary."""

    papers: Sequence[Paper] = ()
    diary: Diary | None = None


NOTHING = Enclosed()


def signed(person: Person) -> dict[str, Any]:
    """What every letter says of its reader and its sender."""
    standing = partnership.current().standing
    return {
        "salutation": person.name,
        "partnership": standing.name,
        "contact": standing.sender.contact,
    }


def queue(
    tx: Transaction,
    case: Case,
    recipients: Iterable[Person],
    write: Callable[[Person], Letter],
    *,
    occasion: str = "",
    enclosed: Enclosed = NOTHING,
) -> int:
    """Queue a letter to each person, once for each case, round, letter and occasion.

    Those for whom it is queued already are passed over. Gives how many were queued.
    """
    rows: list[dict[str, Any]] = []
    written: set[str] | None = None
    for person in recipients:
        letter = write(person)
        name = type(letter).__name__
        if written is None:
            written = letters.recipients(tx, case.reference, case.round, name, occasion)
        if person.id in written:
            continue
        written.add(person.id)
        rows.append(_row(case, person, letter, occasion, enclosed))
    letters.queue(tx, rows)
    return len(rows)


def queue_without_case(tx: Transaction, person: Person, letter: Letter, *, occasion: str) -> None:
    """Queue a letter that belongs to no case, such as a link to sign in.

    An occasion of its own for each letter keeps it single.
    """
    letters.queue(tx, [_row(None, person, letter, occasion, NOTHING)])


def _row(
    case: Case | None, person: Person, letter: Letter, occasion: str, enclosed: Enclosed
) -> dict[str, Any]:
    name = type(letter).__name__
    reference, round_ = case.key if case else (None, 1)
    key = _key(case, name, occasion, person)
    diary = enclosed.diary
    uid = _key(case, diary.first_called_by, "", person) if diary and diary.first_called_by else key
    domain = partnership.current().standing.sender.email.rpartition("@")[2]
    return {
        "case_reference": reference,
        "round": round_,
        "name": name,
        "occasion": occasion,
        "person_id": person.id,
        "fields": letter_to_row(letter),
        "paper_ids": [paper.id for paper in enclosed.papers],
        "invitation": _invitation(uid, diary) if diary else None,
        "message_id": message_id_for(key, domain),
        "state": "queued",
        "attempts": 0,
        "queued_at": clock.now(),
    }


def _key(case: Case | None, letter: str, occasion: str, person: Person) -> str:
    """What names a letter to a person for ever; its Message-ID is made of it."""
    reference, round_ = case.key if case else ("", 1)
    return "/".join((reference, str(round_), letter, occasion, person.id))


def _invitation(uid: str, diary: Diary) -> dict[str, Any]:
    return {
        "uid": uid,
        "sequence": diary.sequence,
        "summary": diary.what,
        "location": diary.place,
        "starts_at": diary.starts_at.isoformat(),
        "ends_at": diary.ends_at.isoformat(),
        "is_cancelled": diary.is_cancelled,
    }
