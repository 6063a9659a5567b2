"""The letters that follow a meeting."""

from dataclasses import dataclass
from datetime import date

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class InterestsDeclared(Letter):
    """Sends Democratic Services the interests declared at a meeting, for their register (16.2).

    It goes in the name of the `chair`; each of `interests` is a line with name, nature and step.
    """

    body_name: str
    meeting_on: date
    item: str
    chair: str
    interests: tuple[str, ...]
