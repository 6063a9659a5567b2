"""Drafts of launch forms: kept page by page, found again after a sign-in, launched once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.refusal import NotFound, Refused
from quorate.register import drafts
from quorate.register.tables.drafts import FormDraft

Answers = Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Draft:
    """A launch form as far as it is filled in; `launched_as` is the case it became."""

    id: str
    kind: str
    answers: Answers
    kept_at: datetime
    launched_as: str | None


def begin(person: str, kind: str, answers: Answers | None = None) -> str:
    """Begin a draft of somebody's, empty or with answers taken from elsewhere. Gives its id."""
    with register.current().transaction() as tx:
        return drafts.begin(tx, person, kind, dict(answers or {})).id


def find(id: str, person: str, kind: str) -> Draft:
    """Somebody's own draft. Raises NotFound for another's, one of another kind or thrown away."""
    with register.current().reading() as tx:
        return _draft(_own(drafts.find(tx, id), person, kind))


def mine(person: str, kind: str) -> list[Draft]:
    """Somebody's drafts of a kind that are not launched yet, the newest first."""
    with register.current().reading() as tx:
        return [_draft(row) for row in drafts.open_drafts(tx, person) if row.kind == kind]


def keep(id: str, person: str, kind: str, answers: Answers) -> None:
    """Keep the answers of a page. Refuses a draft that has been launched."""
    with register.current().transaction() as tx:
        row = _own(drafts.find_for_change(tx, id), person, kind)
        if row.launched_as:
            raise Refused(
                f"This form was launched as {row.launched_as}",
                way_out="Begin a new one, or look at the case.",
            )
        row.answers = {**row.answers, **answers}
        row.kept_at = clock.now()


def throw_away(id: str, person: str, kind: str) -> None:
    """Take a draft out of sight. One that was launched stays, with its case."""
    with register.current().transaction() as tx:
        row = _own(drafts.find_for_change(tx, id), person, kind)
        if not row.launched_as:
            row.thrown_away_at = clock.now()


def launch(id: str, person: str, kind: str, do: Callable[[Draft], Case]) -> tuple[str, bool]:
    """Launch a draft once. Gives the case's reference, and whether this call launched it.

    `do` opens the case in the same transaction: the case and the draft's mark stand together or
    not at all. A second call, even at the same moment, finds the case of the first.
    """
    with register.current().transaction() as tx:
        row = _own(drafts.find_for_change(tx, id), person, kind)
        if row.launched_as:
            return row.launched_as, False
        case = do(_draft(row))
        row.launched_as = case.reference
        return case.reference, True


def _own(row: FormDraft | None, person: str, kind: str) -> FormDraft:
    if row is None or row.person_id != person or row.kind != kind or row.thrown_away_at:
        raise NotFound("There is no such form of yours", way_out="Begin a new one.")
    return row


def _draft(row: FormDraft) -> Draft:
    return Draft(row.id, row.kind, row.answers, row.kept_at, row.launched_as)
