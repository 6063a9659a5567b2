"""What somebody has said in a consultation, for their own eyes, and what becomes of it now."""

from dataclasses import dataclass
from datetime import date, datetime

from quorate import clock, register
from quorate.business.cases import Case, present_round, recorded
from quorate.business.consulting.answering import PAPER_OF, Part, open_window
from quorate.business.consulting.consultation_view import Step, what_comes_next
from quorate.business.consulting.drafting import answer_from
from quorate.constitution.days import long_date
from quorate.register import Transaction, cases, responses
from quorate.register.tables.responses import Response

CAME = {"link": "by your link", "mail": "by email", "public": "by the public form"}


@dataclass(frozen=True)
class Said:
    """One answer as it stands in the record."""

    stage: str
    received_at: datetime
    came: str
    parts: tuple[Part, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class WhatWasSaid:
    """Everything somebody said in a case, and how the case stands.

    `open_until` is the day until which it may be changed, None when nothing is open; `closed` says
    that and since when. `unsent` is what they wrote and did not send.
    """

    reference: str
    title: str
    open_until: date | None
    closed: str
    answers: tuple[Said, ...]
    unsent: tuple[Part, ...]
    afterwards: tuple[Step, ...]


def by(reference: str, person: str) -> WhatWasSaid:
    """What a consultee has said, the newest first."""
    with register.current().reading() as tx:
        case = present_round(tx, reference)
        window = open_window(tx, case)
        rows = responses.of_person(tx, reference, person)
        unsent = responses.drafts_of(tx, reference, person)
        return WhatWasSaid(
            reference=reference,
            title=recorded(tx, case).title,
            open_until=window.closes_on if window else None,
            closed=_closed(tx, case),
            answers=tuple(_said(tx, row) for row in reversed(rows)),
            unsent=tuple(part for draft in unsent for part in answer_from(draft.fields).parts),
            afterwards=tuple(
                step for step in what_comes_next(reference) if step.on >= clock.today()
            ),
        )


def _said(tx: Transaction, row: Response) -> Said:
    parts = tuple(Part(part.kind, part.subject, part.text) for part in row.parts)  # type: ignore[arg-type]
    return Said(
        stage=row.stage,
        received_at=row.received_at,
        came=CAME.get(row.door, "through the policy team"),
        parts=parts or (Part("general", None, row.text),),
        files=tuple(file.name for file in responses.files_of(tx, row.id)),
    )


def _closed(tx: Transaction, case: Case) -> str:
    """A sentence on what closed last, or that the review was withdrawn."""
    row = recorded(tx, case)
    if row.withdrawn_at:
        return f"This review was withdrawn on {long_date(clock.date_of(row.withdrawn_at))}."
    gone = [
        window
        for window in cases.stages(tx, case.reference)
        if window.name in PAPER_OF and window.closes_on < clock.today()
    ]
    if not gone:
        return "Nothing is open for answers now."
    last = max(gone, key=lambda window: window.closes_on)
    what = "The consultation" if last.name == "consultation" else "The time for comments"
    return f"{what} closed at the end of {long_date(last.closes_on)}."
