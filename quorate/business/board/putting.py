"""The clerk puts motions to the meeting, withdraws one, and sets a mistyped count aside."""

from quorate import clock
from quorate.business.board.live import Live, live
from quorate.business.board.opening import take
from quorate.business.cases import Case
from quorate.business.meeting.amended_paper import follow_the_text, put_back
from quorate.business.meeting.motions import OPEN, SET_ASIDE, TIED, is_carried, put, put_so_far
from quorate.business.meeting.sittings import refuse_untimely, refuse_without_notice
from quorate.business.refusal import Refused
from quorate.partnership.sitting_file import MotionPut
from quorate.register import sittings
from quorate.register.tables.meetings import Motion

CALLED = {
    "amendment": "an amendment",
    "substantive": "the substantive motion",
    "reference-back": "a reference back",
}


def put_motion(case: Case, purpose: str, motion: MotionPut, *, by: str) -> int:
    """Put a motion to the members in the room; they may vote from now on. Gives its number.

    An amendment, or a reference back, may be put while the substantive motion is open: it is voted
    on first. Refuses what `motions.put` does, and any motion before the time in the notice or
    without lawful notice (12.3).
    """
    with live(case, purpose) as now:
        refuse_untimely(now.item.meeting)
        refuse_without_notice(now.item.meeting)
        last_item = len(now.item.meeting.agenda)
        if now.sitting.item != last_item:
            take(now, last_item, by=by)
        row = put(now.tx, now.item, now.room(), motion)
        on_text = f" on version {row.paper_version} of the paper" if row.paper_version else ""
        now.tell(
            "MotionPut",
            f"Motion {row.number}, {CALLED[row.kind]}, was put{on_text}: {row.text}",
            by=by,
            motion=row.number,
            kind=row.kind,
            version=row.paper_version,
            sha256=row.paper_sha256,
        )
        return row.number


def withdraw_motion(case: Case, purpose: str, number: int, *, reason: str, by: str) -> None:
    """Withdraw a motion that has not been counted; the votes on it end with it."""
    _refuse_without_reason(reason)
    with live(case, purpose) as now:
        motion = now.motion(number)
        if motion.result != OPEN:
            raise Refused(f"Motion {number} is not open: {motion.in_words or motion.result}")
        _end_ballots(now, motion, "the motion was withdrawn")
        motion.result, motion.in_words = SET_ASIDE, f"Withdrawn: {reason.strip()}"
        now.tell(
            "MotionWithdrawn",
            f"Motion {number} was withdrawn: {reason.strip()}",
            by=by,
            motion=number,
        )


def set_aside(case: Case, purpose: str, number: int, *, reason: str, by: str) -> None:
    """Set the last count aside while the meeting sits: it was mistyped, and is put again.

    The record of it stays. The words that a carried amendment changed stand again as the paper's
    next version. Refuses any count but the last: what came after it rests on it.
    """
    _refuse_without_reason(reason)
    with live(case, purpose) as now:
        motion = now.motion(number)
        counted = [row for row in put_so_far(now.tx, now.item) if row.result != OPEN]
        last = max(
            counted, key=lambda row: (row.closed_at or clock.now(), row.number), default=None
        )
        if last is not motion:
            raise Refused(
                f"Motion {number} is not the one counted last",
                way_out="Only the last count can be set aside.",
            )
        was_carried, said = is_carried(motion), motion.in_words
        motion.result, motion.in_words = SET_ASIDE, f"Set aside: {reason.strip()} It was: {said}"
        if motion.kind == "amendment" and was_carried:
            put_back(now.tx, now.item.case, now.item.paper_kind, motion, by=by)
            follow_the_text(now.tx, now.item.case, now.item.paper_kind, now.item.meeting)
        now.tell(
            "MotionSetAside",
            f"The count of motion {number} was set aside: {reason.strip()} It was: {said}",
            by=by,
            motion=number,
        )


def before_the_meeting(now: Live) -> Motion | None:
    """The motion that is voted on now: an amendment or a reference back goes first."""
    waiting = [row for row in put_so_far(now.tx, now.item) if row.result in (OPEN, TIED)]
    first = [row for row in waiting if row.kind != "substantive"]
    return next(iter([*first, *waiting]), None)


def _end_ballots(now: Live, motion: Motion, because: str) -> None:
    standing = sittings.standing_ballots(now.tx, motion.id).values()
    sittings.end_ballots(now.tx, list(standing), clock.now(), because)


def _refuse_without_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused("This is done with a reason", way_out="Say in a sentence what was wrong.")
