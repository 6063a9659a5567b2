"""A message that says "unsubscribe" and nothing more: no reminders any longer, as by the link."""

from quorate.business.correspondence.letter_meant import letter_meant
from quorate.business.correspondence.unsubscribing import unsubscribe
from quorate.business.correspondence.verdict import Verdict
from quorate.post.incoming import Incoming, own_words
from quorate.register import Transaction, consultees, incoming

WORDS = {"unsubscribe", "stop", "remove me"}
LONGEST = 40


def take(tx: Transaction, message: Incoming) -> Verdict | None:
    """Stop the reminders of somebody who asks for that from their own address, else give None.

    It is about the case of the letter that is answered, or of all in which they are consulted.
    """
    said = own_words(message.text) if message.text else message.subject
    if len(said) > LONGEST or said.strip(" .!\n").lower() not in WORDS:
        return None
    sender = incoming.person_at(tx, message.from_address)
    if sender is None:
        return None
    letter = letter_meant(tx, message.refers_to, message.sent_to)
    asked = letter.case_reference if letter else None
    references = [
        reference for reference in consultees.cases_of(tx, sender.id) if asked in (None, reference)
    ]
    for reference in references:
        unsubscribe(tx, reference, sender.id, how="by mail")
    if not references:
        return None
    return Verdict(
        kind="auto-reply",
        why="Asks for no more reminders; done.",
        is_settled=True,
        case=references[0] if len(references) == 1 else None,
        person_id=sender.id,
        letter_id=letter.id if letter else None,
    )
