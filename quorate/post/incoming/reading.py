"""Reads a message from its bytes: who, about what, in which words, with which files."""

from email.utils import getaddresses

from quorate.post.incoming.machines import by_which_machine
from quorate.post.incoming.message import Incoming, MailFile
from quorate.post.incoming.reports import ids_in, report_in
from quorate.post.incoming.sections import Head, Section, head_and_body, sections
from quorate.post.incoming.words import decoded, header_text, plain, words_of_html

MOST_FILES = 50
MOST_ADDRESSES = 50
_FOR_WHOM = ("delivered-to", "x-original-to", "envelope-to", "to", "cc")
_SIGNATURES: tuple[str, ...] = ("application/pkcs7-signature", "application/x-pkcs7-signature")
_SIGNATURES += ("application/pgp-signature", "application/pgp-keys")
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")
_NO_FILES = ("message/delivery-status", "text/rfc822-headers", "message/disposition-notification")


def read_message(raw: bytes) -> Incoming:
    """What a message says, whatever its bytes are. Never raises, and takes bounded time.

    Its words are those of its plain part, else of its HTML; text in several parts is put
    together. A message within it, and whatever is not plain text, is a file.
    """
    faults: list[str] = []
    if not raw.strip():
        return Incoming(faults=("It is empty",))
    head, _ = head_and_body(_from_its_head(raw))
    found = list(sections(_from_its_head(raw), faults))
    text = _text(found)
    name, address = _sender(head)
    return Incoming(
        from_address=address,
        from_name=name,
        subject=head.text("subject")[:500],
        own_id=next(iter(ids_in(head.raw("message-id"))), ""),
        refers_to=_refers_to(head),
        sent_to=_sent_to(head),
        text=text,
        files=_files(found, faults),
        report=report_in(head, found, text),
        automatic=by_which_machine(head, [part.content_type for part in found]),
        is_sealed=any(part.content_type in _SEALED for part in found),
        faults=tuple(faults),
    )


def _from_its_head(raw: bytes) -> bytes:
    """Without what a mail store writes above the headers, and with one kind of line break."""
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    return raw.partition(b"\n")[2] if raw.startswith(b"From ") else raw


def _sender(head: Head) -> tuple[str, str]:
    """The name and address of who wrote it, as they say themselves; none where they say two.

    A header that reads as two addresses may be made to show one and to count as the other.
    """
    for header in ("from", "sender", "return-path"):
        found = _addresses(head.raw(header))
        named = {address.lower() for _, address in found}
        if len(named) > 1:
            return found[0][0], ""
        if named:
            return found[0]
    return "", ""


def _addresses(value: bytes) -> list[tuple[str, str]]:
    """The names and addresses in a header; addresses are read before any words are decoded."""
    try:
        found = getaddresses([decoded(value[:5_000])])[:MOST_ADDRESSES]
    except Exception:  # the library trips over headers that nobody would write by accident
        return []
    return [
        (header_text(name.encode("utf-8", "replace"))[:200], plain(address))
        for name, address in found
        if "@" in address and len(address) <= 254 and not address.split()[1:]
    ]


def _refers_to(head: Head) -> tuple[str, ...]:
    """The messages that it answers: In-Reply-To first, then References from the newest back."""
    references = ids_in(*head.all("references"))
    return tuple(dict.fromkeys([*ids_in(*head.all("in-reply-to")), *reversed(references)]))[:100]


def _sent_to(head: Head) -> tuple[str, ...]:
    values = [value for name in _FOR_WHOM for value in head.all(name)[:5]]
    found = [address for value in values for _, address in _addresses(value)]
    return tuple(dict.fromkeys(found))[:MOST_ADDRESSES]


def _text(found: list[Section]) -> str:
    """The words: of each set of alternatives the plain one if it says anything, else the HTML."""
    said: dict[object, dict[str, str]] = {}
    for number, part in enumerate(found):
        if not _is_text(part):
            continue
        place = ("choice", part.choice) if part.choice is not None else ("alone", number)
        kinds = said.setdefault(place, {})
        if part.content_type == "text/html":
            words = words_of_html(decoded(part.content(), part.charset))
        else:
            words = plain(decoded(part.content(), part.charset))
        kinds[part.content_type] = "\n\n".join(filter(None, [kinds.get(part.content_type), words]))
    texts = [kinds.get("text/plain") or kinds.get("text/html") or "" for kinds in said.values()]
    return plain("\n\n".join(filter(None, texts)))


def _is_text(part: Section) -> bool:
    is_words = part.content_type in ("text/plain", "text/html")
    return is_words and not part.is_attached and not (part.filename and part.choice is None)


def _files(found: list[Section], faults: list[str]) -> tuple[MailFile, ...]:
    files: list[MailFile] = []
    for part in found:
        if _is_text(part) or part.content_type in (*_SIGNATURES, *_NO_FILES):
            continue
        if len(files) == MOST_FILES:
            faults.append(f"It brings more than {MOST_FILES} files; the rest were not taken out")
            break
        name = part.filename or _name_for(part, len(files) + 1)
        is_in_text = bool(part.head.raw("content-id")) and not part.is_attached
        files.append(MailFile(name, part.content_type[:100], part.content(), is_in_text))
    return tuple(file for file in files if file.content)


def _name_for(part: Section, number: int) -> str:
    if part.content_type == "message/rfc822":
        return f"message-{number}.eml"
    return f"file-{number}"
