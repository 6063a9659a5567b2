"""Takes in the mail: each message once, whole, in one transaction with all that follows from it."""

import hashlib
import logging
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from quorate import clock, register
from quorate.business import watching
from quorate.business.correspondence import bounces, mail_files, mailbox, replies, stopping
from quorate.business.correspondence.mail_files import NO_FILES
from quorate.business.correspondence.replies import NeedsOfficer
from quorate.business.correspondence.tray_letter import tell_the_officer
from quorate.business.correspondence.verdict import Verdict
from quorate.post.arrived import Arrived, NoMailbox
from quorate.post.incoming import Incoming, read_message
from quorate.register import AlreadyRecorded, Transaction, incoming
from quorate.register.tables.incoming import IncomingMessage

log = logging.getLogger(__name__)

MOST_AT_ONCE = 2_000
MEGABYTE = 1_000_000
NO_SENSE = "Quorate could not make sense of it; it is kept as it came."


@dataclass(frozen=True)
class Taken:
    """What became of a message; `is_new` is not so for one that was taken in before."""

    id: int
    kind: str
    case: str | None
    person_id: str | None
    response_id: int | None
    is_settled: bool
    why: str
    is_new: bool = True


def take_in(most: int = MOST_AT_ONCE) -> Counter[str]:
    """Take in what lies in the mailbox, the oldest first. Gives how many there were of each kind.

    A message is put aside in the mailbox only once it is in the register: stopped in between, it
    is found again and known by its bytes. Raises NoMailbox where the mailbox cannot be read; what
    was taken in until then stays so.
    """
    tally: Counter[str] = Counter()
    with mailbox.opened() as box:
        for message in box.waiting():
            taken = take_in_arrived(message)
            box.done(message)
            tally[taken.kind] += taken.is_new
            if tally.total() >= most:
                break
    return +tally


def take_in_what_arrived() -> None:
    """What the rounds do: take in the mail if there is a mailbox, and tell the officer of the rest.

    A mailbox that cannot be read now is read by a later round; nothing in it is lost.
    """
    if not mailbox.is_set():
        return
    try:
        take_in()
    except NoMailbox as fault:
        log.warning("%s", fault)
        says = "It cannot be read; what lies in it is taken in once it can."
        watching.is_wrong(watching.MAILBOX, says, detail=str(fault))
    else:
        watching.is_well(watching.MAILBOX)
    tell_the_officer()


def take_in_message(raw: bytes, *, arrived_at: datetime | None = None) -> Taken:
    """Take in one message from its bytes; twice the same is once."""
    return take_in_arrived(Arrived("", raw, arrived_at))


def take_in_arrived(message: Arrived) -> Taken:
    """Take in one message of a mailbox, whatever is in it.

    Where we stumble over it, it is kept as it came and shown to the officer: no message may hold
    up those behind it. Only where the register cannot be written does this raise.
    """
    sha256 = _fingerprint(message)
    with register.current().reading() as tx:
        if before := incoming.known(tx, sha256):
            return _taken(before, is_new=False)
    try:
        read = read_message(message.raw)
        return _entered(message, sha256, read)
    except AlreadyRecorded:
        return _after_another(sha256)
    except Exception:
        log.exception("A message could not be sorted; it is kept as it came")
    try:
        return _kept_as_it_came(message, sha256)
    except AlreadyRecorded:
        return _after_another(sha256)


def _entered(message: Arrived, sha256: str, read: Incoming) -> Taken:
    with register.current().transaction() as tx:
        row = _row(message, sha256, read)
        is_again = incoming.came_before(tx, row)
        incoming.add(tx, row)
        if is_again:
            verdict = Verdict(kind="auto-reply", why="It came twice.", is_settled=True)
        else:
            verdict = _sorted(tx, row, read, message)
        _enter_verdict(row, verdict)
        tx.flush()
        return _taken(row)


def _sorted(tx: Transaction, row: IncomingMessage, read: Incoming, message: Arrived) -> Verdict:
    """What a message is taken for, with everything that follows from that."""
    if message.too_large:
        size = message.too_large // MEGABYTE
        why = f"It has {size} MB, too much to be taken in; it lies in the mailbox."
        return Verdict(kind="unreadable", why=why)
    if read.report:
        return bounces.take(tx, read, read.report)
    if read.automatic:
        return Verdict(kind="auto-reply", why=f"By a machine: {read.automatic}.", is_settled=True)
    if read.is_sealed or not (read.from_address and (read.text or read.files)):
        return _unreadable(tx, read)
    if stopped := stopping.take(tx, read):
        return stopped
    return _reply(tx, row, read, message.arrived_at)


def _reply(
    tx: Transaction, row: IncomingMessage, read: Incoming, arrived_at: datetime | None
) -> Verdict:
    kept = mail_files.keep(tx, row.id, read.files) if read.files else NO_FILES
    try:
        # A part of the transaction: what is refused leaves no trace but the message itself.
        with register.current().transaction():
            return replies.take(tx, read, kept, arrived_at=arrived_at)
    except NeedsOfficer as asks:
        return asks.verdict


def _unreadable(tx: Transaction, read: Incoming) -> Verdict:
    sender = incoming.person_at(tx, read.from_address) if read.from_address else None
    why = "It is empty."
    if read.is_sealed:
        why = "It is encrypted or sealed: ask for it in plain words."
    elif not read.from_address:
        why = "It does not say who sent it."
    return Verdict(kind="unreadable", why=why, person_id=sender.id if sender else None)


def _row(message: Arrived, sha256: str, read: Incoming) -> IncomingMessage:
    return IncomingMessage(
        sha256=sha256,
        own_id=read.own_id,
        kind="unreadable",
        from_address=read.from_address,
        from_name=read.from_name,
        subject=read.subject,
        text=read.text,
        why=NO_SENSE,
        raw=message.raw,
        received_at=clock.now(),
    )


def _enter_verdict(row: IncomingMessage, verdict: Verdict) -> None:
    row.kind, row.why = verdict.kind, verdict.why
    row.case_reference, row.letter_id = verdict.case, verdict.letter_id
    row.person_id, row.response_id = verdict.person_id, verdict.response_id
    if verdict.is_settled:
        row.settled_at, row.settled_by, row.settled_as = clock.now(), "Quorate", verdict.kind


def _kept_as_it_came(message: Arrived, sha256: str) -> Taken:
    with register.current().transaction() as tx:
        row = incoming.add(tx, _row(message, sha256, Incoming()))
        return _taken(row)


def _after_another(sha256: str) -> Taken:
    """What another reader of the same mailbox made of it, who was quicker."""
    with register.current().reading() as tx:
        row = incoming.known(tx, sha256)
        if row is None:
            raise LookupError("A message was refused as known and is not there")
        return _taken(row, is_new=False)


def _taken(row: IncomingMessage, *, is_new: bool = True) -> Taken:
    return Taken(
        row.id, row.kind, row.case_reference, row.person_id, row.response_id,
        row.settled_at is not None, row.why, is_new,
    )  # fmt: skip


def _fingerprint(message: Arrived) -> str:
    """The SHA-256 of the bytes, without what the mailbox itself wrote: none of that is read."""
    return hashlib.sha256(message.raw).hexdigest()
