"""The traps of yagmail 0.16 that the house relies on being out of: run these on every upgrade."""

import email
import logging
from email.message import EmailMessage
from importlib.metadata import version

import pytest

from quorate.post.mailer import WIRE, Mailer


@pytest.fixture
def mailer(server, account_at):
    with Mailer(account_at(server)) as mailer:
        yield mailer


def bare(**headers):
    """A message as another hand might write it."""
    written = EmailMessage()
    for name, value in headers.items():
        written[name.replace("_", "-")] = value
    written.set_content("Dear all")
    return written


WHOLE = {"Message_ID": "<1@example.org>", "Date": "Mon, 18 Apr 2011 08:00:00 +0000"}


def test_yagmail_is_the_version_whose_traps_are_known():
    assert version("yagmail").startswith("0.16.")


def test_the_plain_part_is_words_and_not_html(mailer, server, message):
    mailer.send_message(message(text="Hello <b>Ann</b> & co\nline two\n"), "maeve@example.org")
    text = server.letters()[0].get_body(("plain",)).get_content()
    assert text == "Hello <b>Ann</b> & co\nline two\n"


def test_line_breaks_in_html_stay_line_breaks(mailer, server, message):
    mailer.send_message(message(text="<table>\n<tr>\n"), "maeve@example.org")
    assert "<br>" not in server.letters()[0].get_body(("html",)).get_content()


def test_a_text_that_is_a_path_attaches_no_file(mailer, server, message, tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text("TOP SECRET")
    monkeypatch.chdir(tmp_path)
    mailer.send_message(message(text="secret.txt\n"), "maeve@example.org")
    [letter] = server.letters()
    assert "TOP SECRET" not in letter.as_string()
    assert list(letter.iter_attachments()) == []


def test_the_html_is_sent_as_written_with_its_language(mailer, server, message):
    page = '<!doctype html>\n<html lang="en-GB"><link rel="stylesheet" href="http://127.0.0.1:9/x.css">'
    mailer.send_message(message(text=page), "maeve@example.org")
    assert page in server.letters()[0].get_body(("html",)).get_content()


def test_letters_with_one_subject_have_their_own_message_ids(mailer, server, message):
    for number in range(3):
        mailer.send_message(message(number), "maeve@example.org")
    assert len({letter["Message-ID"] for letter in server.letters()}) == 3
    assert all(len(letter.get_all("Message-ID")) == 1 for letter in server.letters())


def test_an_accepted_letter_returns_and_an_unaccepted_one_raises(mailer, message):
    assert mailer.send_message(message(), "maeve@example.org") is None


def test_nothing_is_kept_back_for_a_second_delivery(mailer, server, message):
    server.breaks_after_data = 1
    with pytest.raises(Exception, match="after the letter was sent"):
        mailer.send_message(message(), "maeve@example.org")
    mailer.send_unsent()
    assert server.texts_received == 1


@pytest.mark.parametrize(
    "subject",
    [
        "Hi\n\nInjected",
        "Hi\r\nBcc: eve@example.org",
        "Hi\x00\x0bthere",
        "=?utf-8?q?Hi=0ABcc:_e@f.uk?=",
    ]
    + ["Hi\u2028Bcc: eve@example.org", "Hi\x85Bcc: eve@example.org"],
)
def test_a_subject_cannot_end_the_headers(mailer, server, message, subject):
    mailer.send_message(message(subject=subject), "maeve@example.org")
    [letter] = server.letters()
    assert letter["Bcc"] is None
    assert letter["Message-ID"] == "<letter-1@harrow.example.org>"
    assert letter.get_body(("plain",)).get_content() == "Dear all\n"


@pytest.mark.parametrize(
    "headers",
    [
        {"Subject": "=?utf-8?q?Hi=0ABcc:_eve=40example.org?=", **WHOLE},
        {"Comments": "=?utf-8?b?SGkNCkJjYzogZXZl?=", **WHOLE},
    ],
)
def test_a_header_with_a_hidden_line_break_is_not_sent(mailer, server, headers):
    with pytest.raises(ValueError, match="line break"):
        mailer.send_message(bare(**headers), "maeve@example.org")
    assert server.sessions == []


@pytest.mark.parametrize("missing", ["Message_ID", "Date"])
def test_a_letter_without_its_id_or_date_is_not_sent(mailer, missing):
    headers = {name: value for name, value in WHOLE.items() if name != missing}
    with pytest.raises(ValueError, match=missing.replace("_", "-")):
        mailer.send_message(bare(**headers), "maeve@example.org")


def test_a_letter_with_a_blind_copy_is_not_sent(mailer):
    with pytest.raises(ValueError, match="Bcc"):
        mailer.send_message(bare(Bcc="eve@example.org", **WHOLE), "maeve@example.org")


def test_long_headers_are_folded_on_an_ascii_wire(message):
    wire = message(subject="Gyngor a rhan bwysig: tŷ " * 60).as_string(policy=WIRE)
    back = email.message_from_string(wire, policy=email.policy.default)
    assert wire.isascii()
    assert max(len(line) for line in wire.split("\r\n")) <= 78
    assert back["Subject"] == ("Gyngor a rhan bwysig: tŷ " * 60).strip()


def test_only_the_person_addressed_gets_the_letter(mailer, server, message):
    mailer.send_message(message(), "ada@example.org")
    [letter] = server.letters()
    assert letter.get_all("Delivered-To") == ["ada@example.org"]


def test_no_password_is_asked_for_without_one(mailer, message, monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda *_: pytest.fail("asked for a password"))
    mailer.send_message(message(), "maeve@example.org")
    assert mailer.smtp is not None


def test_the_mailer_sets_no_handler_that_prints_its_log(server, account_at, monkeypatch):
    yagmail_log = logging.getLogger("yagmail.log")
    monkeypatch.setattr(yagmail_log, "handlers", [])
    assert Mailer(account_at(server)).log.name == "quorate.post.mailer"
    assert [type(handler) for handler in yagmail_log.handlers] == [logging.NullHandler]


def test_the_envelope_names_our_own_address_as_the_sender(mailer, server, message):
    mailer.send_message(message(), "maeve@example.org")
    assert server.letters()[0]["Return-Path"] == "<partnership@harrow.example.org>"


def test_a_text_written_in_eight_bits_travels_in_seven(mailer, server):
    written = bare(**WHOLE)
    written.set_content("Annwyl Siân, tŷ\n", cte="8bit")
    mailer.send_message(written, "maeve@example.org")
    assert server.letters()[0].get_content() == "Annwyl Siân, tŷ\n"
