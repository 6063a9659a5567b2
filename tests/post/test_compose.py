"""How a letter reads in its two parts, and how it stands in a message."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from quorate.post.compose import (
    Attachment,
    Composed,
    Envelope,
    compose,
    message_id_for,
    placed_in_message,
)
from quorate.post.letters import LETTERS, LetterCannotBeWritten
from quorate.post.mailer import WIRE
from quorate.post.outcome import Refused

ENVELOPE = Envelope(
    to_name="Siân Ångström-Łuk, Chief Executive",
    to_address="sian@example.org",
    sender_name="Policy and Partnership Team",
    sender_address="post@harrow.example.org",
    reply_to="partnership@harrow.example.org",
    message_id=message_id_for("review-1/notice/1/sian", "harrow.example.org"),
    date=datetime(2011, 7, 4, 9, 0, tzinfo=UTC),
)
SAID = Composed("Hysbysiad o gyfarfod: tŷ", "Annwyl Siân,\n", "<p>Annwyl Siân,</p>")


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_greets_signs_and_links(filled, name):
    said = compose(filled(name, salutation="Maeve Okonjo", contact="Policy Team, p@example.org"))
    assert said.text.startswith("Dear Maeve Okonjo,\n")
    assert said.text.endswith("Policy Team, p@example.org\nwords\n")
    assert "\n\nhttps://quorate.example.org/r/7\n\n" in said.text
    assert '<a href="https://quorate.example.org/r/7"' in said.html


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_without_a_page_has_no_link(filled, name):
    other = {"unsubscribe": ""} if name == "ConsultationReminder" else {}
    said = compose(filled(name, link="", **other))
    assert "http" not in said.text
    assert "<a " not in said.html
    assert "\n\n\n" not in said.text


@pytest.mark.parametrize("name", LETTERS)
def test_the_plain_part_shows_no_marks_of_markdown_or_html(filled, name):
    text = compose(filled(name)).text
    assert not [mark for mark in ("**", "<", ">", "\\", "](", "#") if mark in text]


def test_lists_and_headings_are_lists_and_headings_in_html(filled):
    page = compose(filled("NoticeOfMeeting", agenda=("Apologies", "Minutes"))).html
    assert "<h2>Agenda</h2>\n<ol>\n<li>Apologies</li>\n<li>Minutes</li>\n</ol>" in page
    assert "<ul>\n<li>words</li>" in page


def test_a_notice_says_when_in_london_time(filled):
    text = compose(filled("NoticeOfMeeting")).text
    assert "10am on Tuesday 12 July 2011" in text


def test_paragraphs_of_a_summary_stay_paragraphs(filled):
    said = compose(filled("ConsultationInvitation", summary="First part,\nsame part.\n\nSecond."))
    assert "First part, same part.\n\nSecond.\n" in said.text
    assert "<p>First part, same part.</p>\n<p>Second.</p>" in said.html


@pytest.mark.parametrize(
    ("name", "changes", "there", "not_there"),
    [
        ("NoticeOfMeeting", {"is_public": False}, "is not open to the public", "is open to"),
        ("NoticeOfMeeting", {"carried_over_from": None}, "given notice", "carried over"),
        ("NoticeOfMeeting", {"papers": ()}, "Agenda", "Papers\n"),
        ("ExpectedAttendance", {"chair_must_decide": False}, "do not need to", "Decide whether"),
        ("ExpectedAttendance", {"apologies": ()}, "Nobody has sent", "Apologies received"),
        ("ExpectedAttendance", {"expected_present": 2}, "will be 1 short of a quorum", "do not"),
        ("ExpectedAttendance", {"link": ""}, "Reply to this email with your decision", "Tell us"),
        ("MeetingMoved", {"moved_to": None}, "There is no new date yet", "has moved"),
        ("Feedback", {"changed": (), "effective_on": None}, "What did not change", "takes effect"),
        ("ConsultationInvitation", {"working_days": 1}, "1 working day.", "working days"),
    ],
)
def test_a_letter_says_only_what_is_so(filled, name, changes, there, not_there):
    text = compose(filled(name, **changes)).text
    assert there in text
    assert not_there not in text


@pytest.mark.parametrize(("days", "said"), [(0, "last day to"), (1, "1 working day left to")])
def test_a_reminder_counts_down_to_the_last_day(filled, days, said):
    assert said in compose(filled("ConsultationReminder", days_left=days)).subject


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("Subject: x\n{{ nobody }}", "'nobody' is undefined"),
        ("Dear {{ salutation }}", "first line is not"),
        ("Subject: \nDear", "first line is not"),
        ("Subject: x\n{{ due_on }}", "put it through a filter"),
        ("Subject: x\n{{ due_on | gov_time }}", "has no time of day"),
        ("Subject: x\n{% if %}", "Expected an expression"),
        (None, "work_overdue.md.j2"),
    ],
)
def test_a_template_that_cannot_be_read_names_its_letter(filled, tmp_path, template, reason):
    if template is not None:
        (tmp_path / "work_overdue.md.j2").write_text(template)
    with pytest.raises(LetterCannotBeWritten, match=f"WorkOverdue cannot be written: .*({reason})"):
        compose(filled("WorkOverdue"), templates=tmp_path)


def test_a_message_carries_plain_text_then_html():
    message = placed_in_message(SAID, ENVELOPE)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message.get_body(("plain",)).get_content() == "Annwyl Siân,\n"


def test_a_message_keeps_names_that_are_not_ascii():
    message = placed_in_message(SAID, ENVELOPE)
    assert message["To"].addresses[0].display_name == "Siân Ångström-Łuk, Chief Executive"
    assert message["Subject"] == "Hysbysiad o gyfarfod: tŷ"
    assert message.as_string(policy=WIRE).isascii()


def test_a_message_asks_machines_not_to_answer():
    message = placed_in_message(SAID, ENVELOPE)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["Reply-To"] == "partnership@harrow.example.org"
    assert message["Date"] == "Mon, 04 Jul 2011 09:00:00 +0000"


def test_an_invitation_stands_beside_the_parts_and_as_a_file():
    message = placed_in_message(SAID, ENVELOPE, invitation="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    alternative, file = message.iter_parts()
    calendar = list(alternative.iter_parts())[2]
    assert calendar.get_content_type() == "text/calendar"
    assert calendar["Content-Type"].params["method"] == "REQUEST"
    assert (file.get_content_type(), file.get_filename()) == ("application/ics", "invite.ics")


@pytest.mark.parametrize("content_type", ["text/csv", "image/png", "application/pdf", "text/html"])
def test_an_attachment_is_marked_as_one_with_its_type(content_type):
    attachment = Attachment("../papers/Cofnodion tŷ\r\n.csv", content_type, b"\x00\r\n1,2\n")
    [file] = placed_in_message(SAID, ENVELOPE, attachments=[attachment]).iter_attachments()
    assert file.get_content_type() == content_type
    assert file["Content-Disposition"].content_disposition == "attachment"
    assert file.get_filename() == "Cofnodion tŷ .csv"
    assert file.get_payload(decode=True) == b"\x00\r\n1,2\n"


@pytest.mark.parametrize(
    "content_type", ["", "csv", "None/None", "text/csv\r\nX: y", "multipart/x"]
)
def test_an_attachment_of_no_known_type_is_refused(content_type):
    with pytest.raises(ValueError, match="not the type of a file"):
        placed_in_message(SAID, ENVELOPE, attachments=[Attachment("a", content_type, b"")])


def test_a_person_without_a_usable_address_is_refused():
    with pytest.raises(Refused, match="Correct it in the register"):
        placed_in_message(SAID, replace(ENVELOPE, to_address="sian@"))


@pytest.mark.parametrize(
    "change", [{"sender_address": "post"}, {"reply_to": "a@b.uk\nBcc: c@d.uk"}]
)
def test_a_wrong_address_of_ours_is_our_mistake(change):
    with pytest.raises(ValueError, match="not an address that can be written to"):
        placed_in_message(SAID, replace(ENVELOPE, **change))


def test_a_date_without_a_zone_is_our_mistake():
    with pytest.raises(ValueError, match="time zone"):
        placed_in_message(SAID, replace(ENVELOPE, date=ENVELOPE.date.replace(tzinfo=None)))


def test_a_message_id_is_the_same_for_the_same_key_only():
    first = message_id_for("review-1/notice/1/sian", "harrow.example.org")
    assert first == message_id_for("review-1/notice/1/sian", "harrow.example.org")
    assert first != message_id_for("review-1/notice/2/sian", "harrow.example.org")
    assert first == "<4b356d36469bf893fe9085a80b52d868c0200cde@harrow.example.org>"


@pytest.mark.parametrize("domain", ["", "a b", "a>\r\nBcc: x", "tŷ.cymru"])
def test_a_message_id_needs_a_domain_name(domain):
    with pytest.raises(ValueError, match="not a domain name"):
        message_id_for("review-1", domain)


def test_composing_does_not_import_yagmail():
    code = "import sys, quorate.post.compose, quorate.post.outcome; print('yagmail' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


def test_the_review_title_is_not_lost_from_the_subject(filled):
    letter = filled("ReviewWithdrawn", review_title="Structure 2011", withdrawn_on=date(2011, 5, 3))
    assert compose(letter).subject == "Structure 2011: withdrawn"
