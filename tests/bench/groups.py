"""Cases for the bench: groups whose yearly review comes this morning, proposals almost answered."""

from datetime import date, timedelta

from quorate import clock, register
from quorate.business.cases import Case, find
from quorate.business.founding import body_version
from quorate.business.groups import answering, life_begins, proposing
from quorate.business.groups.answering import Finding, Given
from quorate.constitution.answers import CRITERIA
from quorate.engine.advancing import advance
from quorate.partnership.proposal_file import ProposalForm, Represented
from quorate.partnership.structure_file import BodyEntry
from quorate.register import Transaction, cases, group_terms, structure
from quorate.register.tables.group_terms import GroupTerms

PROPOSER = "pauline-hakimian"
MEMBERS = (
    "gwendolyn-iyer", "duncan-wojcik", "nerys-balogun", "sunita-pemberton", "marguerite-chaudhri",
    "bernadette-nwankwo", "catherine-olusanya", "tamsin-rezai",
)  # fmt: skip
LAST = MEMBERS[-1]
LIFE, PROPOSAL = life_begins.PROCEDURE, proposing.PROCEDURE


def groups_to_be_reviewed(number: int) -> list[str]:
    """So many groups, a year old today, whose lives wait for nine o'clock; their references."""
    first = propose("The first of many")
    with register.current().transaction() as tx:
        row = cases.find_for_change(tx, first)
        assert row
        row.closed_at = clock.now()
        for one in range(number):
            _open(tx, find(first), f"bench_{one}")
        lives = [case.reference for case in group_terms.open_lives(tx, LIFE)]
    for life in lives:
        advance(life, LIFE)
    return lives


def propose(name: str) -> str:
    """A complete proposal; its reference."""
    form = ProposalForm(
        kind="task-and-finish",
        name=name,
        proposed_by=PROPOSER,
        purpose="Bring people home from hospital sooner.",
        months=9,
        organisations=(
            Represented(organisation="harrow_council", level="head of service"),
            Represented(organisation="nwlh", level="ward manager"),
        ),
        size=2,
        terms_of_reference="Agree one pathway.",
        reports_to="hsp_board",
        value_added="The hospital and the Council plan one discharge together.",
    )
    return proposing.propose(form, by="Pauline Hakimian").reference


def all_but_one_have_answered(reference: str) -> None:
    """Circulate a proposal, and let all members but the last refuse it."""
    advance(reference, PROPOSAL)
    case = find(reference)
    for member in MEMBERS[:-1]:
        answering.answer(case, member, refused(case), door="portal")


def refused(case: Case) -> Given:
    """The answer of a member who does not want the group."""
    with register.current().reading() as tx:
        sha256 = proposing.proposal_paper(tx, case).sha256
    return Given(
        "refuse",
        {name: Finding(met=True) for name in CRITERIA},
        reason="Others do this already.",
        conditions=(),
        sha256=sha256,
    )


def _open(tx: Transaction, proposal: Case, id: str) -> None:
    began_on = _a_year_before(clock.today())
    name = f"Group {id}"
    body = BodyEntry(id=id, name=name, kind="TASK_FINISH", parent="hsp_board", seats=())
    structure.know_bodies(tx, [id])
    structure.open_version(tx, body_version(body, began_on, 1000))
    paper = proposing.proposal_paper(tx, proposal)
    terms = GroupTerms(
        body_id=id,
        case_reference=proposal.reference,
        paper_version=paper.version,
        sha256=paper.sha256,
        purpose="Bring people home from hospital sooner.",
        value_added="One discharge.",
        size=2,
        duration="no end is stated",
        ends_on=None,
        sponsor_id=PROPOSER,
        organisations={"represented": []},
        from_on=began_on,
    )
    group_terms.put_in_force(tx, terms)
    life_begins.begin_if_it_ends(tx, terms, kind="TASK_FINISH", name=name)


def _a_year_before(day: date) -> date:
    """The day whose yearly review is today; a 29 February has none, so the review waits a day."""
    return (day + timedelta(days=(day.month, day.day) == (2, 29))).replace(year=day.year - 1)
