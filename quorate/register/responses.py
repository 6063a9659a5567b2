"""Reads and writes of what those consulted answered."""

from collections.abc import Sequence

from sqlalchemy import distinct, func, select

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.responses import Response


def add(tx: Transaction, case: tuple[str, int], stage: str, *, person: str, text: str) -> Response:
    """Enter a response of a consultee; somebody may answer more than once."""
    reference, round = case
    response = Response(
        case_reference=reference,
        round=round,
        stage=stage,
        person_id=person,
        text=text,
        received_at=clock.now(),
    )
    tx.add(response)
    tx.flush()
    return response


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


def people_who_answered(tx: Transaction, reference: str, stage: str, round: int) -> int:
    """How many different people answered at a stage of a round."""
    return (
        tx.scalar(
            select(func.count(distinct(Response.person_id))).where(
                Response.case_reference == reference,
                Response.stage == stage,
                Response.round == round,
            )
        )
        or 0
    )
