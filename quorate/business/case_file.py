"""The file of a case, read whole: its dates with their clauses, its post, papers and meetings."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from quorate import clock, partnership, register
from quorate.business import waits
from quorate.business.cases import find
from quorate.business.meeting.apologies_due import apologies_due_on
from quorate.constitution.apologies import rule_on_apologies
from quorate.constitution.consultation import reminder_days
from quorate.constitution.minutes import rule_on_minutes
from quorate.constitution.notice import rule_on_notice
from quorate.register import Transaction, cases, consultees, groups, letters, meetings, papers
from quorate.register.tables.cases import Stage
from quorate.register.tables.meetings import Meeting

STAGES_OF_THEIR_OWN = ("consultation", "workshop", "write-up", "circulation", "final-paper")


@dataclass(frozen=True)
class Dated:
    """A date of a case, the clause behind it and the reason."""

    round: int
    what: str
    on: date
    clause: str
    because: str


@dataclass(frozen=True)
class Vote:
    """A motion and what its vote came to."""

    text: str
    in_words: str


@dataclass(frozen=True)
class Met:
    """A meeting: who came, who presided, and the sum in words."""

    round: int
    purpose: str
    on: date
    outcome: str | None
    sum_in_words: str
    attendance: dict[str, list[str]]
    apologies: list[str]
    votes: list[Vote]
    id: int = 0


@dataclass(frozen=True)
class LetterCount:
    """How many letters of a kind are in which state."""

    name: str
    states: dict[str, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.states.values())


@dataclass(frozen=True)
class CaseFile:
    """Everything about a case that people look up."""

    reference: str
    title: str
    launched_at: datetime
    launched_by: str
    outcome: str | None
    closed_at: datetime | None
    round: int
    dates: list[Dated]
    waiting: list[waits.Wait]
    letters: list[LetterCount]
    papers: list[str]
    meetings: list[Met]
    consultees: list[str] = field(default_factory=list)

    @property
    def state(self) -> str:
        """Where the case stands, in a word or two."""
        if self.closed_at:
            return f"closed: {self.outcome}"
        return f"open, round {self.round}"


def read(reference: str, *, name_people: bool = True) -> CaseFile:
    """The file of a case; those consulted are left out where nobody asks for their names.

    Raises NotFound.
    """
    case, waiting = find(reference), waits.open_waits(reference)
    with register.current().reading() as tx:
        row = cases.find(tx, reference)
        if row is None:
            raise LookupError(reference)
        return CaseFile(
            reference=reference,
            title=row.title,
            launched_at=row.launched_at,
            launched_by=row.launched_by,
            outcome=row.outcome,
            closed_at=row.closed_at,
            round=case.round,
            dates=_dates(tx, reference),
            waiting=waiting,
            letters=_letters(tx, reference),
            papers=[
                f"{paper.title} ({paper.kind}, version {paper.version}, {paper.sha256[:12]}...)"
                for paper in papers.papers_of(tx, reference)
            ],
            meetings=[_met(tx, meeting) for meeting in meetings.meetings_of(tx, reference)],
            consultees=[
                f"{person.name} <{person.email or 'by post'}> [{person.id}]"
                for person in (consultees.of_case(tx, reference) if name_people else ())
            ],
        )


def _dates(tx: Transaction, reference: str) -> list[Dated]:
    dates: list[Dated] = []
    for meeting in meetings.meetings_of(tx, reference):
        dates += _dates_of_meeting(tx, meeting)
    for stage in cases.stages(tx, reference):
        if stage.name in STAGES_OF_THEIR_OWN:
            dates += _dates_of_stage(stage)
        elif stage.name == "term":
            dates += _dates_of_a_term(stage)
        elif stage.name == "endorsement":
            dates += _dates_of_answers(tx, stage)
    return sorted(dates, key=lambda dated: (dated.on, dated.round))


def _dates_of_meeting(tx: Transaction, meeting: Meeting) -> list[Dated]:
    house, meets_on = partnership.current(), clock.date_of(meeting.starts_at)
    notice = rule_on_notice(meets_on, house.calendar, house.articles)
    apologies = rule_on_apologies(meets_on, house.calendar, house.articles)
    minutes = rule_on_minutes(meets_on, house.calendar, house.articles)
    told = [
        ("Latest notice and papers for the Board", notice.latest_notice_on, notice),
        ("Apologies by", apologies_due_on(tx, meeting), apologies),
        ("Minutes by", minutes.due_on, minutes),
    ]
    purpose = {"authority": "gives authority to consult", "board": "decides"}[meeting.purpose]
    return [
        *(Dated(meeting.round, what, on, r.clause, r.because[0]) for what, on, r in told),
        Dated(meeting.round, f"The Board {purpose}", meets_on, "12.5", "In the programme."),
    ]


def _dates_of_stage(stage: Stage) -> list[Dated]:
    because = stage.because[0] if stage.because else ""
    if stage.name == "consultation":
        house = partnership.current()
        reminders = reminder_days(stage.closes_on, house.calendar, house.articles)
        return [
            Dated(stage.round, "Consultation opens", stage.opens_on, stage.clause, because),
            *(
                Dated(stage.round, "Reminder to those who have not replied", day, "default", "")
                for day in reminders
            ),
            Dated(stage.round, "Consultation closes", stage.closes_on, stage.clause, because),
        ]
    what = {
        "workshop": "Workshop",
        "write-up": "Write-up by",
        "circulation": "Comments close",
        "final-paper": "Final paper by",
    }[stage.name]
    return [Dated(stage.round, what, stage.closes_on, stage.clause, because)]


def _dates_of_a_term(stage: Stage) -> list[Dated]:
    because = stage.because[0] if stage.because else ""
    return [
        Dated(stage.round, "Its term begins", stage.opens_on, stage.clause, ""),
        Dated(stage.round, "Its term ends", stage.closes_on, stage.clause, because),
    ]


def _dates_of_answers(tx: Transaction, stage: Stage) -> list[Dated]:
    """A proposal's way from its circulation to the close of its answers."""
    because = stage.because[0] if stage.because else ""
    dates = [
        ("Circulated to the members", stage.opens_on, stage.clause, ""),
        ("Answers by", stage.closes_on, stage.clause, because),
    ]
    asked = groups.endorsement(tx, (stage.case_reference, stage.round))
    if asked:
        for on in map(date.fromisoformat, asked.reminders_on):
            dates.append(("Reminder to those who have not answered", on, "default", ""))
        if asked.substitutes_from_on:
            dates.append(("Substitutes may answer", asked.substitutes_from_on, "7.3", ""))
        if asked.closed_at:
            why, closed_on = asked.closed_because or "", clock.date_of(asked.closed_at)
            why = f"{why[:1].upper()}{why[1:]}."
            dates.append(("Answers closed", closed_on, asked.clause or stage.clause, why))
    return [Dated(stage.round, *dated) for dated in dates]


