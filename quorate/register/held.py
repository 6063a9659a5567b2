"""Reads of everything that is held about one consultee in a case, and what they ask to correct."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import undefer

from quorate.register.door import Transaction
from quorate.register.tables.access import AccessLink, PortalSession
from quorate.register.tables.consultees import CorrectionAsked
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.people import Person
from quorate.register.tables.points import OriginalRead
from quorate.register.tables.post import Letter
from quorate.register.tables.responses import KeptFile, Response


def letters_to(tx: Transaction, reference: str, person: str) -> Sequence[Letter]:
    """Every letter of a case to a person, in the order they were queued."""
    query = select(Letter).where(Letter.case_reference == reference, Letter.person_id == person)
    return tx.scalars(query.order_by(Letter.id)).all()


def messages_from(tx: Transaction, reference: str, person: str) -> Sequence[IncomingMessage]:
    """Every message that came in from a person about a case, or that was taken for theirs.

    Not what only may be theirs: a stranger's words are for the officer, who has yet to sort them.
    """
    query = select(IncomingMessage).where(_is_theirs(reference, person))
    return tx.scalars(query.order_by(IncomingMessage.id)).all()


def _is_theirs(reference: str, person: str) -> ColumnElement[bool]:
    """Whether a message became somebody's answer, or came from their own address."""
    address = select(func.lower(Person.email)).where(Person.id == person).scalar_subquery()
    return and_(
        IncomingMessage.case_reference == reference,
        IncomingMessage.person_id == person,
        or_(
            IncomingMessage.response_id.is_not(None),
            func.lower(IncomingMessage.from_address) == address,
        ),
    )


def files_of(tx: Transaction, reference: str, person: str) -> Sequence[KeptFile]:
    """Every file of a person's in a case with its content: of answers, drafts and messages."""
    responses = select(Response.id).where(
        Response.case_reference == reference, Response.person_id == person
    )
    messages = select(IncomingMessage.id).where(_is_theirs(reference, person))
    own = (KeptFile.person_id == person) & (KeptFile.case_reference == reference)
    came = or_(own, KeptFile.response_id.in_(responses), KeptFile.message_id.in_(messages))
    query = select(KeptFile).where(came).options(undefer(KeptFile.content))
    return tx.scalars(query.order_by(KeptFile.id)).all()


def readings_of(tx: Transaction, reference: str, person: str) -> Sequence[OriginalRead]:
    """Who read the originals of a person's responses in a case."""
    query = (
        select(OriginalRead)
        .join(Response, Response.id == OriginalRead.response_id)
        .where(Response.case_reference == reference, Response.person_id == person)
    )
    return tx.scalars(query.order_by(OriginalRead.id)).all()


def sessions_of(tx: Transaction, reference: str, person: str) -> Sequence[PortalSession]:
    """The sessions that a person's own link of a case opened."""
    query = select(PortalSession).where(
        PortalSession.only_case == reference, PortalSession.person_id == person
    )
    return tx.scalars(query.order_by(PortalSession.created_at)).all()


def links_of(tx: Transaction, reference: str, person: str) -> Sequence[AccessLink]:
    """The links to a case's consultation that were made for a person."""
    query = select(AccessLink).where(
        AccessLink.person_id == person,
        AccessLink.path.startswith(f"/consultations/{reference}", autoescape=True),
    )
    return tx.scalars(query.order_by(AccessLink.minted_at)).all()


def people_named(tx: Transaction, name: str) -> int:
    """How many people of the register bear a name."""
    return len(tx.scalars(select(Person.id).where(Person.name == name)).all())


def add_correction(tx: Transaction, asked: CorrectionAsked) -> None:
    """Enter what somebody asks to be corrected."""
    tx.add(asked)
    tx.flush()


def correction(tx: Transaction, id: int) -> CorrectionAsked | None:
    """A correction that was asked for, held against others who answer it."""
    return tx.get(CorrectionAsked, id, with_for_update=True)


def corrections(
    tx: Transaction, *, reference: str | None = None, person: str | None = None
) -> Sequence[CorrectionAsked]:
    """What was asked to be corrected, in a case or all, by a person or all, in the order asked."""
    query = select(CorrectionAsked)
    if reference:
        query = query.where(CorrectionAsked.case_reference == reference)
    if person:
        query = query.where(CorrectionAsked.person_id == person)
    return tx.scalars(query.order_by(CorrectionAsked.id)).all()
