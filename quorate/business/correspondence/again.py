"""Queues once more what did not arrive, as another letter with a Message-ID of its own."""

import re
from collections.abc import Sequence

from quorate import clock, partnership
from quorate.business.cases import Case
from quorate.post.compose import message_id_for
from quorate.register import Transaction, kept_letters, letters
from quorate.register.tables.post import Letter

AGAIN = re.compile(r"(?:^|-)again-(\d+)$")
# A reminder comes again by itself, at its next day.
NOT_AGAIN = ("ConsultationReminder", "WorkOverdue")
# The fields of a letter that say until when it is of use.
OVER_AFTER = ("closes_on", "comments_close_on", "starts_at", "meeting_on")


def send_again(tx: Transaction, case: Case, person: str) -> int:
    """Queue again what did not reach somebody in this round and is still of use. Gives how many.

    What came back or was refused becomes another letter, on the occasion 'again-1' and so on, with
    what the first one said. What waits to be printed is queued as it is: it goes by email if there
    is an address now. What nobody needs any more, such as an invitation after the close, stays.
    """
    rows = kept_letters.of_person(tx, case.reference, case.round, person)
    queued = kept_letters.requeue(tx, [row.id for row in rows if _waits_for_paper(row)])
    copies = []
    for row in _newest(rows):
        if row.name not in NOT_AGAIN and not _is_over(row) and _did_not_arrive(row):
            copies.append(_copy(row))
    letters.queue(tx, copies)
    return queued + len(copies)


def _newest(rows: Sequence[Letter]) -> list[Letter]:
    """Of each letter and occasion the last try."""
    return list({(row.name, AGAIN.sub("", row.occasion)): row for row in rows}.values())


def _did_not_arrive(row: Letter) -> bool:
    return row.bounced_at is not None or row.state == "refused"


def _waits_for_paper(row: Letter) -> bool:
    return row.state == "to-print" and row.printed_at is None and not _is_over(row)


def _is_over(row: Letter) -> bool:
    days = (str(row.fields[name])[:10] for name in OVER_AFTER if row.fields.get(name))
    return any(day < clock.today().isoformat() for day in days)


def _copy(row: Letter) -> dict[str, object]:
    tried = AGAIN.search(row.occasion)
    first = AGAIN.sub("", row.occasion)
    again = f"again-{int(tried[1]) + 1 if tried else 1}"
    occasion = f"{first}-{again}" if first else again
    key = "/".join((row.case_reference or "", str(row.round), row.name, occasion, row.person_id))
    domain = partnership.current().standing.sender.email.rpartition("@")[2]
    return {
        "case_reference": row.case_reference,
        "round": row.round,
        "name": row.name,
        "occasion": occasion,
        "person_id": row.person_id,
        "fields": row.fields,
        "paper_ids": row.paper_ids,
        "invitation": row.invitation,
        "message_id": message_id_for(key, domain),
        "state": "queued",
        "attempts": 0,
        "queued_at": clock.now(),
    }
