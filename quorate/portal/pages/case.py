"""A case: where it stands, who owes what, its dates, papers, letters and journal."""

from itertools import islice

from starlette.responses import Response

from quorate import register
from quorate.business import (
    case_file,
    case_list,
    owing,
    paper_files,
    paper_versions,
    timeline,
    waits,
    watching,
)
from quorate.business.consulting import extending, moving_workshop
from quorate.business.correspondence import letter_copies
from quorate.business.correspondence.progress import progress
from quorate.business.groups.conditions import conditions_of
from quorate.papers.differences import marked_up
from quorate.portal.access import OFFICERS_AND_CLERKS, SIGNED_IN
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.list_pages import ON_A_PAGE, first_of, page_of
from quorate.portal.numbers import number_of
from quorate.portal.routing import get
from quorate.portal.visit import Visit
from quorate.register import journal
from quorate.register.tables.groups import Condition

PROPOSAL = "group-proposal"
REVIEW = "structural-review"
LODGED_AT = {
    "workshop-notes-lodged": "workshop-notes",
    "write-up-lodged": "write-up",
    "final-paper-lodged": "final-paper",
    "feedback-lodged": "feedback",
}


def show(visit: Visit) -> Response:
    """The case on one page, with the ways to what may be done in it."""
    seen = case_seen(visit)
    reference = seen.case.reference
    return visit.page(
        "case.html.j2",
        seen=seen,
        file=case_file.read(reference, name_people=False),
        state=case_list.state_of(seen.row),
        procedure=case_list.procedure_in_words(seen.row.procedure),
        waiting=list(dict.fromkeys(wait.waiting_for for wait in waits.open_waits(reference))),
        debts=owing.who_owes(reference),
        points=timeline.timeline_of(reference),
        papers=paper_versions.papers_of(reference),
        post=progress(reference),
        actions=_actions(seen, visit),
        is_proposal=seen.row.procedure == PROPOSAL,
        conditions=_conditions(seen),
        is_officer=visit.roles.is_officer,
        trouble=watching.troubles().get(reference) if visit.roles.is_officer else None,
    )


def letters(visit: Visit) -> Response:
    """The letters of the case with their state."""
    seen = case_seen(visit)
    total, sent = letter_copies.how_many(seen.case.reference)
    page, pages = page_of(visit, total)
    shown = letter_copies.letters_of(seen.case.reference, first=first_of(page), most=ON_A_PAGE)
    return visit.page(
        "case_letters.html.j2",
        seen=seen, letters=shown, sent=sent, total=total, page=page, pages=pages,
    )  # fmt: skip


def letter(visit: Visit) -> Response:
    """A copy of a letter."""
    seen = case_seen(visit)
    number = number_of(visit.path["letter"], "page")
    copy = letter_copies.copy_of(seen.case.reference, number)
    return visit.page("case_letter.html.j2", seen=seen, copy=copy)


def paper(visit: Visit) -> Response:
    """A version of a paper as a page."""
    seen = case_seen(visit)
    number = number_of(visit.path["version"], "page")
    shown = paper_versions.version(seen.case.reference, visit.path["kind"], number)
    return visit.page("case_paper.html.j2", seen=seen, paper=shown, forms=paper_files.forms())


def changes(visit: Visit) -> Response:
    """What differs between a version of a paper and the one before."""
    seen = case_seen(visit)
    kind, number = visit.path["kind"], number_of(visit.path["version"], "page")
    now = paper_versions.version(seen.case.reference, kind, number)
    before = paper_versions.version(seen.case.reference, kind, number - 1)
    marked = marked_up(before.text, now.text)
    forms = {name: told for name, told in paper_files.forms().items() if name != "md"}
    return visit.page(
        "case_changes.html.j2", seen=seen, paper=now, before=before, marked=marked, forms=forms
    )


def entries(visit: Visit) -> Response:
    """The journal of the case."""
    seen = case_seen(visit)
    with register.current().reading() as tx:
        told = list(journal.entries(tx, case=seen.case.reference))
    page, pages = page_of(visit, len(told))
    shown = list(islice(reversed(told), first_of(page), first_of(page + 1)))
    return visit.page("case_journal.html.j2", seen=seen, entries=shown, page=page, pages=pages)


def _conditions(seen: Seen) -> list[Condition]:
    with register.current().reading() as tx:
        return list(conditions_of(tx, seen.case.reference))


def _actions(seen: Seen, visit: Visit) -> list[tuple[str, str]]:
    """What this visitor may do now, as (words, path)."""
    if not visit.roles.is_officer or seen.row.closed_at or seen.row.withdrawn_at:
        return []
    gates = [wait.gate for wait in waits.open_waits(seen.case.reference)]
    awaited = [kind for gate, kind in LODGED_AT.items() if gate in gates]
    actions = [
        (f"{what} the {paper_versions.name_of(kind).lower()}{how}", f"{seen.path}/{page}/{kind}")
        for kind in awaited
        for what, how, page in (
            ("Write", ", begun from the record", "write"),
            ("Lodge", "", "lodge"),
        )
    ]
    if seen.row.procedure == PROPOSAL:
        actions.append(("Change the proposal", f"/proposals/{seen.case.reference}/complete"))
    if extending.open_until(seen.case):
        actions.append(("Extend or close the consultation", f"{seen.path}/consultation"))
    elif extending.reopens_from(seen.case):
        actions.append(("Reopen the consultation", f"{seen.path}/consultation"))
    if seen.row.procedure == REVIEW and moving_workshop.standing(seen.case):
        actions.append(("Move the workshop", f"{seen.path}/workshop"))
    return [*actions, ("Withdraw the case", f"{seen.path}/withdraw")]


CASE = "/cases/{reference}"
ROUTES = [
    get(CASE, show, who=SIGNED_IN),
    get(f"{CASE}/letters", letters, who=OFFICERS_AND_CLERKS),
    get(f"{CASE}/letters/{{letter}}", letter, who=OFFICERS_AND_CLERKS),
    get(f"{CASE}/papers/{{kind}}/{{version}}", paper, who=SIGNED_IN),
    get(f"{CASE}/papers/{{kind}}/{{version}}/changes", changes, who=SIGNED_IN),
    get(f"{CASE}/journal", entries, who=OFFICERS_AND_CLERKS),
]
