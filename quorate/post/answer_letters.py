"""The letters about an answer: that it came, and the public's, to be confirmed before it counts."""

from dataclasses import dataclass
from datetime import date, datetime

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class AnswerReceived(Letter):
    """Confirms an answer, with a copy; the `link` changes it until the end of `closes_on`.

    `is_on_write_up` says that it comments on the write-up, and is no answer to the consultation.
    `answer_copy` is put in as the letter is sent, and kept nowhere: words that are taken out of an
    answer would stand on in its letter. `files` are the names of the files that came with it.
    """

    review_title: str
    is_on_write_up: bool
    received_at: datetime
    closes_on: date
    answer_copy: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AnswerToConfirm(Letter):
    """Asks somebody from the public whether the answer that bears their address is theirs.

    Its link leads to the answer and a button; not confirmed before the close, it does not count.
    """

    review_title: str
    closes_on: date


@dataclass(frozen=True, kw_only=True)
class AnswerLinkAgain(Letter):
    """Sends a consultee their own link once more, because somebody asked for it."""

    review_title: str
    closes_on: date
