"""Sends a consultee their own link once more, to the address that the register has for them."""

from quorate import register
from quorate.business.access.consultation_links import answer_path
from quorate.business.access.secrets import new_secret
from quorate.business.cases import present_round, recorded
from quorate.business.consulting.answering import open_window
from quorate.business.correspondence import delivery
from quorate.business.correspondence.post_room import queue_without_case, signed
from quorate.post.answer_letters import AnswerLinkAgain
from quorate.register import access, cases, consultees


def send_again(reference: str, email: str) -> None:
    """Write to whoever has this address, if they are consulted and may answer now; else nothing.

    The caller gives the same answer in each case, and calls this after answering, so that not
    even the time it takes tells who is consulted.
    """
    with register.current().transaction() as tx:
        person = access.person_by_email(tx, email)
        if person is None or cases.find(tx, reference) is None:
            return
        case = present_round(tx, reference)
        window = open_window(tx, case)
        if window is None or not consultees.is_consulted(tx, reference, person.id):
            return
        letter = AnswerLinkAgain(
            **signed(person),
            link=answer_path(reference),
            review_title=recorded(tx, case).title,
            closes_on=window.closes_on,
        )
        queue_without_case(tx, person, letter, occasion=new_secret())
    delivery.deliver_without_case()
