"""Every case in a line, read in two questions however many there are."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, register
from quorate.business import waits
from quorate.register import cases
from quorate.register.tables.cases import Case

PROCEDURES = {
    "structural-review": "Review of the structure",
    "group-proposal": "Proposal of a group",
    "group-life": "Life of a group",
}


@dataclass(frozen=True)
class CaseLine:
    """A case in a line: what it is, its state in a word, and what it waits for.

    A withdrawn case is closed once its letters are written.
    """

    reference: str
    title: str
    procedure: str
    state: str
    launched_on: date
    waiting_for: tuple[str, ...]
    is_closed: bool


def cases_listed() -> list[CaseLine]:
    """Every case, the newest first."""
    awaited: dict[str, list[str]] = {}
    for wait in waits.open_waits():
        awaited.setdefault(wait.reference, []).append(wait.waiting_for)
    with register.current().reading() as tx:
        rows = list(reversed(cases.all_cases(tx)))
    return [
        CaseLine(
            row.reference,
            row.title,
            procedure_in_words(row.procedure),
            state_of(row),
            clock.date_of(row.launched_at),
            tuple(dict.fromkeys(awaited.get(row.reference, []))),
            row.closed_at is not None,
        )
        for row in rows
    ]


def procedure_in_words(procedure: str) -> str:
    """What people call a procedure."""
    return PROCEDURES.get(procedure, procedure.replace("-", " ").capitalize())


def state_of(row: Case) -> str:
    """Where a case stands, in a word or two."""
    if row.withdrawn_at:
        return "Withdrawn"
    if row.closed_at:
        return (row.outcome or "closed").capitalize()
    return "Open"
