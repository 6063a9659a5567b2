"""The clerk closes a vote, or counts it; whoever presides may break a tie."""

from collections.abc import Mapping

from quorate import clock
from quorate.business.board.live import Live, live, time_of
from quorate.business.board.putting import before_the_meeting
from quorate.business.cases import Case
from quorate.business.meeting.amended_paper import follow_the_text
from quorate.business.meeting.interests import standing as interests_standing
from quorate.business.meeting.motions import OPEN, TIED, Casting, count, settle
from quorate.business.meeting.room import Room
from quorate.business.refusal import Refused
from quorate.constitution.items import ItemRuling
from quorate.partnership.sitting_file import NumbersCast, VotesCast
from quorate.register import sittings
from quorate.register.tables.meetings import Motion


def close_vote(
    case: Case, purpose: str, number: int, *, silent_abstain: bool = False, by: str
) -> ItemRuling:
    """Close the vote on a motion and count the votes that members cast on their own screens.

    Who announced that they abstain does so without a word. Refuses to close over the silence of
    other members present, unless the clerk says that they abstain: a silence is no vote.
    """
    with live(case, purpose) as now:
        motion, room = _ready(now, number), now.room()
        choices = {
            id: ballot.choice
            for id, ballot in sittings.standing_ballots(now.tx, motion.id).items()
            if id in room.members
        }
        _let_the_silent_abstain(now, room, choices, silent_abstain)
        return _count(now, motion, room, _lists(choices), by=by)


def count_by_clerk(
    case: Case, purpose: str, number: int, votes: VotesCast | NumbersCast, *, by: str
) -> ItemRuling:
    """Count a vote by hands: by name, or in numbers only, which then have no names to them.

    Votes cast on people's screens are not counted beside it: they end. Refuses a list of names that
    says of somebody what they did not vote themselves.
    """
    with live(case, purpose) as now:
        motion, room = _ready(now, number), now.room()
        standing = sittings.standing_ballots(now.tx, motion.id)
        if isinstance(votes, VotesCast):
            said = votes.by_person()
            other = [one.person.name for id, one in standing.items() if said.get(id) != one.choice]
            if other:
                raise Refused(
                    f"The list says otherwise than they voted themselves: {', '.join(other)}",
                    clause="9.3",
                    way_out="Correct the list, or ask them to change their vote.",
                )
        sittings.end_ballots(now.tx, list(standing.values()), clock.now(), "counted by the clerk")
        return _count(now, motion, room, votes, by=by)


def agree_without_vote(case: Case, purpose: str, number: int, *, by: str) -> ItemRuling:
    """Record that all who are present agree, without a vote (9.2).

    Refuses it where somebody has voted against or abstained.
    """
    with live(case, purpose) as now:
        motion, room = _ready(now, number), now.room()
        standing = sittings.standing_ballots(now.tx, motion.id)
        other = [one.person.name for one in standing.values() if one.choice != "for"]
        if other:
            raise Refused(
                f"Not all agree: {', '.join(other)}",
                clause="9.2",
                way_out="Close the vote; it is counted.",
            )
        sittings.end_ballots(now.tx, list(standing.values()), clock.now(), "agreed by all")
        return _count(now, motion, room, None, by=by)


def give_casting_vote(
    case: Case, purpose: str, number: int, side: Casting, *, person_id: str | None = None, by: str
) -> ItemRuling:
    """Break a tie, or decline to: it is then not carried (9.4). The vote stays with who presided.

    `person_id` is who casts on their own screen; without it the clerk records what was said.
    Refuses anybody else, and a motion that is not tied.
    """
    with live(case, purpose) as now:
        motion = now.motion(number)
        if motion.result != TIED:
            raise Refused(
                f"Motion {number} is not tied, so there is no casting vote to give", clause="9.4"
            )
        if person_id is not None and person_id != motion.presided_by:
            raise Refused(
                "Only the member who presided at the vote may give the casting vote",
                clause="22.30",
            )
        ruling = settle(now.tx, now.item, motion, casting=side, by=by)
        what = "declined to cast" if side == "declined" else f"cast {side}"
        now.tell(
            "CastingVoteGiven",
            f"The casting vote on motion {number}: {by} {what}. {motion.in_words}"
            if person_id
            else f"{by} recorded the casting vote on motion {number}: {what}. {motion.in_words}",
            by=by,
            motion=number,
            casting=side,
            result=motion.result,
        )
        return ruling


def _ready(now: Live, number: int) -> Motion:
    """The motion to be counted, on the text as it stands at this moment."""
    motion = now.motion(number)
    if motion.result != OPEN:
        when = f"closed at {time_of(motion.closed_at)}" if motion.closed_at else "is over"
        raise Refused(f"The vote on motion {number} {when}: {motion.in_words}")
    first = before_the_meeting(now)
    if first and first.id != motion.id:
        raise Refused(f"Motion {first.number} is voted on first", way_out="Count that one first.")
    follow_the_text(now.tx, now.item.case, now.item.paper_kind, now.item.meeting)
    return motion


def _let_the_silent_abstain(
    now: Live, room: Room, choices: dict[str, str], silent_abstain: bool
) -> None:
    declared = interests_standing(now.tx, now.item.case, now.item.purpose)
    for id in room.members:
        announced = id in declared and declared[id].step == "abstains"
        if id not in choices and (announced or silent_abstain):
            choices[id] = "abstain"
    silent = [room.name_of(id) for id in room.members if id not in choices]
    if silent:
        raise Refused(
            f"Members present have not voted yet: {', '.join(silent)}",
            clause="9.3",
            way_out="Wait for them, record who has left, or record that they abstain.",
        )


def _lists(choices: Mapping[str, str]) -> VotesCast:
    def of(choice: str) -> tuple[str, ...]:
        return tuple(id for id, said in choices.items() if said == choice)

    return VotesCast(votes_for=of("for"), against=of("against"), abstain=of("abstain"))


def _count(
    now: Live, motion: Motion, room: Room, votes: VotesCast | NumbersCast | None, *, by: str
) -> ItemRuling:
    count(now.tx, motion, room, votes)
    ruling = settle(now.tx, now.item, motion, casting=None, by=by)
    now.tell(
        "VoteClosed",
        f"The vote on motion {motion.number} closed at {time_of(clock.now())}. {motion.in_words}",
        by=by,
        motion=motion.number,
        way=motion.way,
        result=motion.result,
        version=motion.paper_version,
        sha256=motion.paper_sha256,
    )
    return ruling
