"""Sends what is queued, letter by letter, and records what became of each."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import partial
from typing import Any, Protocol

from quorate import clock, partnership, register
from quorate.business.access.minting import filled
from quorate.papers.page import page_of
from quorate.post.account import Account
from quorate.post.compose import Attachment, Composed, Envelope, compose, placed_in_message
from quorate.post.letters import LetterCannotBeWritten, letter_from_row
from quorate.post.outcome import Refused, TryLater, Unknown
from quorate.post.titles import title_of
from quorate.register import Transaction, journal, letters, papers
from quorate.register.tables.post import Letter
from quorate.settings import settings

log = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
STATES = {"to-print": "to print", "queued": "to be tried again"}
Kinds = dict[str, Counter[str]]
GIVE_UP_AFTER = 3  # letters in a row for which the server was not there; the rounds try again


class Carrier(Protocol):
    """Whatever takes a letter to its reader, and raises Refused, TryLater or Unknown."""

    def carry(self, letter: Letter, composed: Composed) -> None:
        """Take a letter to the email address of its reader."""


class ByMail:
    """Carries letters through the mail server, over a connection kept until all are sent."""

    def __init__(self, open_until_done: ExitStack) -> None:
        """Nothing is connected before the first letter."""
        self._open_until_done = open_until_done
        self._mailer: Any = None

    def carry(self, letter: Letter, composed: Composed) -> None:
        """Put the letter in a message with its papers and hand it over."""
        if self._mailer is None:
            from quorate.post.mailer import Mailer  # slow to import, and only needed here

            self._mailer = self._open_until_done.enter_context(Mailer(account()))
        self._mailer.send_message(_message(letter, composed), str(letter.person.email))


Deliver = Callable[[str], None]
_instead: Deliver | None = None


@contextmanager
def carried_by(deliver_instead: Deliver) -> Iterator[None]:
    """Hand the letters of each case to this instead of the mail server, for a rehearsal."""
    global _instead
    former, _instead = _instead, deliver_instead
    try:
        yield
    finally:
        _instead = former


def has_post(reference: str) -> bool:
    """Whether a case has letters that may be sent now."""
    with register.current().reading() as tx:
        return any(state in ("queued", "sending") for _, state, _ in letters.counts(tx, reference))


def deliver_case(reference: str) -> None:
    """Send the letters of a case, as real post or as a rehearsal has it."""
    if _instead:
        _instead(reference)
    else:
        deliver(reference)


def deliver_without_case() -> None:
    """Send what belongs to no case, such as a link to sign in, for which somebody is waiting."""
    deliver(without_case=True)


def deliver(
    reference: str | None = None,
    *,
    carrier: Carrier | None = None,
    without_case: bool = False,
) -> Counter[str]:
    """Send every letter that is queued and due, of one case or all, over one kept connection.

    A letter that cannot be written fails alone. Where the mail server is away the letters stay
    queued, and a later round sends them. Gives how many ended in each state.
    """
    claim = partial(letters.claim_next, reference=reference, without_case=without_case)
    tally: Counter[str] = Counter()
    sent: dict[str, Kinds] = {}
    away = 0
    with ExitStack() as open_until_done:
        carrier = carrier or ByMail(open_until_done)
        letter = _next(claim)
        while letter:
            state, facts = _handle(letter, carrier)
            away = away + 1 if state == "queued" else 0
            tally[state] += 1
            if letter.case_reference:
                kinds = sent.setdefault(letter.case_reference, {})
                kinds.setdefault(title_of(letter.name), Counter())[state] += 1
            after = (letter.id, state, facts)
            letter = _next(claim, after=after, go_on=away < GIVE_UP_AFTER)
    for case, kinds in sent.items():
        _record_batch(case, kinds)
    return tally


def _next(
    claim: Callable[[Transaction], Letter | None],
    *,
    after: tuple[int, str, dict[str, Any]] | None = None,
    go_on: bool = True,
) -> Letter | None:
    """Record what became of one letter and claim the next, in one transaction."""
    with register.current().transaction() as tx:
        if after:
            id, state, facts = after
            letters.record_outcome(tx, id, state, **facts)
        return claim(tx) if go_on else None


def _handle(letter: Letter, carrier: Carrier) -> tuple[str, dict[str, Any]]:
    facts: dict[str, Any] = {}
    try:
        ready = filled(letter)
        composed = compose(letter_from_row(letter.name, ready.fields))
        facts = {"subject": composed.subject, "text": ready.kept(composed.text)}
        if letter.person.email is None:
            return "to-print", {**facts, "reason": "no email address: print it and post it"}
        carrier.carry(letter, composed)
    except (TryLater, Unknown) as trouble:
        again = clock.real_now() + _pause(letter.attempts)
        return "queued", {**facts, "reason": str(trouble), "try_again_at": again}
    except Refused as refused:
        return "refused", {**facts, "reason": str(refused)}
    except (LetterCannotBeWritten, ValueError, LookupError) as wrong:
        return "failed", {**facts, "reason": str(wrong)}
    except Exception as fault:  # a fault of ours must not hold up the letters behind this one
        log.exception("Letter %s could not be sent", letter.id)
        again = clock.real_now() + _pause(letter.attempts)
        return "queued", {**facts, "reason": f"unexpected: {fault!r}", "try_again_at": again}
    return "sent", {**facts, "sent_at": clock.now(), "reason": None}


def _message(letter: Letter, composed: Composed) -> EmailMessage:
    sender = partnership.current().standing.sender
    envelope = Envelope(
        to_name=letter.person.name,
        to_address=str(letter.person.email),
        sender_name=sender.name,
        sender_address=sender.email,
        reply_to=sender.email,
        message_id=letter.message_id,
        date=clock.now(),
    )
    with register.current().reading() as tx:
        attachments = _attachments(tx, letter)
    return placed_in_message(
        composed, envelope, attachments=attachments, invitation=_diary_entry(letter)
    )


def _attachments(tx: Transaction, letter: Letter) -> list[Attachment]:
    if not letter.paper_ids:
        return []
    return [
        Attachment(f"{paper.kind}-v{paper.version}.html", "text/html", page_of(paper).encode())
        for paper in papers.by_ids(tx, letter.paper_ids)
    ]


def _diary_entry(letter: Letter) -> str | None:
    if not letter.invitation:
        return None
    from quorate.post.invitation import CalendarInvitation, calendar_file  # slow to import

    entry, sender = letter.invitation, partnership.current().standing.sender
    invitation = CalendarInvitation(
        uid=entry["uid"],
        sequence=entry["sequence"],
        starts_at=datetime.fromisoformat(entry["starts_at"]),
        ends_at=datetime.fromisoformat(entry["ends_at"]),
        summary=entry["summary"],
        location=entry["location"],
        organiser=(sender.name, sender.email),
        attendee=(letter.person.name, str(letter.person.email)),
    )
    return calendar_file(invitation, stamped_at=letter.queued_at)


def _pause(attempts: int) -> timedelta:
    doubled = FIRST_PAUSE.total_seconds() * 2.0 ** max(0, attempts - 1)
    return min(timedelta(seconds=doubled), LONGEST_PAUSE)


def account() -> Account:
    """The mail account that the settings name. Raises TryLater where no server is set (yet)."""
    ours, sender = settings(), partnership.current().standing.sender
    if not ours.mail_host:
        raise TryLater("No mail server is set: give QUORATE_MAIL_HOST, or use `quorate up`.")
    return Account(
        host=ours.mail_host,
        port=ours.mail_port,
        security=ours.mail_security,
        sender_name=sender.name,
        sender_address=sender.email,
        username=ours.mail_username,
        password=ours.mail_password.get_secret_value() if ours.mail_password else None,
        timeout_seconds=ours.mail_timeout_seconds,
        per_connection=ours.mail_per_connection,
    )


def _record_batch(reference: str, kinds: Kinds) -> None:
    told = "; ".join(f"{kind}: {_in_words(states)}" for kind, states in kinds.items())
    facts = {kind: dict(states) for kind, states in kinds.items()}
    with register.current().transaction() as tx:
        journal.add(tx, "LettersDelivered", f"Letters. {told}.", case=reference, facts=facts)


def _in_words(states: Counter[str]) -> str:
    return ", ".join(f"{number} {STATES.get(state, state)}" for state, number in states.items())
