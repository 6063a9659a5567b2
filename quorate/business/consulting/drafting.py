"""An answer while it is written: kept for its writer only, looked over, then sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from quorate import register
from quorate.business.cases import Case, present_round, recorded
from quorate.business.consulting import kept_files
from quorate.business.consulting.answering import (
    PAPER_OF,
    Answer,
    Kind,
    NothingOpen,
    Part,
    Speaker,
    open_window,
    paper_asked_about,
    questions_asked,
    record_answer,
)
from quorate.business.refusal import NotFound, Refused
from quorate.papers.numbered import Block, Paragraph, blocks
from quorate.register import Transaction, consultees, papers, responses
from quorate.register.tables.responses import KeptFile, Response
from quorate.settings import settings

LONGEST_TEXT = 20_000
LONGEST_NAME = 200
KINDS = ("general", "question", "paragraph")
OF_THE_WRITER = ("speaks-for", "members-asked", "publish", "published-as")
DROPPED = "dropped-files"
OWN_DOORS = ("link", "public")
Fields = dict[str, str]


@dataclass(frozen=True)
class KeptLine:
    """A file that is kept, in a line."""

    id: int
    name: str
    size: int


@dataclass(frozen=True)
class Writing:
    """What somebody is answering, with what they have written so far.

    `fields` are those of the form: general, question-<n>, paragraph-<n> and what they say of
    themselves. `kept_at` is when the draft was kept, None where nothing has been written since
    the last answer was sent, at `sent_at`.
    """

    reference: str
    title: str
    stage: str
    closes_on: date
    questions: tuple[str, ...]
    paper_title: str
    paper: tuple[Block, ...]
    organisation: str
    name: str
    fields: Fields
    files: tuple[KeptLine, ...]
    kept_at: datetime | None
    sent_at: datetime | None

    @property
    def answer(self) -> Answer:
        """The answer as it would be sent."""
        return answer_from(self.fields)

    @property
    def commented(self) -> list[Paragraph]:
        """The paragraphs that have a comment."""
        return [
            block
            for block in self.paper
            if isinstance(block, Paragraph) and self.fields.get(f"paragraph-{block.number}")
        ]


def writing(reference: str, person: str) -> Writing:
    """What a consultee may answer now. Raises NothingOpen, and NotFound for anybody else."""
    with register.current().reading() as tx:
        return _writing(tx, present_round(tx, reference), person)


def keep(reference: str, person: str, typed: Mapping[str, str]) -> Writing:
    """Keep what was typed into a page's fields; those of other pages stay as they were.

    Refuses a text that is longer than any answer may be. Raises as `writing` does.
    """
    with register.current().transaction() as tx:
        case = present_round(tx, reference)
        now = _writing(tx, case, person)
        known = _names(now)
        given = {name: text.strip() for name, text in typed.items() if name in known}
        for name, text in given.items():
            refuse_too_long(name, text)
        _keep(tx, case, now, person=person, fields={**now.fields, **given})
        return _writing(tx, case, person)


def add_file(reference: str, person: str, *, name: str, content: bytes) -> None:
    """Keep a file for the answer. Refuses one too many, and what `kept_files.check` refuses."""
    with register.current().transaction() as tx:
        case = present_round(tx, reference)
        now, most = _writing(tx, case, person), settings().answer_files
        if len(now.files) >= most:
            raise Refused(
                f"An answer may have {most} files", way_out="Remove one, then choose this again."
            )
        kept_files.keep(tx, case, person, name=name, content=content)
        _keep(tx, case, now, person=person, fields=now.fields)


def remove_file(reference: str, person: str, file: int) -> None:
    """Take a file out of the answer that is written; what was sent before keeps its own."""
    with register.current().transaction() as tx:
        case = present_round(tx, reference)
        now = _writing(tx, case, person)
        if file not in [kept.id for kept in now.files]:
            return
        responses.drop_file(tx, file)
        dropped = f"{now.fields.get(DROPPED, '')} {file}".strip()
        _keep(tx, case, now, person=person, fields={**now.fields, DROPPED: dropped})


def send(reference: str, person: str) -> bool:
    """Send the answer that was written. Gives whether there was any: it goes once.

    Refuses an unfinished one, as `lacks` says. Raises as `writing` does.
    """
    with register.current().transaction() as tx:
        case = present_round(tx, reference)
        now = _writing(tx, case, person)
        if now.kept_at is None:
            return False
        for what in lacks(now).values():
            raise Refused(what.rstrip("."), way_out="Go back and complete your answer.")
        files = [file.id for file in now.files]
        record_answer(tx, case, person, now.answer, door="link", files=files)
        responses.drop_draft(tx, case.key, now.stage, person)
        return True


def lacks(now: Writing) -> dict[str, str]:
    """What an answer lacks before it can be sent, by the field to fill in."""
    fields, missing = now.fields, {}
    if not now.answer.parts and not now.files:
        missing["general"] = "Write a comment, or answer at least one question"
    elif not now.answer.parts:
        missing["general"] = "Write a few words about the file that you send"
    if fields.get("speaks-for") not in ("organisation", "self"):
        missing["speaks-for"] = "Say for whom you answer"
    if fields.get("publish") not in ("named", "unnamed", "no"):
        missing["publish"] = "Say whether your answer may be published"
    elif fields["publish"] == "named" and not fields.get("published-as"):
        missing["published-as"] = "Enter the name to publish with your answer"
    return missing


def answer_from(fields: Mapping[str, str]) -> Answer:
    """The answer that a form's fields say. Raises nothing: what is unfinished is left out."""
    parts = []
    for name, text in fields.items():
        kind, _, subject = name.partition("-")
        if kind in KINDS and text.strip() and (subject.isdecimal() or not subject):
            number = int(subject) if subject else None
            parts.append(Part(cast(Kind, kind), number, text.strip()))
    speaker = fields.get("speaks-for", "self")
    may_publish = fields.get("publish") in ("named", "unnamed")
    return Answer(
        parts=tuple(sorted(parts, key=lambda part: (KINDS.index(part.kind), part.subject or 0))),
        speaks_for=cast(Speaker, speaker if speaker in ("organisation", "self") else "self"),
        members_asked=fields.get("members-asked") or None,
        may_publish=may_publish,
        published_as=fields.get("published-as") if fields.get("publish") == "named" else None,
    )


