"""Messages as consultees, machines and strangers send them."""

from email.message import EmailMessage
from typing import Any

from quorate import register
from quorate.register import consultees, incoming, letters, people, responses
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.post import Letter

OURS = "policy@harrow-partnership.example.org"
PERSON = "amara-okafor"
REFERENCE = "REV-2011-01"


def address_of(person: str) -> str:
    """Somebody's email address."""
    with register.current().reading() as tx:
        found = people.person(tx, person)
    return str(found.email) if found else ""


def letter_to(person: str, name: str = "ConsultationInvitation") -> Letter:
    """The newest letter of a name to somebody."""
    with register.current().reading() as tx:
        rows = letters.letters_of(tx, REFERENCE)
    return [row for row in rows if row.person_id == person and row.name == name][-1]


def a_mail(text: str = "We agree with the plan.", **headers: str) -> EmailMessage:
    """A message to us; headers by name, an underscore for a hyphen."""
    message = EmailMessage()
    given = {"From": address_of(PERSON), "To": OURS, "Subject": "Re: Have your say", **headers}
    for name, value in given.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def a_reply(
    text: str = "We agree with the plan.", *, person: str = PERSON, **headers: str
) -> EmailMessage:
    """Somebody's reply to their invitation."""
    given = {"From": address_of(person), "In_Reply_To": letter_to(person).message_id, **headers}
    return a_mail(text, **given)


def a_report(
    letter: Letter, *, action: str = "failed", status: str = "5.1.1", **changes: Any
) -> bytes:
    """A delivery report by the standard about a letter, with the letter's headers below."""
    to = letter.sent_to or letter.person.email
    returned = f"Message-ID: {changes.get('message_id', letter.message_id)}\nSubject: Have your say"
    return f"""Return-Path: <>
From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>
To: {OURS}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <{letter.id}.{action}.{status}@mx.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

--=_b
Content-Type: text/plain

I could not deliver your message.

--=_b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} <{to}>: no such user

--=_b
Content-Type: text/rfc822-headers

{returned}

--=_b--
""".encode()


def taken_in() -> list[IncomingMessage]:
    """Every message that was taken in."""
    with register.current().reading() as tx:
        found = [*incoming.unsettled(tx), *incoming.settled(tx)]
    return sorted(found, key=lambda row: row.id)


def answers() -> list[str]:
    """The words of every answer to the consultation, in the order they came."""
    with register.current().reading() as tx:
        return [row.text for row in responses.of_case(tx, REFERENCE)]


def is_consulted(person: str) -> bool:
    """Whether somebody is consulted in the review."""
    with register.current().reading() as tx:
        return consultees.is_consulted(tx, REFERENCE, person)
