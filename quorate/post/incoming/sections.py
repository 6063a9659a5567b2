"""Takes a message apart into its sections, no deeper and no further than the bounds allow."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from quorate.post.incoming.words import from_base64, header_text

HEAD_BYTES = 65_536
SECTION_HEAD_BYTES = 16_384
MOST_HEADERS = 1_000
MOST_SECTIONS = 500
DEEPEST = 12
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:(.*)", re.DOTALL)
_FOLDED = re.compile(rb"\r?\n[ \t]+")
_LINE = re.compile(rb"\r?\n")


@dataclass(frozen=True)
class Head:
    """The headers of a message or of a section: their names small, in the order they came."""

    fields: tuple[tuple[str, bytes], ...] = ()

    def all(self, name: str) -> list[bytes]:
        """Every header of a name, as bytes."""
        return [value for known, value in self.fields if known == name]

    def raw(self, name: str) -> bytes:
        """The first header of a name, as bytes; empty where there is none."""
        return next((value for known, value in self.fields if known == name), b"")

    def text(self, name: str) -> str:
        """The first header of a name, as people read it."""
        return header_text(self.raw(name))


@dataclass(frozen=True)
class Section:
    """A section that has no sections: its headers, what kind it is, its bytes not yet decoded.

    `choice` numbers the alternatives among which it is one; none if it stands by itself.
    """

    head: Head
    content_type: str
    charset: str
    filename: str
    is_attached: bool
    body: bytes
    choice: int | None = None

    def content(self) -> bytes:
        """The bytes as they were before they were encoded for the way."""
        encoding = self.head.raw("content-transfer-encoding").strip().lower()
        if encoding == b"base64":
            return from_base64(self.body)
        if encoding == b"quoted-printable":
            return binascii.a2b_qp(self.body)
        return self.body


@dataclass
class _Pile:
    """What is still to be taken apart, the next one last, and what was given up."""

    waiting: list[tuple[bytes, int, int | None, str]]
    taken: int = 0
    choices: int = 0
    faults: list[str] = field(default_factory=list)


def head_and_body(raw: bytes, most: int = HEAD_BYTES) -> tuple[Head, bytes]:
    """The headers of these bytes, as many as are allowed, and what follows the blank line."""
    if raw[:1] == b"\n" or raw[:2] == b"\r\n":
        return Head(), raw.removeprefix(b"\r").removeprefix(b"\n")
    end = _BLANK_LINE.search(raw)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw, b"")
    return _head(head[:most]), body


def sections(raw: bytes, faults: list[str]) -> Iterator[Section]:
    """Every section of a message in its order; what is passed over is told in `faults`.

    A message within the message is a section like a file, and is not taken apart.
    """
    pile = _Pile([(raw, 0, None, "text/plain")], faults=faults)
    while pile.waiting:
        source, depth, choice, usual = pile.waiting.pop()
        pile.taken += 1
        if pile.taken > MOST_SECTIONS:
            faults.append(f"It has more than {MOST_SECTIONS} sections; the rest were not read")
            return
        head, body = head_and_body(source, HEAD_BYTES if depth == 0 else SECTION_HEAD_BYTES)
        kind = _kind(head)
        content_type, boundary = _content_type(kind, head, usual), _boundary(kind)
        if content_type.startswith("multipart/") and boundary:
            if depth < DEEPEST:
                _open(pile, body, boundary, (content_type, depth, choice))
                continue
            faults.append(f"Its sections lie more than {DEEPEST} deep; the rest were not read")
        yield _section(head, kind, content_type, body, choice)


def _open(pile: _Pile, body: bytes, boundary: bytes, within: tuple[str, int, int | None]) -> None:
    content_type, depth, choice = within
    if content_type == "multipart/alternative":
        pile.choices += 1
        choice = pile.choices
    usual = "message/rfc822" if content_type == "multipart/digest" else "text/plain"
    inner = _divided(body, boundary)
    pile.waiting += [(source, depth + 1, choice, usual) for source in reversed(inner)]


def _divided(body: bytes, boundary: bytes) -> list[bytes]:
    """What stands between the boundary's lines; a last one that is missing ends with the body."""
    body = b"\n" + body
    # It begins with plain letters, so that the search is quick over megabytes.
    line = re.compile(rb"\n--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    parts: list[bytes] = []
    begins: int | None = None
    for found in line.finditer(body):
        if begins is not None:
            parts.append(body[begins : max(begins, found.start())].removesuffix(b"\r"))
        begins = None if found[1] else _next_line(body, found.end())
        if found[1] or len(parts) > MOST_SECTIONS:
            break
    if begins is not None:
        parts.append(body[begins:])
    return parts


def _next_line(body: bytes, at: int) -> int:
    """The beginning of the next line; a blank line right after the boundary means no headers."""
    end = _LINE.match(body, at)
    return end.end() if end else at


def _head(head: bytes) -> Head:
    lines = _LINE.split(_FOLDED.sub(b" ", head), MOST_HEADERS)[:MOST_HEADERS]
    fields = [found for line in lines if (found := _FIELD.fullmatch(line))]
    return Head(tuple((found[1].decode().lower(), found[2].strip()) for found in fields))


def _kind(head: Head) -> Message:
    """The headers that say what a section is, as the standard library reads their parameters."""
    kind = Message()
    for name in ("content-type", "content-disposition"):
        if value := head.raw(name)[:4_000]:
            kind[name] = value.decode("ascii", "replace").replace("\r", " ").replace("\n", " ")
    return kind


def _content_type(kind: Message, head: Head, usual: str) -> str:
    return kind.get_content_type() if head.raw("content-type") else usual


def _boundary(kind: Message) -> bytes:
    boundary = _parameter(kind, "boundary", "content-type").rstrip()
    return boundary.encode("ascii", "replace")[:200]


def _parameter(kind: Message, name: str, header: str) -> str:
    """A parameter of a header; empty where it is missing or cannot be read (RFC 2231 included)."""
    try:
        value = kind.get_param(name, "", header=header)
    except Exception:  # the library trips over parameters that nobody would write by accident
        return ""
    if isinstance(value, tuple):
        charset, _, text = value
        try:
            return text.encode("latin-1", "replace").decode(charset or "ascii", "replace")
        except (LookupError, ValueError):
            return text
    return str(value or "")


def _section(
    head: Head, kind: Message, content_type: str, body: bytes, choice: int | None
) -> Section:
    disposition = head.raw("content-disposition").strip().lower()
    filename = _parameter(kind, "filename", "content-disposition") or _parameter(
        kind, "name", "content-type"
    )
    return Section(
        head=head,
        content_type=content_type,
        charset=_parameter(kind, "charset", "content-type"),
        filename=header_text(filename.encode("utf-8", "replace"))[:200],
        is_attached=disposition.startswith(b"attachment"),
        body=body,
        choice=choice,
    )
