"""The letter about a consultation's closing day."""

from dataclasses import dataclass
from datetime import date

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class ConsultationDatesChanged(Letter):
    """Says that a consultation closes on another day than was said; `reason` may be paragraphs."""

    review_title: str
    closed_on: date
    closes_on: date
    is_longer: bool
    reason: str
    questions: tuple[str, ...]
