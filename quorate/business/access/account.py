"""What somebody may know of themselves: their address, their part in the partnership, sessions."""

from dataclasses import dataclass

from quorate import clock, register
from quorate.business.access.roles import roles_of
from quorate.register import Transaction, access, people, structure
from quorate.settings import settings


@dataclass(frozen=True)
class Account:
    """A person as the portal knows them today."""

    name: str
    email: str
    roles: tuple[str, ...]
    sessions: int
    hours: int


def account_of(person_id: str) -> Account:
    """Somebody's own account. `roles` are in words; `sessions` counts browsers signed in."""
    with register.current().reading() as tx:
        person = people.person(tx, person_id)
        return Account(
            name=person.name if person else person_id,
            email=(person.email if person else None) or "",
            roles=_in_words(tx, person_id),
            sessions=access.open_sessions_of(tx, person_id, clock.real_now()),
            hours=settings().session_hours,
        )


def _in_words(tx: Transaction, person_id: str) -> tuple[str, ...]:
    roles = roles_of(tx, person_id)
    names = {body.id: body.name for body in structure.bodies_on(tx, clock.today())}
    told = []
    if roles.is_officer:
        told.append("Officer of the policy team")
    if roles.is_clerk:
        told.append("Democratic services")
    for words, bodies in (
        ("Chair of {}", roles.chair_of),
        ("Deputy Chair of {}", roles.deputy_of),
        ("Member of {}", roles.member_of),
        ("Substitute on {}", roles.substitute_on),
        ("Sponsor of {}", roles.sponsor_of),
        ("Proposer of {}", roles.proposer_in),
    ):
        told += [words.format(names.get(body, body)) for body in sorted(bodies)]
    return tuple(told)
