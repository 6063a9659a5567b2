"""What became of somebody's own points, and the letter that tells each of them (17.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from quorate import clock, register
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.reviewing.reviews import terms
from quorate.business.steps import once
from quorate.business.working_over.dispositions import IN_WORDS
from quorate.business.working_over.hearing import number_of, where_changed
from quorate.business.working_over.write_up import SENTENCES
from quorate.constitution.wording import counted
from quorate.post.points_letters import YourPoints
from quorate.register import Transaction, journal, meetings, points
from quorate.register.tables.people import Person
from quorate.register.tables.points import Point

SHOWN = 600  # characters of a point in a letter: enough to know one's own words again
NOT_YET = "Nobody has said yet"


@dataclass(frozen=True)
class OwnPoint:
    """One thing that somebody said, what became of it, and why; all in words."""

    number: str
    words: str
    became: str
    reason: str

    @property
    def sentence(self) -> str:
        """What became of it and why, in one line."""
        return f"{self.became}. {self.reason}".strip()


def own_points(reference: str, person: str) -> list[OwnPoint]:
    """What somebody said in a case, over all rounds, with what became of each point."""
    with register.current().reading() as tx:
        made = points.of_case(tx, reference)
        return [_own(point) for point in made if point.response.person_id == person]


@once
def tell_each_their_points(tx: Transaction, case: Case) -> None:
    """Write to each person who answered, in any round, what became of each of their points."""
    review, outcome = terms(tx, case), recorded(tx, case).outcome or ""
    board = meetings.find(tx, case.reference, case.round, "board")
    decided_on = clock.date_of(board.starts_at) if board else clock.today()
    said = _by_person(points.of_case(tx, case.reference))

    def letter(person: Person) -> YourPoints:
        own = [_own(point) for point in said[person.id]]
        return YourPoints(
            **signed(person),
            link=f"/consultations/{case.reference}/outcome",
            review_title=review.title,
            outcome=f"{SENTENCES.get(outcome, 'The Board has decided')}.",
            decided_on=decided_on,
            numbers=tuple(point.number for point in own),
            points=tuple(_shortened(point.words) for point in own),
            became=tuple(point.sentence for point in own),
        )

    people = [made[0].response.person for made in said.values()]
    queue(tx, case, people, letter)
    told = sum(len(made) for made in said.values())
    journal.add(
        tx,
        "PointsAnswered",
        f"{len(people)} people who answered were told what became of their "
        f"{counted(told, 'point')} (17.1).",
        case=case.reference,
        facts={"people": len(people), "points": told},
    )


def _by_person(made: Sequence[Point]) -> dict[str, list[Point]]:
    in_order = sorted(made, key=lambda point: point.response.person_id)
    return {id: list(own) for id, own in groupby(in_order, key=lambda p: p.response.person_id)}


def _own(point: Point) -> OwnPoint:
    where = where_changed(point)
    became = IN_WORDS[point.disposition] if point.disposition else NOT_YET
    return OwnPoint(
        number=number_of(point),
        words=point.text,
        became=f"{became}, in {where}" if where else became,
        reason=(point.reason or "").strip(),
    )


def _shortened(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"
