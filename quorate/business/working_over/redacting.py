"""Takes personal data and offensive words out of responses; the original is kept apart.

Everything of ours that shows what somebody wrote reads the texts that are changed here: the
response, its parts and points, the mail or form it came in, and the copy of it that was sent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quorate import clock, register
from quorate.business.cases import Case, open_for_change
from quorate.business.paper_versions import name_of as name_of_paper
from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over.originals import FOLLOWS
from quorate.business.working_over.taking_out import (
    STANDS_FOR,
    stands_in,
    take_out,
    take_out_of_all,
    take_out_of_value,
)
from quorate.register import Transaction, journal, responses, sealed
from quorate.register.tables.points import SealedText
from quorate.register.tables.responses import Response

KINDS = {"personal": "Personal data", "offensive": "Offensive words", "other": "Something else"}
LONGEST = 10_000
OWN_WORDS = ("AnswerReceived", "YourPoints")  # letters that quote what their recipient wrote


@dataclass(frozen=True, kw_only=True)
class Redaction:
    """Words to be taken out, of what kind they are (personal, offensive, other), and why."""

    words: str
    kind: str
    reason: str

    @property
    def stands_for(self) -> str:
        """What stands in their place."""
        return STANDS_FOR[self.kind]


@dataclass(frozen=True)
class Redacted:
    """How many times words were taken out, and the papers lodged before in which they stand."""

    times: int
    still_in: tuple[str, ...]


def redact(case: Case, response: int, redaction: Redaction, *, by: str) -> Redacted:
    """Take words out of a response, its earlier versions and all that was made of it.

    The whole text as it came is sealed first. Papers that were lodged keep their words, because
    they keep their fingerprint: they are named, so that a new version can be lodged. Refuses
    words that do not stand in the response, a kind that is none, and a redaction with no reason.
    """
    whole = _checked(redaction)
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        row = responses.find(tx, response)
        if row is None or row.case_reference != case.reference:
            raise NotFound(f"{case.reference} has no response {response}")
        times = sum(_take_out(tx, one, whole, by) for one in sealed.chain_of(tx, row))
        if not times:
            raise Refused(
                f"These words do not stand in response {response}",
                way_out="Copy them as they stand there; spaces and capitals make no difference.",
            )
        still_in = tuple(_papers_with(tx, case, whole.words))
        _record(tx, case, response, whole, by=by)
    return Redacted(times, still_in)


def take_over(tx: Transaction, response: Response) -> int:
    """Take out of an answer what was taken out of those it replaces. Gives how many times.

    To be called as it is recorded, before its points are begun.
    """
    times = 0
    for former in sealed.chain_of(tx, response):
        for one in sealed.of_response(tx, former.id) if former.id != response.id else ():
            again = Redaction(words=one.words, kind=one.kind, reason=one.reason)
            times += _take_out(tx, response, again, one.sealed_by)
    return times


def redacted(tx: Transaction, response: int, text: str) -> str:
    """Any other text of a response without the words that were taken out of it."""
    for one in sealed.of_response(tx, response):
        text, _ = take_out(text, one.words, one.stands_for)
    return text


def taken_out_words_in(tx: Transaction, reference: str, text: str) -> list[int]:
    """The responses to a case whose words were taken out and stand in this text all the same."""
    found = (one for one in sealed.of_case(tx, reference) if stands_in(text, one.words))
    return sorted({one.response_id for one in found})


def _checked(redaction: Redaction) -> Redaction:
    words, reason = redaction.words.strip(), redaction.reason.strip()
    if redaction.kind not in KINDS:
        raise Refused(f"'{redaction.kind}' is no kind", way_out=f"Give one of {', '.join(KINDS)}.")
    if not words or len(words) > LONGEST:
        raise Refused("No words were given to take out", way_out="Copy them from the response.")
    if not reason:
        raise Refused(
            "Words are taken out for a reason", clause=FOLLOWS, way_out="Say why; it is recorded."
        )
    return Redaction(words=words, kind=redaction.kind, reason=reason)


def _take_out(tx: Transaction, row: Response, redaction: Redaction, by: str) -> int:
    """Out of one response and all that came of it; sealed only where there is anything."""
    before = row.text
    times = _of_response(tx, row, redaction)
    if not times:
        return 0
    _of_its_copies(tx, row, redaction)
    earlier = sealed.of_response(tx, row.id)
    tx.add(
        SealedText(
            response_id=row.id,
            kind=redaction.kind,
            words=redaction.words,
            stands_for=redaction.stands_for,
            reason=redaction.reason,
            original=earlier[0].original if earlier else before,
            sealed_by=by,
            sealed_at=clock.now(),
        )
    )
    tx.flush()
    return times


def _of_response(tx: Transaction, row: Response, redaction: Redaction) -> int:
    """Out of the response, its parts and its points. Gives how often it stood in the text."""
    words, stands_for = redaction.words, redaction.stands_for
    row.text, times = take_out(row.text, words, stands_for)
    in_parts = 0
    for part in row.parts:
        part.text, count = take_out(part.text, words, stands_for)
        in_parts += count
    for name in ("published_as", "members_asked"):
        _in_field(row, name, redaction)
    made = sealed.points_of(tx, row.id)
    texts, _ = take_out_of_all([point.text for point in made], words, stands_for)
    for point, text in zip(made, texts, strict=True):
        point.text = text
        _in_field(point, "reason", redaction)
    return max(times, in_parts)


def _of_its_copies(tx: Transaction, row: Response, redaction: Redaction) -> None:
    """Out of the mail or form that a response came in, its files' names, and our own copies."""
    for message in sealed.messages_of(tx, row.id):
        for name in ("text", "subject"):
            _in_field(message, name, redaction)
    for answer in sealed.public_answers_of(tx, row.id):
        _in_field(answer, "fields", redaction)
    for file in sealed.files_of(tx, row.id):
        _in_field(file, "name", redaction)
    for letter in sealed.letters_to(tx, row.case_reference, row.person_id, OWN_WORDS):
        for name in ("fields", "text"):
            _in_field(letter, name, redaction)
    for draft in sealed.drafts_of(tx, row.case_reference):
        _in_field(draft, "text", redaction)


def _in_field(row: Any, name: str, redaction: Redaction) -> None:
    """Out of one column of a row; a column that does not hold the words is not written."""
    value, count = take_out_of_value(getattr(row, name), redaction.words, redaction.stands_for)
    if count:
        setattr(row, name, value)


def _papers_with(tx: Transaction, case: Case, words: str) -> Sequence[str]:
    return [
        f"{name_of_paper(paper.kind)}, version {paper.version}"
        for paper in sealed.papers_of(tx, case.reference)
        if stands_in(paper.text, words)
    ]


def _record(tx: Transaction, case: Case, response: int, redaction: Redaction, *, by: str) -> None:
    """The journal is for ever, so the words are not in it, nor the reason, which may name them."""
    journal.add(
        tx,
        "WordsTakenOut",
        f"{by} took {KINDS[redaction.kind].lower()} out of response {response}.",
        case=case.reference,
        actor=by,
        facts={"response": response, "kind": redaction.kind},
    )
