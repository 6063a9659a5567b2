"""The one way in for an answer: by own link, by mail, from the public, or through an officer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quorate import clock, register
from quorate.business.access.consultation_links import OPENED_BY
from quorate.business.cases import Case, open_for_change
from quorate.business.consulting import answer_letters
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviewing.reviews import terms
from quorate.business.working_over.redacting import take_over
from quorate.constitution.days import short_date
from quorate.papers.numbered import numbered
from quorate.register import Transaction, cases, consultees, journal, papers, people, points
from quorate.register import responses as answers
from quorate.register.tables.cases import Stage
from quorate.register.tables.people import Person
from quorate.register.tables.responses import Response

Kind = Literal["general", "question", "paragraph"]
Speaker = Literal["organisation", "self"]
Door = Literal["officer", "link", "mail", "public"]

# The paper that each of the two is about.
PAPER_OF = {"consultation": "consultation-paper", "circulation": "write-up"}
ANSWERED = {
    "consultation": "answered the consultation",
    "circulation": "commented on the write-up",
}
CHANGED = {
    "consultation": "changed their answer to the consultation",
    "circulation": "changed their comments on the write-up",
}
# The form behind the own link shows what was sent before, to be changed: it replaces that. A
# message, or the public form filled in again, says one more thing.
REPLACES = {"link": ("link", "public")}


class NothingOpen(Refused):
    """Neither the consultation nor the comments on the write-up are open."""


@dataclass(frozen=True)
class Part:
    """One part of an answer; `subject` is the number of the question or paragraph, from 1."""

    kind: Kind
    subject: int | None
    text: str

    @property
    def about(self) -> str:
        """What it is about, in words."""
        return {"general": "In general"}.get(self.kind, f"{self.kind.capitalize()} {self.subject}")


@dataclass(frozen=True)
class Answer:
    """What somebody answers: its parts, for whom they speak, and what may be published of it.

    `members_asked` says how an organisation asked its members; `published_as` is the name to
    stand beside it, none to leave it out.
    """

    parts: tuple[Part, ...]
    speaks_for: Speaker = "organisation"
    members_asked: str | None = None
    may_publish: bool = True
    published_as: str | None = None

    @classmethod
    def of_text(cls, text: str) -> "Answer":
        """An answer in one piece, as it comes by mail or on paper."""
        return cls((Part("general", None, text),))

    @property
    def text(self) -> str:
        """The whole of it in words, each part under what it is about."""
        if [part.kind for part in self.parts] == ["general"]:
            return self.parts[0].text
        return "\n\n".join(f"{part.about}:\n{part.text}" for part in self.parts)


def record_answer(
    tx: Transaction,
    case: Case,
    person_id: str,
    answer: Answer,
    *,
    door: Door,
    files: Sequence[int] = (),
) -> Response:
    """Record what a consultee answers to whichever of the two is open, with its points.

    What comes through somebody's own link replaces what they sent so before; a message or a
    letter stands beside it. `files` are the ids of kept files, which become part of the answer.

    Refuses an answer without a word, somebody who is not consulted (NotFound), a question or a
    paragraph that there is not, and any answer while nothing is open (NothingOpen).
    """
    open_for_change(tx, case)
    _consulted(tx, case, person_id)
    return _record(tx, case, open_stage(tx, case), answer, (person_id, door), files)


def record_late(
    tx: Transaction,
    case: Case,
    person_id: str,
    answer: Answer,
    *,
    stage: str,
    files: Sequence[int] = (),
) -> Response:
    """Record a message for a stage that has closed: it arrived in time, or an officer counts it.

    Refuses what `record_answer` refuses, and a stage that was never opened in this round.
    """
    open_for_change(tx, case)
    _consulted(tx, case, person_id)
    if not cases.is_taken(tx, case.reference, case.round, OPENED_BY[stage]):
        raise NothingOpen(
            f"{case.reference} has not come to its {stage} in this round",
            way_out="Set the message aside, or tell the person what comes next.",
        )
    return _record(tx, case, stage, answer, (person_id, "mail"), files)


def respond(case: Case, person_id: str, text: str) -> str:
    """Record an answer that an officer was given, on paper or by word. Gives the stage's name.

    Refuses what `record_answer` refuses.
    """
    with register.current().transaction() as tx:
        return record_answer(tx, case, person_id, Answer.of_text(text), door="officer").stage


def open_stage(tx: Transaction, case: Case) -> str:
    """Which of the two is open: the consultation, or the comments. Raises NothingOpen."""
    window = open_window(tx, case)
    if window is None:
        raise NothingOpen(
            f"Neither the consultation nor the comments of {case.reference} are open on "
            f"{short_date(clock.today())}",
            way_out="Record a late answer in the write-up, or tell the person what comes next.",
        )
    return window.name


def open_window(tx: Transaction, case: Case) -> Stage | None:
    """The consultation or the comments with their dates, whichever is open; None for neither."""
    for name, step in OPENED_BY.items():
        window = cases.stage(tx, case.reference, case.round, name)
        if window is None or not cases.is_taken(tx, case.reference, case.round, step):
            continue
        if clock.today() <= window.closes_on:
            return window
    return None


def paper_asked_about(tx: Transaction, case: Case, stage: str) -> str:
    """The text that an open stage asks about; empty where there is none."""
    paper = papers.latest(tx, case.reference, PAPER_OF[stage])
    return paper.text if paper else ""


def questions_asked(tx: Transaction, case: Case, stage: str) -> tuple[str, ...]:
    """The questions of a stage: comments on the write-up have none."""
    return terms(tx, case).questions if stage == "consultation" else ()


def _consulted(tx: Transaction, case: Case, person_id: str) -> Person:
    person = people.person(tx, person_id)
    if person is None or not consultees.is_consulted(tx, case.reference, person_id):
        raise NotFound(
            f"'{person_id}' is not a consultee of {case.reference}",
            way_out="`quorate review show` lists the consultees.",
        )
    return person


def _heard(tx: Transaction, case: Case, stage: str, answer: Answer) -> Answer:
    """The answer without empty parts, in the order of the paper. Refuses one that is about none."""
    said = [Part(p.kind, p.subject, p.text.strip()) for p in answer.parts if p.text.strip()]
    if not said:
        raise Refused("An answer without a word cannot be recorded", way_out="Give its text.")
    known: dict[str, set[int | None]] = {
        "general": {None},
        "question": set(range(1, len(questions_asked(tx, case, stage)) + 1)),
        "paragraph": _paragraphs(tx, case, stage, said),
    }
    for part in said:
        if part.subject not in known[part.kind]:
            raise Refused(
                f"There is no {part.kind} {part.subject} in what {case.reference} asks",
                way_out="The paper's page shows the number of each question and paragraph.",
            )
    is_for_many = answer.speaks_for == "organisation"
    return Answer(
        parts=tuple(_in_order(said)),
        speaks_for=answer.speaks_for,
        members_asked=(answer.members_asked or "").strip() or None if is_for_many else None,
        may_publish=answer.may_publish,
        published_as=(answer.published_as or "").strip() or None if answer.may_publish else None,
    )


def _paragraphs(tx: Transaction, case: Case, stage: str, said: Sequence[Part]) -> set[int | None]:
    if not any(part.kind == "paragraph" for part in said):
        return set()
    return {paragraph.number for paragraph in numbered(paper_asked_about(tx, case, stage))}


def _in_order(said: Sequence[Part]) -> Iterator[Part]:
    for kind in ("general", "question", "paragraph"):
        yield from sorted(
            (part for part in said if part.kind == kind), key=lambda part: part.subject or 0
        )


def _record(
    tx: Transaction,
    case: Case,
    stage: str,
    answer: Answer,
    whence: tuple[str, Door],
    files: Sequence[int],
) -> Response:
    person_id, door = whence
    answer = _heard(tx, case, stage, answer)
    former = _former(tx, case, stage, person_id=person_id, door=door)
    response = _enter(tx, case, stage, answer, whence)
    answers.give_files(tx, response.id, files)
    for one in former:
        one.replaced_by_id = response.id
    tx.flush()
    take_over(tx, response)
    points.begin(tx, response)
    person = _consulted(tx, case, person_id)
    _tell(tx, case, person, response, door=door, is_change=bool(former))
    return response


def _former(
    tx: Transaction, case: Case, stage: str, *, person_id: str, door: Door
) -> list[Response]:
    if door not in REPLACES:
        return []
    before = answers.standing_of(tx, case.key, stage, person_id)
    return [response for response in before if response.door in REPLACES[door]]


def _enter(
    tx: Transaction, case: Case, stage: str, answer: Answer, whence: tuple[str, Door]
) -> Response:
    person, door = whence
    return answers.add(
        tx,
        case.key,
        stage,
        person=person,
        text=answer.text,
        door=door,
        parts=[
            answers.part(number, part.kind, part.subject, part.text)
            for number, part in enumerate(answer.parts, 1)
        ],
        speaks_for=answer.speaks_for,
        members_asked=answer.members_asked,
        may_publish=answer.may_publish,
        published_as=answer.published_as,
    )


def _tell(
    tx: Transaction,
    case: Case,
    person: Person,
    response: Response,
    *,
    door: Door,
    is_change: bool,
) -> None:
    """The journal's entry, and the letter that confirms it with a copy."""
    what = (CHANGED if is_change else ANSWERED)[response.stage]
    journal.add(
        tx,
        "ResponseReceived",
        f"{person.name} {what}.",
        case=case.reference,
        actor=person.name,
        facts={"response": response.id, "door": door},
    )
    if door != "officer":
        answer_letters.confirm(tx, case, person, response)
