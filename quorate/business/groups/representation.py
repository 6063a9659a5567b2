"""A new reference group: represented to the Board by way of its Chair, and voted on (22.72)."""

from datetime import date
from typing import Literal

from quorate import clock, partnership, register
from quorate.business.cases import Case, in_present_round, open_for_change, recorded
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.groups.proposing import proposal_of, proposal_paper
from quorate.business.groups.representation_meeting import BOARD, enter_meeting, next_meeting_on
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.steps import once
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.post.life_letters import RepresentationAnswered, RepresentationMade
from quorate.register import (
    AlreadyRecorded,
    Transaction,
    group_terms,
    groups,
    journal,
    meetings,
    people,
    structure,
)
from quorate.register.tables.group_terms import ChairAnswer
from quorate.register.tables.people import Person

Choice = Literal["agenda", "declined"]
OUTCOMES = {
    "agreed": "endorsed",
    "agreed with changes": "endorsed",
    "not agreed": "refused",
    "referred back": "sent back",
}
SENTENCES = {
    "endorsed": "The Partnership Board agreed to it.",
    "sent back": "The Partnership Board sent it back to you.",
    "refused": "The Partnership Board did not agree to it.",
    "declined": "The Chair of the Partnership Board has not put it on the agenda.",
    "agenda": "The Chair of the Partnership Board has put it on the agenda.",
}


@once
def write_to_the_chair(tx: Transaction, case: Case) -> None:
    """Put the representation to the Chair of the Board, with the proposal's exact text."""
    form, paper, chair = proposal_of(tx, case), proposal_paper(tx, case), _chair(tx)
    proposer = people.person(tx, form.proposed_by)

    def made(person: Person) -> RepresentationMade:
        return RepresentationMade(
            **{**signed(person), "link": f"/reference-groups/{case.reference}/representation"},
            group=form.name,
            proposer=proposer.name if proposer else form.proposed_by,
            purpose=form.purpose,
            value_added=form.value_added,
            next_meeting_on=next_meeting_on(clock.today()),
        )

    queue(tx, case, [chair], made, enclosed=Enclosed([paper]))
    journal.add(
        tx,
        "RepresentationMade",
        f"The representation for '{form.name}' went to {chair.name}, who chairs the Board (22.72).",
        case=case.reference,
        facts={"version": paper.version, "sha256": paper.sha256},
    )


def chair_answers(
    case: Case, person: str, choice: Choice, *, reason: str = "", sha256: str = "", door: str
) -> None:
    """Record what the Chair of the Board does with a representation: agenda, or declined.

    Put on the agenda, it goes to the next meeting of the programme that leaves time for notice.
    Refused for anybody but the Chair, to decline without a reason, twice, and where the text is no
    longer the one that was on the screen.
    """
    try:
        with register.current().transaction() as tx:
            row = open_for_change(tx, case)
            case = in_present_round(case)
            chair, paper = _chair(tx), proposal_paper(tx, case)
            _refuse_answer(chair, person, choice, reason)
            if sha256 and sha256 != paper.sha256:
                raise Refused(
                    f"The text has changed: it is version {paper.version} now",
                    way_out="Look at the proposal again, then answer.",
                )
            group_terms.add_answer(
                tx,
                ChairAnswer(
                    case_reference=case.reference,
                    round=case.round,
                    person_id=person,
                    choice=choice,
                    reason=reason.strip(),
                    paper_version=paper.version,
                    sha256=paper.sha256,
                    door=door,
                    given_at=clock.now(),
                ),
            )
            on = enter_meeting(tx, case, clock.today()) if choice == "agenda" else None
            _record_answer(tx, case, chair, reason=reason.strip(), on=on, door=door)
            run_id = row.run_id
    except AlreadyRecorded:
        raise Refused(f"The Chair has answered on {case.reference} already") from None
    wake_case(run_id)


def chair_has_answered(case: Case) -> bool:
    """Whether the Chair of the Board has answered to the representation in this round."""
    with register.current().reading() as tx:
        return group_terms.chairs_answer(tx, case.reference, case.round) is not None


def is_declined(case: Case) -> bool:
    """Whether the Chair has declined to put the representation on the agenda."""
    with register.current().reading() as tx:
        answer = group_terms.chairs_answer(tx, case.reference, case.round)
        return answer is not None and answer.choice == "declined"


