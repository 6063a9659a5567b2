"""The one way in which a motion is put, counted and settled, by file or act by act."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from quorate import clock, partnership
from quorate.business import structure as structures
from quorate.business.cases import Case
from quorate.business.meeting.amended_paper import amend, follow_the_text
from quorate.business.meeting.meeting_terms import MeetingTerms, meeting_terms
from quorate.business.meeting.meetings import meeting_for
from quorate.business.meeting.room import Room
from quorate.business.refusal import Refused
from quorate.constitution.items import Council, ItemRuling, ItemVote, rule_on_item
from quorate.constitution.voting import Count
from quorate.partnership.sitting_file import MotionPut, NumbersCast, VotesCast
from quorate.register import Transaction, meetings, papers, sittings, structure
from quorate.register.tables.meetings import Meeting, Motion
from quorate.register.tables.sittings import InTheRoom

OPEN, TIED, SET_ASIDE = "open", "tied", "set aside"
CARRIED, IN_PRINCIPLE = "carried", "recommendation_only"
Casting = Literal["for", "against", "declined"]


@dataclass(frozen=True)
class Item:
    """A case's item of business at its meeting, and what the case asks of that meeting."""

    case: Case
    purpose: str
    meeting: Meeting
    terms: MeetingTerms
    body_kind: str = "BOARD"

    @property
    def paper_kind(self) -> str:
        """The kind of the paper that is before the meeting."""
        return self.terms.papers[self.purpose]


def item_for(tx: Transaction, case: Case, purpose: str) -> Item:
    """The item of a case at its meeting for a purpose."""
    meeting = meeting_for(tx, case, purpose)
    body = structure.body_on(tx, meeting.body_id, clock.date_of(meeting.starts_at))
    kind = body.kind if body else "BOARD"
    return Item(case, purpose, meeting, meeting_terms(tx, case), kind)


def put(tx: Transaction, item: Item, room: Room, motion: MotionPut) -> Motion:
    """Put a motion to the members in the room, on the text as it stands at this moment.

    Refuses it without a quorum (13.1), out of order, and with a structure that nobody knows.
    """
    if not room.quorum.is_quorate:
        raise Refused(
            f"{room.quorum.in_words} No motion can be put without a quorum",
            clause=room.quorum.clause,
            way_out="Record the meeting without motions: it is an informal discussion.",
        )
    _refuse_disorder(put_so_far(tx, item), motion.kind)
    if motion.kind == "amendment":
        _refuse_to_amend_a_form(item)
    if motion.structure:
        structures.ready(motion.structure)
    paper = papers.latest(tx, item.case.reference, item.paper_kind)
    row = Motion(
        meeting_id=item.meeting.id,
        number=sittings.next_number(tx, item.meeting.id),
        kind=motion.kind,
        text=motion.text,
        majority=item.terms.majority_for(item.purpose, motion.kind),
        votes_for=0,
        votes_against=0,
        abstained=0,
        result=OPEN,
        clause="",
        in_words="",
        facts={
            "changes": list(motion.changes),
            "structure": motion.structure,
            "back_to": motion.back_to,
        },
        put_at=clock.now(),
        paper_version=paper.version if paper else None,
        paper_sha256=paper.sha256 if paper else None,
    )
    return meetings.put(tx, row, {})


def put_so_far(tx: Transaction, item: Item) -> list[Motion]:
    """The motions on an item in their order, without those that were set aside."""
    return [row for row in meetings.motions(tx, item.meeting.id) if row.result != SET_ASIDE]


def is_carried(motion: Motion) -> bool:
    """Whether a motion was carried, if only in principle."""
    return motion.result in (CARRIED, IN_PRINCIPLE)


def count(
    tx: Transaction, motion: Motion, room: Room, votes: VotesCast | NumbersCast | None
) -> None:
    """Count the votes of the members in the room: by name, by numbers, or None for agreed by all.

    Refuses votes of people who were not members present, silence of those who were (9.3), numbers
    that do not fit the room, and a count after the quorum was lost (13.1).
    """
    if not room.quorum.is_quorate:
        raise Refused(
            f"{room.quorum.in_words} Nothing can be voted on without a quorum",
            clause=room.quorum.clause,
            way_out="Go on when enough members are present again, or close the item.",
        )
    named = _votes_by_name(motion, room, votes)
    if isinstance(votes, NumbersCast):
        counted = Count(votes.votes_for, votes.against, votes.abstain)
        _refuse_numbers_that_do_not_fit(motion, room, counted)
    else:
        said = list(named.values())
        counted = Count(said.count("for"), said.count("against"), said.count("abstain"))
    motion.votes_for, motion.votes_against = counted.votes_for, counted.votes_against
    motion.abstained = counted.abstained
    motion.way = "agreed" if votes is None else "names" if named else "numbers"
    motion.closed_at = clock.now()
    motion.appointed, motion.quorum = room.quorum.appointed, room.quorum.quorum
    motion.present, motion.withdrew = room.roll.present, len(room.withdrew)
    motion.barred = len(room.barred)
    motion.presided_by, motion.presided_as = room.presiding, room.chair.taken_by
    meetings.enter_votes(tx, motion, named)
    sittings.fill_the_room(tx, _seated(motion, room))


