"""A case that is stuck, which the operator was told of."""

from quorate import register
from quorate.business import watching
from quorate.business.correspondence.operator_letter import tell_the_operator
from quorate.engine.stuck import SAYS
from quorate.register import watched

FAILED = "Flow run encountered an exception: LetterCannotBeWritten: NoticeOfMeeting"


def is_stuck_and_told(reference: str) -> None:
    """The run of a case has ended twice, and not just now: the operator got a letter."""
    watching.is_wrong(reference, SAYS["stands-still"], detail=FAILED)
    with register.current().transaction() as tx:
        (row,) = watched.in_trouble(tx)
        row.since = row.looked_at - watching.LASTED
    assert tell_the_operator() == 1
