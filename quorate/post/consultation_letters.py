"""The letters about a changed day: of a consultation's close, of a workshop."""

from dataclasses import dataclass
from datetime import date, datetime

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


@dataclass(frozen=True, kw_only=True)
class WorkshopMoved(Letter):
    """Says that a workshop is held at another time or place; a calendar file goes with it."""

    review_title: str
    moved_from: datetime
    starts_at: datetime
    ends_at: datetime
    place: str
    reason: str
