"""The letters of a case: to whom, in which state, and a copy of each as it was sent."""

from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.business.refusal import NotFound
from quorate.post.compose import compose
from quorate.post.letters import LetterCannotBeWritten, letter_from_row
from quorate.post.titles import title_of
from quorate.register import kept_letters, letters, papers
from quorate.register.tables.post import Letter

STATES = {
    "queued": "Queued",
    "sending": "Queued",
    "sent": "Sent",
    "refused": "Refused by the mail server",
    "failed": "Failed",
    "to-print": "To be printed",
}


@dataclass(frozen=True)
class LetterLine:
    """A letter in a line: what it is, to whom, its state in words and when it went."""

    id: int
    title: str
    to: str
    address: str
    state: str
    reason: str
    queued_at: datetime
    sent_at: datetime | None
    round: int


@dataclass(frozen=True)
class LetterCopy:
    """A letter whole: as it was sent, or as it would be if it were sent now."""

    line: LetterLine
    subject: str
    text: str
    is_stored: bool
    papers: tuple[tuple[str, str, int], ...]


def letters_of(reference: str, *, first: int, most: int) -> list[LetterLine]:
    """A page of the letters of a case, the newest first."""
    with register.current().reading() as tx:
        rows = kept_letters.newest(tx, reference, first=first, most=most)
        return [_line(row) for row in rows]


def how_many(reference: str) -> tuple[int, int]:
    """How many letters a case has, and how many of them were sent."""
    with register.current().reading() as tx:
        counts = letters.counts(tx, reference)
    in_all = sum(number for _, _, number in counts)
    return in_all, sum(number for _, state, number in counts if state == "sent")


def copy_of(reference: str, letter: int) -> LetterCopy:
    """A letter of a case with its text; raises NotFound for one of another case.

    What was sent is shown as it was stored. What is still queued is composed as it stands, and a
    letter that cannot be composed says why.
    """
    with register.current().reading() as tx:
        row = kept_letters.one(tx, reference, letter)
        if row is None:
            raise NotFound(f"There is no letter {letter} in {reference}")
        enclosed = papers.by_ids(tx, row.paper_ids)
        known = tuple((paper.title, paper.kind, paper.version) for paper in enclosed)
        line = _line(row)
    if row.text is not None:
        return LetterCopy(line, row.subject or "", row.text, True, known)
    try:
        fields = {**row.fields, "link": ""} if "link" in row.fields else row.fields
        written = compose(letter_from_row(row.name, fields))
    except LetterCannotBeWritten as fault:
        return LetterCopy(line, line.title, str(fault), False, known)
    return LetterCopy(line, written.subject, written.text, False, known)


def _line(row: Letter) -> LetterLine:
    return LetterLine(
        id=row.id,
        title=title_of(row.name),
        to=row.person.name,
        address=row.person.email or "by post",
        state=STATES.get(row.state, row.state),
        reason=row.reason or "",
        queued_at=row.queued_at,
        sent_at=row.sent_at,
        round=row.round,
    )
