"""The ledger of a case: of each letter to each person, how far it came; and who owes an answer."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quorate import clock, register
from quorate.business.cases import Case, find
from quorate.papers.spreadsheet import csv_of
from quorate.post.titles import title_of
from quorate.register import Transaction, cases, journal, ledger
from quorate.register.ledger import ConsultedPerson, LedgerLine, Part

__all__ = ["ConsultedPerson", "LedgerLine", "Part"]

# How far a letter came, in words, in the order in which it goes.
STATES = {
    "queued": "Queued",
    "sent": "Sent",
    "to-print": "To be printed",
    "printed": "Printed",
    "opened": "Link opened",
    "answered": "Answered",
    "refused": "Refused",
    "bounced": "Bounced",
    "failed": "Failed",
}
SHOWN = {
    "": "Everybody",
    "owes": "Those who have not answered",
    "answered": "Those who have answered",
    "post": "By post",
    "unreachable": "Mail comes back",
    "unsubscribed": "No reminders",
}
SOURCES = {"seat": "Seat", "entry": "Launch form", "file": "File", "public": "Public"}
HEAD = (
    "Letter", "Round", "Occasion", "To", "Organisation", "Kind of respondent", "Address",
    "How far it came", "Reason", "Queued", "Sent", "Came back", "Printed", "Link opened",
    "Answered", "Message-ID",
)  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """The ledger as a file: evidence of service, with the fingerprint that the journal keeps."""

    file_name: str
    content: bytes
    sha256: str
    lines: int


def page(reference: str, part: Part) -> tuple[list[LedgerLine], int]:
    """The lines asked for, the newest first, and how many there are in all. Raises NotFound."""
    find(reference)
    with register.current().reading() as tx:
        return list(ledger.lines(tx, reference, part)), ledger.number_of_lines(tx, reference, part)


def counts(reference: str) -> dict[str, int]:
    """How many letters of a case came how far, in the order in which a letter goes."""
    with register.current().reading() as tx:
        found = ledger.counts(tx, reference)
    return {state: found[state] for state in STATES if state in found}


def people(case: Case, part: Part) -> tuple[list[ConsultedPerson], int]:
    """Those consulted who are asked for, by name, and how many there are in all."""
    with register.current().reading() as tx:
        stage = _stage(tx, case)
        found = ledger.consulted(tx, case.key, stage, part)
        return found, ledger.number_consulted(tx, case.key, stage, part)


def evidence(reference: str, *, by: str) -> Evidence:
    """Every letter of a case with its moments as a CSV file, and an entry in the journal.

    The journal keeps the file's SHA-256: whoever is shown the file can compare. Raises NotFound.
    """
    find(reference)
    with register.current().transaction() as tx:
        rows = list(_told(tx, reference))
        content = csv_of(HEAD, rows)
        sha256 = hashlib.sha256(content).hexdigest()
        journal.add(
            tx,
            "LedgerExported",
            f"{by} exported the ledger as evidence of service: {len(rows)} letters.",
            case=reference,
            actor=by,
            facts={"sha256": sha256, "letters": len(rows)},
        )
    name = f"{reference}-letters-{clock.today().isoformat()}.csv"
    return Evidence(name, content, sha256, len(rows))


def _told(tx: Transaction, reference: str) -> Iterator[tuple[str, ...]]:
    for line in ledger.lines(tx, reference, Part()):
        moments = (
            line.queued_at, line.sent_at, line.bounced_at, line.printed_at, line.opened_at,
            line.answered_at,
        )  # fmt: skip
        yield (
            title_of(line.letter_name),
            str(line.round),
            line.occasion,
            line.name,
            line.organisation or "",
            line.kind or "",
            line.address or "",
            STATES.get(line.state, line.state),
            line.reason or "",
            *map(_moment, moments),
            line.message_id,
        )


def _moment(moment: datetime | None) -> str:
    """A moment by London's clock, so that a spreadsheet sorts by it."""
    return f"{moment.astimezone(clock.LONDON):%Y-%m-%d %H:%M:%S}" if moment else ""


def _stage(tx: Transaction, case: Case) -> str:
    """What those consulted are asked for now, or were last: their views, or their comments."""
    is_circulated = cases.is_taken(tx, case.reference, case.round, "circulate-write-up")
    return "circulation" if is_circulated else "consultation"
