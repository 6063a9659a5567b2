"""The calendar file lands in diaries: in UTC, asking for an answer, showing nobody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from icalendar import Calendar

from quorate.post.invitation import CalendarInvitation, calendar_file

SUMMER = timezone(timedelta(hours=1))
WORKSHOP = CalendarInvitation(
    uid="workshop-1@harrow.example.org",
    sequence=2,
    starts_at=datetime(2011, 6, 9, 9, 30, tzinfo=SUMMER),
    ends_at=datetime(2011, 6, 9, 12, 0, tzinfo=SUMMER),
    summary="Workshop; structure, 2011",
    location="Civic Centre, Harrow",
    organiser=("Policy Team", "partnership@harrow.example.org"),
    attendee=('Siân "Gwen" Ångström', "sian@example.org"),
)
STAMPED_AT = datetime(2011, 5, 20, 8, 0, tzinfo=UTC)


def event_of(invitation):
    return Calendar.from_ical(calendar_file(invitation, stamped_at=STAMPED_AT)).walk("VEVENT")[0]


def test_a_calendar_file_is_a_request_with_crlf_lines():
    text = calendar_file(WORKSHOP, stamped_at=STAMPED_AT)
    assert "METHOD:REQUEST\r\n" in text
    assert text.count("\n") == text.count("\r\n")


def test_times_stand_in_utc():
    text = calendar_file(WORKSHOP, stamped_at=STAMPED_AT)
    assert "DTSTART:20110609T083000Z" in text
    assert "DTEND:20110609T110000Z" in text
    assert "DTSTAMP:20110520T080000Z" in text


def test_the_one_attendee_is_asked_to_answer():
    event = event_of(WORKSHOP)
    assert event["ATTENDEE"] == "mailto:sian@example.org"
    assert event["ATTENDEE"].params["CN"] == "Siân 'Gwen' Ångström"
    assert (event["ATTENDEE"].params["PARTSTAT"], event["ATTENDEE"].params["RSVP"]) == (
        "NEEDS-ACTION",
        "TRUE",
    )


def test_a_changed_meeting_keeps_its_uid_and_raises_its_sequence():
    event = event_of(WORKSHOP)
    assert (event["UID"], event["SEQUENCE"]) == ("workshop-1@harrow.example.org", 2)
    assert event["SUMMARY"] == "Workshop; structure, 2011"


@pytest.mark.parametrize("field", ["summary", "location", "uid"])
def test_a_typed_value_adds_no_property(field):
    event = event_of(replace(WORKSHOP, **{field: "x\r\nATTENDEE:mailto:eve@example.org"}))
    assert event["ATTENDEE"] == "mailto:sian@example.org"


def test_a_typed_name_adds_no_attendee():
    event = event_of(replace(WORKSHOP, attendee=("x\r\nATTENDEE:mailto:eve@a.uk", "a@b.uk")))
    assert event["ATTENDEE"] == "mailto:a@b.uk"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"ends_at": WORKSHOP.starts_at}, "ends before"),
        ({"attendee": ("Sian", "sian@")}, "not an address"),
        ({"starts_at": datetime(2011, 6, 9), "ends_at": datetime(2011, 6, 10)}, "time zone"),  # noqa: DTZ001
    ],
)
def test_an_invitation_that_makes_no_sense_is_refused(change, reason):
    with pytest.raises(ValueError, match=reason):
        calendar_file(replace(WORKSHOP, **change), stamped_at=STAMPED_AT)


def test_a_cancelled_meeting_is_taken_out_of_the_diary_it_stands_in():
    cancelled = replace(WORKSHOP, sequence=3, is_cancelled=True)
    text, event = calendar_file(cancelled, stamped_at=STAMPED_AT), event_of(cancelled)

    assert "METHOD:CANCEL\r\n" in text
    assert (event["UID"], event["SEQUENCE"]) == (WORKSHOP.uid, 3)
    assert event["STATUS"] == "CANCELLED"
    assert "RSVP" not in event["ATTENDEE"].params


def test_a_meeting_that_stands_is_confirmed():
    assert event_of(WORKSHOP)["STATUS"] == "CONFIRMED"
