"""A person's parts in the partnership, all read with one question: it is asked for every page."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Date, Select, Text, and_, bindparam, func, literal, or_, select, union_all

from quorate.register.door import Transaction
from quorate.register.tables.cases import Case
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.group_terms import GroupTerms
from quorate.register.tables.papers import Paper
from quorate.register.tables.people import OfficeHolding, Seat, SeatHolding
from quorate.register.within import holds_on

SPONSOR, PROPOSER, CONSULTED = "sponsor", "proposer", "consulted"
_PERSON = bindparam("person", type_=Text)
_ON = bindparam("on", type_=Date)


def _seats() -> Select[tuple[str, str]]:
    return (
        select(SeatHolding.role, Seat.body_id)
        .join(Seat, Seat.id == SeatHolding.seat_id)
        .where(SeatHolding.person_id == _PERSON, holds_on(Seat, _ON), holds_on(SeatHolding, _ON))
    )


def _offices() -> Select[tuple[str, str]]:
    return select(OfficeHolding.office, OfficeHolding.body_id).where(
        OfficeHolding.person_id == _PERSON, holds_on(OfficeHolding, _ON)
    )


def _sponsored() -> Select[tuple[str, str]]:
    return select(literal(SPONSOR), GroupTerms.body_id).where(
        GroupTerms.sponsor_id == _PERSON, holds_on(GroupTerms, _ON)
    )


def _proposed() -> Select[tuple[str, str]]:
    """The open cases whose proposal, as it stands, names the person as proposer or sponsor."""
    newest = (
        select(Paper.case_reference, func.max(Paper.version).label("version"))
        .where(Paper.kind == "proposal")
        .group_by(Paper.case_reference)
        .subquery()
    )
    is_newest = and_(
        newest.c.case_reference == Paper.case_reference, newest.c.version == Paper.version
    )
    named = [
        Paper.facts["form", name].as_string() == _PERSON for name in ("proposed_by", "sponsor")
    ]
    return (
        select(literal(PROPOSER), Paper.case_reference)
        .join(newest, is_newest)
        .join(Case, Case.reference == Paper.case_reference)
        .where(Paper.kind == "proposal", Case.closed_at.is_(None), Case.withdrawn_at.is_(None))
        .where(or_(*named))
    )


def _consulted() -> Select[tuple[str, str]]:
    return select(literal(CONSULTED), Consultee.case_reference).where(
        Consultee.person_id == _PERSON
    )


_PARTS = union_all(_seats(), _offices(), _sponsored(), _proposed(), _consulted())


def parts_of(tx: Transaction, person: str, on: date) -> dict[str, set[str]]:
    """Where a person has a part on a date, by what it is; each that they do not have is empty.

    Bodies by their ids: representative, substitute, chair, deputy_chair, and the groups that they
    sponsor. Cases by their references: those that they proposed and those in which they are
    consulted. A body that no longer stands gives nothing.
    """
    parts: dict[str, set[str]] = defaultdict(set)
    for part, where in tx.execute(_PARTS, {"person": person, "on": on}):
        parts[part].add(where)
    return parts
