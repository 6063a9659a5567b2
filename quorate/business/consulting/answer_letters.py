"""Writes to who answered: that it came, with a copy which the letter's own row does not hold."""

from quorate import clock
from quorate.business.access.consultation_links import answer_path
from quorate.business.cases import Case
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.reviewing.reviews import stage as stage_of
from quorate.business.reviewing.reviews import terms
from quorate.post.answer_letters import AnswerReceived
from quorate.register import Transaction, responses
from quorate.register.tables.people import Person
from quorate.register.tables.responses import Response


def confirm(tx: Transaction, case: Case, person: Person, response: Response) -> None:
    """Queue the letter that an answer came; who has no email address gets none.

    After the close it offers no link to change the answer.

    A message by mail is confirmed once a day at most: two machines would else thank each other
    without end.
    """
    if person.email is None:
        return
    closes_on = stage_of(tx, case, response.stage).closes_on
    letter = AnswerReceived(
        **signed(person),
        link=answer_path(case.reference) if clock.today() <= closes_on else "",
        review_title=terms(tx, case).title,
        is_on_write_up=response.stage == "circulation",
        received_at=response.received_at,
        closes_on=closes_on,
        answer_copy=str(response.id),
        files=tuple(file.name for file in responses.files_of(tx, response.id)),
    )
    by_mail = response.door == "mail"
    occasion = f"mail-{clock.today().isoformat()}" if by_mail else f"answer-{response.id}"
    queue(tx, case, [person], lambda _: letter, occasion=occasion)