def refuse_too_long(name: str, text: str) -> None:
    """Refuse a text that is longer than any answer may be."""
    most = LONGEST_NAME if name in OF_THE_WRITER and name != "members-asked" else LONGEST_TEXT
    if len(text) > most:
        raise Refused(
            f"One of your texts has {len(text):,} characters; the most is {most:,}",
            way_out="Shorten it, or send the whole as a file.",
        )


def _writing(tx: Transaction, case: Case, person: str) -> Writing:
    consultee = consultees.find(tx, case.reference, person)
    if consultee is None:
        raise NotFound(f"You are not consulted in {case.reference}")
    row, window = recorded(tx, case), open_window(tx, case)
    if window is None or row.withdrawn_at or row.closed_at:
        raise NothingOpen(f"Nothing is open in {case.reference}")
    stage = window.name
    draft = responses.draft(tx, case.key, stage, person)
    sent = [one for one in responses.standing_of(tx, case.key, stage, person) if _is_own(one)]
    fields = {"published-as": consultee.organisation or consultee.person.name}
    fields |= {"speaks-for": "organisation" if consultee.organisation else "self"}
    fields |= draft.fields if draft else _fields_of(sent)
    paper = papers.latest(tx, case.reference, PAPER_OF[stage])
    return Writing(
        reference=case.reference,
        title=row.title,
        stage=stage,
        closes_on=window.closes_on,
        questions=questions_asked(tx, case, stage),
        paper_title=paper.title if paper else row.title,
        paper=tuple(blocks(paper_asked_about(tx, case, stage))),
        organisation=consultee.organisation or "",
        name=consultee.person.name,
        fields=fields,
        files=_files(tx, case, person, (sent, fields)),
        kept_at=draft.kept_at if draft else None,
        sent_at=sent[-1].received_at if sent else None,
    )


def _is_own(response: Response) -> bool:
    return response.door in OWN_DOORS


def _names(now: Writing) -> set[str]:
    numbers = [block.number for block in now.paper if isinstance(block, Paragraph)]
    questions = range(1, len(now.questions) + 1)
    return {
        "general",
        *OF_THE_WRITER,
        *(f"question-{number}" for number in questions),
        *(f"paragraph-{number}" for number in numbers),
    }


def _keep(
    tx: Transaction, case: Case, now: Writing, *, person: str, fields: Mapping[str, str]
) -> None:
    responses.keep_draft(tx, case.key, now.stage, person, dict(fields))


def _fields_of(sent: Sequence[Response]) -> Fields:
    """The form's fields as somebody filled them in before, of several answers the last."""
    fields: Fields = {}
    for response in sent[-1:]:
        publish = "named" if response.published_as else "unnamed"
        fields |= {"publish": publish if response.may_publish else "no"}
        fields |= {"speaks-for": response.speaks_for}
        fields |= {"members-asked": response.members_asked or ""}
        fields |= {"published-as": response.published_as} if response.published_as else {}
        for part in response.parts:
            fields[f"{part.kind}-{part.subject}" if part.subject else part.kind] = part.text
    return fields


def _files(
    tx: Transaction, case: Case, person: str, so_far: tuple[Sequence[Response], Mapping[str, Any]]
) -> tuple[KeptLine, ...]:
    sent, fields = so_far
    dropped = set(fields.get(DROPPED, "").split())
    there: Iterable[KeptFile] = [
        *(file for response in sent[-1:] for file in responses.files_of(tx, response.id)),
        *responses.files_of_draft(tx, case.reference, person),
    ]
    return tuple(
        KeptLine(file.id, file.name, file.size) for file in there if str(file.id) not in dropped
    )
