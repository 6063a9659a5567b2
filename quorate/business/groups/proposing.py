"""Proposes a group: opens its case, keeps its text by version, and takes the proposer's answers."""

from collections.abc import Callable

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, present_round, recorded, take_reference
from quorate.business.groups.deciders import refuse_without_deciders
from quorate.business.groups.places import refuse_misplaced
from quorate.business.refusal import NotFound, Refused
from quorate.business.waking import wake_case
from quorate.constitution import proposals
from quorate.constitution.proposals import CompletenessRuling, what_a_proposal_lacks
from quorate.papers.proposal_paper import Names, proposal_text, title_of
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import Transaction, cases, groups, journal, papers, people, structure
from quorate.register.tables import cases as tables
from quorate.register.tables.papers import Paper

PROCEDURE = "group-proposal"
FIRST_STAGE = "proposal"
KIND_OF_PAPER = "proposal"
Also = Callable[[Transaction, Case], None]


def propose(
    form: ProposalForm, *, by: str, run_id: str | None = None, also: Also | None = None
) -> Case:
    """Open the case of a proposal, complete or not, with its first text. Gives its first round.

    `also` is done in the same transaction. Refuses a proposer or a body that the register does not
    know; what is missing is no refusal: it goes back to the proposer (F166). A run that proposes
    again finds its case.
    """
    with register.current().reading() as tx:
        known = cases.find_by_run(tx, run_id) if run_id else None
    if known:
        return Case(known.reference, 1, FIRST_STAGE)
    with register.current().transaction() as tx:
        refuse_misplaced(tx, form)
        refuse_without_deciders(tx, form.kind)
        case = Case(take_reference(tx, "GRP", form.reference), 1, FIRST_STAGE)
        row = tables.Case(
            reference=case.reference,
            procedure=PROCEDURE,
            title=title_of(form),
            terms=form.model_dump(mode="json"),
            launched_at=clock.now(),
            launched_by=by,
            run_id=run_id,
        )
        cases.add(tx, row)
        _begin_round(tx, case, because="proposed")
        lodge_text(tx, case, form, by=by)
        journal.add(
            tx,
            "GroupProposed",
            f"{by} submitted the proposal for {row.title.removeprefix('Proposal: ')}.",
            case=case.reference,
            actor=by,
        )
        if also:
            also(tx, case)
    return case


launch_proposal = propose


def complete(case: Case, form: ProposalForm, *, by: str) -> int:
    """Take the proposer's answer: what was missing, or a new text after it was sent back.

    What was missing makes the next version in the same round; what was sent back begins the next
    round, which keeps the history. Gives the version. Refuses one that is not asked for now, and
    one that says what the last one said.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        refuse_misplaced(tx, form)
        case = present_round(tx, case.reference)
        former = proposal_paper(tx, case)
        asked_for = _what_is_asked(tx, case)
        if asked_for == "a new text":
            case = Case(case.reference, case.round + 1, FIRST_STAGE)
            _begin_round(tx, case, because=f"{by} answered what was sent back")
        paper = lodge_text(tx, case, form, by=by)
        if paper.sha256 == former.sha256:
            raise Refused(
                "This says word for word what the last version says",
                way_out="Change what was asked for, or withdraw the proposal.",
            )
        row.terms, row.title = form.model_dump(mode="json"), title_of(form)
        journal.add(
            tx,
            "ProposalAnswered",
            f"{by} answered with version {paper.version} of the proposal (round {case.round}).",
            case=case.reference,
            actor=by,
        )
        run_id = row.run_id
    wake_case(run_id)
    return paper.version


def check_proposal(form: ProposalForm) -> CompletenessRuling:
    """What the proposal lacks, as it would be checked today; nothing is written."""
    with register.current().reading() as tx:
        refuse_misplaced(tx, form)
        return completeness(tx, form)


def completeness(tx: Transaction, form: ProposalForm) -> CompletenessRuling:
    """Whether a proposal says everything, its organisations called by their names."""
    names = names_in(tx).organisations
    stated = proposals.Proposal(
        kind=form.kind,
        name=form.name,
        purpose=form.purpose,
        duration=duration_of(form),
        organisations=tuple(
            proposals.Represented(
                names.get(entry.organisation, entry.organisation), entry.level, entry.seats
            )
            for entry in form.organisations
        ),
        size=form.size,
        terms_of_reference=form.terms_of_reference,
        reports_to=form.reports_to,
        value_added=form.value_added,
    )
    return what_a_proposal_lacks(stated, partnership.current().articles, starts_on=clock.today())


def duration_of(form: ProposalForm) -> proposals.Duration:
    """How long the group is to last, as the constitution's rules take it."""
    return proposals.Duration(form.ends_on, form.months, form.statutory_basis or None)


def proposal_of(tx: Transaction, case: Case) -> ProposalForm:
    """The proposal's form as its latest text has it. Raises NotFound for another procedure."""
    row = recorded(tx, case)
    if row.procedure != PROCEDURE:
        raise NotFound(
            f"{case.reference} is no proposal", way_out="`quorate proposal list` has them."
        )
    return ProposalForm.model_validate(row.terms)


def proposal_paper(tx: Transaction, case: Case) -> Paper:
    """The latest text of the proposal."""
    paper = papers.latest(tx, case.reference, KIND_OF_PAPER)
    if paper is None:
        raise LookupError(f"{case.reference} has no proposal")
    return paper


def lodge_text(tx: Transaction, case: Case, form: ProposalForm, *, by: str) -> Paper:
    """Lodge the proposal's form as its next text."""
    text = proposal_text(form, names_in(tx))
    draft = papers.Draft(title_of(form), text, {"form": form.model_dump(mode="json")})
    return papers.lodge(tx, case.key, KIND_OF_PAPER, draft, by=by)


def names_in(tx: Transaction) -> Names:
    """Every name in the register that a proposal may speak of."""
    today = clock.today()
    return Names(
        organisations=people.organisation_names(tx),
        people=people.person_names(tx),
        bodies={body.id: body.name for body in structure.bodies_on(tx, today)},
    )


def _begin_round(tx: Transaction, case: Case, *, because: str) -> None:
    round = tables.Round(
        case_reference=case.reference,
        number=case.round,
        first_stage=FIRST_STAGE,
        because=because,
        began_on=clock.today(),
    )
    cases.begin_round(tx, round, [])


def _what_is_asked(tx: Transaction, case: Case) -> str:
    before = groups.endorsement(tx, case.key)
    if before and before.result == "sent back":
        return "a new text"
    if before is None and not completeness(tx, proposal_of(tx, case)).is_complete:
        return "what is missing"
    raise Refused(
        f"Nothing is asked of the proposer of {case.reference} now",
        way_out="While it is before those who decide, its text is changed instead.",
    )
