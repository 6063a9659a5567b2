"""A consultation as everybody may see it: what is asked, until when, and what comes after."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from quorate import clock, register
from quorate.business.access.consultation_links import OPENED_BY
from quorate.business.cases import Case
from quorate.business.consulting.answering import questions_asked
from quorate.business.consulting.due import response_due
from quorate.business.refusal import NotFound
from quorate.business.reviewing.reviews import PROCEDURE, terms
from quorate.papers.numbered import numbered_html
from quorate.register import Transaction, cases, papers, responses
from quorate.register.tables import cases as tables

# The days that follow the close, in their order, as people call them.
AFTERWARDS = {
    "workshop": "Workshop on what the consultation brought",
    "write-up": "What we heard is written up",
    "circulation": "The write-up goes to those consulted, for comments",
    "board": "The Board decides",
}


@dataclass(frozen=True)
class Step:
    """Something that follows the close, and its day."""

    on: date
    what: str

    @property
    def state(self) -> str:
        """Whether it lies ahead or is done, as a timeline has it."""
        return "ahead" if self.on >= clock.today() else "done"


@dataclass(frozen=True)
class ConsultationLine:
    """A consultation in a list."""

    reference: str
    title: str
    opens_on: date
    closes_on: date
    state: str


@dataclass(frozen=True)
class ConsultationPage:
    """A consultation with its paper in numbered paragraphs.

    `state` is Open, Closed or Withdrawn. `is_open_to_all` says that anybody may answer. `replied`
    counts the people who have. `response` says when, at the latest, it is answered in public.
    """

    line: ConsultationLine
    summary: str
    questions: tuple[str, ...]
    paper_title: str
    paper: Markup
    afterwards: tuple[Step, ...]
    replied: int
    is_open_to_all: bool
    response: str

    @property
    def is_open(self) -> bool:
        """Whether an answer counts now."""
        return self.line.state == "Open"


def consultations() -> list[ConsultationLine]:
    """Every consultation that has been opened: the open ones first, then the newest."""
    with register.current().reading() as tx:
        lines = [
            line
            for row in cases.all_cases(tx)
            if row.procedure == PROCEDURE and (line := _line(tx, row)[0])
        ]
    by_day = sorted(lines, key=lambda line: line.closes_on, reverse=True)
    return sorted(by_day, key=lambda line: line.state != "Open")


def public_view(reference: str) -> ConsultationPage:
    """A consultation as everybody may see it, from the day it opens on.

    Raises NotFound, in the same words where there is no such case and where it has not opened.
    """
    with register.current().reading() as tx:
        row = cases.find(tx, reference)
        line, case = _line(tx, row) if row and row.procedure == PROCEDURE else (None, None)
        if line is None or case is None:
            raise NotFound(f"No consultation is published under {reference}")
        review = terms(tx, case)
        paper = papers.latest(tx, reference, "consultation-paper")
        due = response_due(tx, reference)
        return ConsultationPage(
            line=line,
            summary=review.paper.summary,
            questions=questions_asked(tx, case, "consultation"),
            paper_title=paper.title if paper else review.title,
            paper=numbered_html(paper.text if paper else ""),
            afterwards=_afterwards(tx, case),
            replied=responses.people_who_answered(tx, reference, "consultation", case.round),
            is_open_to_all=review.open_to_public,
            response=due.sentence if due else "",
        )


def what_comes_next(reference: str) -> tuple[Step, ...]:
    """The days that follow, in the round that the case is in now."""
    with register.current().reading() as tx:
        return _afterwards(tx, Case(reference, cases.last_round(tx, reference).number))


def _line(tx: Transaction, row: tables.Case) -> tuple[ConsultationLine | None, Case | None]:
    """The last consultation of a case that has been opened, and its round."""
    for round in reversed(cases.rounds(tx, row.reference)):
        window = cases.stage(tx, row.reference, round.number, "consultation")
        step = OPENED_BY["consultation"]
        if window is None or not cases.is_taken(tx, row.reference, round.number, step):
            continue
        is_open = clock.today() <= window.closes_on and not row.closed_at
        state = "Withdrawn" if row.withdrawn_at else "Open" if is_open else "Closed"
        line = ConsultationLine(row.reference, row.title, window.opens_on, window.closes_on, state)
        return line, Case(row.reference, round.number, round.first_stage)
    return None, None


def _afterwards(tx: Transaction, case: Case) -> tuple[Step, ...]:
    found = [
        Step(window.opens_on if name == "circulation" else window.closes_on, what)
        for name, what in AFTERWARDS.items()
        if (window := cases.stage(tx, case.reference, case.round, name))
    ]
    return tuple(sorted(found, key=lambda step: step.on))
