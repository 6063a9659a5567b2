"""Opens an endorsed group in the register, from the day of the outcome, and tells people of it."""

import re
import unicodedata
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.founding import body_version
from quorate.business.groups import life_begins
from quorate.business.groups.proposing import duration_of, proposal_of, proposal_paper
from quorate.business.groups.telling import tell_of_the_group
from quorate.business.steps import once
from quorate.business.structure import change_seats
from quorate.constitution.days import short_date
from quorate.constitution.proposals import KIND_IN_WORDS, end_of
from quorate.partnership.proposal_file import ProposalForm
from quorate.partnership.structure_file import BodyEntry, Kind, SeatsEntry
from quorate.register import Transaction, group_terms, journal, structure
from quorate.register.structure import BodyOn
from quorate.register.tables.group_terms import GroupTerms

KINDS: dict[str, Kind] = {
    "management": "TMG",
    "sub": "WORKING",
    "delivery": "DELIVERY",
    "task-and-finish": "TASK_FINISH",
    "reference": "REFERENCE",
}


@once
def open_the_group(tx: Transaction, case: Case) -> None:
    """Open the group that a case's endorsed proposal is about, today. See `open_group`."""
    open_group(tx, case, clock.today())


def open_group(tx: Transaction, case: Case, on: date) -> str:
    """Make the group of an endorsed proposal stand from a day on. Gives the body's id.

    A new group is opened with its kind, its place and its seats; one that stands already (the
    proposal names it) gets the new terms, and its former ones stay in the record. Those invited to
    send members, the Board and the group's parent are told (22.38, 22.73). A group that ends gets
    a case of its own that follows its life.
    """
    form = proposal_of(tx, case)
    standing = _standing(tx, form.body, on)
    body = form.body if standing and form.body else body_id_for(tx, form.name)
    entry = _entry(tx, form, body, standing, on)
    _put_in(tx, entry, standing, on)
    terms = _terms(tx, case, form, body, on)
    group_terms.put_in_force(tx, terms)
    _record(tx, case, form, terms, is_new=standing is None)
    tell_of_the_group(tx, case, form, terms)
    life_begins.begin_if_it_ends(tx, terms, kind=entry.kind, name=form.name)
    return body


def body_id_for(tx: Transaction, name: str) -> str:
    """An id made of a group's name that no body has or had: 'reablement_group'."""
    joined = re.sub(r"['\u2019]", "", name)
    plain = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode().lower()
    wanted = "_".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("_") or "group"
    taken = structure.every_body_id(tx)
    number, free = 2, wanted
    while free in taken:
        free, number = f"{wanted}_{number}", number + 1
    return free


def duration_in_words(form: ProposalForm, ends_on: date | None) -> str:
    """How long the group is to last, in the proposal's words with the day that follows."""
    if form.statutory_basis.strip():
        return f"while its statutory basis lasts ({form.statutory_basis.strip()})"
    until = f"until {short_date(ends_on)}" if ends_on else "no end is stated"
    if form.months:
        return f"{form.months} month{'s' if form.months > 1 else ''}, {until}"
    return until


def _standing(tx: Transaction, body: str | None, on: date) -> BodyOn | None:
    return next((found for found in structure.bodies_on(tx, on) if found.id == body), None)


def _entry(
    tx: Transaction, form: ProposalForm, body: str, standing: BodyOn | None, on: date
) -> BodyEntry:
    kind = KINDS[form.kind]
    reports_to = form.reports_to or (standing.reports_to if standing else None)
    return BodyEntry(
        id=body,
        name=form.name,
        kind=kind,
        parent=_parent(tx, form, reports_to, on),
        reports_to=reports_to,
        seats=tuple(
            SeatsEntry(organisation=entry.organisation, seats=entry.seats, level=entry.level)
            for entry in form.organisations
        ),
    )


def _parent(tx: Transaction, form: ProposalForm, reports_to: str | None, on: date) -> str | None:
    """A task and finish group stands under those who form it (22.38) and reports to the Board.

    A reference group stands under nobody: it governs itself (22.70).
    """
    if form.kind == "reference":
        return None
    if form.kind == "task-and-finish":
        formed_by = structure.body_of_kind(tx, "HCE", on)
        return formed_by.body_id if formed_by else reports_to
    return reports_to


def _put_in(tx: Transaction, entry: BodyEntry, standing: BodyOn | None, on: date) -> None:
    structure.know_bodies(tx, [entry.id])
    version = structure.body_on(tx, entry.id, on)
    place = version.place if version else structure.next_place(tx)
    structure.open_version(tx, body_version(entry, on, place))
    change_seats(tx, entry, standing, on)


def _terms(tx: Transaction, case: Case, form: ProposalForm, body: str, on: date) -> GroupTerms:
    paper = proposal_paper(tx, case)
    former = group_terms.in_force(tx, body, on)
    runs_on = former.ends_on if former and former.ends_on and former.ends_on > on else on
    ends_on = end_of(duration_of(form), runs_on)
    return GroupTerms(
        body_id=body,
        case_reference=case.reference,
        paper_version=paper.version,
        sha256=paper.sha256,
        purpose=form.purpose,
        value_added=form.value_added,
        size=form.size or form.seats,
        duration=duration_in_words(form, ends_on),
        ends_on=ends_on,
        sponsor_id=form.answers_for_it,
        organisations={"represented": [entry.model_dump() for entry in form.organisations]},
        from_on=on,
    )


def _record(
    tx: Transaction, case: Case, form: ProposalForm, terms: GroupTerms, *, is_new: bool
) -> None:
    lasts = f"{terms.size} members, {terms.duration}"
    if is_new:
        event = "GroupOpened"
        said = (
            f"The {KIND_IN_WORDS[form.kind]} '{form.name}' stands from {short_date(terms.from_on)}"
        )
    else:
        event = "GroupTermsChanged"
        said = f"'{form.name}' goes on under new terms from {short_date(terms.from_on)}"
    journal.add(
        tx,
        event,
        f"{said}: {lasts}.",
        case=case.reference,
        facts={
            "body": terms.body_id,
            "size": terms.size,
            "ends_on": terms.ends_on.isoformat() if terms.ends_on else None,
            "sha256": terms.sha256,
        },
    )


def opened_by(case: Case) -> str | None:
    """The body that a case's proposal opened or changed; None where it has not."""
    with register.current().reading() as tx:
        terms = group_terms.given_by(tx, case.reference)
        return terms.body_id if terms else None
