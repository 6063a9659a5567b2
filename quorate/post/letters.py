"""The letters of the partnership, each one a document with a name, and their rows for storage."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, get_type_hints

from quorate.post import (
    access_letters,
    answer_letters,
    code_letters,
    consultation_letters,
    correction_letters,
    group_letters,
    life_letters,
    mail_letters,
    meeting_letters,
    operator_letters,
    points_letters,
)
from quorate.post.letter import Letter


class LetterCannotBeWritten(Exception):
    """A letter that its template, or its stored row, does not let us write; says which and why."""

    def __init__(self, letter: str, reason: str) -> None:
        super().__init__(f"The letter {letter} cannot be written: {reason}")
        self.letter = letter
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class ConsultationInvitation(Letter):
    """Asks for views on a proposal; `summary` may hold paragraphs, as may `how_to_reply`."""

    review_title: str
    summary: str
    opens_on: date
    closes_on: date
    working_days: int
    questions: tuple[str, ...]
    how_to_reply: str


@dataclass(frozen=True, kw_only=True)
class ConsultationReminder(Letter):
    """Reminds someone who has not replied; `days_left` counts working days.

    Nobody has to get it: `unsubscribe` is the page on which its reader can stop reminders.
    """

    review_title: str
    closes_on: date
    days_left: int
    questions: tuple[str, ...]
    how_to_reply: str
    unsubscribe: str = ""


@dataclass(frozen=True, kw_only=True)
class WorkshopInvitation(Letter):
    """Invites to the workshop that follows a consultation; a calendar file goes with it."""

    review_title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    aim: str


@dataclass(frozen=True, kw_only=True)
class CommentsInvitation(Letter):
    """Circulates the write-up for comments, saying how many of those invited responded."""

    write_up_title: str
    comments_close_on: date
    responses_received: int
    invited: int


@dataclass(frozen=True, kw_only=True)
class NoticeOfMeeting(Letter):
    """Gives notice of the time, venue and agenda of a meeting (Handbook 12.3).

    `carried_over_from` is the date of the meeting whose business comes back to this one.
    """

    body_name: str
    starts_at: datetime
    venue: str
    agenda: tuple[str, ...]
    papers: tuple[str, ...]
    apologies_by: date
    is_public: bool
    carried_over_from: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExpectedAttendance(Letter):
    """Tells the Chair who is expected, once the time for apologies is over (Handbook 12.8).

    `appointed` counts the members, `quorum` how many of them must be there.
    """

    body_name: str
    meeting_on: date
    appointed: int
    expected_present: int
    quorum: int
    chair_must_decide: bool
    apologies: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Feedback(Letter):
    """Tells people what became of their views (Handbook 17.1); `outcome` is a sentence."""

    review_title: str
    outcome: str
    decided_on: date
    views_received: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    reasons: tuple[str, ...]
    effective_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewWithdrawn(Letter):
    """Says that a review has stopped, and why; `reason` is a sentence."""

    review_title: str
    withdrawn_on: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class WorkOverdue(Letter):
    """Tells an officer what is late, and which clause asks for it; `what` starts a sentence."""

    what: str
    due_on: date
    clause: str


@dataclass(frozen=True, kw_only=True)
class BankHolidayAhead(Letter):
    """Tells an officer that a bank holiday meets a date that stays; two or three sentences each."""

    case_title: str
    because: str
    stands: str


@dataclass(frozen=True, kw_only=True)
class MeetingMoved(Letter):
    """Says that a meeting is moved, or postponed where `moved_to` is None; `reason` a sentence."""

    body_name: str
    moved_from: date
    reason: str
    moved_to: date | None = None


LETTERS: dict[str, type[Letter]] = {
    letter.__name__: letter
    for letter in (
        ConsultationInvitation,
        ConsultationReminder,
        consultation_letters.ConsultationDatesChanged,
        consultation_letters.WorkshopMoved,
        WorkshopInvitation,
        CommentsInvitation,
        NoticeOfMeeting,
        ExpectedAttendance,
        Feedback,
        points_letters.YourPoints,
        ReviewWithdrawn,
        WorkOverdue,
        BankHolidayAhead,
        MeetingMoved,
        meeting_letters.InterestsDeclared,
        access_letters.SignInLink,
        answer_letters.AnswerReceived,
        answer_letters.AnswerToConfirm,
        answer_letters.AnswerLinkAgain,
        correction_letters.CorrectionAnswered,
        code_letters.NewCode,
        code_letters.CodeLocked,
        mail_letters.MailWaits,
        operator_letters.NotWell,
        *group_letters.GROUP_LETTERS,
        life_letters.InvitedToGroup,
        life_letters.GroupEstablished,
        life_letters.TermEnds,
        life_letters.MembershipReviewDue,
        life_letters.GroupPastItsEnd,
        life_letters.GroupClosed,
        life_letters.RepresentationMade,
        life_letters.RepresentationAnswered,
    )
}


def letter_to_row(letter: Letter) -> dict[str, Any]:
    """The letter's fields as JSON can hold them: dates in ISO form, moments in UTC, lists.

    Raises ValueError for a moment without a time zone.
    """
    return {field.name: _stored(getattr(letter, field.name)) for field in fields(letter)}


def letter_from_row(name: str, row: Mapping[str, Any]) -> Letter:
    """The letter called `name` from its stored row; the inverse of `letter_to_row`.

    Raises LetterCannotBeWritten for an unknown name, a field too many or too few, or a value
    that cannot be read: a letter is written from its whole row or not at all.
    """
    if name not in LETTERS:
        raise LetterCannotBeWritten(name, f"there are only {', '.join(LETTERS)}.")
    letter, readers = LETTERS[name], _readers(name)
    if unknown := set(row) - set(readers):
        raise LetterCannotBeWritten(name, f"it has no {', '.join(sorted(unknown))}.")
    try:
        return letter(**{field: readers[field](value) for field, value in row.items()})
    except (TypeError, ValueError) as error:
        raise LetterCannotBeWritten(name, f"its row does not fit it ({error}).") from error


def _stored(value: object) -> object:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"The moment {value.isoformat()} has no time zone: give it in UTC.")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is not of the kind {kind.__name__}")
        return value

    return read


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is not a list")
    read = _exactly(str)
    return tuple(read(text) for text in value)


_READERS: dict[object, Callable[[Any], Any]] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    date | None: lambda value: None if value is None else date.fromisoformat(value),
    tuple[str, ...]: _texts,
}


@cache
def _readers(name: str) -> dict[str, Callable[[Any], Any]]:
    letter = LETTERS[name]
    kinds = get_type_hints(letter)
    return {field.name: _READERS[kinds[field.name]] for field in fields(letter)}
