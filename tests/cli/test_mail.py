"""`quorate mail`: what came in is taken in, looked at and settled at the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quorate.post.maildir_box import MaildirBox
from tests.cli.desk import REFERENCE, REFUSED, Desk, quorate

At = Callable[[str], Desk]
PERSON, ADDRESS = "amara-okafor", "amara.okafor@hchre.example.org"


@pytest.fixture
def desk(desk_at: At, installation: Path) -> Desk:
    """A consultation that is open, and a mailbox with two messages: one known, one not."""
    MaildirBox(installation / "inbox", largest=1)
    for sender in (ADDRESS, "home@known.example.org"):
        raw = f"From: {sender}\nSubject: Views\n\nKeep the panel.\n"
        (installation / "inbox" / "new" / sender).write_text(raw)
    return desk_at("consultation-closed")


def test_mail_is_taken_in_and_sorted(desk: Desk) -> None:
    first, second = quorate("mail", "take-in"), quorate("mail", "take-in")

    assert (first.code, first.out) == (
        0,
        "Taken in: answer: 1, for you to sort: 1. In the tray: 1.\n",
    )
    assert second.out == "Taken in: nothing new. In the tray: 1.\n"


def test_the_tray_says_why_a_message_waits(desk: Desk) -> None:
    quorate("mail", "take-in")

    listed, shown = quorate("mail", "tray"), quorate("mail", "show", 2)

    assert "2  For you to sort: Views. From home@known.example.org." in listed.out
    assert "Keep the panel." in shown.out


def test_a_message_is_assigned_and_set_aside(desk: Desk) -> None:
    quorate("mail", "take-in")
    words = ("--case", REFERENCE, "--person", ADDRESS, "--because", "She rang.")

    said = quorate("mail", "assign", 2, *words)
    again = quorate("mail", "set-aside", 2, "--because", "Seen.")

    assert (said.code, said.out) == (0, "Recorded as an answer.\n")
    assert again.code == REFUSED
    assert quorate("mail", "tray").out == "The tray is empty.\n"


def test_a_message_that_is_not_there_is_refused(desk: Desk) -> None:
    assert quorate("mail", "not-arrived", 9).code == REFUSED


def test_without_a_mailbox_it_says_which_setting_to_give(desk_at: At) -> None:
    desk_at("consultation-closed")

    said = quorate("mail", "take-in")

    assert said.code == 1
    assert "QUORATE_INBOX_HOST" in said.aside
