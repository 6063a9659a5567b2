"""Drafts the papers that follow a consultation from the record, for the officer to edit."""

from collections.abc import Callable

from quorate import clock, register
from quorate.business.cases import Case, recorded
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import NotFound
from quorate.business.reviewing.reviews import terms
from quorate.business.working_over.hearing import heard
from quorate.business.working_over.proposals_now import as_consulted_on
from quorate.constitution.days import long_date, short_date
from quorate.papers.final_paper_text import final_paper_text
from quorate.papers.markdown_words import as_words
from quorate.papers.we_asked import feedback_text, four_parts
from quorate.papers.write_up_text import write_up_text
from quorate.partnership.lodging_file import Lodging, PaperKind
from quorate.register import Transaction, cases

SENTENCES = {
    "agreed": "The Board agreed the proposals",
    "agreed with changes": "The Board agreed the proposals with changes",
    "not agreed": "The Board did not agree the proposals; the structure stays as it is",
}


def drafted(case: Case, kind: PaperKind) -> Lodging:
    """A paper as the record gives it: title, text and the lists it needs. Nothing is written.

    Every word in it may be published. Raises NotFound for a case that is no review.
    """
    with register.current().reading() as tx:
        if recorded(tx, case).procedure != "structural-review":
            raise NotFound(f"{case.reference} is no review: it has no such paper")
        return _DRAFTS[kind](tx, case)


def _write_up(tx: Transaction, case: Case) -> Lodging:
    found = heard(tx, case, ("consultation",), with_draft=True)
    return Lodging(title=f"{found.title}: what was said", text=write_up_text(found))


def _final_paper(tx: Transaction, case: Case) -> Lodging:
    review = terms(tx, case)
    return Lodging(
        title=f"{review.title}: final proposals",
        text=final_paper_text(as_consulted_on(tx, case), heard(tx, case)),
        recommendations=("Agree the proposals set out in this paper.",),
        desired_outcomes=review.paper.desired_outcomes,
        structure=review.structure,
    )


def _feedback(tx: Transaction, case: Case) -> Lodging:
    found = heard(tx, case)
    parts = four_parts(found)
    return Lodging(
        title=f"{found.title}: what became of your views",
        text=feedback_text(found, _decision(tx, case)),
        views=parts.views,
        changed=parts.changed,
        unchanged=parts.unchanged,
        reasons=parts.reasons,
    )


def _workshop_notes(tx: Transaction, case: Case) -> Lodging:
    review, stage = terms(tx, case), cases.stage(tx, case.reference, case.round, "workshop")
    day = f" of {short_date(stage.closes_on)}" if stage else ""
    held = f"{long_date(stage.closes_on)}, " if stage else ""
    workshop = review.workshop
    times = f"{workshop.starts:%H:%M} to {workshop.ends:%H:%M}"
    text = f"{held}{times}, {as_words(workshop.place)}.\n\nAim: {as_words(workshop.aim)}\n"
    return Lodging(title=f"Notes of the workshop{day}", text=text)


def _decision(tx: Transaction, case: Case) -> str:
    outcome = recorded(tx, case).outcome or ""
    if outcome not in SENTENCES:
        return "The Board has not decided yet."
    decided_on = clock.date_of(meeting_for(tx, case, "board").starts_at)
    return f"{SENTENCES[outcome]}, on {short_date(decided_on)}."


_DRAFTS: dict[PaperKind, Callable[[Transaction, Case], Lodging]] = {
    "write-up": _write_up,
    "final-paper": _final_paper,
    "feedback": _feedback,
    "workshop-notes": _workshop_notes,
}
