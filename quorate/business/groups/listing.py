"""The groups that stand, each with its terms, its end and the conditions it was endorsed on."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, register
from quorate.business.groups.closing import CLOSED_BY_DECISION, standing_body, what_stands_under
from quorate.business.groups.conditions import conditions_of
from quorate.business.groups.life import is_decided_in
from quorate.business.groups.life_begins import life_of
from quorate.register import Transaction, group_terms, structure
from quorate.register.structure import BodyOn
from quorate.register.tables.group_terms import GroupTerms


@dataclass(frozen=True)
class Condition:
    """A condition on which a group was endorsed, and whether it has been met."""

    number: int
    text: str
    is_binding: bool
    met_on: date | None


@dataclass(frozen=True)
class GroupOn:
    """A group as it stands on a date; what no proposal has said of it is None or empty."""

    body: str
    name: str
    kind: str
    parent: str | None
    reports_to: str | None
    seats: int
    size: int | None
    purpose: str
    duration: str
    ends_on: date | None
    sponsor: str | None
    proposal: str | None
    life: str | None
    is_past_its_end: bool
    is_answered: bool
    conditions: tuple[Condition, ...]
    stands_under_it: tuple[str, ...]


def groups_on(on: date | None = None) -> list[GroupOn]:
    """Every group on a date (today if left out), in the order of the structure.

    The bodies of the constitution (Board, Assembly, Harrow Chief Executives) are no groups.
    """
    day = on or clock.today()
    with register.current().reading() as tx:
        terms = group_terms.all_in_force(tx, day)
        return [
            _as_listed(tx, body, terms.get(body.id), day)
            for body in structure.bodies_on(tx, day)
            if body.kind in CLOSED_BY_DECISION
        ]


def group_on(body: str, on: date | None = None) -> GroupOn:
    """One body as `groups_on` gives it, of whatever kind. Raises NotFound, naming the others."""
    day = on or clock.today()
    with register.current().reading() as tx:
        standing_body(tx, body, day)
        found = next(one for one in structure.bodies_on(tx, day) if one.id == body)
        return _as_listed(tx, found, group_terms.in_force(tx, body, day), day)


def _as_listed(tx: Transaction, body: BodyOn, terms: GroupTerms | None, on: date) -> GroupOn:
    life = life_of(tx, body.id)
    is_past = bool(terms and terms.ends_on and terms.ends_on < on)
    return GroupOn(
        body=body.id,
        name=body.name,
        kind=body.kind,
        parent=body.parent,
        reports_to=body.reports_to,
        seats=body.seat_total,
        size=terms.size if terms else None,
        purpose=terms.purpose if terms else "",
        duration=terms.duration if terms else "",
        ends_on=terms.ends_on if terms else None,
        sponsor=terms.sponsor.name if terms else None,
        proposal=terms.case_reference if terms else None,
        life=life.reference if life else None,
        is_past_its_end=is_past,
        is_answered=is_decided_in(tx, life) if life else False,
        conditions=_conditions(tx, terms),
        stands_under_it=tuple(below.id for below in what_stands_under(tx, body.id, on)),
    )


def _conditions(tx: Transaction, terms: GroupTerms | None) -> tuple[Condition, ...]:
    rows = conditions_of(tx, terms.case_reference) if terms else ()
    return tuple(Condition(row.number, row.text, row.is_binding, row.met_on) for row in rows)
