"""Prints letters that differ in their reader only from one mould, each as bytes for the wire.

A batch says the same to everybody but for a name and a link. Its templates are rendered and its
message is built once, with marks where those stand; then each letter fills in its own.
"""

import binascii
import re
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from typing import Any

from quorate.post.addressing import named_address
from quorate.post.compose import (
    WIRE,
    Attachment,
    Composed,
    Envelope,
    compose,
    placed_in_message,
    refuse_unfit,
)
from quorate.post.letter import Letter
from quorate.post.safe_text import header_line, one_line

READERS_OWN = {"salutation", "link", "unsubscribe", "code"}
_PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9.:-]+/[A-Za-z0-9/_-]*")
_PLAIN_CODE = re.compile(r"[0-9A-Z-]+")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 ]{1,30}")
_IN_THE_HEAD = ("To", "Date", "Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post")
MOULDS_KEPT = 8


@dataclass(frozen=True)
class Mould:
    """A letter with marks where its reader's own words stand, and its messages cut at the marks."""

    composed: Composed
    marks: Mapping[str, str]
    cut: dict[object, list[bytes]] = field(default_factory=dict)


@dataclass(frozen=True)
class Printed(Composed):
    """A letter in words that came from a mould, with what was filled into it."""

    mould: Mould
    own: Mapping[str, str]


class Press:
    """Keeps the moulds of the last few batches; its letters are what `compose` gives, sooner."""

    def __init__(self) -> None:
        """Begin without a mould."""
        self._moulds: OrderedDict[object, Mould] = OrderedDict()

    def compose(self, letter: Letter) -> Composed:
        """The subject, plain text and HTML of a letter, as `compose` writes them.

        Raises LetterCannotBeWritten as that does.
        """
        own = {name: value for name, value in vars(letter).items() if _is_own(name, value)}
        mould = self._mould_for(letter, own)
        if any(mark in mould.composed.subject for mark in mould.marks.values()):
            return compose(letter)
        text, html = mould.composed.text, mould.composed.html
        for name, mark in mould.marks.items():
            text = text.replace(mark, _in_text(own[name]))
            html = html.replace(_for_html(mark), _in_html(own[name]))
        return Printed(mould.composed.subject, text, html, mould, own)

    def _mould_for(self, letter: Letter, own: Mapping[str, str]) -> Mould:
        same = tuple((name, value) for name, value in vars(letter).items() if name not in own)
        key = (type(letter), same)
        if key not in self._moulds:
            self._moulds[key] = _cast(letter, own)
            if len(self._moulds) > MOULDS_KEPT:
                self._moulds.popitem(last=False)
        else:
            self._moulds.move_to_end(key)
        return self._moulds[key]


def wire_of(printed: Printed, envelope: Envelope, attachments: Sequence[Attachment] = ()) -> bytes:
    """The message of a printed letter as it goes to the mail server, with its lines ended by CRLF.

    It says what `placed_in_message` would. Raises Refused and ValueError as that does.
    """
    refuse_unfit(envelope)
    key = (envelope.sender_name, envelope.sender_address, envelope.reply_to, tuple(attachments))
    cut = printed.mould.cut
    if key not in cut:
        cut[key] = _cut(printed.mould, envelope, attachments)
    own = {}
    for name, mark in printed.mould.marks.items():
        own[mark.encode()] = _quoted(_in_text(printed.own[name]))
        own[_for_html(mark).encode()] = _quoted(_in_html(printed.own[name]))
    filled = [own[piece] if at % 2 else piece for at, piece in enumerate(cut[key])]
    return _head(envelope) + b"".join(filled)


def _is_own(name: str, value: Any) -> bool:
    """Whether a value is its reader's own and can be filled in as it stands."""
    if name not in READERS_OWN or not isinstance(value, str) or not value:
        return False
    if name == "salutation":
        return bool(one_line(value))
    pattern = _PLAIN_CODE if name == "code" else _PLAIN_LINK
    return pattern.fullmatch(value) is not None


def _cast(letter: Letter, own: Mapping[str, str]) -> Mould:
    marks = {name: _mark(name) for name in own}
    known = {each.name for each in fields(letter)}
    composed = compose(replace(letter, **{name: marks[name] for name in own if name in known}))
    html = composed.html
    for mark in marks.values():
        html = html.replace(mark, _for_html(mark))
    return Mould(replace(composed, html=html), marks)


def _mark(name: str) -> str:
    """Something that no letter says, and that passes through every filter unchanged."""
    token = f"qz{secrets.token_hex(6)}"
    return token if name in ("salutation", "code") else f"https://{token}.invalid/"


def _for_html(mark: str) -> str:
    return mark.replace("qz", "qh", 1)


def _in_text(value: str) -> str:
    return one_line(value)


def _in_html(value: str) -> str:
    return escape(one_line(value), quote=False)


def _cut(mould: Mould, envelope: Envelope, attachments: Sequence[Attachment]) -> list[bytes]:
    """The message without the reader's own lines, cut at the marks: each second piece is one."""
    message = placed_in_message(mould.composed, envelope, attachments=attachments)
    for name in _IN_THE_HEAD:
        del message[name]
    wire = message.as_string(policy=WIRE).encode("ascii")
    both = [form.encode() for mark in mould.marks.values() for form in (mark, _for_html(mark))]
    if not both:
        return [wire]
    # A soft line break may stand within a mark.
    spread = [rb"(?:=\r\n)?".join(re.escape(bytes([sign])) for sign in mark) for mark in both]
    pieces = re.split(b"(" + b"|".join(spread) + b")", wire)
    return [piece.replace(b"=\r\n", b"") if at % 2 else piece for at, piece in enumerate(pieces)]


def _quoted(value: str) -> bytes:
    """A value as quoted-printable on lines of its own, which soft line breaks join."""
    quoted = binascii.b2a_qp(value.encode(), istext=False).replace(b"\n", b"\r\n")
    return b"=\r\n" + quoted + b"=\r\n"


def _head(envelope: Envelope) -> bytes:
    """The lines of a message's head that are its reader's own."""
    lines = [
        _to(envelope.to_name, envelope.to_address),
        f"Date: {format_datetime(envelope.date)}",
        f"Message-ID: {envelope.message_id}",
    ]
    if envelope.unsubscribe:
        lines += [
            f"List-Unsubscribe: <{envelope.unsubscribe}>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ]
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _to(name: str, address: str) -> str:
    if _PLAIN_NAME.fullmatch(name) and header_line(name) == name and len(address) < 40:
        return f"To: {name} <{address}>"
    message = EmailMessage(policy=WIRE)
    message["To"] = named_address(name, address)
    return message.as_string().strip()
