"""Reports that a letter did not arrive: the letter is marked, and the officer is asked."""

from quorate.business.correspondence.letter_meant import letter_meant
from quorate.business.correspondence.verdict import Known, Verdict
from quorate.post.incoming import Incoming, Report
from quorate.post.titles import title_of
from quorate.register import Transaction, incoming, journal
from quorate.register.tables.post import Letter

FULL = "5.2.2"


def take(tx: Transaction, message: Incoming, report: Report) -> Verdict:
    """What a report means for the letter that it names.

    A letter that will not arrive any more is marked. Its reader's address is marked too where
    the report says that there is none such, not where a mailbox is full or a server was away:
    those may be well tomorrow. A report that only names an address marks nothing by itself, for
    anybody can write one; the officer sees what it may be about.
    """
    letter = letter_meant(tx, (*report.message_ids, *message.refers_to), message.sent_to)
    if letter is None:
        return _about_no_letter(tx, report)
    facts = Known(case=letter.case_reference, letter_id=letter.id, person_id=letter.person_id)
    if not report.is_final:
        why = {"delayed": "is still being tried"}.get(report.action, "went on or was delivered")
        return Verdict(kind="bounce", why=f"The letter {why}.", is_settled=True, **facts)
    reason = in_words(report)
    is_new = mark_not_arrived(tx, letter, report, reason)
    if not is_new:
        return Verdict(kind="bounce", why="This was reported before.", is_settled=True, **facts)
    return Verdict(kind="bounce", why=f"Did not arrive: {reason}.", **facts)


def in_words(report: Report) -> str:
    """Why a letter did not arrive, in words of ours, with the code of RFC 3463."""
    code = f" ({report.status})" if report.status else ""
    if report.condemns_the_address:
        return f"the address takes no mail{code}"
    if report.status == FULL:
        return f"the mailbox is full{code}"
    if report.status.startswith("4"):
        return f"the mail server could not be reached for too long{code}"
    return f"it was not taken{code}"


def mark_not_arrived(tx: Transaction, letter: Letter, report: Report, reason: str) -> bool:
    """Mark a letter, and the address where it is no good, in the record and the journal.

    Says whether that is new. The journal names no address: it can never be corrected there.
    """
    told = f"It came back: {reason}." + (f" {report.reason}" if report.reason else "")
    if not incoming.mark_bounced(tx, letter.id, told):
        return False
    person = letter.person
    address = letter.sent_to or person.email or ""
    if report.condemns_the_address and address:
        incoming.condemn_address(tx, person.id, address, reason)
    journal.add(
        tx,
        "LetterCameBack",
        f"A letter to {person.name} did not arrive ({title_of(letter.name)}): {reason}.",
        case=letter.case_reference,
        facts={"letter": letter.id, "status": report.status},
    )
    return True


def _about_no_letter(tx: Transaction, report: Report) -> Verdict:
    if report.message_ids:
        return Verdict(
            kind="bounce",
            why="It reports about a letter that is not one of ours.",
            is_settled=True,
        )
    found = (incoming.letter_sent_to(tx, address) for address in report.recipients)
    letter = next((one for one in found if one), None)
    if letter is None or not report.is_final:
        return Verdict(
            kind="bounce",
            why="It reports about a letter and does not say which.",
            is_settled=not report.is_final,
        )
    return Verdict(
        kind="bounce",
        why=f"It does not say which letter did not arrive: {in_words(report)}. By the address it "
        f"may be the last one to {letter.person.name}.",
        case=letter.case_reference,
        letter_id=letter.id,
        person_id=letter.person_id,
    )
