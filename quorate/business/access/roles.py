"""What somebody may do, read from the register at a date: who has left loses it that day."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership
from quorate.register import Transaction, consultees, parts


@dataclass(frozen=True)
class Roles:
    """A person's part in the partnership on a day. Bodies are given by their ids.

    `sponsor_of` are the groups that the person answers for, `proposer_in` the references of the
    proposals of theirs that are still open: both let in people who sit nowhere. `consulted_in`
    are the cases in which the person is asked to answer, which alone is no part in the partnership.
    """

    is_officer: bool = False
    is_clerk: bool = False
    member_of: frozenset[str] = frozenset()
    substitute_on: frozenset[str] = frozenset()
    chair_of: frozenset[str] = frozenset()
    deputy_of: frozenset[str] = frozenset()
    sponsor_of: frozenset[str] = frozenset()
    proposer_in: frozenset[str] = frozenset()
    consulted_in: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether the person has any part at all; to be consulted is none."""
        is_asked = self.sponsor_of or self.proposer_in
        return bool(self.is_officer or self.is_clerk or self.bodies or is_asked)

    @property
    def bodies(self) -> frozenset[str]:
        """The bodies on which the person sits, stands in or holds an office."""
        return self.member_of | self.substitute_on | self.chair_of | self.deputy_of


NONE = Roles()


def roles_of(tx: Transaction, person: str, on: date | None = None) -> Roles:
    """A person's roles on a day, today if none is given.

    Officers and clerks are named in partnership.toml: `officer` and `policy_team`, and
    `democratic_services`. All else are seats and offices of the register.
    """
    standing = partnership.current().standing
    held = parts.parts_of(tx, person, on or clock.today())
    return Roles(
        is_officer=person in {standing.officer, *standing.policy_team},
        is_clerk=person == standing.democratic_services,
        member_of=frozenset(held["representative"]),
        substitute_on=frozenset(held["substitute"]),
        chair_of=frozenset(held["chair"]),
        deputy_of=frozenset(held["deputy_chair"]),
        sponsor_of=frozenset(held[parts.SPONSOR]),
        proposer_in=frozenset(held[parts.PROPOSER]),
        consulted_in=frozenset(held[parts.CONSULTED]),
    )


def roles_in_one_case(tx: Transaction, person: str, reference: str) -> Roles:
    """What a consultee's own link gives, whoever they are: to answer in this case, no more."""
    is_consulted = consultees.is_consulted(tx, reference, person)
    return Roles(consulted_in=frozenset({reference} if is_consulted else ()))
