"""The officer lodges papers: workshop notes, the write-up, the final paper, the feedback."""

from dataclasses import dataclass

from quorate import clock, register
from quorate.business import structure as structures
from quorate.business.cases import Case, open_for_change, recorded
from quorate.business.consulting.reminders import closing_step
from quorate.business.refusal import Refused
from quorate.business.reviewing.reviews import terms
from quorate.business.waking import wake_case
from quorate.business.working_over.issuing import (
    refuse_open_points,
    refuse_unanswered_points,
)
from quorate.business.working_over.paper_drafts import facts_of
from quorate.business.working_over.removed_words import refuse_words_taken_out
from quorate.constitution.consultation import rule_on_feedback
from quorate.constitution.days import short_date
from quorate.constitution.reports import rule_on_report
from quorate.papers.board_paper import with_what_is_asked
from quorate.partnership.lodging_file import Lodging, PaperKind
from quorate.register import Transaction, cases, journal, paper_drafts, papers
from quorate.register.tables.papers import Paper


@dataclass(frozen=True)
class Place:
    """When a paper may be lodged.

    After a step, in a round that includes the step's stage; until another step; and for a stage
    whose latest day it must keep.
    """

    after_stage: str
    after_step: str
    until_step: str
    stage: str


PLACES: dict[str, Place] = {
    "workshop-notes": Place("workshop", "invite-to-workshop", "circulate-write-up", "workshop"),
    "write-up": Place("consultation", "close-consultation", "circulate-write-up", "write-up"),
    "final-paper": Place("circulation", "close-comments", "give-notice-board", "final-paper"),
}


def lodge(case: Case, kind: PaperKind, lodging: Lodging, *, by: str) -> int:
    """Lodge the next version of a paper and wake the case. Gives the version's number.

    The very same paper once more, as a button pressed twice sends it, is that version, also when it
    has gone out since.
    Refuses a paper that is not awaited (too soon, or too late to change), notes of a workshop that
    has not been held, a final paper without recommendations and desired outcomes (12.12), feedback
    that lacks one of its four parts (17.1), and a final paper with no structure or an unknown one,
    or feedback, while a point has not been answered (17.1). Refuses any that holds words which were
    taken out of an answer, unless it gives a reason for them. The draft of it is thrown away.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        stands = papers.latest(tx, case.reference, kind, round=case.round)
        if stands and _is_the_same(stands, kind, lodging):
            return stands.version
        _refuse_out_of_place(tx, case, kind)
        _refuse_unfinished(kind, lodging)
        if lodging.structure:
            structures.ready(lodging.structure)
        elif kind == "final-paper" and terms(tx, case).structure:
            raise Refused(
                "The final paper of a review that proposed a structure says which one the Board "
                "is asked to agree",
                way_out='Add structure = "..." to its head, the name of a file in structures/.',
            )
        text = _text_of(kind, lodging)
        if kind == "final-paper":
            refuse_open_points(tx, case, text)
        if kind == "feedback":
            refuse_unanswered_points(tx, case)
        refuse_words_taken_out(tx, case, lodging, by=by)
        draft = papers.Draft(lodging.title, text, facts_of(lodging))
        paper = papers.lodge(tx, case.key, kind, draft, by=by)
        paper_drafts.throw_away(tx, case.reference, kind)
        _record(tx, case, paper, by)
        run_id = row.run_id
    wake_case(run_id)
    return paper.version


def _is_the_same(stands: Paper, kind: PaperKind, lodging: Lodging) -> bool:
    sent = lodging.title, _text_of(kind, lodging), facts_of(lodging)
    return (stands.title, stands.text, stands.facts) == sent


def _text_of(kind: PaperKind, lodging: Lodging) -> str:
    if kind != "final-paper":
        return lodging.text
    return with_what_is_asked(lodging.text, lodging.recommendations, lodging.desired_outcomes)


def is_lodged(case: Case, kind: PaperKind) -> bool:
    """Whether a paper has been lodged in this round."""
    with register.current().reading() as tx:
        return papers.latest(tx, case.reference, kind, round=case.round) is not None


def _refuse_out_of_place(tx: Transaction, case: Case, kind: PaperKind) -> None:
    if kind == "feedback":
        _refuse_feedback_out_of_place(tx, case)
        return
    place = PLACES[kind]
    if cases.is_taken(tx, case.reference, case.round, place.until_step):
        raise Refused(
            f"The {kind} of {case.reference} has gone out and cannot be changed now",
            way_out="What changes after this belongs in the next paper.",
        )
    after = closing_step(tx, case) if kind == "write-up" else place.after_step
    is_taken = cases.is_taken(tx, case.reference, case.round, after)
    if case.includes(place.after_stage) and not is_taken:
        raise _not_awaited(case, kind)
    stage = cases.stage(tx, case.reference, case.round, place.stage)
    if stage is None:
        raise _not_awaited(case, kind)
    if kind == "workshop-notes" and clock.today() < stage.closes_on:
        raise Refused(
            f"The workshop is on {short_date(stage.closes_on)}: its notes cannot be lodged before",
            way_out="Lodge them afterwards.",
        )
    if kind != "workshop-notes" and clock.today() > stage.latest_on:
        raise Refused(
            f"The {kind} is too late for the Board's meeting: the last day for it was "
            f"{short_date(stage.latest_on)}",
            clause=stage.clause,
            way_out="Move the meeting with `quorate review move-board`, then lodge it.",
        )


def _refuse_feedback_out_of_place(tx: Transaction, case: Case) -> None:
    if cases.is_taken(tx, case.reference, case.round, "send-feedback"):
        raise Refused(f"The feedback of {case.reference} has gone out")
    if recorded(tx, case).outcome is None:
        raise _not_awaited(case, "feedback")


def _not_awaited(case: Case, kind: PaperKind) -> Refused:
    return Refused(
        f"The {kind} of {case.reference} is not awaited now",
        way_out="`quorate review show` says what the case is waiting for.",
    )


def _refuse_unfinished(kind: PaperKind, lodging: Lodging) -> None:
    if not lodging.text.strip():
        raise Refused(f"The {kind} has no text", way_out="Write it below the second +++ line.")
    if kind == "final-paper":
        report = rule_on_report(lodging.recommendations, lodging.desired_outcomes)
        if not report.is_accepted:
            raise Refused(
                f"The final paper lacks: {', '.join(report.missing)}",
                clause=report.clause,
                way_out="State both in the head of the file.",
            )
    if kind == "feedback":
        ruling = rule_on_feedback(
            lodging.views, lodging.changed, lodging.unchanged, lodging.reasons
        )
        if not ruling.is_accepted:
            raise Refused(
                f"The feedback lacks: {', '.join(ruling.missing)}",
                clause=ruling.clause,
                way_out="Say all four; 'Nothing has changed' is an answer.",
            )


def _record(tx: Transaction, case: Case, paper: Paper, by: str) -> None:
    journal.add(
        tx,
        "PaperLodged",
        f"{by} lodged '{paper.title}' ({paper.kind}, version {paper.version}).",
        case=case.reference,
        actor=by,
        facts={"kind": paper.kind, "version": paper.version, "sha256": paper.sha256},
    )
