"""What became of a proposal: endorsed, endorsed with conditions, sent back or refused, and told."""

from dataclasses import dataclass
from datetime import datetime

from quorate import clock, register
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.groups.checking import COMPLETE_PATH
from quorate.business.groups.circulating import body_name
from quorate.business.groups.proposing import proposal_of, proposal_paper
from quorate.business.groups.seats import OCCASION, endorsement_of, seats_held
from quorate.business.groups.tally import rule
from quorate.business.meeting.interests import lines_of
from quorate.business.notices import lodge_notice
from quorate.business.steps import once
from quorate.constitution.answers import CHOICE_IN_WORDS, CRITERION_IN_WORDS, FOR
from quorate.constitution.endorsement import EndorsementRuling
from quorate.papers.decision_notice import DecisionNotice
from quorate.papers.proposal_paper import typed
from quorate.post.group_letters import ProposalOutcome
from quorate.register import Transaction, groups, journal, people
from quorate.register.tables.groups import Answer
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import Person

ENDORSED, WITH_CONDITIONS = "endorsed", "endorsed with conditions"
SENT_BACK, REFUSED = "sent back", "refused"
IN_FORCE = (ENDORSED, WITH_CONDITIONS)
FINAL = (*IN_FORCE, REFUSED)
DECISION_PATH = "/decisions/{reference}"
EVENTS = {
    ENDORSED: "ProposalEndorsed",
    WITH_CONDITIONS: "ProposalEndorsed",
    SENT_BACK: "ProposalSentBack",
    REFUSED: "ProposalRefused",
}
WHAT_NEXT = {
    ENDORSED: "The group is set up from today.",
    WITH_CONDITIONS: "The group is set up from today. Tell us when each condition is met.",
    SENT_BACK: "Once the proposal has been changed, it goes before the members again.",
    REFUSED: "The group is not set up.",
}
WHAT_NEXT_OF_A_CHANGE = {
    ENDORSED: "The group goes on from today as the proposal says.",
    WITH_CONDITIONS: "The group goes on from today as the proposal says. Tell us when each "
    "condition is met.",
    REFUSED: "The group stays as it is.",
}


@dataclass(frozen=True)
class _Outcome:
    """What a round came to, with all that is told of it."""

    result: str
    ruling: EndorsementRuling
    decided_at: datetime
    reasons: tuple[str, ...]
    conditions: tuple[tuple[str, str], ...]
    paper: Paper


def outcome_of(case: Case) -> str:
    """What the round of a proposal came to. Raises LookupError before it has come to anything."""
    with register.current().reading() as tx:
        row = groups.endorsement(tx, case.key)
        if row is None or row.result not in (*FINAL, SENT_BACK):
            raise LookupError(f"round {case.round} of {case.reference} has no outcome yet")
        return row.result


@once
def settle(tx: Transaction, case: Case) -> None:
    """Enter what the answers come to, with conditions and notice, and tell those concerned.

    Consultation paper of April 2011, Harrow Chief Executives; clauses 22.47 to 22.49.
    """
    outcome = _outcome(tx, case)
    row = endorsement_of(tx, case)
    row.result, row.in_words = outcome.result, outcome.ruling.in_words
    row.clause, row.because = outcome.ruling.clause, list(outcome.ruling.because)
    row.paper_version, row.paper_sha256 = outcome.paper.version, outcome.paper.sha256
    if outcome.result != SENT_BACK:
        recorded(tx, case).outcome = outcome.result
    for text, asked_by in outcome.conditions:
        groups.add_condition(
            tx, case.key, text, asked_by=asked_by, is_binding=outcome.ruling.conditions_bind
        )
    notice = lodge_notice(tx, case, _notice(tx, case, outcome), by="Quorate")
    journal.add(
        tx,
        EVENTS[outcome.result],
        outcome.ruling.in_words,
        case=case.reference,
        facts={
            "outcome": outcome.result,
            "version": outcome.paper.version,
            "sha256": outcome.paper.sha256,
            "because": list(outcome.ruling.because),
        },
    )
    _tell(tx, case, outcome, notice)


