"""Letters about the one-time codes with which members answer at Prefect's page."""

from dataclasses import dataclass

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class NewCode(Letter):
    """Carries the new code that a member asked for; `code` is empty on paper."""

    case_title: str
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class CodeLocked(Letter):
    """Tells the owner of a code that somebody tried wrong ones, and how often."""

    case_title: str
    tries: int