def settle(
    tx: Transaction, item: Item, motion: Motion, *, casting: Casting | None, by: str
) -> ItemRuling:
    """Say what a counted motion came to; one that is tied waits while `casting` is None.

    An amendment that is carried makes the next version of the paper at once. Raises
    CastingVoteRefused for a casting vote without a tie (9.4).
    """
    ruling = _rule(tx, item, motion, casting if casting in ("for", "against") else None)
    if ruling.result == "tied" and casting == "declined":
        ruling = _rule(tx, item, motion, None, declined=True)
    motion.casting_vote = casting if casting in ("for", "against") else None
    motion.result = CARRIED if ruling.result == "agreed" else ruling.result
    motion.clause, motion.in_words = ruling.clause, ruling.in_words
    if motion.kind == "amendment" and is_carried(motion):
        amend(tx, item.case, item.paper_kind, motion, by=by)
        follow_the_text(tx, item.case, item.paper_kind, item.meeting)
    if motion.kind == "reference-back" and is_carried(motion):
        _let_fall(tx, item)
    return ruling


def _let_fall(tx: Transaction, item: Item) -> None:
    for row in put_so_far(tx, item):
        if row.result == OPEN:
            row.result, row.in_words = SET_ASIDE, "Not voted on: the item was referred back."


def _rule(
    tx: Transaction,
    item: Item,
    motion: Motion,
    casting: Literal["for", "against"] | None,
    *,
    declined: bool = False,
) -> ItemRuling:
    counted = Count(motion.votes_for, motion.votes_against, motion.abstained)
    vote = ItemVote(
        appointed=motion.appointed or 0,
        present=motion.present or 0,
        withdrew=motion.withdrew or 0,
        barred=motion.barred or 0,
        count=None if motion.way == "agreed" else counted,
        casting=casting,
        casting_declined=declined,
        presiding=motion.presided_as,  # type: ignore[arg-type]
        majority="two_thirds" if motion.majority == "two-thirds" else "simple",
        body_kind=item.body_kind,
    )
    council = None
    if motion.kind == "substantive" and item.terms.needs_the_council(item.purpose):
        approved_on = papers.approval(
            tx, item.case.reference, partnership.current().standing.council
        )
        council = Council(approved_on, clock.date_of(item.meeting.starts_at))
    return rule_on_item(vote, partnership.current().articles, council=council)


def _refuse_to_amend_a_form(item: Item) -> None:
    """A group is opened from the proposer's form; words carried at a meeting do not change that."""
    if not item.terms.may_be_amended:
        raise Refused(
            "A proposal for a group is not amended at the meeting: it is opened as its form has it",
            way_out="Refer it back with what must change; the proposer then completes it.",
        )


def _refuse_disorder(so_far: Sequence[Motion], kind: str) -> None:
    settled = [row.kind for row in so_far if row.result not in (OPEN, TIED)]
    if any(row.kind == "reference-back" and is_carried(row) for row in so_far):
        raise Refused("The item was referred back: no further motion can be put on it")
    if kind == "substantive" and any(row.kind == "substantive" for row in so_far):
        raise Refused("Only one substantive motion is put on an item")
    if kind == "amendment" and "substantive" in settled:
        raise Refused(
            "An amendment was put after the motion that it amends",
            way_out="Put the amendments before the substantive motion.",
        )
    if "substantive" in settled:
        raise Refused("The item has been decided: no further motion can be put on it")
    waiting = [row for row in so_far if row.result in (OPEN, TIED)]
    in_the_way = [row for row in waiting if row.kind != "substantive" or row.result == TIED]
    if in_the_way:
        raise Refused(
            f"Motion {in_the_way[0].number} is before the meeting",
            way_out="Count it, or withdraw it, first.",
        )


def _votes_by_name(
    motion: Motion, room: Room, votes: VotesCast | NumbersCast | None
) -> dict[str, str]:
    members = room.members
    if isinstance(votes, NumbersCast):
        return {}
    named = votes.by_person() if votes else dict.fromkeys(members, "for")
    strangers = [room.name_of(id) for id in named if id not in members]
    if strangers:
        raise Refused(
            f"Votes of people who were not members present cannot count: {', '.join(strangers)}",
            clause="9.3",
            way_out="Only representatives vote, or the named substitutes of absent ones.",
        )
    silent = [room.name_of(id) for id in members if id not in named]
    if silent:
        raise Refused(
            f"Members present are in none of the lists of '{motion.text}': {', '.join(silent)}",
            clause="9.3",
            way_out="Enter them under abstain; somebody who had left is no longer present.",
        )
    return named


def _refuse_numbers_that_do_not_fit(motion: Motion, room: Room, counted: Count) -> None:
    if counted.present != len(room.members):
        raise Refused(
            f"{counted.in_words} makes {counted.present}, but {len(room.members)} members with a "
            f"vote are present for '{motion.text}'",
            clause="9.3",
            way_out="Count again, or put the roll call right first.",
        )


def _seated(motion: Motion, room: Room) -> list[InTheRoom]:
    return [
        InTheRoom(
            motion_id=motion.id,
            person_id=place.person,
            seat_id=int(place.seat),
            capacity=place.capacity,
            withdrew=place.person in room.withdrew,
        )
        for place in room.roll.sitting
    ]
