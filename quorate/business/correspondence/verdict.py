"""What a message that came in is taken for, and why."""

from dataclasses import dataclass
from typing import Literal, TypedDict

Kind = Literal["response", "bounce", "auto-reply", "stranger", "unreadable"]


class Known(TypedDict, total=False):
    """To whom and what a message belongs, or seems to."""

    case: str | None
    letter_id: int | None
    person_id: str | None


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a message is taken for, to whom and what it belongs, and the reason in a sentence.

    Whatever is not settled waits in the tray for the officer; `person_id` is there a suggestion.
    """

    kind: Kind
    why: str
    is_settled: bool = False
    case: str | None = None
    letter_id: int | None = None
    person_id: str | None = None
    response_id: int | None = None
