"""Who owes what in a case: the people, what is awaited of them, by when and under which clause."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from quorate import clock, partnership, register
from quorate.business import waits
from quorate.business.cases import Case, find, recorded
from quorate.business.consulting.due import response_due
from quorate.business.groups import inbox
from quorate.business.waits import Wait
from quorate.business.working_over.issuing import points_in_the_way
from quorate.constitution.days import short_date
from quorate.constitution.wording import counted
from quorate.register import Transaction, cases, consultees, meetings, people, structure

NAMED_AT_MOST = 50


@dataclass(frozen=True)
class Debt:
    """What is awaited: of whom, what, until when if that is known, and under which clause.

    `path` leads to the page on which it is done or seen, or is empty. Of very many people the first
    are named; `number` says how many they are.
    """

    who: tuple[str, ...]
    what: str
    by: date | None
    clause: str
    path: str = ""
    number: int = 0

    @property
    def in_all(self) -> int:
        """How many people owe it."""
        return self.number or len(self.who)

    @property
    def is_late(self) -> bool:
        """Whether its day has gone by."""
        return self.by is not None and self.by < clock.today()

    @property
    def in_words(self) -> str:
        """Who owes it, and since when it is late or by when it is due."""
        who = self.who[0] if self.in_all == 1 else f"{self.in_all} people"
        when = f" by {short_date(self.by)}" if self.by else ""
        return f"{self.what}, of {who}{when}"


def who_owes(reference: str) -> list[Debt]:
    """What a case waits for people to do, the earliest day first. Raises NotFound."""
    case = find(reference)
    debts = [debt for wait in waits.open_waits(reference) for debt in _owed(case, wait)]
    unique = list(dict.fromkeys(debts))
    return sorted(unique, key=lambda debt: (debt.by is None, debt.by or date.max))


def late() -> dict[str, list[Debt]]:
    """What is late in each open case that somebody is late with.

    A case that waits for a moment is not asked: what it awaits of people until then has time.
    """
    found: dict[str, list[Debt]] = {}
    for reference in {wait.reference for wait in waits.open_waits() if wait.opens_at is None}:
        if behind := [debt for debt in who_owes(reference) if debt.is_late]:
            found[reference] = behind
    return found


def _owed(case: Case, wait: Wait) -> list[Debt]:
    """What is owed while a case waits at a gate; a date that only has to come is owed by nobody."""
    if wait.round != case.round:
        return []
    for beginning, asked in _ASKED:
        if wait.gate.startswith(beginning):
            with register.current().reading() as tx:
                return asked(tx, case, wait)
    return []


def _answers(stage: str, what: str) -> Callable[[Transaction, Case, Wait], list[Debt]]:
    def asked(tx: Transaction, case: Case, _: Wait) -> list[Debt]:
        window = cases.stage(tx, case.reference, case.round, stage)
        number, names = consultees.owing(tx, case.key, stage, NAMED_AT_MOST)
        if window is None or not number:
            return []
        path = f"/cases/{case.reference}/consultees?show=owes"
        return [Debt(tuple(names), what, window.closes_on, window.clause, path, number)]

    return asked


def _paper(kind: str, stage: str, what: str) -> Callable[[Transaction, Case, Wait], list[Debt]]:
    def asked(tx: Transaction, case: Case, _: Wait) -> list[Debt]:
        due = cases.stage(tx, case.reference, case.round, stage) if stage else None
        officer = _name(tx, partnership.current().standing.officer)
        by, clause = (due.closes_on, due.clause) if due else (None, "17.1")
        return [Debt((officer,), what, by, clause, f"/cases/{case.reference}/lodge/{kind}")]

    return asked


def _feedback(tx: Transaction, case: Case, wait: Wait) -> list[Debt]:
    """The feedback, within the weeks after the close that the principles give it (C7)."""
    asked = _paper("feedback", "", "The feedback to those consulted")(tx, case, wait)
    due = response_due(tx, case.reference)
    return [replace(debt, by=due.due_on) for debt in asked] if due else asked


def _points(tx: Transaction, case: Case, _: Wait) -> list[Debt]:
    open_points = len(points_in_the_way(tx, case))
    if not open_points:
        return []
    officer = _name(tx, partnership.current().standing.officer)
    due = cases.stage(tx, case.reference, case.round, "final-paper")
    what = f"What became of {counted(open_points, 'point')}"
    return [
        Debt((officer,), what, due.closes_on if due else None, "17.1",
             f"/cases/{case.reference}/points")
    ]  # fmt: skip


def _meeting(tx: Transaction, case: Case, wait: Wait) -> list[Debt]:
    purpose = wait.gate.partition("-")[0]
    meeting = meetings.find(tx, case.reference, case.round, purpose)
    if meeting is None:
        return []
    day = clock.date_of(meeting.starts_at)
    clerk = _name(tx, partnership.current().standing.democratic_services)
    what = f"The record of the Board's meeting of {short_date(day)}"
    return [Debt((clerk,), what, day, "12.13", f"/meetings/{meeting.id}")]


def _group_answers(tx: Transaction, case: Case, _: Wait) -> list[Debt]:
    owed = inbox.answers_owed(case)
    if not owed:
        return []
    names, due_on = tuple(dict.fromkeys(name for name, _ in owed)), owed[0][1]
    return [Debt(names, "An answer to the proposal", due_on, "22.47")]


def _proposer(tx: Transaction, case: Case, _: Wait) -> list[Debt]:
    proposer = _name(tx, str(recorded(tx, case).terms.get("proposed_by", "")))
    path = f"/proposals/{case.reference}/complete"
    return [Debt((proposer,), "The proposal, completed or changed", None, "22.47", path)]


def _casting_vote(tx: Transaction, case: Case, _: Wait) -> list[Debt]:
    chair = structure.officer_of(
        tx, partnership.current().standing.executives, "chair", clock.today()
    )
    names = (chair.name,) if chair else ("The Chair of Harrow Chief Executives",)
    return [Debt(names, "The casting vote, or word that it is not given", None, "22.49")]


def _name(tx: Transaction, person: str) -> str:
    known = people.person(tx, person)
    return known.name if known else person


# By how a gate's name begins.
_ASKED: tuple[tuple[str, Callable[[Transaction, Case, Wait], list[Debt]]], ...] = (
    ("consultation-reminder", _answers("consultation", "An answer to the consultation")),
    ("consultation-closed", _answers("consultation", "An answer to the consultation")),
    ("comments-closed", _answers("circulation", "Comments on the write-up, if any")),
    ("workshop-notes-lodged", _paper("workshop-notes", "workshop", "The notes of the workshop")),
    ("write-up-lodged", _paper("write-up", "write-up", "The write-up")),
    ("final-paper-lodged", _paper("final-paper", "final-paper", "The final paper")),
    ("points-answered", _points),
    ("feedback-lodged", _feedback),
    ("endorsement-", _group_answers),
    ("proposal-completed-", _proposer),
    ("sent-back-answered", _proposer),
    ("casting-vote", _casting_vote),
    ("authority-meeting", _meeting),
    ("board-meeting", _meeting),
)
