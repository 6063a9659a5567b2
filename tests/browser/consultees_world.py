"""A consultation whose letters came as far as letters can come."""

from quorate import clock, register
from quorate.business import waits
from quorate.business.cases import Case
from quorate.business.consulting.answering import respond
from quorate.register import letters, people
from tests.browser.worlds import World

REVIEW = "REV-2011-01"
BOUNCED, POSTED, HOMELESS = "kenji-rowbotham", "rev-2011-01-4", "winifred-sarpong-lee"


def ledger(world: World) -> None:
    """One came back, one is to be printed, one has no address, one was opened, one answered."""
    waits.begin(Case(REVIEW), "consultation-closed", opens_at=None, waiting_for="the close")
    respond(Case(REVIEW), "amara-okafor", "Yes, with two seats more.")
    now = clock.now()
    with register.current().transaction() as tx:
        for row in letters.letters_of(tx, REVIEW):
            if row.person_id in (POSTED, HOMELESS):
                row.state, row.subject, row.text = "to-print", "Give your views", "Dear reader,"
            else:
                row.state, row.sent_at = "sent", now
            if row.person_id == BOUNCED:
                row.bounced_at, row.reason = now, "550 5.1.1 no such mailbox here"
            if row.person_id == "sunita-pemberton":
                row.opened_at = now
        lost = people.person(tx, BOUNCED)
        assert lost is not None
        lost.undeliverable_at, lost.undeliverable_because = now, "550 5.1.1 no such mailbox here"
