"""Stops reminders for those who asked for none; every other letter goes to them as before."""

from dataclasses import dataclass

from quorate import clock, register
from quorate.business.access.secrets import hashed, new_secret
from quorate.register import Transaction, access, cases, consultees, journal, people
from quorate.register.tables.access import UnsubscribeLink
from quorate.register.tables.post import Letter
from quorate.settings import settings

BY_LINK = "by the link in a letter"


@dataclass(frozen=True)
class Reminded:
    """Whose reminders of which case a link stops, and whether they are stopped."""

    reference: str
    title: str
    is_stopped: bool


def mint(tx: Transaction, letter: Letter) -> str:
    """Mint a letter's link, as a whole address. Whoever has it can stop reminders, no more.

    Raises ValueError for a letter without a case: there is nothing to stop.
    """
    if letter.case_reference is None:
        raise ValueError("Reminders are of a case, and this letter has none.")
    token = new_secret()
    access.enter_unsubscribe_link(
        tx,
        UnsubscribeLink(
            token_hash=hashed(token),
            case_reference=letter.case_reference,
            person_id=letter.person_id,
            minted_at=clock.real_now(),
        ),
    )
    return f"{settings().portal_address}/unsubscribe/{token}"


def look_at(token: str) -> Reminded | None:
    """What a link stops; None for one that was never minted. Looking changes nothing."""
    with register.current().reading() as tx:
        return _reminded(tx, access.unsubscribe_link(tx, hashed(token)))


def use(token: str) -> Reminded | None:
    """Stop the reminders of the link's reader; a second time finds it done. None as `look_at`."""
    with register.current().transaction() as tx:
        link = access.unsubscribe_link(tx, hashed(token))
        if link:
            unsubscribe(tx, link.case_reference, link.person_id, how=BY_LINK)
        return _reminded(tx, link)


def unsubscribe(tx: Transaction, reference: str, person_id: str, *, how: str) -> bool:
    """Note that a consultee wants no more reminders; `how` says how they asked, for the journal.

    Gives whether that was new. Somebody who is not consulted has none to stop.
    """
    row = consultees.find(tx, reference, person_id)
    if row is None or row.unsubscribed_at:
        return False
    row.unsubscribed_at = clock.now()
    person = people.person(tx, person_id)
    name = person.name if person else person_id
    told = f"{name} asked for no more reminders, {how}."
    journal.add(tx, "Unsubscribed", told, case=reference, actor=name)
    return True


def _reminded(tx: Transaction, link: UnsubscribeLink | None) -> Reminded | None:
    case = cases.find(tx, link.case_reference) if link else None
    row = consultees.find(tx, link.case_reference, link.person_id) if link else None
    if case is None or row is None:
        return None
    return Reminded(case.reference, case.title, row.unsubscribed_at is not None)
