"""The conditions on which a group was endorsed, tracked until each is met."""

from collections.abc import Sequence
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.days import short_date
from quorate.register import Transaction, cases, groups, journal
from quorate.register.tables.groups import Condition


def conditions_of(tx: Transaction, reference: str) -> Sequence[Condition]:
    """The conditions of a case, in order, met or not."""
    return groups.conditions(tx, reference)


def mark_condition_met(
    case: Case, number: int, *, by: str, note: str = "", on: date | None = None
) -> None:
    """Record that a condition has been met, on a day, by whose word and with a note.

    The case may be closed: a group lives on with its conditions. Refuses one that is met already
    and a day that has not come.
    """
    met_on = on or clock.today()
    if met_on > clock.today():
        raise Refused(f"{short_date(met_on)} has not come yet", way_out="Record it on the day.")
    with register.current().transaction() as tx:
        cases.find_for_change(tx, case.reference)
        all_of_it = groups.conditions(tx, case.reference)
        row = next((condition for condition in all_of_it if condition.number == number), None)
        if row is None:
            raise NotFound(f"{case.reference} has no condition {number}")
        if row.met_on:
            raise Refused(
                f"Condition {number} of {case.reference} is recorded as met on "
                f"{short_date(row.met_on)} already"
            )
        row.met_on, row.met_by, row.note = met_on, by, note.strip() or None
        left = sum(condition.met_on is None for condition in all_of_it)
        journal.add(
            tx,
            "ConditionMet",
            f"{by} recorded that condition {number} was met on {short_date(met_on)}: {row.text} "
            f"{left} left.",
            case=case.reference,
            actor=by,
            facts={"number": number, "note": row.note, "left": left},
        )
