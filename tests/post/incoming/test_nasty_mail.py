"""Whatever comes in is read in bounded time, raises nothing, and leaves nothing harmful behind."""

import time
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quorate.post.incoming import Incoming, own_words, read_message
from quorate.post.incoming.quoted import may_hide_words
from tests.post.incoming.nasty import NASTY

SECONDS = 6.0  # the slowest takes one here; without its bound it takes minutes


def harmless(text: str) -> bool:
    """A text that any database keeps and any page shows: no NUL, no half of a character."""
    text.encode("utf-8")
    return not any(sign in text for sign in "\x00\r\x1b\u202e\u200b")


def texts_of(message: Incoming) -> list[str]:
    report = [message.report.reason, *message.report.recipients] if message.report else []
    return [
        message.from_address, message.from_name, message.subject, message.own_id, message.text,
        *message.refers_to, *message.sent_to, *(file.name for file in message.files), *report,
    ]  # fmt: skip


@pytest.mark.parametrize("name", NASTY)
def test_nasty_mail_is_read_as_far_as_it_can_be(name: str) -> None:
    raw, words = NASTY[name]
    began = time.perf_counter()

    message = read_message(raw)

    assert time.perf_counter() - began < SECONDS
    assert words in message.text
    assert all(harmless(text) for text in texts_of(message))


@pytest.mark.parametrize("name", ["1e5 parts", "1e5 nested parts", "zip bomb"])
def test_what_was_not_read_is_said(name: str) -> None:
    message = read_message(NASTY[name][0])

    assert message.faults or message.files


def test_no_file_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr("zipfile.ZipFile.__init__", opened)

    [file] = read_message(NASTY["zip bomb"][0]).files
    assert len(file.content) < 100_000


def test_a_message_within_a_message_is_a_file() -> None:
    outer, inner = EmailMessage(), EmailMessage()
    inner["Subject"] = "Forwarded"
    inner.set_content("Out of another mailbox.")
    outer["From"] = "ann@example.org"
    outer.set_content("See below.")
    outer.add_attachment(inner)

    message = read_message(outer.as_bytes())

    assert message.text == "See below."
    assert [file.name for file in message.files] == ["message-1.eml"]


@given(st.binary(max_size=3000))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_without_raising(raw: bytes) -> None:
    assert all(harmless(text) for text in texts_of(read_message(raw)))


HEADERS = st.sampled_from(
    ["From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "In-Reply-To",
     "References", "Message-ID", "Content-Disposition", "Return-Path", "Precedence", "X"]
)  # fmt: skip
PIECES = st.sampled_from(
    ["multipart/mixed; boundary=b", "multipart/report; boundary=b", "multipart/alternative;",
     "boundary=", '"', "text/html", "text/plain", "message/delivery-status", "message/rfc822",
     "charset=", "utf-8", "utf-7", "utf-16", "idna", "filename*0*=", "=?utf-8?b?", "?=", "<", ">",
     "@", "a@b.c", "<a@b.c>", ";", "=", "(", ")", "\\", "base64", "quoted-printable", "\n ", " ",
     "\x00", "é", "\udc80", "<>", "*", "''", "attachment", "1", ","]
)  # fmt: skip
VALUE = st.lists(PIECES, max_size=12).map("".join)
BODY = st.lists(
    st.sampled_from(
        ["--b", "--b--", "\n", "\r\n", "--", "Action: failed", "Status: 5.1.1", "Message-ID: <a@b>",
         "Content-Type: text/html", "Content-Type: message/delivery-status", "<p>", "<!--", "&#",
         "words", "> quoted", "On Monday Ann wrote:", "From: a\nSent: b\nTo: c", "=C3", "\x00"]
    ),
    max_size=40,
).map("\n".join)  # fmt: skip


@given(st.lists(st.tuples(HEADERS, VALUE), max_size=8), BODY)
@settings(max_examples=500, deadline=None)
def test_broken_mail_of_every_make_is_read(headers: list[tuple[str, str]], body: str) -> None:
    head = "".join(f"{name}: {value}\n" for name, value in headers)

    message = read_message(f"{head}\n{body}".encode("utf-8", "surrogateescape"))

    assert all(harmless(text) for text in texts_of(message))


@given(st.text(max_size=400), BODY)
@settings(max_examples=200, deadline=None)
def test_words_are_never_lost_to_nothing(text: str, more: str) -> None:
    whole = f"{text}\n{more}"

    assert bool(own_words(whole)) == bool(whole.strip())
    assert may_hide_words(whole, text) in (True, False)