def _letters(tx: Transaction, reference: str) -> list[LetterCount]:
    counts: dict[str, Counter[str]] = {}
    for name, state, number in letters.counts(tx, reference):
        counts.setdefault(name, Counter())[state] += number
    return [LetterCount(name, dict(states)) for name, states in counts.items()]


def _met(tx: Transaction, meeting: Meeting) -> Met:
    attendance: dict[str, list[str]] = {}
    for present in meetings.roll(tx, meeting.id):
        attendance.setdefault(present.capacity, []).append(present.person.name)
    return Met(
        round=meeting.round,
        purpose=meeting.purpose,
        on=clock.date_of(meeting.starts_at),
        outcome=meeting.outcome,
        sum_in_words=meeting.sum_in_words or "",
        attendance=attendance,
        apologies=[
            f"{apology.person.name}{'' if apology.is_in_time else ' (late)'}"
            for apology in meetings.apologies(tx, meeting.id)
        ],
        votes=[Vote(motion.text, motion.in_words) for motion in meetings.motions(tx, meeting.id)],
        id=meeting.id,
    )


def listed(procedure: str | None = None) -> list[tuple[str, str, str]]:
    """Every case, of one procedure or all, as (reference, title, state), oldest first."""
    with register.current().reading() as tx:
        references = [
            row.reference for row in cases.all_cases(tx) if procedure in (None, row.procedure)
        ]
    files = [read(reference) for reference in references]
    return [(file.reference, file.title, file.state) for file in files]
