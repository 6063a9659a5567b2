"""The clerk records a meeting from a file: roll call, quorum, motions, and what was decided.

It is the live sitting of `business.board` in one go: each motion is put, counted and settled by
the same rules, all of it in one transaction.
"""

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change
from quorate.business.meeting.concluding import Given, conclude, enter_roll
from quorate.business.meeting.interests import Declared, declare_in
from quorate.business.meeting.motions import Item, count, item_for, put, settle
from quorate.business.meeting.outcomes import Result, outcome_of_item
from quorate.business.meeting.room import Attendance, Room, room_of
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.constitution.items import ItemVote, rule_on_item
from quorate.constitution.notice import rule_on_notice
from quorate.partnership.sitting_file import Sitting
from quorate.register import Transaction, sittings
from quorate.register.tables.meetings import Meeting


def record_sitting(case: Case, purpose: str, sitting: Sitting, *, by: str) -> str:
    """Record a meeting that was held: attendance, quorum, motions, votes. Gives the outcome.

    Refuses a meeting before its day, one recorded already or being conducted on the screen, unknown
    people, votes of those who were not members present (7.3, 9.3), motions put without a quorum
    (13.1) or without lawful notice (12.3), and a casting vote without a tie (9.4). A refused record
    leaves nothing behind.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        item = item_for(tx, case, purpose)
        refuse_untimely(item.meeting)
        _refuse_if_it_sits(tx, item.meeting)
        if sitting.motions:
            refuse_without_notice(item.meeting)
        for entry in sitting.interests:
            declared = Declared(entry.nature, entry.step)
            declare_in(tx, case, purpose, entry.person, declared, by=by)
        attendance = Attendance(sitting.attended, sitting.elected_chair)
        room = room_of(tx, case, item.meeting, attendance)
        refuse_elected_stranger(room, sitting.elected_chair)
        enter_roll(tx, room)
        result = _decide(tx, item, room, sitting, by=by)
        conclude(tx, item, room, result, Given(sitting.reasons, sitting.alternatives), by=by)
        run_id = row.run_id
    wake_case(run_id)
    return result.outcome


def refuse_untimely(meeting: Meeting) -> None:
    """Refuse to record a meeting that is over, or has not begun."""
    day = clock.date_of(meeting.starts_at)
    if meeting.outcome:
        raise Refused(
            f"The meeting of {short_date(day)} is recorded already: {meeting.outcome}",
            way_out="What was recorded wrongly is put right in the minutes, by the next meeting.",
        )
    if clock.now() < meeting.starts_at:
        raise Refused(
            f"The meeting is on {short_date(day)} and has not begun",
            way_out="Record it when it has been held.",
        )


def refuse_without_notice(meeting: Meeting) -> None:
    """A meeting without lawful notice decides nothing; what was talked about may be recorded."""
    house, day = partnership.current(), clock.date_of(meeting.starts_at)
    ruling = rule_on_notice(
        day, house.calendar, house.articles, given_on=meeting.notice_given_on or day
    )
    if not ruling.is_lawful:
        raise Refused(
            f"Notice of the meeting of {short_date(day)} was not lawful: it should have gone by "
            f"{short_date(ruling.latest_notice_on)}. It can decide nothing",
            clause=ruling.clause,
            way_out="Postpone it with `quorate review postpone`, for a fresh notice.",
        )


def refuse_elected_stranger(room: Room, elected: str | None) -> None:
    """Refuse somebody elected to preside who is not a member present for the item."""
    present = {place.person for place in room.roll.sitting} - set(room.withdrew)
    if elected and elected not in present:
        raise Refused(
            f"'{elected}' was elected to preside but is not a member present",
            clause="22.30",
            way_out="The members present elect one of themselves.",
        )


def informal(item: Item, room: Room) -> Result:
    """What a gathering without a quorum comes to: a discussion that decides nothing (13.1)."""
    vote = ItemVote(
        appointed=room.quorum.appointed,
        present=room.roll.present,
        withdrew=len(room.withdrew),
        presiding=room.chair.taken_by,
        body_kind=item.body_kind,
    )
    said = rule_on_item(vote, partnership.current().articles).in_words
    return Result("inquorate", said, {})


def _refuse_if_it_sits(tx: Transaction, meeting: Meeting) -> None:
    sitting = sittings.sitting_of(tx, meeting.id)
    if sitting:
        raise Refused(
            f"{sitting.opened_by} opened this meeting on the screen, and it is recorded there",
            way_out="Close it on its page; a file would be a second record of the same meeting.",
        )


def _decide(tx: Transaction, item: Item, room: Room, sitting: Sitting, *, by: str) -> Result:
    for motion in sitting.motions:
        row = put(tx, item, room, motion)
        count(tx, row, room, motion.votes or motion.numbers)
        settle(tx, item, row, casting=motion.casting or "declined", by=by)
    if not room.quorum.is_quorate:
        return informal(item, room)
    return outcome_of_item(tx, item)
