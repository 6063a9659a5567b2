"""What the mailer does with one connection, and what it says when a letter was not taken."""

import threading
import time

import pytest

from quorate.post.mailer import Mailer
from quorate.post.outcome import Refused, TryLater, Unknown


@pytest.fixture
def mailer(server, account_at):
    with Mailer(account_at(server)) as mailer:
        yield mailer


def test_a_batch_of_letters_shares_one_connection(mailer, server, message):
    for number in range(10):
        mailer.send_message(message(number), "maeve@example.org")
    assert len(server.letters()) == 10
    assert len(server.sessions) == 1


def test_a_connection_is_renewed_after_its_share_of_letters(server, account_at, message):
    with Mailer(account_at(server, per_connection=3)) as mailer:
        for number in range(7):
            mailer.send_message(message(number), "maeve@example.org")
    assert len(server.letters()) == 7
    assert len(server.sessions) == 3


def test_a_letter_arrives_as_it_was_written(mailer, server, message):
    mailer.send_message(message(text="Dear all\n.\n.hidden\nFrom here on\n"), "maeve@example.org")
    [letter] = server.letters()
    text = letter.get_body(("plain",)).get_content()
    assert text.splitlines() == ["Dear all", ".", ".hidden", "From here on"]
    assert letter["Delivered-To"] == "maeve@example.org"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("550 No such person", Refused),
        ("553 Name not allowed", Refused),
        ("451 Busy, come back", TryLater),
        ("452 Mailbox full", TryLater),
        ("421 Closing", TryLater),
        ("530 Sign in first", TryLater),
        ("535 Wrong password", TryLater),
    ],
)
def test_the_answer_to_an_address_decides_the_outcome(mailer, server, message, answer, outcome):
    server.answers = {"ada@example.org": answer}
    with pytest.raises(outcome, match=answer):
        mailer.send_message(message(), "ada@example.org")
    assert server.texts_received == 0


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("554 Not wanted", Refused), ("451 Disk full", TryLater), ("999 What", Unknown)],
)
def test_the_answer_to_the_text_decides_the_outcome(mailer, server, message, answer, outcome):
    server.answer_to_data = answer
    with pytest.raises(outcome, match=answer):
        mailer.send_message(message(), "maeve@example.org")


@pytest.mark.parametrize("answer", ["550 No such person", "451 Busy", "421 Closing"])
def test_one_letter_not_taken_does_not_harm_the_next(mailer, server, message, answer):
    server.answers = {"ada@example.org": answer}
    mailer.send_message(message(1), "maeve@example.org")
    with pytest.raises((Refused, TryLater)):
        mailer.send_message(message(2), "ada@example.org")
    mailer.send_message(message(3), "maeve@example.org")
    assert [letter["Message-ID"][:9] for letter in server.letters()] == ["<letter-1", "<letter-3"]


def test_a_refusal_keeps_the_connection(mailer, server, message):
    server.answers = {"ada@example.org": "550 No such person"}
    with pytest.raises(Refused):
        mailer.send_message(message(1), "ada@example.org")
    mailer.send_message(message(2), "maeve@example.org")
    assert len(server.sessions) == 1


def test_a_server_that_says_it_closes_is_left_at_once(mailer, server, message):
    server.answers = {"ada@example.org": "421 Closing"}
    with pytest.raises(TryLater):
        mailer.send_message(message(1), "ada@example.org")
    mailer.send_message(message(2), "maeve@example.org")
    assert len(server.sessions) == 2


def test_a_connection_broken_after_the_text_leaves_it_unknown(mailer, server, message):
    server.breaks_after_data = 1
    with pytest.raises(Unknown, match="after the letter was sent"):
        mailer.send_message(message(), "maeve@example.org")
    assert server.texts_received == 1


def test_a_letter_repeated_after_unknown_has_the_same_message_id(mailer, server, message):
    server.breaks_after_data = 1
    with pytest.raises(Unknown):
        mailer.send_message(message(7), "maeve@example.org")
    mailer.send_message(message(7), "maeve@example.org")
    first, second = server.letters()
    assert first["Message-ID"] == second["Message-ID"] == "<letter-7@harrow.example.org>"


def test_an_idle_connection_that_was_closed_is_opened_again_once(mailer, server, message):
    mailer.send_message(message(1), "maeve@example.org")
    server.close_every_connection()
    mailer.send_message(message(2), "maeve@example.org")
    assert len(server.letters()) == 2
    assert len(server.sessions) == 2


def test_a_server_that_is_not_there_means_try_later(server, account_at, message):
    server.stop()
    with Mailer(account_at(server)) as mailer, pytest.raises(TryLater, match="No connection"):
        mailer.send_message(message(), "maeve@example.org")


def test_a_server_that_stays_silent_does_not_hold_us(server, account_at, message):
    server.pause_seconds = 5
    started = time.monotonic()
    with pytest.raises(TryLater, match="timed out"):
        Mailer(account_at(server, timeout_seconds=0.2)).send_message(message(), "ada@example.org")
    assert time.monotonic() - started < 2


def test_four_threads_share_a_mailer_without_losing_letters(mailer, server, message):
    def send(first):
        for number in range(first, first + 10):
            mailer.send_message(message(number), "maeve@example.org")

    threads = [threading.Thread(target=send, args=(first,)) for first in (0, 10, 20, 30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({letter["Message-ID"] for letter in server.letters()}) == 40
    assert len(server.sessions) == 1


def test_an_interrupted_letter_does_not_spoil_the_next(mailer, server, message, monkeypatch):
    mailer.send_message(message(1), "maeve@example.org")
    with monkeypatch.context() as patch:
        patch.setattr(mailer.smtp, "docmd", lambda _verb: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            mailer.send_message(message(2), "maeve@example.org")
    mailer.send_message(message(3), "maeve@example.org")
    assert len(server.sessions) == 2
    assert len(server.letters()) == 2


@pytest.mark.parametrize(
    "address",
    ["", "maeve", "a@b.uk\n", "a@b.uk\nBcc: c@d.uk", "a b@c.uk", "Maeve <a@b.uk>", "a@b.uk,c@d.uk"]
    + ["é@b.uk", "a@bücher.uk", "a" * 65 + "@b.uk", "a@b..uk", "a(c)@b.uk", "=?utf-8?q?a?=@b.uk"],
)
def test_an_address_that_is_not_plain_is_refused_unsent(mailer, server, message, address):
    with pytest.raises(Refused, match="not one plain address"):
        mailer.send_message(message(), address)
    assert server.sessions == []
