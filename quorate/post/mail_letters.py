"""Letters to officers about mail that came in."""

from dataclasses import dataclass

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class MailWaits(Letter):
    """Tells an officer that messages wait in the tray: how many, and how many letters came back."""

    messages: int
    came_back: int
