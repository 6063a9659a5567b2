"""The deciding Board of Harrow's review while it sits, with the clerk at the table."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from quorate import register
from quorate.business.board import counting, declaring, opening, putting, roll, voting
from quorate.business.meeting.interests import Declared
from quorate.partnership.sitting_file import MotionPut, NumbersCast, VotesCast
from quorate.register import meetings, papers
from quorate.register.tables.sittings import Ballot
from tests.business.stages import Review, a_motion

CLERK = "Clerk"


@dataclass
class Board:
    """A meeting of the review's round, conducted act by act."""

    review: Review
    purpose: str = "board"

    @property
    def case(self) -> Any:
        """The case whose meeting it is."""
        return self.review.case

    def opened(self, present: int | list[str] = 22) -> "Board":
        """Open it and call the roll: the first members of the Board, or those given."""
        opening.open_sitting(self.case, self.purpose, by=CLERK)
        self.call(present)
        return self

    def call(self, present: int | list[str]) -> str:
        """Call the roll: so many members present, or those given."""
        members = self.review.members()
        here = members[:present] if isinstance(present, int) else present
        seats = self.seats()
        answers = {seat: "present" if who in here else "absent" for seat, who in seats.items()}
        return roll.call_roll(self.case, self.purpose, answers, by=CLERK)

    def seats(self) -> dict[int, str]:
        """The representative of each seat."""
        from quorate import clock
        from quorate.business.meeting.meetings import seats_on_the_day

        with register.current().reading() as tx:
            seats = seats_on_the_day(tx, "hsp_board", clock.today())
        return {int(seat.seat): seat.representative for seat in seats if seat.representative}

    def put(self, **changes: Any) -> int:
        """Put a motion: the substantive one, unless told otherwise."""
        motion: MotionPut = a_motion(**changes)
        return putting.put_motion(self.case, self.purpose, motion, by=CLERK)

    def amend(self, **changes: Any) -> int:
        """Put an amendment with one change."""
        facts = {"kind": "amendment", "text": "One more.", "changes": ("One more seat.",)}
        return self.put(**{**facts, **changes})

    def vote(self, number: int, person: str, choice: Any = "for", seen: str | None = "") -> None:
        """Cast a vote on the text as it stands, or on another."""
        on = self.motion(number).paper_sha256 if seen == "" else seen
        voting.vote(self.case, self.purpose, number, person, voting.Marked(choice, on))

    def vote_in_turn(self, number: int, votes_for: int, against: int, abstain: int = 0) -> None:
        """So many of the members, from the first on, vote for, then against, then abstain."""
        choices = ["for"] * votes_for + ["against"] * against + ["abstain"] * abstain
        for person, choice in zip(self.voters(), choices, strict=False):
            self.vote(number, person, choice)

    def voters(self) -> list[str]:
        """Who has a vote now, in the order of the seats."""
        from quorate.business.board.live import room_now
        from quorate.business.meeting.motions import item_for

        with register.current().reading() as tx:
            return room_now(tx, item_for(tx, self.case, self.purpose)).members

    def close(self, number: int, **how: Any) -> Any:
        """Close a vote."""
        return counting.close_vote(self.case, self.purpose, number, by=CLERK, **how)

    def count(self, number: int, votes: VotesCast | NumbersCast) -> Any:
        """Count a vote by hands."""
        return counting.count_by_clerk(self.case, self.purpose, number, votes, by=CLERK)

    def agree(self, number: int) -> Any:
        """All agree without a vote."""
        return counting.agree_without_vote(self.case, self.purpose, number, by=CLERK)

    def cast(self, number: int, side: Any, person: str | None = None) -> Any:
        """Give the casting vote, by the person or through the clerk."""
        return counting.give_casting_vote(
            self.case, self.purpose, number, side, person_id=person, by=person or CLERK
        )

    def end(self) -> str:
        """Close the meeting."""
        return opening.close_sitting(self.case, self.purpose, by=CLERK)

    def arrives(self, person: str) -> str:
        """Somebody comes in."""
        return roll.arrive(self.case, self.purpose, person, by=CLERK)

    def leaves(self, person: str) -> str:
        """Somebody leaves."""
        return roll.leave(self.case, self.purpose, person, by=CLERK)

    def declares(self, person: str, nature: str = "A tenant.", step: Any = "stays") -> None:
        """Somebody declares an interest."""
        declared = Declared(nature, step)
        declaring.declare_for_meeting(self.case, self.purpose, person, declared, by=CLERK)

    def motion(self, number: int) -> Any:
        """A motion as the register has it."""
        with register.current().reading() as tx:
            put = meetings.motions(tx, self.review.meeting(self.purpose).id)
            return next((row for row in put if row.number == number), None)

    def votes(self, number: int) -> dict[str, str]:
        """The votes counted on a motion, by name."""
        with register.current().reading() as tx:
            return meetings.votes(tx, self.motion(number).id)

    def ballots(self, number: int) -> list[Any]:
        """Every vote cast on people's own screens."""
        with register.current().reading() as tx:
            cast = select(Ballot).where(Ballot.motion_id == self.motion(number).id)
            return list(tx.scalars(cast.order_by(Ballot.id)))

    def paper(self, kind: str = "final-paper") -> Any:
        """The newest version of a paper of the case."""
        with register.current().reading() as tx:
            return papers.latest(tx, self.case.reference, kind)
