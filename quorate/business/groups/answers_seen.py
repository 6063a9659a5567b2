"""Answers as people see them: whose, on which text, and what has changed in it since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from quorate.constitution.answers import CHOICE_IN_WORDS
from quorate.papers.proposal_changes import changes_in_words
from quorate.register import Transaction, papers
from quorate.register.tables.groups import Answer
from quorate.register.tables.papers import Paper


@dataclass(frozen=True)
class FindingSeen:
    """What was found of one criterion."""

    criterion: str
    met: bool
    note: str


@dataclass(frozen=True)
class AnswerSeen:
    """An answer with its text's version and hash; `changes` is filled for a lapsed one only."""

    person_id: str
    name: str
    role: str
    choice: str
    choice_in_words: str
    criteria: tuple[FindingSeen, ...]
    reason: str
    conditions: tuple[str, ...]
    version: int
    sha256: str
    door: str
    given_at: datetime
    superseded_at: datetime | None
    lapsed_at: datetime | None
    changes: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether it counts: neither followed by a later one nor lapsed with its text."""
        return self.superseded_at is None and self.lapsed_at is None


def seen(
    tx: Transaction, answers: Iterable[Answer], present: Paper
) -> Mapping[int, list[AnswerSeen]]:
    """The answers by seat, in the order they came; lapsed ones with what is different now."""
    by_seat: dict[int, list[AnswerSeen]] = {}
    for answer in answers:
        changes: tuple[str, ...] = ()
        if answer.lapsed_at:
            text = papers.version(tx, answer.case_reference, present.kind, answer.paper_version)
            changes = changes_in_words(text.text, present.text) if text else ()
        by_seat.setdefault(answer.seat_id, []).append(as_seen(answer, changes))
    return by_seat


def as_seen(answer: Answer, changes: tuple[str, ...] = ()) -> AnswerSeen:
    """An answer's row as people see it."""
    return AnswerSeen(
        person_id=answer.person_id,
        name=answer.person.name,
        role=answer.role,
        choice=answer.choice,
        choice_in_words=CHOICE_IN_WORDS[answer.choice],
        criteria=tuple(
            FindingSeen(name, finding["met"], finding["note"])
            for name, finding in answer.criteria.items()
        ),
        reason=answer.reason,
        conditions=tuple(answer.conditions),
        version=answer.paper_version,
        sha256=answer.paper_sha256,
        door=answer.door,
        given_at=answer.given_at,
        superseded_at=answer.superseded_at,
        lapsed_at=answer.lapsed_at,
        changes=changes,
    )
