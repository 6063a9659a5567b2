"""Interests at a meeting: a member's own, the clerk's record of them, and nil for all others."""

from quorate import register
from quorate.business.board.live import end_votes_of_the_gone, live
from quorate.business.cases import Case, open_for_change
from quorate.business.meeting.interests import Declared, declare_in, standing
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.register import sittings


def declare_for_meeting(
    case: Case, purpose: str, person_id: str, declared: Declared, *, by: str
) -> None:
    """Declare an interest before the meeting, or at any time while it sits (16.1).

    Who withdraws is not present for the item from that moment on: their vote on it ends. Refuses a
    declaration when the meeting is over.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        meeting = meeting_for(tx, case, purpose)
        if meeting.outcome:
            raise Refused(
                f"The meeting is over: {meeting.outcome}",
                clause="16.1",
                way_out="Tell the Chair, who sends it to Democratic Services.",
            )
        if sittings.sitting_of(tx, meeting.id) is None:
            declare_in(tx, case, purpose, person_id, declared, by=by)
            return
        with live(case, purpose) as now:
            declare_in(now.tx, case, purpose, person_id, declared, by=by)
            end_votes_of_the_gone(now, now.room(), by=by)


def nil_for_the_rest(case: Case, purpose: str, *, by: str) -> int:
    """Record that each member present who has declared nothing has nothing to declare (R091).

    The clerk does so after the call for declarations. Says for how many.
    """
    with live(case, purpose) as now:
        declared = standing(now.tx, case, purpose)
        sitting = [place.person for place in now.room().roll.sitting]
        rest = [person for person in sitting if person not in declared]
        for person in rest:
            declare_in(now.tx, case, purpose, person, Declared(), by=by)
        return len(rest)
