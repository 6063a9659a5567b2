"""The catcher keeps what it is sent, in order, on this machine."""

import socket

import pytest

from quorate.post.catcher import MailCatcher
from quorate.post.mailer import Mailer
from quorate.post.outcome import TryLater


def test_a_catcher_takes_a_free_port_and_gives_it_back(tmp_path):
    with MailCatcher(tmp_path / "post") as catcher:
        assert catcher.port > 0
        socket.create_connection(("127.0.0.1", catcher.port), timeout=1).close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", catcher.port), timeout=1)


def test_a_port_in_use_is_said_at_once(tmp_path):
    with MailCatcher(tmp_path / "post") as catcher, pytest.raises(OSError, match="in use"):
        MailCatcher(tmp_path / "other", port=catcher.port).start()


def test_a_catcher_starts_once_and_stops_as_often_as_asked(tmp_path):
    with MailCatcher(tmp_path / "post") as catcher, pytest.raises(RuntimeError, match="already"):
        catcher.start()
    catcher.stop()


def test_letters_are_kept_in_order_and_outlive_the_catcher(tmp_path, account_at, message):
    with MailCatcher(tmp_path / "post") as catcher, Mailer(account_at(catcher)) as mailer:
        for number in range(12):
            mailer.send_message(message(number), "maeve@example.org")
    kept = MailCatcher(tmp_path / "post").letters()
    assert [letter["Message-ID"] for letter in kept] == [
        f"<letter-{number}@harrow.example.org>" for number in range(12)
    ]


def test_a_letter_that_cannot_be_kept_is_to_be_tried_later(tmp_path, account_at, message):
    with MailCatcher(tmp_path / "post") as catcher, Mailer(account_at(catcher)) as mailer:
        (tmp_path / "post" / "tmp").rmdir()
        with pytest.raises(TryLater, match="could not be kept"):
            mailer.send_message(message(), "maeve@example.org")


def test_mail_to_us_lands_in_the_inbox_with_its_mark_or_without(tmp_path, message, account_at):
    inbox, ours = tmp_path / "inbox", "Policy@harrow.example.org"
    readers = ["policy@harrow.example.org", "policy+0a1b@HARROW.example.org", "ann@example.org"]
    with MailCatcher(tmp_path / "letters", inbox=(ours, inbox)) as catcher:
        with Mailer(account_at(catcher)) as mailer:
            for number, reader in enumerate(readers):
                mailer.send_message(message(number), reader)

        assert len(catcher.letters()) == 1
        assert len(list((inbox / "new").iterdir())) == 2
