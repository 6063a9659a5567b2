"""Whether what a proposal names is in the register, and could be where the group belongs."""

from collections.abc import Iterable, Iterator
from datetime import date

from quorate import clock, partnership
from quorate.business.refusal import Refused
from quorate.constitution.days import OutsideCalendar
from quorate.constitution.group_life import asking_days
from quorate.constitution.proposals import Duration, end_of
from quorate.partnership.files import Problem
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import Transaction, people, structure

KNOWS_NO = "The register knows no"


def refuse_misplaced(tx: Transaction, form: ProposalForm) -> None:
    """Refuse a proposal that names what the register does not know, or what cannot be its place."""
    problems = problems_of_place(tx, form, "the proposal", clock.today())
    if problems:
        raise Refused(
            ". ".join(problem.reason.rstrip(".") for problem in problems),
            way_out="Use the ids of the register; `quorate structure show` prints them.",
        )


def problems_of_place(tx: Transaction, form: ProposalForm, file: str, on: date) -> list[Problem]:
    """What a proposal names that the register does not know, or that cannot be its parent.

    The known ones are named. What is left out is no problem here: the proposer is asked for it.
    """
    return [
        *_unknown_organisations(tx, form, file),
        *_unknown_people(tx, form, file),
        *_unknown_bodies(tx, form, file, on),
        *_end_out_of_reach(form, file, on),
    ]


def _unknown_organisations(tx: Transaction, form: ProposalForm, file: str) -> Iterator[Problem]:
    known = people.organisation_names(tx)
    for number, entry in enumerate(form.organisations, 1):
        if entry.organisation not in known:
            reason = f"{KNOWS_NO} organisation '{entry.organisation}'; it has: {_listed(known)}"
            yield Problem(file, f"organisations[{number}].organisation", reason)


def _unknown_people(tx: Transaction, form: ProposalForm, file: str) -> Iterator[Problem]:
    for key, person in (("proposed_by", form.proposed_by), ("sponsor", form.sponsor)):
        if person and people.person(tx, person) is None:
            yield Problem(file, key, f"{KNOWS_NO} person '{person}'")


def _unknown_bodies(tx: Transaction, form: ProposalForm, file: str, on: date) -> Iterator[Problem]:
    stands = {body.id: body for body in structure.bodies_on(tx, on)}
    for key, body in (("body", form.body), ("reports_to", form.reports_to)):
        if body and body not in stands:
            reason = f"{KNOWS_NO} body '{body}' that stands today; it has: {_listed(stands)}"
            yield Problem(file, key, reason)
    above = stands.get(form.reports_to or "")
    if above is None:
        return
    if above.id == form.body:
        yield Problem(file, "reports_to", "A group cannot report to itself")
    elif form.kind == "delivery" and above.kind != "TMG":
        groups = _listed(body.id for body in stands.values() if body.kind == "TMG")
        reason = f"A delivery group stands under a management group (22.69); there are: {groups}"
        yield Problem(file, "reports_to", reason)


def _end_out_of_reach(form: ProposalForm, file: str, on: date) -> Iterator[Problem]:
    house, ends_on = partnership.current(), end_of(_duration(form), on)
    if ends_on is None:
        return
    try:
        asking_days(ends_on, house.calendar, house.articles)
    except OutsideCalendar as beyond:
        yield Problem(file, "ends_on" if form.ends_on else "months", str(beyond))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _duration(form: ProposalForm) -> Duration:
    return Duration(form.ends_on, form.months, form.statutory_basis or None)
