"""Changes a proposal's text while it is before its members: every answer given lapses, visibly."""

from collections.abc import Sequence

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, present_round
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.groups.circulating import body_name, move_reply_date, path_to_answer
from quorate.business.groups.places import refuse_misplaced
from quorate.business.groups.proposing import (
    completeness,
    lodge_text,
    proposal_paper,
)
from quorate.business.groups.seats import endorsement_of, reply_stage, seats_held
from quorate.business.groups.tally import refuse_if_closed
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.constitution.reply_period import after_a_change
from quorate.papers.proposal_changes import changes_in_words
from quorate.papers.proposal_paper import title_of
from quorate.partnership.proposal_file import ProposalForm
from quorate.post.group_letters import ProposalChanged
from quorate.register import Transaction, groups, journal
from quorate.register.tables.groups import Answer
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import Person


def change_text(case: Case, form: ProposalForm, *, by: str) -> int:
    """Change the text that is before the members. Gives the number of the new version.

    Every answer lapses: nothing that was said of another text counts. Those who gave one, and all
    others who are asked, get a letter with what is different; where too little of the reply period
    is left it starts afresh. Refuses a text that says the same, one that lacks a part, and a change
    after the answers have closed or before they were asked for.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        case = present_round(tx, case.reference)
        endorsement_of(tx, case)
        refuse_if_closed(tx, case)
        _refuse_unfinished(tx, form)
        former = proposal_paper(tx, case)
        paper = lodge_text(tx, case, form, by=by)
        if paper.sha256 == former.sha256:
            raise Refused("No word of the proposal is different", way_out="Nothing was changed.")
        row.terms, row.title = form.model_dump(mode="json"), title_of(form)
        lapsed = groups.let_lapse(tx, case.key)
        _keep_time(tx, case)
        _tell(tx, case, former, paper, lapsed)
        _record(tx, case, paper, lapsed, by=by)
        run_id = row.run_id
    wake_case(run_id)  # it sends the letters, and waits for the new dates
    return paper.version


def _refuse_unfinished(tx: Transaction, form: ProposalForm) -> None:
    refuse_misplaced(tx, form)
    ruling = completeness(tx, form)
    if not ruling.is_complete:
        says = " ".join(lack.says for lack in ruling.lacks)
        raise Refused(f"The changed text cannot go to the members. {says}".rstrip("."))


def _keep_time(tx: Transaction, case: Case) -> None:
    house = partnership.current()
    closes_on = reply_stage(tx, case).closes_on
    dates = after_a_change(clock.today(), closes_on, house.calendar, house.articles)
    if dates.starts_afresh:
        move_reply_date(tx, case, dates)


def _tell(
    tx: Transaction, case: Case, former: Paper, paper: Paper, lapsed: Sequence[Answer]
) -> None:
    reply_by = reply_stage(tx, case).closes_on
    name = body_name(tx, endorsement_of(tx, case).body_id)
    changes = changes_in_words(former.text, paper.text)
    answered = {answer.person_id: answer.person for answer in lapsed}

    def changed(person: Person) -> ProposalChanged:
        return ProposalChanged(
            **signed(person),
            link=path_to_answer(case),
            proposal_title=paper.title,
            version=paper.version,
            lapsed=person.id in answered,
            changes=changes,
            reply_by=reply_by,
            body_name=name,
        )

    representatives = [held.representative for held in seats_held(tx, case) if held.representative]
    readers = answered | {person.id: person for person in representatives}
    queue(
        tx,
        case,
        readers.values(),
        changed,
        occasion=f"v{paper.version}",
        enclosed=Enclosed([paper]),
    )


def _record(
    tx: Transaction, case: Case, paper: Paper, lapsed: Sequence[Answer], *, by: str
) -> None:
    gone = {0: "No answer had been given.", 1: "One answer lapsed."}
    journal.add(
        tx,
        "ProposalChanged",
        f"{by} changed the text: version {paper.version} is before the members. "
        f"{gone.get(len(lapsed), f'{len(lapsed)} answers lapsed.')} Answers are due by "
        f"{short_date(reply_stage(tx, case).closes_on)}.",
        case=case.reference,
        actor=by,
        facts={
            "version": paper.version,
            "sha256": paper.sha256,
            "lapsed": [answer.id for answer in lapsed],
        },
    )
