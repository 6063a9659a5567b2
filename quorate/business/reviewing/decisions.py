"""What follows from the Board's decision: carried out, left as it is, or another round."""

from datetime import date

from quorate import clock, partnership, register
from quorate.business import structure as structures
from quorate.business.cases import Case, open_for_change, recorded
from quorate.business.meeting.amended_paper import add_changes, lists_all
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.reviewing.launching import begin_round
from quorate.business.reviewing.review_dates import plan_round
from quorate.business.reviewing.reviews import terms
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.constitution.minutes import rule_on_minutes
from quorate.register import AlreadyRecorded, Transaction, journal, meetings, papers

CARRIED_OVER = ("inquorate", "postponed", "agreed in principle")


def outcome_of(case: Case, purpose: str) -> str | None:
    """What a meeting of this round came to; None while it is ahead."""
    with register.current().reading() as tx:
        meeting = meetings.find(tx, case.reference, case.round, purpose)
        return meeting.outcome if meeting else None


def record_approval(case: Case, approver: str, approved_on: date, *, by: str) -> None:
    """Record an approval from outside, such as Harrow Council's before the Board confirms (20.1).

    Refuses an approval dated ahead, a second one, and an approver the partnership does not name.
    """
    council = partnership.current().standing.council
    if approver != council:
        raise Refused(
            f"'{approver}' is not who approves amendments", clause="20.1",
            way_out=f"It is {council} (partnership.toml).",
        )  # fmt: skip
    if approved_on > clock.today():
        raise Refused(f"{short_date(approved_on)} has not come yet", clause="20.1")
    try:
        with register.current().transaction() as tx:
            open_for_change(tx, case)
            papers.record_approval(tx, case.reference, approver, approved_on)
            journal.add(
                tx,
                "ApprovalRecorded",
                f"{approver} approved on {short_date(approved_on)} (20.1).",
                case=case.reference,
                actor=by,
            )
    except AlreadyRecorded:
        raise Refused(f"The approval of {approver} is recorded already", clause="20.1") from None


@once
def set_minutes_due(tx: Transaction, case: Case, purpose: str) -> None:
    """Record the day by which the minutes of a meeting are to be circulated (12.13).

    A meeting that was postponed has none.
    """
    house, meeting = partnership.current(), meeting_for(tx, case, purpose)
    if meeting.held_at is None:
        return
    meets_on = clock.date_of(meeting.starts_at)
    ruling = rule_on_minutes(meets_on, house.calendar, house.articles)
    what = "Minutes" if meeting.mode == "meeting" else "Notes"
    journal.add(
        tx,
        "MinutesDue",
        f"{what} of {short_date(meets_on)} are due by {short_date(ruling.due_on)} "
        f"({ruling.clause}).",
        case=case.reference,
        facts={"due_on": ruling.due_on.isoformat(), "because": list(ruling.because)},
    )


@once
def issue_changed_paper(tx: Transaction, case: Case) -> None:
    """Issue the final paper as the Board changed it: the version that lists all of its changes.

    Each amendment made its version as it was carried, and the Board voted on that text; a paper
    that does not list them yet gets its version now.
    """
    agreed = meeting_for(tx, case, "board").outcome_facts
    issued = papers.latest(tx, case.reference, "final-paper")
    if issued is None:
        raise LookupError(f"{case.reference} has no final paper")
    if not lists_all(issued, agreed["changes"]):
        issued = add_changes(tx, case, issued, agreed["changes"], agreed["structure"])
    journal.add(
        tx,
        "ChangedPaperIssued",
        f"Version {issued.version} of the final paper lists {len(agreed['changes'])} changes "
        "made by the Board.",
        case=case.reference,
        facts={"version": issued.version, "sha256": issued.sha256},
    )


@once
def carry_out(tx: Transaction, case: Case) -> None:
    """Put the agreed structure in the register, in effect from the Board's day (20.1)."""
    meeting = meeting_for(tx, case, "board")
    effective_on = clock.date_of(meeting.starts_at)
    recorded(tx, case).outcome = meeting.outcome
    agreed = meeting.outcome_facts.get("structure")
    if agreed is None:
        journal.add(tx, "DecisionStands", "The decision changes no body.", case=case.reference)
        return
    diff = structures.put_in(tx, agreed, effective_on)
    structures.record_change(tx, case.reference, diff, effective_on)


@once
def leave_the_structure(tx: Transaction, case: Case, purpose: str) -> None:
    """Record that the Board did not agree: the structure stays as it is."""
    recorded(tx, case).outcome = meeting_for(tx, case, purpose).outcome
    journal.add(
        tx, "StructureStays", "The Board did not agree: the structure stays.", case=case.reference
    )


@once
def begin_next_round(tx: Transaction, case: Case) -> None:
    """Begin the round that a meeting without a final decision calls for, with new dates.

    What was referred back is done again from the stage named; what a meeting could not settle
    (no quorum, postponed, in principle only) goes to the next meeting.
    """
    purpose, outcome, facts, met_on = _undecided(tx, case)
    first_stage = facts.get("back_to") or purpose
    next_round = Case(case.reference, case.round + 1, first_stage)
    review = terms(tx, case)
    plan = plan_round(
        review, began_on=clock.today(), first_stage=first_stage, carried_over_from=met_on
    )
    begin_round(tx, next_round, review, plan, because=outcome)
    board_on = plan.stage("authority" if purpose == "authority" else "board").closes_on
    journal.add(
        tx,
        "RoundBegun",
        f"{outcome.capitalize()} on {short_date(met_on)}: round {next_round.round} begins with "
        f"'{first_stage}'; the Board meets next on {short_date(board_on)}.",
        case=case.reference,
        facts={"round": next_round.round, "first_stage": first_stage, "because": outcome},
    )


def _undecided(tx: Transaction, case: Case) -> tuple[str, str, dict[str, str], date]:
    for purpose in ("authority", "board"):
        meeting = meetings.find(tx, case.reference, case.round, purpose)
        if meeting and meeting.outcome in ("referred back", *CARRIED_OVER):
            meets_on = clock.date_of(meeting.starts_at)
            return purpose, meeting.outcome, meeting.outcome_facts, meets_on
    raise LookupError(f"round {case.round} of {case.reference} has nothing to carry over")
