"""Letters survive being stored as JSON, whole or not at all."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from quorate.post.letters import LETTERS, LetterCannotBeWritten, letter_from_row, letter_to_row


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_comes_back_from_its_row_as_it_was(filled, name):
    letter = filled(name, "Siân's words\n\nand more")
    stored = json.dumps(letter_to_row(letter))
    assert letter_from_row(name, json.loads(stored)) == letter


@pytest.mark.parametrize("name", ["NoticeOfMeeting", "Feedback", "MeetingMoved"])
def test_a_date_that_is_not_known_comes_back_as_none(filled, name):
    letter = filled(name)
    unknown = {"carried_over_from", "effective_on", "moved_to"} & set(letter_to_row(letter))
    letter = filled(name, **dict.fromkeys(unknown))
    assert letter_from_row(name, letter_to_row(letter)) == letter


def test_dates_are_stored_in_iso_form_and_moments_in_utc(filled):
    summer = datetime(2011, 7, 12, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    row = letter_to_row(filled("NoticeOfMeeting", starts_at=summer))
    assert row["starts_at"] == "2011-07-12T09:00:00+00:00"
    assert row["apologies_by"] == "2011-07-12"


def test_a_moment_without_a_zone_is_not_stored(filled):
    with pytest.raises(ValueError, match="no time zone"):
        letter_to_row(filled("NoticeOfMeeting", starts_at=datetime(2011, 7, 12, 9, 0)))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"due_on": "12 July"}, "does not fit"),
        ({"due_on": None}, "does not fit"),
        ({"what": 7}, "does not fit"),
        ({"what": ["a"]}, "does not fit"),
        ({"bcc": "eve@example.org"}, "it has no bcc"),
    ],
)
def test_a_row_that_does_not_fit_is_not_read(filled, change, reason):
    row = letter_to_row(filled("WorkOverdue")) | change
    with pytest.raises(LetterCannotBeWritten, match=f"WorkOverdue .*{reason}"):
        letter_from_row("WorkOverdue", row)


def test_a_row_with_a_field_missing_is_not_read(filled):
    row = letter_to_row(filled("WorkOverdue"))
    del row["clause"]
    with pytest.raises(LetterCannotBeWritten, match="clause"):
        letter_from_row("WorkOverdue", row)


def test_a_list_must_hold_texts(filled):
    row = letter_to_row(filled("NoticeOfMeeting")) | {"agenda": "Apologies"}
    with pytest.raises(LetterCannotBeWritten, match="not a list"):
        letter_from_row("NoticeOfMeeting", row)


def test_a_letter_of_no_known_name_is_not_read():
    with pytest.raises(LetterCannotBeWritten, match="there are only ConsultationInvitation"):
        letter_from_row("Circular", {})
