"""The letter that answers somebody point by point."""

from dataclasses import dataclass
from datetime import date

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class YourPoints(Letter):
    """Tells somebody who answered what became of each of their own points, and why (17.1).

    `numbers`, `points` and `became` run side by side: the number by which a point is found in the
    write-up, its words, and what came of it as a sentence. `outcome` is a sentence.
    """

    review_title: str
    outcome: str
    decided_on: date
    numbers: tuple[str, ...]
    points: tuple[str, ...]
    became: tuple[str, ...]
