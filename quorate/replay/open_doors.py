"""Leaves doors open at the end of the demonstration: links to sign in, and a one-time code."""

from datetime import timedelta

from quorate import clock, partnership, register
from quorate.business import runs
from quorate.business.access import codes, signing_in
from quorate.business.cases import find
from quorate.business.groups.seats import who_owes
from quorate.register import Transaction, cases, people
from quorate.register.tables.people import Person
from quorate.replay.groups_screen import OpenDoors, Visitor

HOLDS_FOR = timedelta(hours=12)
BY = "The demonstration"


def open_doors(reference: str, *, portal: str, prefect: str) -> OpenDoors:
    """Links for an officer, for the chief executive whose answer is awaited, for a Board member.

    `reference` is the proposal that waits; the code is for the same chief executive, by Prefect's
    form.
    """
    case, standing = find(reference), partnership.current().standing
    with register.current().transaction() as tx:
        row, awaited = cases.find(tx, reference), who_owes(tx, case)[0]
        officer = people.person(tx, standing.officer)
        member = _board_member(tx, {standing.officer, awaited.id})
        code = codes.mint(tx, case, awaited.id)
    cast = [
        (officer, "officer of the policy team", "/"),
        (awaited, "member of Harrow Chief Executives", f"/proposals/{reference}/answer"),
        (member, "member of the Partnership Board", "/"),
    ]
    return OpenDoors(
        portal=portal,
        visitors=tuple(
            Visitor(
                person.name,
                role,
                signing_in.mint_for(person.id, path, by=BY, holds_for=HOLDS_FOR),
            )
            for person, role, path in cast
            if person
        ),
        waiting=f"{row.title.removeprefix('Proposal: ') if row else reference} ({reference})",
        awaited=awaited.name,
        run_page=f"{prefect}/runs/flow-run/{runs.run_of(reference)}",
        code=code,
    )


def _board_member(tx: Transaction, others: set[str]) -> Person | None:
    standing = partnership.current().standing
    members = people.members_of(tx, standing.board, clock.today())
    chiefs = {person.id for person in people.members_of(tx, standing.executives, clock.today())}
    return next((one for one in members if one.id not in others | chiefs), None)
