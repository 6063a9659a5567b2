"""How a member has voted at meetings, where votes were counted by name."""

from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.register import cases, sittings


@dataclass(frozen=True)
class PastVote:
    """One counted vote: on which motion of which case, when it was counted, and the sum in words.

    `version` is that of the paper that the motion was about, where there was one; `path` leads to
    the meeting.
    """

    path: str
    title: str
    motion: str
    choice: str
    at: datetime
    version: int | None
    in_words: str


def past_votes(person: str) -> list[PastVote]:
    """Every vote of a person that was counted by name, the newest first."""
    past = []
    with register.current().reading() as tx:
        for vote, motion, meeting in sittings.counted_votes_of(tx, person):
            case = cases.find(tx, meeting.case_reference)
            past.append(
                PastVote(
                    path=f"/meetings/{meeting.id}",
                    title=case.title if case else meeting.case_reference,
                    motion=motion.text,
                    choice=vote.choice,
                    at=motion.closed_at or meeting.starts_at,
                    version=motion.paper_version,
                    in_words=motion.in_words,
                )
            )
    return past
