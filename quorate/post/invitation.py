"""The calendar file that goes with an invitation, so that the meeting lands in a diary."""

from dataclasses import dataclass
from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress

from quorate.post.addressing import named_address
from quorate.post.safe_text import one_line


@dataclass(frozen=True, kw_only=True)
class CalendarInvitation:
    """One meeting for one person's diary.

    `uid` stays the same for as long as the meeting is the same; `sequence` goes up by one each
    time its time or place changes. `organiser` and `attendee` are (name, address) pairs. Only
    one attendee stands in it: people who are invited are not shown to each other. One that
    `is_cancelled` takes the meeting out of the diary (RFC 5546, METHOD:CANCEL).
    """

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    summary: str
    location: str
    organiser: tuple[str, str]
    attendee: tuple[str, str]
    is_cancelled: bool = False

    @property
    def method(self) -> str:
        """What the file asks of a diary: REQUEST, or CANCEL."""
        return "CANCEL" if self.is_cancelled else "REQUEST"


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"The moment {moment.isoformat()} has no time zone: give it in UTC.")
    return moment.astimezone(UTC)


def _person(name: str, address: str) -> vCalAddress:
    checked = named_address(name, address)
    person = vCalAddress(f"mailto:{checked.addr_spec}")
    # A parameter value cannot hold a double quote at all (RFC 5545, 3.2).
    person.params["CN"] = checked.display_name.replace('"', "'")
    return person


def calendar_file(invitation: CalendarInvitation, *, stamped_at: datetime) -> str:
    """The iCalendar text that asks to accept or decline, or calls it off (RFC 5545, RFC 5546).

    Times stand in UTC, so that no diary has to know London's clock changes. `stamped_at` is
    the moment of writing. Raises ValueError for a moment without a time zone, an end that is
    not after the start, or an address that cannot be written to.
    """
    if invitation.ends_at <= invitation.starts_at:
        raise ValueError("The meeting ends before it starts: give an end after its start.")
    calendar = Calendar()
    calendar.add("prodid", "-//Quorate//EN")
    calendar.add("version", "2.0")
    calendar.add("method", invitation.method)
    calendar.add_component(_event(invitation, _utc(stamped_at)))
    text: bytes = calendar.to_ical()
    return text.decode("utf-8")


def _event(invitation: CalendarInvitation, stamped_at: datetime) -> Event:
    event = Event()
    event.add("uid", one_line(invitation.uid))
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", stamped_at)
    event.add("dtstart", _utc(invitation.starts_at))
    event.add("dtend", _utc(invitation.ends_at))
    event.add("summary", one_line(invitation.summary))
    event.add("location", one_line(invitation.location))
    event.add("status", "CANCELLED" if invitation.is_cancelled else "CONFIRMED")
    event.add("organizer", _person(*invitation.organiser))
    attendee = _person(*invitation.attendee)
    if not invitation.is_cancelled:
        asked = {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
        attendee.params.update(asked)
    event.add("attendee", attendee)
    return event
