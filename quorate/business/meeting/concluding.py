"""What a meeting came to is entered once, whether by file or at the close of its sitting."""

from collections.abc import Sequence
from dataclasses import dataclass

from quorate import clock
from quorate.business.meeting.interests import lines_of
from quorate.business.meeting.interests_letter import send_interests_to_democratic_services
from quorate.business.meeting.motions import Item, put_so_far
from quorate.business.meeting.outcomes import Result
from quorate.business.meeting.room import Room
from quorate.business.notices import lodge_notice
from quorate.constitution.days import short_date
from quorate.papers.decision_notice import DecisionNotice
from quorate.register import Transaction, journal, meetings, papers, people, structure
from quorate.register.tables.meetings import Meeting, Motion, RollCall

PRESIDED = {
    "chair": "the Chair, presided",
    "deputy_chair": "the Deputy Chair, presided in the Chair's absence (22.30)",
    "elected": "elected by the members present, presided",
}


@dataclass(frozen=True)
class Given:
    """What the clerk adds to the decision notice: reasons, and the alternatives considered."""

    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


def conclude(
    tx: Transaction, item: Item, room: Room, result: Result, given: Given, *, by: str
) -> None:
    """Enter the outcome, issue the decision notice, and send the interests declared (16.2).

    `room` is the one in which the item ended. Raises AlreadyRecorded for a roll that is in already.
    """
    meeting = item.meeting
    _enter(meeting, room, result)
    if result.decided_by:
        lodge_notice(tx, item.case, _notice(tx, item, result, given, by=by), by=by)
    send_interests_to_democratic_services(tx, item, room)
    journal.add(
        tx,
        "MeetingHeld",
        f"{body_name(tx, meeting)}, {short_date(room.day)}: {result.sum_in_words} "
        f"Outcome: {result.outcome}.",
        case=item.case.reference,
        actor=by,
        facts={"outcome": result.outcome, "present": meeting.present, **result.facts},
    )


def enter_roll(tx: Transaction, room: Room) -> None:
    """Enter who sat for which seat, and who looked on."""
    seated = [
        RollCall(
            meeting_id=room.meeting.id,
            person_id=place.person,
            seat_id=int(place.seat),
            capacity=place.capacity,
        )
        for place in room.roll.sitting
    ]
    looking_on = [
        RollCall(meeting_id=room.meeting.id, person_id=person, seat_id=None, capacity="observer")
        for person in room.roll.observers
    ]
    meetings.call_roll(tx, [*seated, *looking_on])


def body_name(tx: Transaction, meeting: Meeting) -> str:
    """The name of the body that meets, as it stands on the day."""
    body = structure.body_on(tx, meeting.body_id, clock.date_of(meeting.starts_at))
    return body.name if body else meeting.body_id


def _enter(meeting: Meeting, room: Room, result: Result) -> None:
    meeting.held_at = clock.now()
    meeting.mode = "meeting" if result.decided_by else room.quorum.mode
    decided = result.decided_by
    if decided:
        meeting.appointed, meeting.quorum = decided.appointed, decided.quorum
        meeting.present = decided.present
        meeting.presided_by, meeting.presided_as = decided.presided_by, decided.presided_as
    else:
        meeting.appointed, meeting.quorum = room.quorum.appointed, room.quorum.quorum
        meeting.present = room.roll.present
        meeting.presided_by, meeting.presided_as = room.presiding, room.chair.taken_by
    meeting.sum_in_words = result.sum_in_words
    meeting.outcome, meeting.outcome_facts = result.outcome, result.facts


def _notice(
    tx: Transaction, item: Item, result: Result, given: Given, *, by: str
) -> DecisionNotice:
    decided = result.decided_by
    assert decided is not None
    paper = None
    if decided.paper_version is not None:
        paper = papers.version(tx, item.case.reference, item.paper_kind, decided.paper_version)
    put = put_so_far(tx, item)
    desired = paper.facts.get("desired_outcomes", []) if paper else []
    return DecisionNotice(
        body=body_name(tx, item.meeting),
        title=item.terms.title,
        reference=item.case.reference,
        decided_on=clock.date_of(item.meeting.starts_at),
        decision=f"{result.outcome.capitalize()}: {decided.text}",
        sums=(*(_named(row) for row in put if row is not decided), result.sum_in_words),
        presided=_presided(tx, item.meeting),
        reasons=given.reasons or tuple(f"Desired outcome: {line}" for line in desired),
        alternatives=(*given.alternatives, *_lost(put)),
        interests=lines_of(tx, item.case, item.purpose),
        paper=paper.title if paper else "",
        version=decided.paper_version,
        sha256=decided.paper_sha256,
    )


def _named(motion: Motion) -> str:
    return f"{motion.text}: {motion.in_words}"


def _lost(put: Sequence[Motion]) -> list[str]:
    return [
        f"{row.kind.replace('-', ' ').capitalize()} '{row.text}': not carried."
        for row in put
        if row.kind != "substantive" and row.result == "not_carried"
    ]


def _presided(tx: Transaction, meeting: Meeting) -> str:
    person = people.person(tx, meeting.presided_by) if meeting.presided_by else None
    if person is None:
        return "Nobody presided."
    return f"{person.name}, {PRESIDED[meeting.presided_as or 'elected']}."
