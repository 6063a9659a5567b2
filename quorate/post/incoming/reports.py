"""Reads what a mail server says became of a letter: by the standard (RFC 3464), or in words."""

import re
from collections.abc import Sequence

from quorate.post.incoming.message import Report
from quorate.post.incoming.sections import Head, Section, head_and_body
from quorate.post.incoming.words import decoded, plain
from quorate.post.safe_text import one_line

MOST_RECIPIENTS = 50
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<!\d)([45]\d\d)[ -]")
_MESSAGE_ID = re.compile(r"<[^<>\s@]{1,200}@[^<>\s@]{1,200}>")
_GIVEN_ID = re.compile(r"^[ \t>]*message-id:\s*(<[^<>\s]{3,400}>)", re.I | re.M)
_ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"]{1,64}@[A-Za-z0-9.-]{1,190}")
_FAILED_LINE = re.compile(r"^\s*<?([^\s<>:]{1,64}@[A-Za-z0-9.-]{1,190})>?:?\s*$", re.M)
_FROM_A_SERVER = re.compile(r"(mailer-daemon|postmaster|mail-?daemon|bounces?)[@+-]", re.I)
_NOT_DELIVERED = re.compile(
    r"undeliver|not be delivered|could ?n.t be delivered|delivery (has )?fail|failure notice"
    r"|delivery status|returned mail|returned to sender|mail delivery|delivery problem"
    r"|delivery incomplete|rejected|not yet been delivered|delivery delayed|message delayed",
    re.I,
)
_STILL_TRYING = re.compile(
    r"delay|warning|will (keep|continue to|be) (trying|try|retried)|still (being )?(try|retried)"
    r"|not yet been delivered|no action is required",
    re.I,
)
_MADE_OF = ("message/delivery-status", "message/global-delivery-status")
_RETURNED = ("message/rfc822", "text/rfc822-headers", "message/global-headers", "message/global")
_WORST_FIRST = ("failed", "delayed", "expanded", "relayed", "delivered")


def report_in(head: Head, sections: Sequence[Section], text: str) -> Report | None:
    """The report that a message is, or None where it is none."""
    made = next((part for part in sections if part.content_type in _MADE_OF), None)
    if made:
        return _by_the_standard(made, sections, text)
    if _is_from_a_server(head) and _NOT_DELIVERED.search(f"{head.text('subject')}\n{text[:3000]}"):
        return _in_words(head, sections, text)
    return None


def ids_in(*values: bytes) -> tuple[str, ...]:
    """The Message-IDs that stand in headers, each once, in their order."""
    found = [id for value in values for id in _MESSAGE_ID.findall(decoded(value[:20_000]))]
    return tuple(dict.fromkeys(found))


def _by_the_standard(made: Section, sections: Sequence[Section], text: str) -> Report:
    groups = _groups(made.content())
    told = [group for group in groups if group.raw("action")]
    worst = min(told, key=lambda group: _rank(group.text("action")), default=Head())
    status = _STATUS.search(worst.text("status"))
    reason = worst.text("diagnostic-code").partition(";")[2].strip()
    recipients = [
        address
        for group in told
        if group.text("action").lower() == worst.text("action").lower()
        for name in ("original-recipient", "final-recipient")
        for address in _ADDRESS.findall(group.text(name))
    ]
    return Report(
        action=_action(worst.text("action")),
        status=status[1] if status else _status_in(reason),
        recipients=tuple(dict.fromkeys(recipients))[:MOST_RECIPIENTS],
        message_ids=_returned_ids(sections, text),
        reason=one_line(reason)[:300],
    )


def _in_words(head: Head, sections: Sequence[Section], text: str) -> Report:
    told = text[:20_000]
    subject = head.text("subject")
    is_delay = bool(_STILL_TRYING.search(subject) or _STILL_TRYING.search(told[:1500]))
    named = _ADDRESS.findall(head.text("x-failed-recipients")) or _FAILED_LINE.findall(told)
    return Report(
        action="delayed" if is_delay else "failed",
        status=_status_in(told),
        recipients=tuple(dict.fromkeys(named))[:MOST_RECIPIENTS],
        message_ids=_returned_ids(sections, text),
        reason=_telling_line(told),
    )


def _groups(content: bytes) -> list[Head]:
    """The groups of fields of a delivery-status: one for the message, one for each recipient."""
    rest = content[:200_000]
    groups: list[Head] = []
    while rest.strip() and len(groups) <= MOST_RECIPIENTS:
        group, rest = head_and_body(rest.lstrip(b"\r\n"))
        groups.append(group)
    return groups


def _returned_ids(sections: Sequence[Section], text: str) -> tuple[str, ...]:
    """The Message-IDs of the letter that came back: from its headers, else from the words."""
    returned = [part for part in sections if part.content_type in _RETURNED]
    heads = [head_and_body(part.content()[:200_000])[0] for part in returned]
    found = [id for head in heads for id in ids_in(head.raw("message-id"))]
    return tuple(dict.fromkeys(found or _GIVEN_ID.findall(text)))[:MOST_RECIPIENTS]


def _is_from_a_server(head: Head) -> bool:
    has_no_sender = head.raw("return-path").strip() == b"<>"
    return has_no_sender or bool(
        _FROM_A_SERVER.search(head.text("from"))
        or head.raw("x-failed-recipients")
        or b"report-type=delivery-status" in head.raw("content-type").lower().replace(b'"', b"")
    )


def _action(said: str) -> str:
    said = said.strip().lower()
    return said if said in _WORST_FIRST else "failed"


def _rank(action: str) -> int:
    return _WORST_FIRST.index(_action(action))


def _status_in(words: str) -> str:
    """The code of RFC 3463 in these words; for a bare 550 of SMTP, that there is no mailbox."""
    found = _STATUS.search(words)
    if found:
        return found[1]
    code = _REPLY_CODE.search(words)
    if code is None:
        return ""
    return {"550": "5.1.1", "551": "5.1.6", "553": "5.1.3"}.get(code[1], f"{code[1][0]}.9.9")


def _telling_line(words: str) -> str:
    lines = [line.strip() for line in plain(words).split("\n") if line.strip()]
    with_code = [line for line in lines if _STATUS.search(line) or _REPLY_CODE.search(line)]
    return one_line((with_code or lines or [""])[0])[:300]
