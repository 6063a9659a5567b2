"""Takes letters to their readers through the mail server, with what is enclosed."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol, Self

from quorate import partnership
from quorate.papers.page import page_of
from quorate.papers.pdf import PdfNotPossible, pdf
from quorate.post.account import Account
from quorate.post.compose import Attachment, Composed, Envelope, placed_in_message
from quorate.post.outcome import TryLater
from quorate.post.press import Printed, wire_of
from quorate.post.return_path import return_path
from quorate.register.tables.papers import Paper
from quorate.register.tables.post import Letter
from quorate.settings import settings


@dataclass(frozen=True)
class Ready:
    """A claimed letter with all that its sender needs of the register: it reads nothing more.

    `fields` are the letter's with what was minted for it; `secrets` are those, each with what
    stands for it in the copy that is kept. `wrong` says why it cannot be written.
    """

    letter: Letter
    dated: datetime
    fields: dict[str, Any]
    secrets: dict[str, str]
    attachments: tuple[Attachment, ...] = ()
    wrong: str = ""

    def enclosing(self, attachments: tuple[Attachment, ...]) -> Self:
        """The same letter with its papers."""
        return replace(self, attachments=attachments)

    def kept(self, text: str) -> str:
        """A text as the register may keep it: without a secret in it."""
        for secret, stands_for in self.secrets.items():
            text = text.replace(secret, stands_for)
        return text


class Carrier(Protocol):
    """Whatever takes a letter to its reader, and raises Refused, TryLater or Unknown."""

    def carry(self, ready: Ready, composed: Composed) -> None:
        """Take a letter to the email address of its reader."""


class ByMail:
    """One connection to the mail server, opened for its first letter and kept until it is closed.

    One sender at a time uses it.
    """

    def __init__(self) -> None:
        """Nothing is connected before the first letter."""
        self._mailer: Any = None

    def __enter__(self) -> Self:
        """Use as `with ByMail() as carrier`: its connection is closed at the end."""
        return self

    def __exit__(self, *_reason: object) -> None:
        """Close the connection, if there is one."""
        if self._mailer is not None:
            self._mailer.close()

    def carry(self, ready: Ready, composed: Composed) -> None:
        """Put the letter in a message with its papers and hand it over."""
        if self._mailer is None:
            from quorate.post.mailer import Mailer  # slow to import, and only needed here

            self._mailer = Mailer(account())
        envelope, to = _envelope(ready), str(ready.letter.person.email)
        comes_back_to = _comes_back_to(ready.letter)
        entry = _diary_entry(ready.letter)
        if entry is None and isinstance(composed, Printed):
            wire = wire_of(composed, envelope, ready.attachments)
            self._mailer.send_wire(wire, to, comes_back_to=comes_back_to)
            return
        message = placed_in_message(
            composed, envelope, attachments=ready.attachments, invitation=entry
        )
        self._mailer.send_message(message, to, comes_back_to=comes_back_to)


def attachment_of(paper: Paper) -> Attachment:
    """A version of a paper as a file: a PDF, or a page where this machine cannot make one."""
    name = f"{paper.kind}-v{paper.version}"
    try:
        return Attachment(f"{name}.pdf", "application/pdf", pdf(paper))
    except PdfNotPossible:
        return Attachment(f"{name}.html", "text/html", page_of(paper).encode())


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


def _envelope(ready: Ready) -> Envelope:
    sender, letter = partnership.current().standing.sender, ready.letter
    return Envelope(
        to_name=letter.person.name,
        to_address=str(letter.person.email),
        sender_name=sender.name,
        sender_address=sender.email,
        reply_to=sender.email,
        message_id=letter.message_id,
        date=ready.dated,
        unsubscribe=str(ready.fields.get("unsubscribe", "")),
    )


def _comes_back_to(letter: Letter) -> str:
    address = settings().mail_return_address
    return return_path(letter.message_id, address) if address else ""


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
        is_cancelled=entry.get("is_cancelled", False),
    )
    return calendar_file(invitation, stamped_at=letter.queued_at)
