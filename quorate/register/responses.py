"""Reads and writes of what those consulted answered, with their drafts and their files."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, distinct, func, select, update
from sqlalchemy.orm import joinedload

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.responses import (
    AnswerDraft,
    KeptFile,
    Response,
    ResponsePart,
)


def add(
    tx: Transaction, case: tuple[str, int], stage: str, *, person: str, text: str, **facts: Any
) -> Response:
    """Enter a response of a consultee; somebody may answer more than once.

    `facts` are further columns of it: the door, its parts, for whom it speaks.
    """
    reference, round = case
    response = Response(
        case_reference=reference,
        round=round,
        stage=stage,
        person_id=person,
        text=text,
        received_at=clock.now(),
        **facts,
    )
    tx.add(response)
    tx.flush()
    return response


def part(number: int, kind: str, subject: int | None, text: str) -> ResponsePart:
    """A part of a response, to be given to `add`."""
    return ResponsePart(number=number, kind=kind, subject=subject, text=text)


def find(tx: Transaction, id: int) -> Response | None:
    """The response of an id."""
    return tx.get(Response, id)


def of_case(
    tx: Transaction, reference: str, stage: str | None = None, round: int | None = None
) -> Sequence[Response]:
    """The responses to a case, of one stage or round or all, in the order they came."""
    query = select(Response).where(Response.case_reference == reference)
    if stage:
        query = query.where(Response.stage == stage)
    if round is not None:
        query = query.where(Response.round == round)
    return tx.scalars(query.order_by(Response.id)).all()


def standing(
    tx: Transaction, reference: str, stage: str | None = None, round: int | None = None
) -> Sequence[Response]:
    """The responses that count: without those that a later one of the same person replaced."""
    return [
        response
        for response in of_case(tx, reference, stage, round)
        if response.replaced_by_id is None
    ]


def standing_of(
    tx: Transaction, case: tuple[str, int], stage: str, person: str
) -> Sequence[Response]:
    """What somebody has said at a stage of a round and not replaced, oldest first."""
    reference, round = case
    return tx.scalars(
        select(Response)
        .where(
            Response.case_reference == reference,
            Response.round == round,
            Response.stage == stage,
            Response.person_id == person,
            Response.replaced_by_id.is_(None),
        )
        .options(joinedload(Response.parts))
        .order_by(Response.id)
    ).unique().all()  # fmt: skip


def people_who_answered(
    tx: Transaction, reference: str, stage: str, round: int, *, public: bool | None = None
) -> int:
    """How many different people answered at a stage of a round.

    `public` counts only members of the public, or only those who were asked.
    """
    from_public = select(Consultee.person_id).where(
        Consultee.case_reference == reference, Consultee.source == "public"
    )
    of_them = Response.person_id.in_(from_public)
    return (
        tx.scalar(
            select(func.count(distinct(Response.person_id))).where(
                Response.case_reference == reference,
                Response.stage == stage,
                Response.round == round,
                *([] if public is None else [of_them if public else ~of_them]),
            )
        )
        or 0
    )


def draft(tx: Transaction, case: tuple[str, int], stage: str, person: str) -> AnswerDraft | None:
    """The answer that somebody is still writing."""
    reference, round = case
    return tx.get(AnswerDraft, (reference, round, stage, person))


def keep_draft(
    tx: Transaction, case: tuple[str, int], stage: str, person: str, fields: dict[str, Any]
) -> None:
    """Keep what somebody has written so far, in place of what was kept before."""
    reference, round = case
    kept = draft(tx, case, stage, person) or AnswerDraft(
        case_reference=reference, round=round, stage=stage, person_id=person
    )
    kept.fields, kept.kept_at = fields, clock.now()
    tx.add(kept)
    tx.flush()


def drop_draft(tx: Transaction, case: tuple[str, int], stage: str, person: str) -> None:
    """Throw away what somebody was writing, if anything."""
    kept = draft(tx, case, stage, person)
    if kept:
        tx.delete(kept)
        tx.flush()


def keep_file(tx: Transaction, file: KeptFile) -> int:
    """Keep a file. Gives its id."""
    tx.add(file)
    tx.flush()
    return file.id


def file(tx: Transaction, id: int) -> KeptFile | None:
    """The kept file of an id; its bytes are read when they are asked for."""
    return tx.get(KeptFile, id)


def files_of(tx: Transaction, response: int) -> Sequence[KeptFile]:
    """The files of a response, in the order they came."""
    query = select(KeptFile).where(KeptFile.response_id == response)
    return tx.scalars(query.order_by(KeptFile.id)).all()


def files_of_draft(tx: Transaction, reference: str, person: str) -> Sequence[KeptFile]:
    """The files that somebody has added to an answer that is not sent yet."""
    return tx.scalars(
        select(KeptFile)
        .where(
            KeptFile.case_reference == reference,
            KeptFile.person_id == person,
            KeptFile.response_id.is_(None),
            KeptFile.message_id.is_(None),
        )
        .order_by(KeptFile.id)
    ).all()


def give_files(tx: Transaction, response: int, files: Iterable[int]) -> None:
    """Make these files part of a response."""
    tx.execute(update(KeptFile).where(KeptFile.id.in_(list(files))).values(response_id=response))


def drop_file(tx: Transaction, id: int) -> None:
    """Take a file out that has not been sent."""
    tx.execute(delete(KeptFile).where(KeptFile.id == id, KeptFile.response_id.is_(None)))


def of_person(tx: Transaction, reference: str, person: str) -> Sequence[Response]:
    """Everything that somebody has said in a case and not replaced, oldest first."""
    return tx.scalars(
        select(Response)
        .where(
            Response.case_reference == reference,
            Response.person_id == person,
            Response.replaced_by_id.is_(None),
        )
        .options(joinedload(Response.parts))
        .order_by(Response.id)
    ).unique().all()  # fmt: skip


def drafts_of(tx: Transaction, reference: str, person: str) -> Sequence[AnswerDraft]:
    """What somebody has written in a case and not sent, oldest first."""
    return tx.scalars(
        select(AnswerDraft)
        .where(AnswerDraft.case_reference == reference, AnswerDraft.person_id == person)
        .order_by(AnswerDraft.kept_at)
    ).all()
