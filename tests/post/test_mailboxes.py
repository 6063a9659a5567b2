"""Messages are read from a maildir or over IMAP, put aside once taken in, and never deleted."""

import os
import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quorate.post.arrived import NoMailbox
from quorate.post.imap_box import HEAD_OF_LARGE, ImapAccount, opened_box
from quorate.post.maildir_box import MaildirBox
from tests.post.imap_server import ImapServer

ONE, TWO = b"Subject: one\r\n\r\nfirst", b"Subject: two\r\n\r\nsecond"


def account_at(server: ImapServer, **changes: object) -> ImapAccount:
    values = {
        "host": "127.0.0.1", "port": server.port, "security": "none",
        "username": "policy@example.org", "password": "secret", "timeout_seconds": 5,
    }  # fmt: skip
    return ImapAccount(**{**values, **changes})  # type: ignore[arg-type]


def taken_from(server: ImapServer, **changes: object) -> list[bytes]:
    found = []
    with opened_box(account_at(server, **changes), largest=1_000_000) as box:
        for message in box.waiting():
            found.append(message.raw)
            box.done(message)
    return found


@pytest.mark.parametrize("capabilities", ["IMAP4rev1 MOVE", "IMAP4rev1 UIDPLUS", "IMAP4rev1"])
def test_each_message_is_moved_once_it_was_taken(capabilities: str) -> None:
    with ImapServer({"7": ONE, "9": TWO}, capabilities) as server:
        assert taken_from(server) == [ONE, TWO]
        assert taken_from(server) == []
        assert server.moved == {"7": ONE, "9": TWO}
        assert "Taken in" in server.folders


def test_reading_leaves_messages_unseen_and_expunges_nothing_of_others() -> None:
    with ImapServer({"7": ONE}, "IMAP4rev1") as server:
        taken_from(server)

        assert not [said for said in server.commands if "BODY[" in said or "RFC822)" in said]
        assert not [said for said in server.commands if said.upper() == "EXPUNGE"]


def test_a_message_says_when_it_came_to_the_mailbox() -> None:
    with (
        ImapServer({"7": ONE}) as server,
        opened_box(account_at(server), largest=1_000_000) as box,
    ):
        [message] = box.waiting()

    assert message.arrived_at == datetime(2011, 4, 18, 8, 30, tzinfo=UTC)


def test_of_a_large_message_only_the_beginning_is_fetched() -> None:
    with (
        ImapServer({"7": b"x" * 300_000}) as server,
        opened_box(account_at(server), largest=100_000) as box,
    ):
        [message] = box.waiting()

    assert (len(message.raw), message.too_large) == (HEAD_OF_LARGE, 300_000)


def test_a_connection_that_drops_leaves_the_rest_for_later() -> None:
    with ImapServer({"7": ONE, "9": TWO}, drops_at=2) as server:
        with pytest.raises(NoMailbox, match="cannot be read now"):
            taken_from(server)
        assert list(server.moved) == ["7"]

        server.drops_at = None
        assert taken_from(server) == [TWO]


def test_a_message_that_is_withheld_stops_no_other() -> None:
    with ImapServer({"7": ONE, "9": TWO}, withholds=("7",)) as server:
        assert taken_from(server) == [TWO]


def test_a_wrong_password_is_told() -> None:
    with ImapServer({}) as server, pytest.raises(NoMailbox, match="wrong password"):
        taken_from(server, password="guess")


def test_a_server_that_is_away_is_told() -> None:
    with ImapServer({}) as server:
        account = account_at(server)
    with pytest.raises(NoMailbox), opened_box(account, largest=1):
        pass


def test_a_password_is_sent_in_the_clear_to_this_machine_only() -> None:
    with (
        ImapServer({}) as server,
        pytest.raises(NoMailbox, match="in the clear"),
        opened_box(account_at(server, host="mail.example.org"), largest=1),
    ):
        pass


@pytest.mark.parametrize(
    ("security", "name"), [("ssl", "MailBox"), ("starttls", "MailBoxStartTls")]
)
def test_certificates_are_checked(
    security: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left to itself the library takes any."""
    given: list[ssl.SSLContext] = []

    def connect(*, ssl_context: ssl.SSLContext, **_: object) -> None:
        given.append(ssl_context)
        raise OSError("seen enough")

    monkeypatch.setattr(f"quorate.post.imap_box.{name}", connect)
    with ImapServer({}) as server, pytest.raises(NoMailbox, match="seen enough"):
        taken_from(server, security=security)

    assert (given[0].verify_mode, given[0].check_hostname) == (ssl.CERT_REQUIRED, True)


def test_a_maildir_gives_the_oldest_first_and_puts_aside_what_is_done(tmp_path: Path) -> None:
    box = MaildirBox(tmp_path, largest=100)
    for number, (folder, name, raw) in enumerate(
        [("cur", "z.host:2,S", ONE), ("new", "a.host", TWO)]
    ):
        file = tmp_path / folder / name
        file.write_bytes(raw)
        os.utime(file, (number, number))

    messages = list(box.waiting())
    for message in messages * 2:
        box.done(message)

    assert [message.raw for message in messages] == [ONE, TWO]
    assert list(box.waiting()) == []
    assert sorted(file.name for file in (tmp_path / ".Taken" / "cur").iterdir()) == [
        "a.host:2,S", "z.host:2,S",
    ]  # fmt: skip


def test_only_plain_files_of_a_maildir_are_messages(tmp_path: Path) -> None:
    box = MaildirBox(tmp_path / "box", largest=100)
    secret = tmp_path / "secret"
    secret.write_bytes(b"not mail")
    (tmp_path / "box" / "new" / "link").symlink_to(secret)
    os.mkfifo(tmp_path / "box" / "new" / "pipe")
    (tmp_path / "box" / "new" / "folder").mkdir()

    assert list(box.waiting()) == []


def test_a_maildir_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(NoMailbox, match="cannot be used"):
        MaildirBox(tmp_path / "file" / "box", largest=1)
