"""What waits for a person in proposals, and what they have answered before."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case, present_round
from quorate.business.groups.answers_seen import AnswerSeen, as_seen
from quorate.business.groups.casting import CASTING_PATH
from quorate.business.groups.checking import COMPLETE_PATH
from quorate.business.groups.circulating import path_to_answer
from quorate.business.groups.proposing import PROCEDURE, completeness, proposal_of
from quorate.business.groups.seats import STAGE, chairs_seat, reply_stage, seats_held, who_owes
from quorate.business.groups.tally import TIED, closed_at
from quorate.constitution.days import short_date
from quorate.register import Transaction, cases, groups
from quorate.register.tables.cases import Case as CaseRow


@dataclass(frozen=True)
class Waiting:
    """Something that waits for a person: a sentence, a day if there is one, and where to do it."""

    reference: str
    round: int
    title: str
    what: str
    reply_by: date | None
    path: str


@dataclass(frozen=True)
class PastAnswer:
    """An answer that a person gave, in which case, and what the case came to if it has."""

    reference: str
    round: int
    title: str
    answer: AnswerSeen
    outcome_in_words: str


def waiting_for(person_id: str) -> list[Waiting]:
    """Everything in open proposals that waits for a person, the earliest reply date first."""
    with register.current().reading() as tx:
        found = [
            waiting
            for row in groups.open_proposals(tx, PROCEDURE)
            if (waiting := _waiting_in(tx, row, person_id))
        ]
    return sorted(found, key=lambda one: (one.reply_by or date.max, one.reference))


def past_answers(person_id: str) -> list[PastAnswer]:
    """Every answer that a person gave, the newest first, replaced and lapsed ones too."""
    past = []
    with register.current().reading() as tx:
        for answer in groups.answers_by(tx, person_id):
            case = cases.find(tx, answer.case_reference)
            row = groups.endorsement(tx, (answer.case_reference, answer.round))
            past.append(
                PastAnswer(
                    reference=answer.case_reference,
                    round=answer.round,
                    title=case.title if case else answer.case_reference,
                    answer=as_seen(answer),
                    outcome_in_words=(row.in_words or "") if row and row.result != TIED else "",
                )
            )
    return past


def answers_owed(case: Case) -> list[tuple[str, date]]:
    """The names of those who may answer and have not, each with the day by which it is due."""
    with register.current().reading() as tx:
        if not _is_open(tx, case):
            return []
        due_on = reply_stage(tx, case).closes_on
        return [(person.name, due_on) for person in who_owes(tx, case)]


def _waiting_in(tx: Transaction, row: CaseRow, person_id: str) -> Waiting | None:
    case = present_round(tx, row.reference)
    what, path, reply_by = _asked_of_member(tx, case, person_id) or (None, "", None)
    if what is None:
        asked = _asked_of_chair(tx, case, person_id) or _asked_of_proposer(tx, case, person_id)
        if asked is None:
            return None
        what, path = asked
    return Waiting(case.reference, case.round, row.title, what, reply_by, path)


def _is_open(tx: Transaction, case: Case) -> bool:
    return (
        groups.endorsement(tx, case.key) is not None
        and cases.stage(tx, case.reference, case.round, STAGE) is not None
        and closed_at(tx, case) is None
    )


def _asked_of_member(
    tx: Transaction, case: Case, person_id: str
) -> tuple[str, str, date | None] | None:
    if not _is_open(tx, case) or person_id not in {person.id for person in who_owes(tx, case)}:
        return None
    due_on = reply_stage(tx, case).closes_on
    late = " (the reply date is being put off)" if due_on < clock.today() else ""
    return f"Answer by {short_date(due_on)}{late}", path_to_answer(case), due_on


def _asked_of_chair(tx: Transaction, case: Case, person_id: str) -> tuple[str, str] | None:
    row = groups.endorsement(tx, case.key)
    if row is None or row.result != TIED or groups.casting_vote(tx, case.key):
        return None
    chair, _ = chairs_seat(tx, case, seats_held(tx, case))
    if chair is None or chair.id != person_id:
        return None
    return "Give your casting vote, or decline to", CASTING_PATH.format(reference=case.reference)


def _asked_of_proposer(tx: Transaction, case: Case, person_id: str) -> tuple[str, str] | None:
    form, row = proposal_of(tx, case), groups.endorsement(tx, case.key)
    path = COMPLETE_PATH.format(reference=case.reference)
    if form.proposed_by != person_id:
        return None
    if row is None and not completeness(tx, form).is_complete:
        return "Add what your proposal lacks", path
    if row is not None and row.result == "sent back":
        return "Change your proposal, which was sent back", path
    return None
