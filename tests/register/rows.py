"""Rows to fill a register with: a little partnership, a case and its letters."""

from datetime import UTC, datetime
from typing import Any

from quorate.register import Transaction, cases, people, structure
from quorate.register.tables.cases import Case
from quorate.register.tables.people import BodyVersion

CASE = "REV-2011-01"
LAUNCHED_AT = datetime(2011, 4, 4, 8, 0, tzinfo=UTC)


def furnish(tx: Transaction) -> None:
    """Enter the Board and its chief executives, three people and a case."""
    people.add_organisation(tx, "council", "The Council")
    for name in ("ada", "ben", "cleo"):
        people.add_person(tx, name, name.title(), email=f"{name}@example.org")
    structure.know_bodies(tx, ["board", "hce"])
    for place, (body, kind) in enumerate((("board", "BOARD"), ("hce", "HCE"))):
        version = BodyVersion(
            body_id=body, name=f"The {body}", kind=kind, place=place, from_on=LAUNCHED_AT.date()
        )
        structure.open_version(tx, version)
    cases.add(tx, a_case(CASE))


def a_case(reference: str, run_id: str | None = None) -> Case:
    """A case that is open."""
    return Case(
        reference=reference,
        procedure="structural-review",
        title="A review",
        terms={},
        launched_at=LAUNCHED_AT,
        launched_by="ada",
        run_id=run_id,
    )


def a_letter(
    to: str, *, occasion: str = "", name: str = "NoticeOfMeeting", **facts: Any
) -> dict[str, Any]:
    """The row of a letter of the case that is queued for a person."""
    return {
        "case_reference": CASE,
        "round": 1,
        "name": name,
        "occasion": occasion,
        "person_id": to,
        "fields": {},
        "paper_ids": [],
        "message_id": f"<{name}.{occasion}.{to}@example.org>",
        "state": "queued",
        "attempts": 0,
        "queued_at": LAUNCHED_AT,
        **facts,
    }
