"""A member answers a proposal: by criteria, on one exact text, for one seat, by either door."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, present_round
from quorate.business.groups.proposing import proposal_paper
from quorate.business.groups.seats import SeatHeld, ruling_on, seats_held
from quorate.business.groups.tally import close_if_everybody_has_answered, refuse_if_closed
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.constitution.answers import CHOICE_IN_WORDS, Choice, rule_on_answer
from quorate.constitution.proposals import Lack
from quorate.register import Transaction, groups, journal
from quorate.register.tables.groups import Answer
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import Person

Door = Literal["portal", "prefect", "cli"]
LONGEST = 4000  # characters of a reason, a note or a condition


class AnswerRefused(Refused):
    """An answer that lacks something; `lacks` says which part, and what to do, one by one."""

    def __init__(self, lacks: tuple[Lack, ...]) -> None:
        """Refuse with everything that is to be mended."""
        self.lacks = lacks
        super().__init__(" ".join(lack.says for lack in lacks).rstrip("."))


@dataclass(frozen=True)
class Finding:
    """What a member finds of one criterion: met or not, with a note."""

    met: bool
    note: str = ""


@dataclass(frozen=True)
class Given:
    """An answer as it is given. `sha256` is that of the text that was on the screen."""

    choice: Choice
    criteria: Mapping[str, Finding]
    reason: str = ""
    conditions: tuple[str, ...] = ()
    sha256: str = ""


def answer(case: Case, person_id: str, given: Given, *, door: Door, seat: int | None = None) -> int:
    """Record an answer for the person's seat; the version of the proposal that it is given on.

    The later answer of a seat stands, the journal has both.

    The same answer once more, as a button pressed twice sends it, is that answer and nothing new.
    Refuses somebody who may not answer for a seat (or not yet, or no more), an answer to another
    text than the present one, one that lacks what its choice asks for, and one that comes after the
    answers closed, with the time.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        case = present_round(tx, case.reference)
        refuse_if_closed(tx, case)
        held, person = _who_answers(tx, case, person_id, seat)
        paper = proposal_paper(tx, case)
        _refuse_other_text(paper, given)
        _refuse_unfinished(given)
        former, row_of_it = held.answer, _as_row(case, held, person, given, paper=paper, door=door)
        if former and _says_the_same(former, row_of_it):
            return paper.version
        groups.add_answer(tx, row_of_it)
        _record(tx, case, held, person, given, former=former, paper=paper, door=door)
        is_over = close_if_everybody_has_answered(tx, case)
        run_id = row.run_id
    if is_over:
        wake_case(run_id)
    return paper.version


def _who_answers(
    tx: Transaction, case: Case, person_id: str, seat: int | None
) -> tuple[SeatHeld, Person]:
    """The seat that a person answers for: the one given, or the first of theirs that they may."""
    refusal = "You have no seat on the body that answers this proposal."
    for held in seats_held(tx, case):
        person = next((one for one in held.people if one.id == person_id), None)
        if person is None or seat not in (None, held.seat.id):
            continue
        ruling = ruling_on(tx, case, held)
        said = ruling.refusal_for(person_id)
        if said is None:
            return held, person
        refusal = said
    raise Refused(refusal.rstrip("."))


def _refuse_other_text(paper: Paper, given: Given) -> None:
    if given.sha256 == paper.sha256:
        return
    raise Refused(
        f"The text has changed since you read it: it is version {paper.version} now, and an "
        "answer holds for one exact text",
        way_out="Nothing was recorded. Look at the proposal again, then answer.",
    )


def _refuse_unfinished(given: Given) -> None:
    met = {criterion: finding.met for criterion, finding in given.criteria.items()}
    ruling = rule_on_answer(
        given.choice,
        met,
        partnership.current().articles,
        reason=given.reason,
        conditions=given.conditions,
    )
    if not ruling.is_accepted:
        raise AnswerRefused(ruling.lacks)
    words = (given.reason, *given.conditions, *(f.note for f in given.criteria.values()))
    if any(len(text) > LONGEST for text in words):
        raise Refused(f"A reason, a note or a condition is longer than {LONGEST:,} characters")


def _as_row(
    case: Case, held: SeatHeld, person: Person, given: Given, *, paper: Paper, door: Door
) -> Answer:
    is_own = held.representative is not None and held.representative.id == person.id
    return Answer(
        case_reference=case.reference,
        round=case.round,
        seat_id=held.seat.id,
        person_id=person.id,
        role="representative" if is_own else "substitute",
        choice=given.choice,
        criteria={name: asdict(finding) for name, finding in given.criteria.items()},
        reason=given.reason.strip(),
        conditions=_conditions(given),
        paper_version=paper.version,
        paper_sha256=paper.sha256,
        door=door,
        given_at=clock.now(),
    )


def _says_the_same(former: Answer, later: Answer) -> bool:
    said = ("person_id", "choice", "criteria", "reason", "conditions", "paper_sha256")
    return all(getattr(former, part) == getattr(later, part) for part in said)


def _conditions(given: Given) -> list[str]:
    if given.choice != "endorse-with-conditions":
        return []
    return [condition.strip() for condition in given.conditions if condition.strip()]


def _record(  # noqa: PLR0913 - what the journal tells of an answer
    tx: Transaction,
    case: Case,
    held: SeatHeld,
    person: Person,
    given: Given,
    *,
    former: Answer | None,
    paper: Paper,
    door: Door,
) -> None:
    what = CHOICE_IN_WORDS[given.choice]
    before = f", in place of '{CHOICE_IN_WORDS[former.choice]}'" if former else ""
    standing_in = held.representative if held.representative != person else None
    for_whom = f" for {standing_in.name}" if standing_in else ""
    journal.add(
        tx,
        "AnswerGiven",
        f"{person.name} answered{for_whom}: {what}{before} (version {paper.version}).",
        case=case.reference,
        actor=person.name,
        facts={
            "seat": held.seat.id,
            "choice": given.choice,
            "criteria": {name: asdict(finding) for name, finding in given.criteria.items()},
            "reason": given.reason.strip(),
            "conditions": _conditions(given),
            "version": paper.version,
            "sha256": paper.sha256,
            "door": door,
            "supersedes": former.id if former else None,
        },
    )
