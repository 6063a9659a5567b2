"""Letters about getting in: the link with which somebody signs in."""

from dataclasses import dataclass

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class SignInLink(Letter):
    """Carries the link that somebody asked for, which holds for so many minutes."""

    minutes: int
