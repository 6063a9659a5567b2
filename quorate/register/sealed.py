"""Reads and writes of what was taken out of responses, and of who read the originals."""

from collections.abc import Sequence

from sqlalchemy import select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.papers import Paper
from quorate.register.tables.points import OriginalRead, PaperDraft, Point, SealedText
from quorate.register.tables.post import Letter
from quorate.register.tables.responses import KeptFile, PublicAnswer, Response


def of_response(tx: Transaction, response: int) -> Sequence[SealedText]:
    """What was taken out of a response, in the order it was done."""
    return tx.scalars(
        select(SealedText).where(SealedText.response_id == response).order_by(SealedText.id)
    ).all()


def of_case(tx: Transaction, reference: str) -> Sequence[SealedText]:
    """What was taken out of all responses to a case."""
    return tx.scalars(
        select(SealedText)
        .join(Response, SealedText.response_id == Response.id)
        .where(Response.case_reference == reference)
        .order_by(SealedText.id)
    ).all()


def log_reading(tx: Transaction, response: int, reader: str, because: str) -> OriginalRead:
    """Enter that somebody reads the original of a response, and why."""
    read = OriginalRead(
        response_id=response, person_id=reader, because=because, read_at=clock.now()
    )
    tx.add(read)
    tx.flush()
    return read


def readings(tx: Transaction, response: int) -> Sequence[OriginalRead]:
    """Who read the original of a response, the first first."""
    return tx.scalars(
        select(OriginalRead).where(OriginalRead.response_id == response).order_by(OriginalRead.id)
    ).all()


def chain_of(tx: Transaction, response: Response) -> list[Response]:
    """A response with all that it replaced and all that replaced it, the oldest first."""
    chain = {response.id: response}
    to_look_at = [response]
    while to_look_at:
        here = to_look_at.pop()
        near = list(tx.scalars(select(Response).where(Response.replaced_by_id == here.id)))
        if here.replaced_by_id is not None:
            near.append(tx.get_one(Response, here.replaced_by_id))
        fresh = [one for one in near if one.id not in chain]
        chain |= {one.id: one for one in fresh}
        to_look_at += fresh
    return [chain[number] for number in sorted(chain)]


def points_of(tx: Transaction, response: int) -> Sequence[Point]:
    """The points of a response in their order."""
    return tx.scalars(
        select(Point).where(Point.response_id == response).order_by(Point.number)
    ).all()


def messages_of(tx: Transaction, response: int) -> Sequence[IncomingMessage]:
    """The mail that a response came in."""
    return tx.scalars(select(IncomingMessage).where(IncomingMessage.response_id == response)).all()


def public_answers_of(tx: Transaction, response: int) -> Sequence[PublicAnswer]:
    """The form from the public that became a response."""
    return tx.scalars(select(PublicAnswer).where(PublicAnswer.response_id == response)).all()


def files_of(tx: Transaction, response: int) -> Sequence[KeptFile]:
    """The files that came with a response, without their content."""
    return tx.scalars(select(KeptFile).where(KeptFile.response_id == response)).all()


def letters_to(
    tx: Transaction, reference: str, person: str, names: Sequence[str]
) -> Sequence[Letter]:
    """The letters of a case to somebody that have one of these names."""
    return tx.scalars(
        select(Letter).where(
            Letter.case_reference == reference,
            Letter.person_id == person,
            Letter.name.in_(names),
        )
    ).all()


def drafts_of(tx: Transaction, reference: str) -> Sequence[PaperDraft]:
    """The papers of a case that are still being written."""
    return tx.scalars(select(PaperDraft).where(PaperDraft.case_reference == reference)).all()


def papers_of(tx: Transaction, reference: str) -> Sequence[Paper]:
    """The papers of a case that were lodged; none of them can be changed."""
    return tx.scalars(select(Paper).where(Paper.case_reference == reference)).all()
