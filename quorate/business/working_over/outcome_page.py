"""We asked, you said, we did: what became of a consultation, as everybody may read it (17.1)."""

from dataclasses import dataclass, replace
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case, present_round, recorded
from quorate.business.consulting.due import ResponseDue, response_due
from quorate.business.refusal import NotFound
from quorate.business.reviewing.reviews import PROCEDURE
from quorate.business.working_over.hearing import heard
from quorate.business.working_over.write_up import SENTENCES
from quorate.papers.heard import Heard
from quorate.register import Transaction, cases, meetings, papers
from quorate.register.tables.papers import Paper

SENT = "send-feedback"


@dataclass(frozen=True)
class Told:
    """The feedback as the officer lodged it: its text, and its four parts."""

    title: str
    text: str
    views: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Outcome:
    """What became of a consultation, as far as it may be told.

    `state` is Open, Being worked over, Published or Withdrawn; only once it is published are
    `heard`, `told` and `decision` there. `due` is the last day for it, by the principles (C7).
    """

    reference: str
    title: str
    state: str
    due: ResponseDue
    decision: str = ""
    decided_on: date | None = None
    heard: Heard | None = None
    told: Told | None = None
    withdrawn_because: str = ""


def outcome(reference: str) -> Outcome:
    """What became of a consultation. Raises NotFound where none has opened under the reference."""
    with register.current().reading() as tx:
        row = cases.find(tx, reference)
        if row is None or row.procedure != PROCEDURE:
            raise NotFound(f"No consultation is published under {reference}")
        case = present_round(tx, reference)
        due = response_due(tx, reference)
        if due is None:
            raise NotFound(f"No consultation is published under {reference}")
        about = Outcome(reference, row.title, "", due)
        if row.withdrawn_at:
            because = row.withdrawn_because or ""
            return replace(about, state="Withdrawn", withdrawn_because=because)
        if not _is_published(tx, case):
            is_open = clock.today() <= due.closes_on
            return replace(about, state="Open" if is_open else "Being worked over")
        return _published(tx, case, about)


def is_published(reference: str) -> bool:
    """Whether what became of a consultation may be read."""
    with register.current().reading() as tx:
        return _is_published(tx, present_round(tx, reference))


def _is_published(tx: Transaction, case: Case) -> bool:
    return cases.is_taken(tx, case.reference, case.round, SENT)


def _published(tx: Transaction, case: Case, about: Outcome) -> Outcome:
    board = meetings.find(tx, case.reference, case.round, "board")
    lodged = papers.latest(tx, case.reference, "feedback", round=case.round)
    said = SENTENCES.get(recorded(tx, case).outcome or "", "")
    return replace(
        about,
        state="Published",
        decision=f"{said}." if said else "",
        decided_on=clock.date_of(board.starts_at) if board else None,
        heard=heard(tx, case),
        told=_told(lodged) if lodged else None,
    )


def _told(paper: Paper) -> Told:
    facts = paper.facts
    unchanged, reasons = facts.get("unchanged", []), facts.get("reasons", [])
    why = [*reasons, *[""] * (len(unchanged) - len(reasons))]
    return Told(
        title=paper.title,
        text=paper.text,
        views=tuple(facts.get("views", [])),
        changed=tuple(facts.get("changed", [])),
        unchanged=tuple(zip(unchanged, why, strict=False)),
    )
