"""A letter goes out, and what comes back by the same post finds its way home."""

import mailbox
import os
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from quorate.business.correspondence.delivery import deliver
from quorate.business.correspondence.taking_in import take_in
from quorate.opening import local_post
from quorate.post.account import Account
from quorate.post.mailer import Mailer
from quorate.settings import settings
from tests.business.correspondence.mail import (
    PERSON,
    REFERENCE,
    a_report,
    address_of,
    answers,
    letter_to,
)
from tests.business.stages import Review


@pytest.fixture
def post(
    tmp_path: Path, review_at: Callable[..., Review], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The local post, and the consultation whose letters have gone out by it."""
    for name in ("MAIL_HOST", "MAIL_PORT", "MAIL_SECURITY", "INBOX_MAILDIR"):
        monkeypatch.setenv(f"QUORATE_{name}", "")  # put back after the test
    settings.cache_clear()
    review_at("consulting", in_file=True)
    with local_post(tmp_path) as letters:
        assert letters
        deliver(REFERENCE)
        yield letters
    settings.cache_clear()


def received(post: Path, address: str) -> EmailMessage:
    """The invitation as it lies in somebody's mailbox."""
    found = [
        message_from_bytes(raw.as_bytes(), policy=policy.default) for raw in mailbox.Maildir(post)
    ]
    return next(
        message for message in found
        if message["Delivered-To"] == address and "views" in str(message["Subject"]).lower()
    )  # fmt: skip


def send(message: EmailMessage, sender: str, to: str) -> None:
    """Send a message from somebody's own mail program."""
    account = Account(
        host="127.0.0.1", port=int(os.environ["QUORATE_MAIL_PORT"]), security="none",
        sender_name="", sender_address=sender,
    )  # fmt: skip
    message["Date"] = "Mon, 18 Apr 2011 17:00:00 +0100"
    with Mailer(account) as mailer:
        mailer.send_message(message, to)


def test_a_reply_by_the_mail_program_becomes_an_answer(post: Path) -> None:
    letter = received(post, address_of(PERSON))
    reply = EmailMessage()
    reply["From"], reply["To"] = letter["To"], letter["Reply-To"]
    reply["Subject"], reply["In-Reply-To"] = f"Re: {letter['Subject']}", letter["Message-ID"]
    reply["Message-ID"] = "<reply@hchre.example.org>"
    reply.set_content("The panel should stay.\n\n> Dear Amara")

    send(reply, address_of(PERSON), letter["Reply-To"])

    assert take_in() == {"response": 1}
    assert answers() == ["The panel should stay."]


def test_a_report_to_the_return_address_marks_the_letter(post: Path) -> None:
    returned_to = received(post, address_of(PERSON))["Return-Path"].strip("<>")
    report = message_from_bytes(a_report(letter_to(PERSON)), policy=policy.default)

    send(report, "mailer-daemon@mx.example.org", returned_to)

    assert take_in() == {"bounce": 1}
    assert letter_to(PERSON).bounced_at
