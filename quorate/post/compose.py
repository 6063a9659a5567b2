"""Writes a letter in both its parts and places them in a message, ready for the post."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from markupsafe import Markup

from quorate.post.addressing import is_mailable, named_address
from quorate.post.letter import Letter
from quorate.post.letters import LetterCannotBeWritten
from quorate.post.outcome import Refused
from quorate.post.parts import (
    as_html,
    markdown_environment,
    page_environment,
    plain_environment,
)
from quorate.post.safe_text import header_line, one_line

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "email"
# What goes over the wire is ASCII; headers fold at 78 (RFC 5322).
WIRE = SMTP.clone(cte_type="7bit", max_line_length=78)
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>")
_UNSUBSCRIBE = re.compile(r"https?://[A-Za-z0-9.:-]+/[A-Za-z0-9/_-]+")
_CONTENT_TYPE = re.compile(r"(application|audio|image|text|video)/([A-Za-z0-9.+-]+)")


@dataclass(frozen=True)
class Composed:
    """A letter in words: its subject on one line, its plain text and its HTML page."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a letter, as bytes with its content type, such as text/csv."""

    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """Who writes to whom, and the letter's own number and date.

    `message_id` comes from `message_id_for`; `date` is an aware moment; answers go to
    `reply_to`. `unsubscribe` is the address of the page for a letter that nobody has to get: mail
    programs offer it as a button (RFC 8058).
    """

    to_name: str
    to_address: str
    sender_name: str
    sender_address: str
    reply_to: str
    message_id: str
    date: datetime
    unsubscribe: str = ""


def template_name(letter: type[Letter]) -> str:
    """The file of a letter's template: ReviewWithdrawn is review_withdrawn.md.j2."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", letter.__name__).lower() + ".md.j2"


def compose(letter: Letter, *, templates: Path = TEMPLATES) -> Composed:
    """The subject, plain text and HTML of a letter, all three from its one template.

    What people typed stays words in every part: it cannot become markup, a heading, a link, an
    image or template code. Raises LetterCannotBeWritten where the template is missing, asks for
    something that the letter does not say, or lacks its subject line.
    """
    name = template_name(type(letter))
    values: dict[str, Any] = {field.name: getattr(letter, field.name) for field in fields(letter)}
    try:
        plain = plain_environment(templates).get_template(name).render(values)
        markdown = markdown_environment(templates).get_template(name).render(values)
        subject, text = _divided(plain)
        body = Markup(as_html(_divided(markdown)[1]))
        page = page_environment(templates).get_template("base.html.j2")
        html = page.render(subject=subject, partnership=one_line(letter.partnership), body=body)
    except (TemplateError, TypeError, ValueError) as error:
        reason = f"{error} ({name})"
        raise LetterCannotBeWritten(type(letter).__name__, reason) from error
    return Composed(subject, text, html)


def _divided(rendered: str) -> tuple[str, str]:
    """The subject of the first line, and the rest without runs of blank lines."""
    first, _, rest = rendered.partition("\n")
    subject = first.removeprefix("Subject:").strip()
    if not first.startswith("Subject:") or not subject:
        raise ValueError("its first line is not 'Subject: ...'")
    return subject, re.sub(r"\n{3,}", "\n\n", rest).strip() + "\n"


def message_id_for(key: str, domain: str) -> str:
    """The Message-ID of the letter with this key, the same every time it is asked for.

    So a letter that is repeated after a crash is the same message to whoever receives it.
    Raises ValueError for a domain that cannot stand in a Message-ID.
    """
    if not is_mailable(f"letter@{domain}"):
        raise ValueError(f"{domain!r} is not a domain name: use one such as example.org.")
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{domain}>"


def placed_in_message(
    composed: Composed,
    envelope: Envelope,
    *,
    attachments: Sequence[Attachment] = (),
    invitation: str | None = None,
) -> EmailMessage:
    """The message that carries a letter: plain text and HTML, then any attachments.

    `invitation` is an iCalendar text (see `calendar_file`): diaries look for it beside the two
    parts, and people for the file invite.ics. Raises Refused where the letter cannot go to the
    address, and ValueError for a bad sender, reply address or content type.
    """
    message = EmailMessage()
    _write_headers(message, composed.subject, envelope)
    message.set_content(composed.text, cte="quoted-printable")
    message.add_alternative(composed.html, subtype="html", cte="quoted-printable")
    if invitation is not None:
        method = "CANCEL" if "\r\nMETHOD:CANCEL\r\n" in invitation else "REQUEST"
        message.add_alternative(
            invitation, subtype="calendar", cte="quoted-printable", params={"method": method}
        )
        file = Attachment("invite.ics", "application/ics", invitation.encode())
        attachments = (*attachments, file)
    for attachment in attachments:
        _attach(message, attachment)
    return message


def refuse_unfit(envelope: Envelope) -> None:
    """Raise Refused for an address that no letter can go to, ValueError for a fault of ours."""
    if not is_mailable(envelope.to_address):
        raise Refused(
            f"{envelope.to_address!r} is not one plain address, so the letter cannot go to it. "
            "Correct it in the register."
        )
    if envelope.date.tzinfo is None:
        raise ValueError("The date of a letter needs a time zone: give it in UTC.")
    if not _MESSAGE_ID.fullmatch(envelope.message_id):
        raise ValueError(f"{envelope.message_id!r} is no Message-ID: make it by message_id_for.")
    if envelope.unsubscribe and not _UNSUBSCRIBE.fullmatch(envelope.unsubscribe):
        raise ValueError(f"{envelope.unsubscribe!r} is not the address of a page to unsubscribe.")


def _write_headers(message: EmailMessage, subject: str, envelope: Envelope) -> None:
    refuse_unfit(envelope)
    message["From"] = named_address(envelope.sender_name, envelope.sender_address)
    message["To"] = named_address(envelope.to_name, envelope.to_address)
    message["Reply-To"] = named_address("", envelope.reply_to)
    message["Subject"] = header_line(subject)
    message["Date"] = format_datetime(envelope.date)
    message["Message-ID"] = envelope.message_id
    # Keep out-of-office replies from coming back (RFC 3834, and Exchange's own header).
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    if envelope.unsubscribe:
        message["List-Unsubscribe"] = f"<{envelope.unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    kind = _CONTENT_TYPE.fullmatch(attachment.content_type)
    if kind is None:
        raise ValueError(
            f"{attachment.content_type!r} is not the type of a file: use one such as text/csv."
        )
    name = header_line(re.split(r"[/\\]", attachment.filename)[-1]) or "attachment"
    message.add_attachment(attachment.content, maintype=kind[1], subtype=kind[2], filename=name)