def _outcome(tx: Transaction, case: Case) -> _Outcome:
    row, ruling, paper = endorsement_of(tx, case), rule(tx, case), proposal_paper(tx, case)
    if not ruling.is_closed or row.closed_at is None:
        raise LookupError(f"the answers on {case.reference} have come to nothing yet")
    counted = [held.answer for held in seats_held(tx, case) if held.answer]
    astray = [answer.id for answer in counted if answer.paper_sha256 != paper.sha256]
    if astray:
        raise LookupError(f"answers {astray} of {case.reference} are to another text")
    vote = groups.casting_vote(tx, case.key)
    reasons = [said for answer in counted for said in what_was_said(answer)]
    if vote and vote.reason:
        reasons.append(f"{vote.person.name}, casting: {vote.reason}")
    return _Outcome(
        result=_result(ruling),
        ruling=ruling,
        decided_at=vote.cast_at if vote else row.closed_at,
        reasons=tuple(reasons),
        conditions=_conditions(counted) if ruling.is_carried else (),
        paper=paper,
    )


def _result(ruling: EndorsementRuling) -> str:
    if ruling.is_carried:
        return WITH_CONDITIONS if ruling.conditions_bind else ENDORSED
    return SENT_BACK if ruling.status == "sent-back" else REFUSED


def what_was_said(answer: Answer) -> list[str]:
    """A member's reason, and a line for each criterion that was not met or has a note."""
    said = []
    if answer.reason:
        said.append(f"{answer.person.name} ({CHOICE_IN_WORDS[answer.choice]}): {answer.reason}")
    for name, finding in answer.criteria.items():
        if finding["met"] and not finding["note"]:
            continue
        verdict = "met" if finding["met"] else "not met"
        note = f": {finding['note']}" if finding["note"] else ""
        criterion = CRITERION_IN_WORDS[name].capitalize()
        said.append(f"{answer.person.name}. {criterion} {verdict}{note}")
    return said


def _conditions(counted: list[Answer]) -> tuple[tuple[str, str], ...]:
    """Each condition once, with who asked for it first."""
    found: dict[str, tuple[str, str]] = {}
    for answer in counted:
        if answer.choice in FOR:
            for text in answer.conditions:
                found.setdefault(" ".join(text.casefold().split()), (text, answer.person_id))
    return tuple(found.values())


def _notice(tx: Transaction, case: Case, outcome: _Outcome) -> DecisionNotice:
    body = body_name(tx, endorsement_of(tx, case).body_id)
    kind = "" if outcome.ruling.conditions_bind else "Advice, not binding: "
    return DecisionNotice(
        body=typed(body),
        title=typed(recorded(tx, case).title),
        reference=case.reference,
        decided_on=clock.date_of(outcome.decided_at),
        decision=f"{outcome.result.capitalize()}.",
        sums=(typed(outcome.ruling.in_words),),
        reasons=tuple(typed(said) for said in outcome.reasons),
        interests=tuple(typed(line) for line in lines_of(tx, case, OCCASION)),
        conditions=tuple(f"{kind}{typed(text)}" for text, _ in outcome.conditions),
        paper=typed(outcome.paper.title),
        version=outcome.paper.version,
        sha256=outcome.paper.sha256,
    )


def _tell(tx: Transaction, case: Case, outcome: _Outcome, notice: Paper) -> None:
    """Tell the proposer, the sponsor, the members and whoever answered for one."""
    form, title = proposal_of(tx, case), recorded(tx, case).title
    said = WHAT_NEXT | WHAT_NEXT_OF_A_CHANGE if form.body else WHAT_NEXT
    what_next = said[outcome.result]
    readers: dict[str, Person] = {}
    for id in (form.proposed_by, form.answers_for_it):
        if person := people.person(tx, id):
            readers[person.id] = person
    for held in seats_held(tx, case):
        if held.representative:
            readers.setdefault(held.representative.id, held.representative)
        if held.answer:
            readers.setdefault(held.answer.person_id, held.answer.person)

    def told(person: Person) -> ProposalOutcome:
        to_answer = outcome.result == SENT_BACK and person.id == form.proposed_by
        path = COMPLETE_PATH if to_answer else DECISION_PATH
        return ProposalOutcome(
            **signed(person),
            link=path.format(reference=case.reference),
            proposal_title=title,
            outcome=outcome.result.capitalize(),
            sum=outcome.ruling.in_words,
            decided_at=outcome.decided_at,
            reasons=outcome.reasons,
            conditions=tuple(text for text, _ in outcome.conditions),
            as_advice=not outcome.ruling.conditions_bind,
            what_next=what_next,
            version=outcome.paper.version,
            sha256=outcome.paper.sha256,
        )

    queue(tx, case, readers.values(), told, enclosed=Enclosed([notice]))
