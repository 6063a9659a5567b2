"""The press prints what the composer writes: the same words, the same message, only sooner."""

from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quorate.post import press as press_module
from quorate.post.compose import Attachment, Envelope, compose, placed_in_message
from quorate.post.letters import LETTERS
from quorate.post.outcome import Refused
from quorate.post.press import MOULDS_KEPT, Press, Printed, wire_of
from tests.post.filling import fill

LINK = "https://quorate.example.org/link/aB3_-9"
ENVELOPE = Envelope(
    to_name="Maeve Okonjo",
    to_address="maeve@example.org",
    sender_name="Policy Team",
    sender_address="policy@harrow.example.org",
    reply_to="policy@harrow.example.org",
    message_id="<0123456789@harrow.example.org>",
    date=datetime(2011, 4, 18, 8, 0, tzinfo=UTC),
)
STOP = "https://quorate.example.org/unsubscribe/" + "x" * 60
PAPER = Attachment("paper.pdf", "application/pdf", b"%PDF-1.7 " + bytes(range(256)) * 40)
NAMES = st.text(st.characters(codec="utf-8"), max_size=120)


def read(wire):
    return BytesParser(policy=policy.default).parsebytes(wire)


def said(message):
    """What a message says: each part's type, name, and content."""
    parts = [part for part in message.walk() if not part.is_multipart()]
    return [(part.get_content_type(), part.get_filename(), part.get_content()) for part in parts]


def words(composed):
    return composed.subject, composed.text, composed.html


@pytest.mark.parametrize("name", LETTERS)
def test_a_printed_letter_says_what_the_composer_writes(name):
    press = Press()
    for who in ("Maeve Okonjo", "Siân O'Brien & <b>Co</b>", "x" * 200):
        letter = fill(name, salutation=who, link=LINK)
        assert words(press.compose(letter)) == words(compose(letter))


@settings(deadline=None, max_examples=60)
@given(NAMES)
def test_any_name_is_printed_as_the_composer_writes_it(name):
    press = Press()
    press.compose(fill("ConsultationReminder"))
    letter = fill("ConsultationReminder", salutation=name, link=LINK)
    assert words(press.compose(letter)) == words(compose(letter))


@settings(deadline=None, max_examples=60)
@given(NAMES)
def test_any_name_goes_over_the_wire_as_in_the_composed_message(name):
    letter = fill("ConsultationReminder", salutation=name, link=LINK)
    envelope = replace(ENVELOPE, to_name=name)
    printed = Press().compose(letter)
    wire = printed_wire(printed, envelope, [PAPER])
    reference = placed_in_message(compose(letter), envelope, attachments=[PAPER])

    read_again = read(reference.as_bytes(policy=policy.SMTP))
    assert said(read(wire)) == said(read_again)
    assert str(read(wire)["To"]) == str(read_again["To"])


def printed_wire(composed, envelope, attachments=()):
    assert isinstance(composed, Printed)
    return wire_of(composed, envelope, attachments)


@pytest.mark.parametrize("name", LETTERS)
def test_the_wire_carries_the_headers_of_the_message(name):
    letter = fill(name, link=LINK)
    envelope = replace(ENVELOPE, unsubscribe=STOP)
    wire = read(printed_wire(Press().compose(letter), envelope))
    message = placed_in_message(compose(letter), envelope)

    assert sorted(wire.keys()) == sorted(message.keys())
    for header in set(message.keys()) - {"Content-Type", "MIME-Version"}:
        assert str(wire[header]) == str(message[header]), header


def test_the_second_letter_of_a_batch_renders_no_template(monkeypatch):
    press = Press()
    press.compose(fill("ConsultationReminder", salutation="Ada", link=LINK))
    monkeypatch.setattr(press_module, "compose", None)

    assert (
        "Dear Ben,"
        in press.compose(fill("ConsultationReminder", salutation="Ben", link=LINK + "b")).text
    )


def test_letters_that_say_something_else_have_moulds_of_their_own():
    press = Press()
    for days in (3, 4, 3):
        letter = fill("ConsultationReminder", days_left=days, link=LINK)
        assert words(press.compose(letter)) == words(compose(letter))


def test_a_letter_with_a_link_and_one_without_differ():
    press = Press()
    with_link = press.compose(fill("ConsultationReminder", link=LINK))
    without = press.compose(fill("ConsultationReminder", link="", unsubscribe=""))
    assert LINK in with_link.text
    assert "http" not in without.text


def test_the_press_forgets_old_moulds():
    press = Press()
    for days in range(MOULDS_KEPT * 3):
        press.compose(fill("ConsultationReminder", days_left=days))
    assert len(press._moulds) == MOULDS_KEPT


def test_no_line_of_the_wire_is_too_long_for_quoted_printable():
    letter = fill("ConsultationReminder", salutation="ü" * 300, link=LINK)
    wire = printed_wire(Press().compose(letter), ENVELOPE, [PAPER])
    body = wire.partition(b"\r\n\r\n")[2]
    assert max(map(len, body.split(b"\r\n"))) <= 78
    assert b"\n" not in wire.replace(b"\r\n", b"")


def test_the_address_to_unsubscribe_stands_on_one_line_as_it_is():
    printed = Press().compose(fill("ConsultationReminder"))
    wire = printed_wire(printed, replace(ENVELOPE, unsubscribe=STOP))
    assert f"\r\nList-Unsubscribe: <{STOP}>\r\n".encode() in wire
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in wire


def test_a_letter_that_everybody_must_get_offers_no_way_out():
    wire = printed_wire(Press().compose(fill("ConsultationInvitation")), ENVELOPE)
    assert b"List-Unsubscribe" not in wire


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"to_address": "a@b.uk\nBcc: c@d.uk"}, Refused),
        ({"message_id": "<a@b.uk>\r\nBcc: c@d.uk"}, ValueError),
        ({"unsubscribe": "https://a.uk/x\r\nBcc: c@d.uk"}, ValueError),
        ({"date": datetime(2011, 4, 18)}, ValueError),  # noqa: DTZ001
    ],
)
def test_nothing_typed_becomes_a_header_of_its_own(change, error):
    printed = Press().compose(fill("ConsultationReminder"))
    with pytest.raises(error):
        wire_of(printed, replace(ENVELOPE, **change))


def test_a_typed_name_adds_no_header():
    printed = Press().compose(fill("ConsultationReminder"))
    wire = wire_of(printed, replace(ENVELOPE, to_name="x\r\nBcc: eve@example.org"))
    assert read(wire)["Bcc"] is None
