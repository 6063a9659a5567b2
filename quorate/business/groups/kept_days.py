"""Keeps the days on which a sponsor is asked as they were, when bank holidays change meanwhile."""

from collections.abc import Sequence
from datetime import date

from quorate.business.cases import Case
from quorate.register import Transaction, cases

PREFIX = "life-"


def days_of_waits(tx: Transaction, case: Case, prefix: str) -> list[date]:
    """The days in the names of the gates at which a case waits or waited in its round."""
    gates = [wait.gate for wait in cases.waits_of_round(tx, case.key)]
    return [
        date.fromisoformat(gate.removeprefix(prefix)) for gate in gates if gate.startswith(prefix)
    ]


def kept_days(by_rule: Sequence[date], stand: Sequence[date]) -> list[date]:
    """The days by today's rule, each that the case has come to already as it stood then.

    What stands takes the place of the day by rule that is nearest to it.
    """
    days = set(by_rule)
    for day in stand:
        if days:
            days.discard(min(days, key=lambda by_rule: abs(by_rule - day)))
    return sorted({*days, *stand})
