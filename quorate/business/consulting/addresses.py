"""Another address for somebody who is written to: what did not reach them goes again."""

from dataclasses import dataclass

from quorate import clock, register
from quorate.business.access.roles import roles_of
from quorate.business.cases import Case, open_for_change
from quorate.business.correspondence.again import send_again
from quorate.business.refusal import NotFound, Refused
from quorate.business.waking import wake_case
from quorate.partnership.structure_file import is_email_address
from quorate.register import (
    Transaction,
    access,
    consultees,
    incoming,
    journal,
    kept_letters,
    people,
)
from quorate.register.tables.people import Person


@dataclass(frozen=True)
class Reached:
    """How somebody is reached, and why their mail came back if it did."""

    person_id: str
    name: str
    email: str
    address: str
    undeliverable_because: str


@dataclass(frozen=True)
class NewAddress:
    """An address as it is given: for email, for the post, or both; empty where there is none."""

    email: str = ""
    address: str = ""


def reached(case: Case, person_id: str) -> Reached:
    """How somebody in a case is reached now. Raises NotFound for who is not written to in it."""
    with register.current().reading() as tx:
        person = _in_case(tx, case, person_id)
        return Reached(
            person.id,
            person.name,
            person.email or "",
            person.postal_address or "",
            (person.undeliverable_because or "") if person.undeliverable_at else "",
        )


def give_address(
    case: Case, person_id: str, given: NewAddress, *, by: str, is_clerk: bool = False
) -> int:
    """Write to somebody at another address from now on. Gives how many letters go again.

    What is not given is taken out: without an email address their letters are printed. Whoever sits
    on a body signs in by email, so their address is changed by democratic services, unless mail to
    it came back; their sessions and links end. Refuses no address at all, one that cannot be
    written to, another person's, and the one there is.
    """
    email, address = given.email.strip(), given.address.strip()
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        person = _in_case(tx, case, person_id)
        _refuse_unusable(tx, person, email, address)
        if email != (person.email or ""):
            _refuse_a_members(tx, person, is_clerk=is_clerk)
            access.end_all_of(tx, person.id, clock.real_now())
        person.email, person.postal_address = email or None, address or None
        person.undeliverable_at = person.undeliverable_because = None
        tx.flush()
        incoming.settle_reports_about(tx, person.id, by=by, as_what="another address was given")
        again = send_again(tx, case, person.id)
        _record(tx, case, person, again, by=by)
        run_id = row.run_id if again else None
    wake_case(run_id)
    return again


def _in_case(tx: Transaction, case: Case, person_id: str) -> Person:
    person = people.person(tx, person_id)
    is_there = person and (
        consultees.is_consulted(tx, case.reference, person_id)
        or kept_letters.of_person(tx, case.reference, case.round, person_id)
    )
    if person is None or not is_there:
        raise NotFound(
            f"'{person_id}' is not written to in {case.reference}",
            way_out="`quorate consultees list` lists those consulted.",
        )
    return person


def _refuse_unusable(tx: Transaction, person: Person, email: str, address: str) -> None:
    if not email and not address:
        raise Refused(
            f"There is no address for {person.name}", way_out="Give an email or a postal address."
        )
    if email and not is_email_address(email):
        raise Refused(f"'{email}' is not an email address", way_out="Give one, as a@example.org.")
    is_the_same = (email, address) == (person.email or "", person.postal_address or "")
    if is_the_same and not person.undeliverable_at:
        raise Refused(f"{person.name} is written to there already", way_out="Give another address.")
    if is_the_same and email:
        raise Refused(
            f"Mail to {email} came back",
            way_out="Give another address, or a postal one and no email address.",
        )
    theirs = access.person_by_email(tx, email) if email else None
    if theirs and theirs.id != person.id:
        raise Refused(
            f"{email} is the address of {theirs.name}",
            way_out="One address belongs to one person: give another, or a postal address.",
        )


def _refuse_a_members(tx: Transaction, person: Person, *, is_clerk: bool) -> None:
    if roles_of(tx, person.id) and not is_clerk and not person.undeliverable_at:
        raise Refused(
            f"{person.name} signs in by their email address, as everybody who sits on a body does",
            way_out="Democratic services can change it, and anybody once mail to it comes back.",
        )


def _record(tx: Transaction, case: Case, person: Person, again: int, *, by: str) -> None:
    """Say that there is another address, and not which: the journal is for many readers."""
    how = "by email" if person.email else "by post"
    told = f" {again} of their letters go again." if again else ""
    journal.add(
        tx,
        "AddressGiven",
        f"{by} gave another address for {person.name}, who is now written to {how}.{told}",
        case=case.reference,
        actor=by,
        facts={"person": person.id, "letters_again": again},
    )
