"""The letter that answers a request to correct what is held about somebody."""

from dataclasses import dataclass
from datetime import date

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class CorrectionAnswered(Letter):
    """Tells somebody what became of the correction they asked for; `answer` may be paragraphs.

    What they asked is not said again: their words would stand in the record twice.
    """

    review_title: str
    asked_on: date
    answer: str