@once
def tell_proposer_of_the_chair(tx: Transaction, case: Case) -> None:
    """Tell the proposer what the Chair did with the representation, and why."""
    answer = group_terms.chairs_answer(tx, case.reference, case.round)
    if answer is None:
        raise LookupError(f"the Chair has not answered on {case.reference}")
    on = None
    if answer.choice == "agenda":
        on = clock.date_of(meeting_for(tx, case, BOARD).starts_at)
    _tell_proposer(tx, case, answer.choice, reason=answer.reason, occasion="chair", board_on=on)


@once
def settle_representation(tx: Transaction, case: Case) -> None:
    """Record what came of the representation, on which text, and tell the proposer."""
    outcome, words = _outcome(tx, case)
    paper = proposal_paper(tx, case)
    entry = groups.open_endorsement(tx, case.key, partnership.current().standing.board)
    entry.closed_at, entry.closed_because = clock.now(), words
    entry.paper_version, entry.paper_sha256 = paper.version, paper.sha256
    entry.result, entry.in_words, entry.clause = outcome, words, "22.72"
    if outcome != "sent back":
        recorded(tx, case).outcome = outcome
    if not is_declined_in(tx, case):
        _tell_proposer(tx, case, outcome, reason=words, occasion="board")
    journal.add(
        tx,
        "RepresentationSettled",
        f"The reference group '{proposal_of(tx, case).name}': {outcome} (22.72).",
        case=case.reference,
        facts={"outcome": outcome, "version": paper.version, "sha256": paper.sha256},
    )


def outcome_of_representation(case: Case) -> str:
    """What came of a representation in this round: 'endorsed', 'sent back' or 'refused'."""
    with register.current().reading() as tx:
        return _outcome(tx, case)[0]


def is_declined_in(tx: Transaction, case: Case) -> bool:
    """As `is_declined`, within a transaction."""
    answer = group_terms.chairs_answer(tx, case.reference, case.round)
    return answer is not None and answer.choice == "declined"


def _outcome(tx: Transaction, case: Case) -> tuple[str, str]:
    answer = group_terms.chairs_answer(tx, case.reference, case.round)
    if answer and answer.choice == "declined":
        return "refused", f"{answer.person.name}, who chairs the Board, declined: {answer.reason}"
    meeting = meetings.find(tx, case.reference, case.round, BOARD)
    if meeting is None or meeting.outcome not in OUTCOMES:
        raise LookupError(f"the Board has not settled {case.reference}")
    return OUTCOMES[meeting.outcome], meeting.sum_in_words or meeting.outcome


def _chair(tx: Transaction) -> Person:
    chair = structure.officer_of(tx, partnership.current().standing.board, "chair", clock.today())
    if chair is None:
        raise Refused(
            "Nobody chairs the Board",
            clause="22.72",
            way_out="A representation is made through the Chair: enter who holds the office.",
        )
    return chair


def _refuse_answer(chair: Person, person: str, choice: Choice, reason: str) -> None:
    if person != chair.id:
        raise Refused(
            f"A representation is answered by the Chair of the Board, {chair.name}",
            clause="22.72",
            way_out=f"A clerk who takes the answer gives --person {chair.id}.",
        )
    if choice == "declined" and not reason.strip():
        raise Refused(
            "To decline needs a reason", clause="22.72", way_out="It is passed on to the proposer."
        )


def _record_answer(
    tx: Transaction, case: Case, chair: Person, *, reason: str, on: date | None, door: str
) -> None:
    did = f"put it on the agenda of {short_date(on)}" if on else "declined to put it on the agenda"
    journal.add(
        tx,
        "RepresentationAnswered",
        f"{chair.name}, who chairs the Board, {did}{': ' + reason if reason else ''} (22.72).",
        case=case.reference,
        actor=chair.name,
        facts={"board_on": on.isoformat() if on else None, "door": door},
    )


def _tell_proposer(
    tx: Transaction,
    case: Case,
    what: str,
    *,
    reason: str,
    occasion: str,
    board_on: date | None = None,
) -> None:
    form = proposal_of(tx, case)
    proposer = people.person(tx, form.proposed_by)

    def answered(person: Person) -> RepresentationAnswered:
        return RepresentationAnswered(
            **signed(person),
            group=form.name,
            outcome=SENTENCES[what],
            reason=reason,
            board_on=board_on,
        )

    queue(tx, case, [proposer] if proposer else [], answered, occasion=occasion)
