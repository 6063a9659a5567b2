"""How a case ends: with feedback to those consulted, or withdrawn, and closed."""

from quorate import clock, register
from quorate.business.cases import Case, open_for_change, present_round, recorded
from quorate.business.consulting.moving_workshop import called_off
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.refusal import Refused
from quorate.business.reviewing.reviews import terms
from quorate.business.steps import once, once_even_withdrawn
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.post.group_letters import ProposalWithdrawn
from quorate.post.letter import Letter
from quorate.post.letters import Feedback, ReviewWithdrawn
from quorate.post.style import gov_moment
from quorate.register import (
    Transaction,
    cases,
    consultees,
    groups,
    journal,
    letters,
    meetings,
    papers,
)
from quorate.register.tables.people import Person

SENTENCES = {
    "agreed": "The Board agreed the proposals.",
    "agreed with changes": "The Board agreed the proposals with changes.",
    "not agreed": "The Board did not agree the proposals. The structure stays as it is.",
}
LAST_WORDS = (*SENTENCES, "not authorised")
NOT_SETTLED = ("tied", "sent back")
PROPOSAL = "group-proposal"


@once
def send_feedback(tx: Transaction, case: Case) -> None:
    """Tell everybody consulted what was heard, what changed, what did not, and why (17.1)."""
    lodged = papers.latest(tx, case.reference, "feedback", round=case.round)
    if lodged is None:
        raise LookupError(f"{case.reference} has no feedback to send")
    facts, review, row = lodged.facts, terms(tx, case), recorded(tx, case)
    board = meetings.find(tx, case.reference, case.round, "board")
    decided_on = clock.date_of(board.starts_at) if board else clock.today()
    took_effect = row.outcome in ("agreed", "agreed with changes")

    def feedback(person: Person) -> Feedback:
        return Feedback(
            **signed(person),
            review_title=review.title,
            outcome=SENTENCES[row.outcome or ""],
            decided_on=decided_on,
            views_received=tuple(facts["views"]),
            changed=tuple(facts["changed"]),
            unchanged=tuple(facts["unchanged"]),
            reasons=tuple(facts["reasons"]),
            effective_on=decided_on if took_effect else None,
        )

    consulted = consultees.of_case(tx, case.reference)
    queue(tx, case, consulted, feedback)
    journal.add(
        tx,
        "FeedbackSent",
        f"Feedback went to all {len(consulted)} people consulted (17.1).",
        case=case.reference,
    )


def withdraw(case: Case, *, reason: str, by: str) -> None:
    """Withdraw a case at any time before it is settled; its flow tells people and closes it.

    Letters still queued are stopped at once. Refuses a withdrawal without a reason, and one of a
    case that is closed or settled: by the Board, from the moment its meeting is recorded, or by
    Harrow Chief Executives, from the moment their answers have closed without a tie.
    """
    if not reason.strip():
        raise Refused("A case is withdrawn with a reason", way_out="Say why; people will be told.")
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        _refuse_settled(tx, case)
        stopped = letters.stop_unsent(tx, case.reference)
        row.withdrawn_at, row.withdrawn_because = clock.now(), reason.strip()
        what = "proposal" if row.procedure == PROPOSAL else "review"
        journal.add(
            tx,
            f"{what.capitalize()}Withdrawn",
            f"{by} withdrew the {what}: {reason.strip()}",
            case=case.reference,
            actor=by,
            facts={"letters_stopped": stopped},
        )
        run_id = row.run_id
    wake_case(run_id)


def _refuse_settled(tx: Transaction, case: Case) -> None:
    if recorded(tx, case).procedure == "group-life":
        raise Refused(
            f"{case.reference} follows the life of a group, which nobody withdraws",
            way_out="Close the group with `quorate group close`.",
        )
    held = [meetings.find(tx, case.reference, case.round, name) for name in ("authority", "board")]
    settled = [meeting.outcome for meeting in held if meeting and meeting.outcome in LAST_WORDS]
    if settled:
        raise Refused(
            f"The Board has decided {case.reference} ({settled[-1]}); it cannot be withdrawn",
            way_out="A decision is changed by another decision: launch a new review.",
        )
    endorsement = groups.endorsement(tx, present_round(tx, case.reference).key)
    if endorsement and endorsement.closed_at and endorsement.result not in NOT_SETTLED:
        raise Refused(
            f"The answers on {case.reference} closed at {gov_moment(endorsement.closed_at)}; it "
            "cannot be withdrawn",
            way_out="A decision is changed by another decision: propose the change.",
        )


@once_even_withdrawn
def tell_all_who_were_written_to(tx: Transaction, case: Case) -> None:
    """Tell everybody to whom a letter of the case has gone that it is withdrawn, once.

    A letter that was on its way at the withdrawal and came back is not sent any more. Whoever is
    invited to a workshop that lies ahead gets it taken out of the diary too.
    """
    row = recorded(tx, case)
    if row.withdrawn_at is None:
        raise LookupError(f"{case.reference} is not withdrawn")
    letters.stop_unsent(tx, case.reference)
    told = letters.people_written_to(tx, case.reference)
    withdrawn_on, because = clock.date_of(row.withdrawn_at), row.withdrawn_because or ""

    def withdrawal(person: Person) -> Letter:
        said = {**signed(person), "withdrawn_on": withdrawn_on, "reason": because}
        if row.procedure == PROPOSAL:
            return ProposalWithdrawn(**said, proposal_title=row.title)
        return ReviewWithdrawn(**said, review_title=row.title)

    enclosed, invited = called_off(tx, case)
    queue(tx, case, [one for one in told if one.id in invited], withdrawal, enclosed=enclosed)
    queue(tx, case, told, withdrawal)  # passes over those whose letter is queued now
    row.outcome = "withdrawn"
    journal.add(
        tx,
        "WithdrawalTold",
        f"{len(told)} people who had been written to were told of the withdrawal on "
        f"{short_date(withdrawn_on)}.",
        case=case.reference,
    )


@once_even_withdrawn
def close_case(tx: Transaction, case: Case) -> None:
    """Close the case: nothing more is awaited."""
    row = recorded(tx, case)
    row.closed_at = clock.now()
    cases.end_all_waits(tx, case.reference, clock.now())
    journal.add(tx, "CaseClosed", f"The case is closed: {row.outcome}.", case=case.reference)
