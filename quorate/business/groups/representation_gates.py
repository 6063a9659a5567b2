"""The gate at which a representation for a reference group waits for the Chair of the Board."""

from quorate.business.cases import Case
from quorate.business.gate import Gate
from quorate.business.groups import representation


def _waiting_for(case: Case) -> str:
    return "the Chair of the Board, to put the representation on the agenda or to decline"


CHAIR_HAS_ANSWERED = Gate(
    "representation-answered", _waiting_for, representation.chair_has_answered, lambda case: None
)


def named(name: str) -> Gate | None:
    """The gate of a name, as a wait's row holds it; None where it is none of these."""
    return CHAIR_HAS_ANSWERED if name == CHAIR_HAS_ANSWERED.name else None
