"""The officer's tray: mail that did not sort itself, and what was made of the rest."""

from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.business.access.consultation_links import OPENED_BY
from quorate.business.cases import Case, present_round
from quorate.business.refusal import NotFound
from quorate.post.incoming import own_words
from quorate.post.titles import title_of
from quorate.register import Transaction, cases, incoming, people, responses
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.responses import KeptFile

KINDS = {
    "response": "Answer",
    "bounce": "Letter that came back",
    "auto-reply": "Automatic reply",
    "stranger": "For you to sort",
    "unreadable": "Not readable",
}


@dataclass(frozen=True)
class TrayLine:
    """A message in a line. `case` and `person` are what it belongs to, or seems to."""

    id: int
    kind: str
    sender: str
    subject: str
    why: str
    case: str
    person: str
    received_at: datetime
    settled_at: datetime | None
    settled_by: str
    settled_as: str


@dataclass(frozen=True)
class FileLine:
    """A file that a message brought and that was kept."""

    id: int
    name: str
    size: int


@dataclass(frozen=True)
class Message:
    """A message whole: its words as they came, those of its writer alone, and its files.

    `letter` says which letter of ours it is about; `suggested` is the id of who it may be from.
    `address_path` is where a consultee whose letter came back gets another address.
    `can_be_answer` and `can_be_report` say what may still be made of it.
    """

    line: TrayLine
    address: str
    text: str
    own_text: str
    files: tuple[FileLine, ...]
    letter: str
    suggested: str
    address_path: str
    can_be_answer: bool
    can_be_report: bool


def waiting(first: int = 0, most: int = 1000) -> list[TrayLine]:
    """The messages that wait for the officer, the oldest first."""
    with register.current().reading() as tx:
        return [_line(tx, row) for row in incoming.unsettled(tx, first, most)]


def settled(first: int = 0, most: int = 1000) -> list[TrayLine]:
    """The messages that need nobody any more, the newest first."""
    with register.current().reading() as tx:
        return [_line(tx, row) for row in incoming.settled(tx, first, most)]


def counts() -> tuple[int, int]:
    """How many messages wait for the officer, and how many need nobody."""
    with register.current().reading() as tx:
        return incoming.counts(tx)


def message(id: int) -> Message:
    """A message whole. Raises NotFound."""
    with register.current().reading() as tx:
        row = _row(incoming.find(tx, id), id)
        letter = incoming.letter_about(tx, row)
        is_open = row.settled_at is None
        return Message(
            line=_line(tx, row),
            address=row.from_address,
            text=row.text,
            own_text=own_words(row.text),
            files=tuple(FileLine(f.id, f.name, f.size) for f in incoming.files_of(tx, id)),
            letter=f"{title_of(letter.name)} to {letter.person.name}" if letter else "",
            suggested=row.person_id or "",
            address_path=_address_path(row),
            can_be_answer=is_open and row.kind in ("stranger", "unreadable"),
            can_be_report=is_open and row.letter_id is not None and row.kind != "response"
            and letter is not None and letter.bounced_at is None,
        )  # fmt: skip


def file_of(id: int, file: int) -> KeptFile:
    """A file that a message brought, with its bytes. Raises NotFound."""
    with register.current().reading() as tx:
        found = responses.file(tx, file)
        if found is None or found.message_id != id:
            raise NotFound(f"There is no file {file} with message {id}")
        len(found.content)  # is read while the register is open
        return found


def _address_path(row: IncomingMessage) -> str:
    """Where another address is given to who did not get a letter of a case; else empty."""
    if row.kind != "bounce" or not row.case_reference or not row.person_id:
        return ""
    return f"/cases/{row.case_reference}/consultees/{row.person_id}/address"


def _row(row: IncomingMessage | None, id: int) -> IncomingMessage:
    if row is None:
        raise NotFound(f"There is no message {id}")
    return row


def _line(tx: Transaction, row: IncomingMessage) -> TrayLine:
    person = people.person(tx, row.person_id) if row.person_id else None
    return TrayLine(
        id=row.id,
        kind=KINDS[row.kind],
        sender=row.from_name or row.from_address or "nobody named",
        subject=row.subject or "(no subject)",
        why=row.why,
        case=row.case_reference or "",
        person=person.name if person else "",
        received_at=row.received_at,
        settled_at=row.settled_at,
        settled_by=row.settled_by or "",
        settled_as=row.settled_as or "",
    )


def open_reviews() -> list[tuple[str, str]]:
    """The reviews that mail can be assigned to: reference and title, the newest first."""
    with register.current().reading() as tx:
        rows = cases.all_cases(tx)
        return [
            (row.reference, f"{row.reference}: {row.title}")
            for row in reversed(rows)
            if not row.closed_at
            and not row.withdrawn_at
            and _has_been_open(tx, present_round(tx, row.reference))
        ]


def _has_been_open(tx: Transaction, case: Case) -> bool:
    return any(cases.is_taken(tx, case.reference, case.round, step) for step in OPENED_BY.values())
